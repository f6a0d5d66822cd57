import type { Concordance, WordRange } from '../../concordance/concordance.ts';
import { wordings } from '../../concordance/wording.ts';
import type { Article } from '../../corpus/article.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { sentences } from '../../english/sentences.ts';
import { contains, type Span, slice } from '../../text/span.ts';
import type { Claim } from '../claim/claim.ts';
import { decisiveIn, isNegation, isNumber } from './decisive.ts';
import { isOneSentence } from './goingon.ts';

/** Printed words that a quotation leaves out at an ellipsis or a bracket: a slice of one line of one article. */
export interface Omission extends Span {
  readonly article: Article;
  readonly quote: string;
  /** Where, in the article, the first word stands that no sentence can lose; null where there is none. */
  readonly decisive: number | null;
}

/** One reading of a quotation in the coverage: its parts, in order, and what it leaves out between them. */
export interface Occurrence {
  readonly parts: readonly WordRange[];
  readonly omitted: readonly WordRange[];
}

type Ground = Pick<Coverage, 'lexicon'> & { readonly concordance: Concordance };

/**
 * What an occurrence leaves out, in text order. An ellipsis at an end of the quotation leaves out nothing, for a quotation
 * may begin and end anywhere, unless the word that stands there is one that no sentence can lose; a bracket there takes the
 * place of what is printed.
 */
export function omissions({ parts, omitted }: Occurrence, claim: Claim, ground: Ground): Omission[] {
  const at = (index: number, part: WordRange | undefined, way: -1 | 1): Omission[] => {
    if (!part || !claim.gaps.has(index)) return [];
    const hidden = hiddenBeside(part, way, ground);
    return hidden.length > 0 || !claim.replaced.has(index) ? hidden : replacedBeside(part, way, ground);
  };
  const before = at(0, parts[0], -1);
  const behind = at(claim.words.length, parts.at(-1), 1);
  return [...before, ...omitted.map((part) => omissionOf(part, ground)), ...behind];
}

function omissionOf(part: WordRange, { lexicon }: Ground): Omission {
  const { article } = part.line;
  const { start, end } = part;
  const decisive = decisiveIn(article, { start, end }, lexicon.vocabulary);
  return { article, start, end, quote: slice(article.text, { start, end }), decisive };
}

/**
 * The words on one side of a part, up to the first mark, where the nearest word of its sentence is decisive. After a mark
 * a name is not: there it mostly says who speaks.
 */
function hiddenBeside(part: WordRange, way: -1 | 1, ground: Ground): Omission[] {
  const nearest = neighbour(part, way, ground);
  if (!nearest || omissionOf(nearest, ground).decisive === null || !isOneSentence(part, nearest)) return [];
  if (!isSpace(part, nearest, way) && !isDenialOrNumber(nearest)) return [];
  return runFrom(nearest, way, () => true, ground);
}

/** The ordinary words on one side of a part, up to the first mark. */
function replacedBeside(part: WordRange, way: -1 | 1, ground: Ground): Omission[] {
  const isOrdinary = (one: WordRange): boolean => omissionOf(one, ground).decisive === null;
  const nearest = neighbour(part, way, ground);
  return nearest && isSpace(part, nearest, way) && isOrdinary(nearest) ? runFrom(nearest, way, isOrdinary, ground) : [];
}

/** A word and those beyond it that are wanted, with nothing but white space between. */
function runFrom(nearest: WordRange, way: -1 | 1, isWanted: (one: WordRange) => boolean, ground: Ground): Omission[] {
  let furthest = nearest;
  for (let next: WordRange | null = nearest; next; next = neighbour(furthest, way, ground)) {
    if (next !== nearest && !(isSpace(furthest, next, way) && isWanted(next))) break;
    furthest = next;
  }
  const [from, to] = way < 0 ? [furthest.from, nearest.to] : [nearest.from, furthest.to];
  return ground.concordance.parts(from, to).map((one) => omissionOf(one, ground));
}

/** The next word of the line, or of the sentence where that goes on over the end of the line. */
function neighbour(part: WordRange, way: -1 | 1, { concordance }: Pick<Ground, 'concordance'>): WordRange | null {
  const { line, from, to } = part;
  const position = way < 0 ? from - 1 : to;
  if (position < 0 || position >= concordance.size) return null;
  const next = concordance.parts(position, position + 1)[0] ?? null;
  return next && (next.line === line || isOneSentence(part, next)) ? next : null;
}

/** Whether nothing but white space is printed between a part and its neighbour. */
function isSpace(part: WordRange, next: WordRange, way: -1 | 1): boolean {
  const gap = way < 0 ? { start: next.end, end: part.start } : { start: part.end, end: next.start };
  return /^\s+$/.test(slice(part.line.article.text, gap));
}

function isDenialOrNumber({ line, start, end }: WordRange): boolean {
  return wordings(line.article.text.slice(start, end)).some(({ key }) => isNegation(key) || isNumber(key));
}

/** Words that contradict or limit the statement right before them. */
const TURNS = new Set(['but', 'unless', 'except', 'if', 'not']);

/** How the sentence goes on after an occurrence, where it goes on with "but" or the like; else null. */
export function goingOn({ parts }: Occurrence, concordance: Concordance): string | null {
  const last = parts.at(-1);
  const next = last && neighbour(last, 1, { concordance });
  if (!last || !next || !isOneSentence(last, next)) return null;
  const word = concordance.words[last.to] ?? -1;
  if (![...TURNS].some((turn) => concordance.numberOf(turn) === word)) return null;
  const { text } = next.line.article;
  const end = endOf(next, concordance);
  return end === null ? null : slice(text, { start: next.start, end }).replace(/\s*[\n\r]+\s*/g, ' ');
}

/** Where the sentence of a word ends, over the ends of lines that are broken to fit a page; null where none has it. */
function endOf(word: WordRange, concordance: Concordance): number | null {
  const { line } = word;
  const sentence = sentences(line.article.text, line).find((one) => contains(one, word));
  if (!sentence) return null;
  const last = concordance.parts(line.to - 1, line.to)[0];
  if (!last || last.end > sentence.end) return sentence.end;
  const next = neighbour(last, 1, { concordance });
  // A capital at the head of a line may begin a sentence of its own.
  const goesOn = next && /^\P{Lu}/u.test(line.article.text.slice(next.start, next.end));
  return goesOn ? endOf(next, concordance) : sentence.end;
}
