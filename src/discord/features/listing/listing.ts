import { type APIComponentInContainer, type APIStringSelectComponent, ComponentType } from 'discord.js';
import { type ArchiveItem, SORTS } from '../../../corpus/archive.ts';
import type { Library } from '../../../library/library.ts';
import {
  type CommandRequest,
  type MessageDelivery,
  type PressHandler,
  type ReplyMessage,
  typed,
} from '../../command.ts';
import { dateLabel, dateText, factLabel, factText, isConcluded, nameText } from '../../message/attribution.ts';
import {
  decodeCard,
  decodeSourcesPage,
  encodeCard,
  encodeSourcesPage,
  type SourcesPage,
} from '../../message/custom-id.ts';
import { markNote } from '../../message/foot.ts';
import { chosenLine, ids, readChosen } from '../../message/heading.ts';
import { button, container, fits, row, separator, textDisplay } from '../../message/layout.ts';
import { notice } from '../../message/notice.ts';
import { coverageOutlets } from '../../message/outlets.ts';
import { shorten } from '../../message/shorten.ts';
import type { RequestContext } from '../../requestcontext.ts';
import type { MessageWords } from '../../words/words.ts';
import { card } from './card.ts';

/** Articles on a page. */
const perPage = 10;
/** Characters of an option's label or description that are seen on most screens; Discord takes 100. */
const maxLabel = 80;
/** Longest headline in the list, in UTF-16 code units; a third of it where a page of them does not fit. */
const maxHeadline = 120;

/** A page of the list, and what it lists. */
interface Wanted extends SourcesPage {
  /** As the person typed them; null for all. */
  readonly outlet: string | null;
  readonly query: string | null;
}

/** `/sources` as somebody typed it. */
export async function list({ options, userId }: CommandRequest, context: RequestContext): Promise<ReplyMessage> {
  const { sort, page } = options;
  const outlet = typed(options, 'outlet');
  return listing(
    {
      page: typeof page === 'number' ? page : 1,
      userId,
      sort: SORTS.find((one) => one === sort) ?? 'loaded',
      outlet: outlet && context.library.nameOf('outlet', outlet),
      query: typed(options, 'query'),
    },
    context,
    { private: false },
  );
}

/** A page of the articles, with a menu that opens one's card. A refusal is private and takes the place of nothing. */
async function listing(wanted: Wanted, context: RequestContext, delivery: MessageDelivery): Promise<ReplyMessage> {
  const { library } = context;
  const { archive, survey } = library;
  const own = context.words('own');
  const words = context.words(delivery.private ? 'own' : 'shared');
  if (survey.articles === 0) return notice(own.noArticles);
  const before = Math.max(0, (wanted.page - 1) * perPage);
  const { outlet, query, sort } = wanted;
  const { items, total, outlets } = await archive.list({ outlet, words: query, sort, offset: before, limit: perPage });
  if (total === 0) return notice(await nothingListed(wanted, context));
  const pages = Math.ceil(total / perPage);
  if (wanted.page < 1 || wanted.page > pages) return notice(own.noSuchPage(pages));
  const range = { from: before + 1, to: before + items.length };
  const refused = survey.refused.length > 0 ? `\n-# ${words.refusedFiles(survey.refused.length)}` : '';
  const summary = words.sourcesSummary(range, total, outlets);
  const isMarked = items.some(({ article: { facts } }) => isConcluded(facts.outlet, facts.headline, facts.published));
  const page = (longest: number) =>
    container([
      textDisplay(`### ${words.sourcesTitle}\n-# ${summary}${refused}`),
      ...chosenLine(ids.outlet, wanted.outlet, words.onlyOutlet),
      ...chosenLine(ids.query, wanted.query, words.withWords),
      separator(),
      textDisplay(items.map((item, index) => line(item, before + index + 1, longest, words)).join('\n')),
      row(cardMenu(items, before, library, words)),
      ...(pages > 1 ? [pageButtons(wanted, pages, words)] : []),
      ...markNote(isMarked, words).map((line) => textDisplay(line)),
    ]);
  const widest = page(maxHeadline);
  return { components: fits(widest) ? widest : page(maxHeadline / 3), ...delivery };
}

