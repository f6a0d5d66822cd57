import type { APIComponentInContainer } from 'discord.js';
import type { PrintedQuote, Quote } from '../../excerpts/quote.ts';
import type { Library } from '../../library/library.ts';
import type { Omission } from '../../verification/gaps/omission.ts';
import type { PrintingHistory } from '../../verification/printings/printings.ts';
import { TOO_SHORT, type Verification } from '../../verification/verification.ts';
import type { MessageWords } from '../words/words.ts';
import { alterationText } from './alteration.ts';
import { encodeAround, encodeCheckPage } from './custom-id.ts';
import { excerptBlock, excerptMenu, type NumberedQuote } from './excerpt.ts';
import { foot, longestFoot } from './foot.ts';
import { type AskedHeading, chosenLine, heading, ids, isShownWhole, plainly } from './heading.ts';
import { button, container, fits, row, separator, textDisplay } from './layout.ts';
import { escapeMarkdown } from './markdown.ts';
import { outletCount } from './outlets.ts';
import { paginate } from './paginate.ts';
import { printingLines } from './printings.ts';
import { shorten } from './shorten.ts';

/** All that one page of a verification is made of. */
export interface VerdictView {
  /** The quotation as typed, with the source that an option named. */
  readonly asked: AskedHeading;
  readonly verification: Verification;
  readonly history: PrintingHistory;
  /** 1 for the first. */
  readonly page: number;
  /** Excerpts that say something on it too; shown as far as they fit. */
  readonly related: readonly Quote[];
  readonly words: MessageWords;
}

/** Excerpts on a page; long ones make it fewer. */
const perPage = 4;
/** Characters that are shown of what was left out in one place. */
const maxOmission = 160;
/** Differences that are listed, and the characters that they may take together. */
const maxDifferences = 6;
const maxDifferenceText = 400;

/** One page of a verification as a message; or, when there is no such page, how many there are. */
export function verdictPage(
  view: VerdictView,
  library: Library,
): APIComponentInContainer[] | { readonly pages: number } {
  const { verification, words, page } = view;
  const head = headOf(view);
  const scope = textDisplay(`-# ${words.checkedScope(library.survey.articles)}`);
  const quotes = quotesShown(verification);
  if (quotes.length === 0) return page === 1 ? [...head, scope] : { pages: 1 };
  const numbered = quotes.map((quote, index) => ({ quote, number: index + 1 }));
  const widest = controls(view, { shown: numbered.slice(0, perPage), pages: 2 }, library);
  const frame = [...head, textDisplay('x'.repeat(150)), ...widest, scope, longestFoot(words)];
  const blocks = numbered.map((item) => ({ item, components: excerptBlock(item, words) }));
  const pages = paginate(blocks, frame, perPage);
  const here = pages[page - 1];
  if (!here) return { pages: pages.length };
  const before = pages.slice(0, page - 1).flat().length;
  const range = { from: before + 1, to: before + here.length, total: quotes.length };
  const body = [
    ...head,
    textDisplay(`-# ${summary(range, quotes, verification.more, words)}`),
    ...here.flatMap(({ components }) => components),
  ];
  const shown = here.map(({ item }) => item);
  const buttons = controls(view, { shown, pages: pages.length }, library);
  const widestEnd = [...buttons, scope, longestFoot(words)];
  const related = relatedBlocks(view.related, quotes.length, [...body, ...widestEnd], words);
  const excerpts = [...shown.map(({ quote }) => quote), ...view.related];
  return [...body, ...related, ...buttons, scope, foot(excerpts, words)];
}

/** The quotation, whose words it is said to be, and what came of it. */
function headOf({ asked, verification, history, words }: VerdictView): APIComponentInContainer[] {
  const printed = printingLines(history, asked.question, words);
  const { outlet, speaker } = verification.attributed;
  return [
    ...heading(plainly(asked.question), words),
    ...chosenLine(ids.outlet, outlet, words.claimedOutlet),
    ...chosenLine(ids.speaker, speaker, words.claimedSpeaker),
    textDisplay(verdictText(asked.question, verification, words)),
    ...(printed.length > 0 ? [textDisplay(printed.join('\n'))] : []),
  ];
}

function summary(
  range: { readonly from: number; readonly to: number; readonly total: number },
  quotes: readonly PrintedQuote[],
  more: number,
  words: MessageWords,
): string {
  const said = words.summary(range, outletCount(quotes.map(({ article }) => article)));
  return more > 0 ? `${said}${words.dot}${words.morePlaces(more)}` : said;
}

