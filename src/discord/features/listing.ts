import { type APIComponentInContainer, type APIStringSelectComponent, ComponentType } from 'discord.js';
import type { Entry } from '../../corpus/corpus.ts';
import type { Library } from '../../library.ts';
import { type CommandRequest, type Delivery, type Message, type PressHandler, typed } from '../command.ts';
import type { Desk } from '../desk.ts';
import { dateLabel, dateText, factLabel, factText, nameText } from '../message/attribution.ts';
import {
  decodeCard,
  decodeSourcesPage,
  encodeCard,
  encodeSourcesPage,
  type SourcesPage,
  sorts,
} from '../message/custom-id.ts';
import { chosenLine, ids, readChosen } from '../message/heading.ts';
import { button, container, fits, row, separator, textDisplay } from '../message/layout.ts';
import { notice } from '../message/notice.ts';
import { coverageOutlets, outletCount } from '../message/outlets.ts';
import { shorten } from '../message/shorten.ts';
import type { Words } from '../words/words.ts';
import { card } from './card.ts';
import { entriesOf, entriesWith, sorted } from './finding.ts';

/** Articles on a page. */
const perPage = 10;
/** Characters of an option's label or description, from Discord's "Component Reference". */
const maxLabel = 100;
/** Longest headline in the list, in UTF-16 code units; a third of it where a page of them does not fit. */
const maxHeadline = 120;

/** A page of the list, and what it lists. */
interface Wanted extends SourcesPage {
  /** As the person typed them; null for all. */
  readonly outlet: string | null;
  readonly query: string | null;
}

/** `/sources` as somebody typed it. */
export async function list({ options, userId }: CommandRequest, desk: Desk): Promise<Message> {
  const { sort, page } = options;
  const outlet = typed(options, 'outlet');
  return listing(
    {
      page: typeof page === 'number' ? page : 1,
      userId,
      sort: sorts.find((one) => one === sort) ?? 'loaded',
      outlet: outlet && desk.library.nameOf('outlet', outlet),
      query: typed(options, 'query'),
    },
    desk,
    { private: false },
  );
}

/** A page of the articles, with a menu that opens one's card. A refusal is private and takes the place of nothing. */
function listing(wanted: Wanted, desk: Desk, delivery: Delivery): Message {
  const { library } = desk;
  const { corpus } = library;
  const own = desk.words('own');
  const words = desk.words(delivery.private ? 'own' : 'shared');
  if (corpus.entries.length === 0) return notice(own.noArticles);
  const ofOutlet = entriesOf(corpus.entries, wanted.outlet ?? '');
  if (ofOutlet.length === 0) {
    const missing = own.outletMissing(nameText(wanted.outlet ?? ''));
    return notice(`${missing} ${own.outletsPresent(coverageOutlets(corpus, own))}`);
  }
  const entries = sorted(entriesWith(ofOutlet, wanted.query ?? ''), wanted.sort);
  if (entries.length === 0) return notice(own.noSuchArticle);
  const pages = Math.ceil(entries.length / perPage);
  if (wanted.page < 1 || wanted.page > pages) return notice(own.noSuchPage(pages));
  const before = (wanted.page - 1) * perPage;
  const shown = entries.slice(before, before + perPage);
  const range = { from: before + 1, to: before + shown.length };
  const outlets = outletCount(entries.map(({ article }) => article));
  const refused = corpus.refused.length > 0 ? `\n-# ${words.refusedFiles(corpus.refused.length)}` : '';
  const summary = words.sourcesSummary(range, entries.length, outlets);
  const page = (longest: number) =>
    container([
      textDisplay(`### ${words.sourcesTitle}\n-# ${summary}${refused}`),
      ...chosenLine(ids.outlet, wanted.outlet, words.onlyOutlet),
      ...chosenLine(ids.query, wanted.query, words.withWords),
      separator(),
      textDisplay(shown.map((entry, index) => line(entry, before + index + 1, longest, words)).join('\n')),
      row(cardMenu(shown, library, words)),
      ...(pages > 1 ? [pageButtons(wanted, pages, words)] : []),
    ]);
  const widest = page(maxHeadline);
  return { components: fits(widest) ? widest : page(maxHeadline / 3), ...delivery };
}

/** A page button of the list: in its owner's message it turns the page, anybody else gets a private copy. */
export const turnList: PressHandler = async ({ customId, userId, message }, desk) => {
  const state = decodeSourcesPage(customId);
  if (!state) return notice(desk.words('own').badSourcesButton);
  const outlet = readChosen(message.components, ids.outlet);
  const query = readChosen(message.components, ids.query);
  const copies = userId !== state.userId;
  const delivery = { private: copies || message.private, replaces: !copies };
  return listing({ ...state, userId, outlet, query }, desk, delivery);
};

/** The menu of the list: one article's card, for the one who chose it. */
export const openCard: PressHandler = async ({ customId, values }, { library, words }) => {
  const own = words('own');
  const fingerprint = decodeCard(customId);
  const chosen = values[0] ?? '';
  if (fingerprint === null || !/^\d{1,9}$/.test(chosen)) return notice(own.badSourcesButton);
  if (fingerprint !== library.corpus.fingerprint) return notice(own.sourcesChanged);
  const entry = library.corpus.entries[Number(chosen)];
  return entry ? card(entry, library, own) : notice(own.badSourcesButton);
};

/** @param longest UTF-16 code units of a headline; an outlet gets half as many */
function line({ article: { facts } }: Entry, number: number, longest: number, words: Words): string {
  const outlet = `**${factText(facts.outlet, words.outletNotStated, words, longest / 2)}**`;
  const headline = factText(facts.headline, words.headlineNotStated, words, longest);
  return `${number}\\. ${[outlet, headline, dateText(facts.published, words)].join(words.dot)}`;
}

function cardMenu(shown: readonly Entry[], { corpus }: Library, words: Words): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: encodeCard(corpus.fingerprint),
    placeholder: words.chooseArticle,
    options: shown.map((entry) => {
      const { headline, outlet, published } = entry.article.facts;
      const from = factLabel(outlet, words.outletNotStated, words, 40);
      return {
        label: shorten(factLabel(headline, words.headlineNotStated, words, maxLabel), maxLabel),
        description: shorten(from + words.dot + dateLabel(published, words), maxLabel),
        value: String(corpus.entries.indexOf(entry)),
      };
    }),
  };
}

function pageButtons(wanted: Wanted, pages: number, words: Words): APIComponentInContainer {
  const to = (page: number) => encodeSourcesPage({ ...wanted, page });
  return row(
    button(words.previous, to(wanted.page - 1), wanted.page === 1),
    button(words.next, to(wanted.page + 1), wanted.page === pages),
  );
}
