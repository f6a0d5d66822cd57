import fc from 'fast-check';
import type { Corpus, CorpusEntry } from '../../src/corpus/corpus.ts';
import { isQuotable } from '../../src/corpus/passage.ts';
import { sentences } from '../../src/english/sentences.ts';
import { slice } from '../../src/text/span.ts';
import type { Verdict } from '../../src/verification/verification.ts';

/** A quotation made from a coverage, and what has to come of it. */
export interface Checked {
  readonly made: 'exact' | 'typographic' | 'digit' | 'negation' | 'joined' | 'elsewhere';
  readonly text: string;
  readonly outlet: string | null;
  readonly verdict: Verdict;
}

/** A sentence of an article that has words enough to be known again. */
interface Source {
  readonly entry: CorpusEntry;
  readonly words: string;
}

const LEAST_WORDS = 6;

/** Quotations of every kind, made from the sentences of a coverage; the same seed makes the same ones. */
export function checkedQuotations(corpus: Corpus, count: number, seed: number): Checked[] {
  const sources = corpus.entries.flatMap((entry) =>
    entry.paragraphs.filter(isQuotable).flatMap((paragraph) =>
      sentences(entry.article.text, paragraph)
        .map((span) => ({ entry, words: slice(entry.article.text, span) }))
        .filter(({ words }) => words.split(/\s+/).length >= LEAST_WORDS),
    ),
  );
  const texts = corpus.entries.map(({ article }) => plain(article.text));
  const standsAnywhere = (words: string): boolean => texts.some((text) => text.includes(plain(words)));
  const isIn = (words: string, outlet: string): boolean =>
    corpus.entries.some(
      ({ article }) => article.facts.outlet.value === outlet && plain(article.text).includes(plain(words)),
    );
  const outlets = [...new Set(corpus.entries.flatMap(({ article }) => article.facts.outlet.value ?? []))];
  const source = fc.constantFrom(...sources);
  const withDigit = fc.constantFrom(...sources.filter(({ words }) => /\d/.test(words)));
  const withNot = fc.constantFrom(...sources.filter(({ words }) => /\s(?:not|never)\s/.test(words)));

  const exact = source.map(({ words }) => made('exact', words, 'found'));
  const typographic = fc.tuple(source, fc.infiniteStream(fc.nat({ max: 3 }))).map(([{ words }, picks]) => {
    return made('typographic', retyped(words, picks), 'found');
  });
  const digit = fc
    .tuple(withDigit, fc.nat(), fc.integer({ min: 1, max: 9 }))
    .map(([{ words }, at, by]) => made('digit', withOtherDigit(words, at, by), 'altered'))
    .filter(({ text }) => !standsAnywhere(text));
  const negation = withNot
    .map(({ words }) => made('negation', words.replace(/\s(?:not|never)(?=\s)/, ''), 'altered'))
    .filter(({ text }) => !standsAnywhere(text));
  const joined = fc
    .tuple(source, source)
    .filter(([a, b]) => !isNear(a, b))
    .map(([a, b]) => made('joined', `${a.words} ${b.words}`, 'joined'));
  const elsewhere = fc
    .tuple(source, fc.constantFrom(...outlets), fc.boolean())
    .filter(([{ words }, outlet]) => !isIn(words, outlet))
    .map(([{ words }, outlet, behind]) =>
      made('elsewhere', behind ? `${words} \u2014 ${outlet}` : words, 'elsewhere', behind ? null : outlet),
    );
  const kinds = [exact, typographic, digit, negation, joined, elsewhere];
  const each = Math.ceil(count / kinds.length);
  return kinds.flatMap((kind, i) => fc.sample(kind, { numRuns: each, seed: seed + i })).slice(0, count);
}

function made(kind: Checked['made'], text: string, verdict: Verdict, outlet: string | null = null): Checked {
  return { made: kind, text, outlet, verdict };
}

/** Other quotation marks, spaces and dashes; the words stay. */
function retyped(words: string, picks: Iterator<number>): string {
  const one = (choices: readonly string[]): string => choices[(picks.next().value ?? 0) % choices.length] ?? '';
  return words
    .replace(/[\u2018\u2019']/g, () => one(["'", '\u2019', '\u2018']))
    .replace(/[\u201c\u201d"]/g, () => one(['"', '\u201c', '\u201d', '\u00ab']))
    .replace(/\s+/g, () => one([' ', '\u00a0', '  ', '\n']))
    .replace(/[\u2013\u2014]/g, () => one(['-', '\u2013', '\u2014']));
}

/** One digit raised by some, round to zero. */
export function withOtherDigit(words: string, at: number, by: number): string {
  const digits = [...words.matchAll(/\d/g)].map(({ index }) => index);
  const index = digits[at % digits.length] ?? 0;
  return `${words.slice(0, index)}${(Number(words.charAt(index)) + by) % 10}${words.slice(index + 1)}`;
}

/** The two stand in one article with hardly anything between them, or one holds the other. */
function isNear(a: Source, b: Source): boolean {
  if (plain(a.words).includes(plain(b.words)) || plain(b.words).includes(plain(a.words))) return true;
  return a.entry === b.entry;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