/** Where a page stands in its verification. */
interface Position {
  readonly shown: readonly NumberedQuote[];
  readonly pages: number;
}

/** The menu, as far as what it offers can be recalled, and the page buttons. */
function controls(
  { asked, page, words }: VerdictView,
  { shown, pages }: Position,
  library: Library,
): APIComponentInContainer[] {
  const { fingerprint } = library.survey;
  const held = shown.filter(({ quote }) => library.isRecallable(quote));
  const idOf = (quote: PrintedQuote) => library.quoteId(quote);
  const to = (wanted: number) => encodeCheckPage({ fingerprint, page: wanted });
  const turning = [button(words.previous, to(page - 1), page === 1), button(words.next, to(page + 1), page === pages)];
  return [
    ...(held.length > 0 ? [row(excerptMenu(held, encodeAround(fingerprint), idOf, words))] : []),
    // A quotation that the heading cannot show whole could not be checked again by a later press.
    ...(pages > 1 && isShownWhole(asked) ? [row(...turning)] : []),
  ];
}

/** What came of it, and each difference: what was typed against what is printed. */
export function verdictText(typed: string, verification: Verification, words: MessageWords): string {
  const { verdict, alterations, omitted, goesOn, unconfirmed, words: count } = verification;
  if (count === 0) return words.noClaim;
  const differing = alterations.map((one) => alterationText(one, typed, words));
  const lines = [...differing, ...inGaps(omitted).map((printed) => words.omittedWords(printed))];
  const shown = lines
    .slice(0, maxDifferences)
    .map((line) => `- ${line}`)
    .filter((_, i, all) => all.slice(0, i + 1).join('\n').length <= maxDifferenceText);
  return [
    words.verdicts[verdict],
    ...shown,
    ...(lines.length > shown.length ? [words.moreDifferences(lines.length - shown.length)] : []),
    ...(goesOn === null ? [] : [words.goesOn(longText(goesOn))]),
    ...furnitureNote(verification, words),
    ...(unconfirmed ? [words.unconfirmed] : []),
    ...(count <= TOO_SHORT ? [words.shortClaim] : []),
  ].join('\n');
}

/** What was left out, those words first without which a sentence says something else. */
function inGaps(omitted: readonly Omission[]): string[] {
  const sorted = [...omitted].sort((a, b) => Number(a.decisive === null) - Number(b.decisive === null));
  return sorted.map(({ start, end, quote, decisive }) => {
    if (decisive === null || end - start <= maxOmission) return longText(quote);
    return longText(quote.slice(decisive - start));
  });
}

function longText(words: string): string {
  return escapeMarkdown(shorten(words.replace(/\s+/g, ' ').trim(), maxOmission));
}

/** As what the first occurrence is printed, where that is not all the article's own text. */
function furnitureNote({ verdict, places }: Verification, words: MessageWords): string[] {
  const first = places.filter(({ occurrence }) => verdict === 'joined' || occurrence === 0);
  const kinds = new Set(first.flatMap(({ furniture }) => (furniture === null ? [] : [words.furniture[furniture]])));
  return kinds.size > 0 ? [words.furnished([...kinds].join(words.comma))] : [];
}

/** The sentences around the places, each once; what an article prints again in the same words is not shown again. */
function quotesShown({ places }: Verification): PrintedQuote[] {
  const shown = new Map<string, PrintedQuote>();
  for (const { around } of places) {
    const key = `${around.article.id}\n${around.quote}`;
    const known = shown.get(key);
    if (!known) shown.set(key, around);
    else if (known.start === around.start) {
      const highlights = [...known.highlights, ...around.highlights].sort((a, b) => a.start - b.start);
      shown.set(key, { ...known, highlights });
    }
  }
  return [...shown.values()];
}

/**
 * As many as fit beside the rest, under a line that says what they are.
 *
 * @param before the excerpts that are numbered already
 */
function relatedBlocks(
  related: readonly Quote[],
  before: number,
  rest: readonly APIComponentInContainer[],
  words: MessageWords,
): APIComponentInContainer[] {
  let blocks: APIComponentInContainer[] = [];
  for (const [index, quote] of related.entries()) {
    const title = blocks.length > 0 ? blocks : [separator(), textDisplay(words.alsoOnThis)];
    const fuller = [...title, ...excerptBlock({ quote, number: before + index + 1 }, words)];
    if (!fits(container([...rest, ...fuller]))) break;
    blocks = fuller;
  }
  return blocks;
}
