import { type APIComponentInContainer, type APIStringSelectComponent, ComponentType } from 'discord.js';
import type { Entry } from '../corpus/corpus.ts';
import type { Library } from '../library.ts';
import { dateLabel, dateText, factLabel, factText, nameText } from './attribution.ts';
import { card } from './card.ts';
import type { PressHandler, Reply } from './command.ts';
import { button, container, row, separator, textDisplay } from './layout.ts';
import { notice } from './notice.ts';
import { coverageOutlets, entriesOf, outletCount } from './outlets.ts';
import { decodeCard, decodeSourcesPage, encodeCard, encodeSourcesPage, type SourcesPage } from './page-state.ts';
import { shorten } from './shorten.ts';
import { words } from './words.ts';

/** Articles on a page. */
const perPage = 10;
/** Characters of an option's label or description, from Discord's "Component Reference". */
const maxLabel = 100;

/** A page of the articles, with a menu that opens one's card. Public; a refusal is private. */
export function listing(wanted: SourcesPage, library: Library): Reply {
  const { corpus } = library;
  if (corpus.entries.length === 0) return notice(words.noArticles);
  const entries = entriesOf(corpus, wanted.outlet);
  if (entries.length === 0) {
    return notice(`${words.outletMissing(nameText(wanted.outlet))} ${words.outletsPresent(coverageOutlets(corpus))}`);
  }
  const pages = Math.ceil(entries.length / perPage);
  if (wanted.page < 1 || wanted.page > pages) return notice(words.noSuchPage(pages));
  const before = (wanted.page - 1) * perPage;
  const shown = entries.slice(before, before + perPage);
  const range = { from: before + 1, to: before + shown.length };
  const outlets = outletCount(entries.map(({ article }) => article));
  const refused = corpus.refused.length > 0 ? `\n-# ${words.refusedFiles(corpus.refused.length)}` : '';
  return {
    components: container([
      textDisplay(`### ${words.sourcesTitle}\n-# ${words.sourcesSummary(range, entries.length, outlets)}${refused}`),
      separator(),
      textDisplay(shown.map((entry, index) => line(entry, before + index + 1)).join('\n')),
      row(cardMenu(shown, library)),
      ...(pages > 1 ? [pageButtons(wanted, pages)] : []),
    ]),
    private: false,
  };
}

/** A page button of the list: in its owner's message it turns the page, anybody else gets a private copy. */
export const turnList: PressHandler = async (request, library) => {
  const state = decodeSourcesPage(request.customId);
  if (!state) return notice(words.badSourcesButton);
  const reply = listing({ ...state, userId: request.userId }, library);
  if (reply.private) return reply;
  return request.userId === state.userId ? { ...reply, replaces: true } : { ...reply, private: true };
};

/** The menu of the list: one article's card, for the one who chose it. */
export const openCard: PressHandler = async (request, library) => {
  const fingerprint = decodeCard(request.customId);
  const chosen = request.values[0] ?? '';
  if (fingerprint === null || !/^\d{1,9}$/.test(chosen)) return notice(words.badSourcesButton);
  if (fingerprint !== library.corpus.fingerprint) return notice(words.sourcesChanged);
  const entry = library.corpus.entries[Number(chosen)];
  return entry ? card(entry) : notice(words.badSourcesButton);
};

function line({ article: { facts } }: Entry, number: number): string {
  const outlet = `**${factText(facts.outlet, words.outletNotStated, 60)}**`;
  const headline = factText(facts.headline, words.headlineNotStated, 120);
  return `${number}\\. ${[outlet, headline, dateText(facts.published)].join(words.dot)}`;
}

function cardMenu(shown: readonly Entry[], { corpus }: Library): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: encodeCard(corpus.fingerprint),
    placeholder: words.chooseArticle,
    options: shown.map((entry) => {
      const { headline, outlet, published } = entry.article.facts;
      return {
        label: shorten(factLabel(headline, words.headlineNotStated, maxLabel), maxLabel),
        description: shorten(factLabel(outlet, words.outletNotStated, 40) + words.dot + dateLabel(published), maxLabel),
        value: String(corpus.entries.indexOf(entry)),
      };
    }),
  };
}

function pageButtons(wanted: SourcesPage, pages: number): APIComponentInContainer {
  const to = (page: number) => encodeSourcesPage({ ...wanted, page });
  return row(
    button(words.previous, to(wanted.page - 1), wanted.page === 1),
    button(words.next, to(wanted.page + 1), wanted.page === pages),
  );
}
