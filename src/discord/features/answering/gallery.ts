import type { Quote } from '../../../excerpts/quote.ts';
import type { MessageDelivery, PressHandler, ReplyMessage } from '../../command.ts';
import { notesText } from '../../message/answer-page.ts';
import {
  type AnswerMode,
  decodeGalleryPage,
  encodeAround,
  encodeGalleryPage,
  encodeRemoval,
  encodeTaking,
  type GalleryPage,
} from '../../message/custom-id.ts';
import { excerptMenu, type NumberedQuote } from '../../message/excerpt.ts';
import { foot, longestFoot } from '../../message/foot.ts';
import { type AskedHeading, heading, isShownWhole, plainly, readHeading } from '../../message/heading.ts';
import { button, row, textDisplay } from '../../message/layout.ts';
import { isNearest, nearestContainer, nearestLine } from '../../message/nearest.ts';
import { notice } from '../../message/notice.ts';
import { outletCount } from '../../message/outlets.ts';
import { componentsOf, type PageBlock, paginate } from '../../message/paginate.ts';
import { changed } from '../../message/refusal.ts';
import type { RequestContext } from '../../requestcontext.ts';
import type { MessageWords } from '../../words/words.ts';

/** Blocks on a page; long ones make it fewer. */
const perPage = 4;

/** Something to show in pages. */
interface Gallery {
  /** Its excerpts may not be of what was asked about. */
  readonly nearest: boolean;
  /** In the words of whoever is to see it. */
  readonly told: (words: MessageWords) => Told;
}

/** What stands on the pages: excerpts in blocks that stay together. */
interface Told {
  readonly blocks: readonly PageBlock<readonly NumberedQuote<Quote>[]>[];
  /** What stands between the excerpts, or above them, has marks of concluded facts. */
  readonly isMarked?: boolean;
  /** Markdown below the summary; null for none. */
  readonly notes: string | null;
  /** In the place of a heading that is only a title: each reader has it in their own language. */
  readonly title?: string;
}

/**
 * Makes a gallery from what a message's heading says, or refuses in a private message.
 *
 * @param bare the heading is only a title: nothing was asked about
 */
export type GalleryMaker = (
  asked: AskedHeading,
  bare: boolean,
  context: RequestContext,
) => Promise<Gallery | ReplyMessage>;

/** A gallery as it is first asked for. */
export interface GalleryOpening {
  readonly mode: AnswerMode;
  readonly asked: AskedHeading;
  readonly bare: boolean;
  readonly userId: string;
  readonly private: boolean;
}

/** The first page of a gallery. */
export async function open(
  opening: GalleryOpening,
  maker: GalleryMaker,
  context: RequestContext,
): Promise<ReplyMessage> {
  const { fingerprint } = context.library.survey;
  const delivery = { private: opening.private, publishes: false };
  return pageOf({ ...opening, fingerprint, page: 1 }, opening.asked, delivery, maker, context);
}

/** The page buttons: the owner's own message turns its page; anybody else gets a private copy of that page. */
export function turner(makers: Readonly<Record<AnswerMode, GalleryMaker>>): PressHandler {
  return async ({ customId, userId, message }, context) => {
    const state = decodeGalleryPage('turn', customId);
    const asked = readHeading(message.components);
    const own = context.words('own');
    if (!state || !asked) return notice(own.badButton);
    if (state.fingerprint !== context.library.survey.fingerprint)
      return changed(asked, again(state, userId, context), own);
    const copies = userId !== state.userId;
    const publishes = isNearest(message.components);
    const delivery = { private: message.private || copies, replaces: !copies, publishes };
    return pageOf({ ...state, userId }, asked, delivery, makers[state.mode], context);
  };
}

/** The Share button: that page for everybody in the place. */
export function poster(makers: Readonly<Record<AnswerMode, GalleryMaker>>): PressHandler {
  return async ({ customId, userId, message }, context) => {
    const state = decodeGalleryPage('post', customId);
    const asked = readHeading(message.components);
    const own = context.words('own');
    if (!state || !asked) return notice(own.badButton);
    if (state.fingerprint !== context.library.survey.fingerprint)
      return changed(asked, again(state, userId, context), own);
    const delivery = { private: false, publishes: true };
    return pageOf({ ...state, userId }, asked, delivery, makers[state.mode], context);
  };
}

/** The custom_id that shows the first page over the coverage of now. */
function again(state: GalleryPage, userId: string, { library }: RequestContext): string {
  return encodeGalleryPage('turn', { ...state, fingerprint: library.survey.fingerprint, page: 1, userId });
}

/** How a page is wanted. `publishes`: to everybody, even where its excerpts may not be of what was asked about. */
interface Wanted extends MessageDelivery {
  readonly publishes: boolean;
}

/** A page, or a private word why it cannot be shown, which takes the place of nothing. */
async function pageOf(
  state: GalleryPage,
  asked: AskedHeading,
  { publishes, ...wanted }: Wanted,
  maker: GalleryMaker,
  context: RequestContext,
): Promise<ReplyMessage> {
  const made = await maker(asked, state.bare, context);
  if ('components' in made) return made;
  const delivery: MessageDelivery = made.nearest && !wanted.private && !publishes ? { private: true } : wanted;
  const words = context.words(delivery.private ? 'own' : 'shared');
  const told = made.told(words);
  const { library } = context;
  const top = heading(told.title === undefined ? asked : plainly(told.title), words);
  const numbered = told.blocks.flatMap(({ item }) => item);
  const quotes = numbered.map(({ quote }) => quote);
  const to = (page: number) => encodeGalleryPage('turn', { ...state, page });
  const idOf = (quote: Quote) => library.quoteId(quote);
  const all = isShownWhole(asked) ? encodeTaking(state) : null;
  const controls = (shown: readonly NumberedQuote<Quote>[], pages: number) => [
    row(excerptMenu(shown, encodeAround(library.survey.fingerprint), idOf, words, all)),
    row(
      ...(pages > 1
        ? [
            button(words.previous, to(state.page - 1), state.page === 1),
            button(words.next, to(state.page + 1), state.page === pages),
          ]
        : []),
      delivery.private
        ? button(words.share, encodeGalleryPage('post', state))
        : button(words.remove, encodeRemoval(state.userId)),
    ),
  ];
  const notes = [...notesText(told.notes), ...nearestLine(made.nearest, words)];
  const widest = numbered.slice(0, 2 * perPage);
  const frame = [...top, textDisplay('x'.repeat(150)), ...notes, ...controls(widest, 2), longestFoot(words)];
  const pages = paginate(told.blocks, frame, perPage);
  const shown = pages[state.page - 1];
  if (!shown) return notice(context.words('own').noSuchPage(pages.length));
  const before = pages
    .slice(0, state.page - 1)
    .flat()
    .flatMap(({ item }) => item).length;
  const here = shown.flatMap(({ item }) => item);
  const range = { from: before + 1, to: before + here.length, total: quotes.length };
  const from = outletCount(quotes.map(({ article }) => article));
  return {
    components: nearestContainer(made.nearest, [
      ...top,
      textDisplay(`-# ${words.summary(range, from)}`),
      ...notes,
      ...componentsOf(shown),
      ...controls(here, pages.length),
      foot(
        here.map(({ quote }) => quote),
        words,
        told.isMarked,
      ),
    ]),
    ...delivery,
  };
}
