import type { APIComponentInContainer } from 'discord.js';
import type { Answer } from '../../answers/answer.ts';
import type { Quote } from '../../excerpts/quote.ts';
import type { Library } from '../../library/library.ts';
import type { MessageWords } from '../words/words.ts';
import { nameText } from './attribution.ts';
import {
  encodeAmiss,
  encodeAnswerPage,
  encodeAround,
  encodeFurther,
  encodeRemoval,
  encodeTaking,
  idsThatFit,
} from './custom-id.ts';
import { differingLine } from './differing.ts';
import { excerptBlock, excerptMenu, type NumberedQuote } from './excerpt.ts';
import { foot, longestFoot } from './foot.ts';
import { type AskedHeading, heading, isShownWhole } from './heading.ts';
import { button, linkButton, row, textDisplay } from './layout.ts';
import { nearestLine } from './nearest.ts';
import { outletCount } from './outlets.ts';
import { paginate } from './paginate.ts';
import { linesWithin } from './shorten.ts';

/** All that the pages of one answer are made of. */
export interface AnswerView {
  readonly asked: AskedHeading;
  /** Every excerpt of the answer, not only the page's. */
  readonly quotes: readonly Quote[];
  /** They may not answer the question. */
  readonly nearest: boolean;
  /** See `answerNotes`. */
  readonly notes: string | null;
  /** 1 for the first. */
  readonly page: number;
  /** The most excerpts on a page; long ones make it fewer. */
  readonly perPage: number;
  /** Whose message it will be. */
  readonly userId: string;
  /** Only that person sees it. */
  readonly private: boolean;
  /** Complaints are kept, so there are buttons for them. */
  readonly complaints: boolean;
  /** What is added to each custom_id, as `markOf` gives it. */
  readonly mark: string;
  /** The permanent address of the answer; null where there is none. */
  readonly address: string | null;
  /** Markdown below an excerpt of an earlier answer, on how it stands today. */
  readonly standings?: ReadonlyMap<Quote, string>;
  readonly words: MessageWords;
}

/** What of a library a page is made with: the excerpts' names, and what they are valid for. */
type ShownLibrary = Pick<Library, 'survey' | 'quoteId'>;

/** Characters of notes; more would crowd out the excerpts. */
const maxNotes = 600;

/** One page of an answer as a message, inside every limit; or, when there is no such page, how many there are. */
export function answerPage(
  view: AnswerView,
  library: ShownLibrary,
): APIComponentInContainer[] | { readonly pages: number } {
  const { words, asked } = view;
  const { pages, ids } = pagesOf(view, library);
  const shown = pages[view.page - 1];
  if (!shown) return { pages: pages.length };
  const before = pages.slice(0, view.page - 1).flat().length;
  const total = pages.flat().length;
  return [
    ...heading(asked, words),
    textDisplay(summaryLine(shown.length, before, view.quotes.slice(0, total), words)),
    ...notesText(view.notes),
    ...nearestLine(view.nearest, words),
    ...shown.flatMap(({ components }) => components),
    ...controls(view, { pages: pages.length, shown: shown.map(({ item }) => item), ids }, library),
    foot(
      shown.map(({ item }) => item.quote),
      words,
    ),
  ];
}

/**
 * What has to be said of the answer as a whole: respelt words, undated articles, accounts that differ.
 *
 * @param nearest it is shown as one that may not answer, above which nothing is said of accounts
 */
export function answerNotes(answer: Answer, nearest: boolean, words: MessageWords): string | null {
  const lines = [
    ...answer.respelt.map(({ typed, meant }) => `-# ${words.respelt(nameText(typed), nameText(meant))}`),
    ...(answer.undated > 0 ? [`-# ${words.undated(answer.undated)}`] : []),
    ...(answer.status === 'answered' && !nearest ? answer.differs : []).map((one) =>
      differingLine(one, answer.quotes, words),
    ),
  ];
  return joinedNotes(lines);
}

/** As many of the lines as the notes of a message may take; null for none. */
export function joinedNotes(lines: readonly string[]): string | null {
  const kept = linesWithin(lines, maxNotes);
  return kept.length > 0 ? kept.join('\n') : null;
}

/** The notes as a part of a message. */
export function notesText(notes: string | null): APIComponentInContainer[] {
  return notes ? [textDisplay(notes)] : [];
}

/** Where a page stands in its answer. */
interface Position {
  readonly pages: number;
  readonly shown: readonly NumberedQuote<Quote>[];
  readonly ids: readonly string[];
}

/** The excerpts of each page, as many a page as fit, and the ids that its buttons carry. */
function pagesOf(view: AnswerView, library: ShownLibrary) {
  const { words, perPage, userId } = view;
  const { fingerprint } = library.survey;
  const ids = view.quotes.map((quote) => library.quoteId(quote));
  const held = idsThatFit({ fingerprint, page: 1, perPage, userId, ids }, view.mark);
  const numbered = view.quotes.map((quote, index) => ({ quote, number: index + 1 }));
  const blocks = numbered.map((item) => {
    const standing = view.standings?.get(item.quote);
    const below = standing === undefined ? [] : [textDisplay(standing)];
    return { item, components: [...excerptBlock(item, words, view.nearest), ...below] };
  });
  // Measured with a summary as long as any can be, and with every control that there may be.
  const widest = { pages: 2, shown: numbered.slice(0, perPage), ids: ids.slice(0, held) };
  const frame = [
    ...heading(view.asked, words),
    textDisplay('x'.repeat(150)),
    ...notesText(view.notes),
    ...nearestLine(view.nearest, words),
    ...controls(view, widest, library),
    longestFoot(words),
  ];
  return { pages: paginate(blocks.slice(0, held), frame, perPage), ids: ids.slice(0, held) };
}

/** Where a heading shows a question cut, a later press could not ask it again. */
const takenWhole = (asked: AskedHeading): string | null =>
  isShownWhole(asked) ? encodeTaking({ mode: 'ask', bare: false }) : null;

/** The menu and the buttons below the excerpts. */
function controls(view: AnswerView, position: Position, library: ShownLibrary): APIComponentInContainer[] {
  const { words, perPage, userId, page } = view;
  const { pages, shown, ids } = position;
  const { fingerprint } = library.survey;
  const state = { fingerprint, perPage, userId, ids };
  const to = (wanted: number) => encodeAnswerPage('page', { ...state, page: wanted });
  const turning = [button(words.previous, to(page - 1), page === 1), button(words.next, to(page + 1), page === pages)];
  const keeping = view.private
    ? button(words.share, encodeAnswerPage('show', { ...state, page }))
    : button(words.remove, encodeRemoval(userId));
  const link = linkButton(words.webPage, view.address);
  const idOf = (quote: Quote) => library.quoteId(quote);
  const amiss = (kind: 'irrelevant' | 'wrong') =>
    encodeAmiss({ kind, fingerprint, ids: shown.map(({ quote }) => idOf(quote)) });
  return [
    row(excerptMenu(shown, encodeAround(fingerprint), idOf, words, takenWhole(view.asked))),
    row(...(pages > 1 ? turning : []), button(words.askFurther, encodeFurther(perPage)), keeping, ...link),
    ...(view.complaints
      ? [row(button(words.irrelevant, amiss('irrelevant')), button(words.wrong, amiss('wrong')))]
      : []),
  ];
}

function summaryLine(shown: number, before: number, quotes: readonly Quote[], words: MessageWords): string {
  const range = { from: before + 1, to: before + shown, total: quotes.length };
  return `-# ${words.summary(range, outletCount(quotes.map(({ article }) => article)))}`;
}