/** Why no article is listed: the outlet is not there, or none of its articles has the words. */
async function nothingListed({ outlet }: Wanted, { library, words }: RequestContext): Promise<string> {
  const own = words('own');
  const ofOutlet = await library.archive.list({ outlet, words: null, sort: 'loaded', offset: 0, limit: 1 });
  if (ofOutlet.total > 0) return own.noSuchArticle;
  const isMarked = isConcluded(...library.survey.outlets.map((share) => share.outlet));
  const present = own.outletsPresent(coverageOutlets(library.survey, own));
  return [`${own.outletMissing(nameText(outlet ?? ''))} ${present}`, ...markNote(isMarked, own)].join('\n');
}

/** A page button of the list: in its owner's message it turns the page, anybody else gets a private copy. */
export const turnList: PressHandler = async ({ customId, userId, message }, context) => {
  const state = decodeSourcesPage(customId);
  if (!state) return notice(context.words('own').badSourcesButton);
  const outlet = readChosen(message.components, ids.outlet);
  const query = readChosen(message.components, ids.query);
  const copies = userId !== state.userId;
  const delivery = { private: copies || message.private, replaces: !copies };
  return listing({ ...state, userId, outlet, query }, context, delivery);
};

/** The menu of the list: one article's card, for the one who chose it. */
export const openCard: PressHandler = async ({ customId, values }, { library, coverage, words }) => {
  const own = words('own');
  const fingerprint = decodeCard(customId);
  const chosen = values[0] ?? '';
  if (fingerprint === null || !/^\d{1,9}$/.test(chosen)) return notice(own.badSourcesButton);
  if (fingerprint !== library.survey.fingerprint) {
    const former = await coverage.editions?.formerArticle(fingerprint, Number(chosen), library);
    return former ? card(former.item, former.library, own, former.lastSeen) : notice(own.sourcesChanged);
  }
  const [item] = await library.archive.items([Number(chosen)]);
  return item ? card(item, library, own) : notice(own.badSourcesButton);
};

/** @param longest UTF-16 code units of a headline; an outlet gets half as many */
function line({ article: { facts } }: ArchiveItem, number: number, longest: number, words: MessageWords): string {
  const { outlet, headline, published } = facts;
  const day = published.value === null ? [] : [dateText(published, words)];
  const source = [factText(outlet, words.outletNotStated, longest / 2), ...day].join(words.comma);
  const title = headline.value === null ? [] : [factText(headline, '', longest)];
  return `${number}\\. ${[...title, source].join(words.dot)}`;
}

/** @param before articles on earlier pages */
function cardMenu(
  shown: readonly ArchiveItem[],
  before: number,
  { survey }: Library,
  words: MessageWords,
): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: encodeCard(survey.fingerprint),
    placeholder: words.chooseArticle,
    options: shown.map(({ number, article }, index) => {
      const { headline, outlet, published } = article.facts;
      const day = published.value === null ? [] : [dateLabel(published, words)];
      const source = [factLabel(outlet, words.outletNotStated, 40), ...day].join(words.comma);
      const title = headline.value === null ? source : factLabel(headline, '', maxLabel);
      return {
        label: shorten(words.excerptLabel(before + index + 1, title), maxLabel),
        ...(headline.value !== null && source !== '' && { description: shorten(source, maxLabel) }),
        value: String(number),
      };
    }),
  };
}

function pageButtons(wanted: Wanted, pages: number, words: MessageWords): APIComponentInContainer {
  const to = (page: number) => encodeSourcesPage({ ...wanted, page });
  return row(
    button(words.previous, to(wanted.page - 1), wanted.page === 1),
    button(words.next, to(wanted.page + 1), wanted.page === pages),
  );
}
