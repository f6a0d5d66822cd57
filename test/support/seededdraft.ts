import fc from 'fast-check';
import type { CorpusEntry } from '../../src/corpus/corpus.ts';
import { sentences } from '../../src/english/sentences.ts';
import type { Library } from '../../src/library/library.ts';
import { fold } from '../../src/text/fold.ts';
import type { Verdict } from '../../src/verification/verification.ts';

/** How a quotation of a seeded draft differs from what is printed. */
const changes = ['none', 'word', 'digit', 'negation', 'order', 'speaker', 'outlet'] as const;
export type DraftChange = (typeof changes)[number];

export interface SeededQuotation {
  readonly change: DraftChange;
  readonly quote: string;
  readonly paragraph: string;
  readonly verdict: Verdict;
}

/** What is printed once, by an outlet, or said by somebody. */
interface Printed {
  readonly words: string;
  readonly outlet: string;
  readonly speaker: string | null;
}

const NEGATION = / (?:not|never|no)(?= )/;
const DIGIT = /(?<![\d,.])\d{1,3}(?![\d,.])/;

/**
 * Quotations drawn with a seed from the articles of a library, so many for each kind of change, each with the verdict that
 * is right for it.
 *
 * @param each how many for each change
 */
export async function seededQuotations(
  library: Library,
  seed: number,
  each: Readonly<Record<DraftChange, number>>,
): Promise<SeededQuotation[]> {
  const { items } = await library.archive.list({ outlet: null, words: null, sort: 'loaded', offset: 0, limit: 10_000 });
  const all = items.map(({ article }) => article.text.replace(/\s+/g, ' ')).join('\n');
  const printed = await printedIn(items, library);
  const random = fc.sample(fc.integer({ min: 0, max: 2 ** 30 }), { seed, numRuns: 50_000 });
  let drawn = 0;
  const draw = <T>(from: readonly T[]): T => {
    drawn += 1;
    const one = from[(random[drawn % random.length] ?? 0) % from.length];
    if (one === undefined) throw new Error('The articles are too few to draw from');
    return one;
  };
  const words = printed.flatMap((one) => one.words.match(/\b\p{Ll}{6,}\b/gu) ?? []);
  const speakers = [...new Set(printed.flatMap(({ speaker }) => speaker ?? []))];
  const outlets = [...new Set(printed.map(({ outlet }) => outlet))];
  const made: SeededQuotation[] = [];
  const used = new Set<string>();
  for (const change of changes) {
    const fit = printed.filter((one) => fits(one, change));
    while (made.filter((one) => one.change === change).length < each[change]) {
      const one = draw(fit);
      const opening = one.words.slice(0, 30);
      if (used.has(opening) || all.indexOf(opening, all.indexOf(opening) + 1) >= 0) continue;
      used.add(opening);
      const quote = changed(one, change, draw(words), draw([1, 3, 7]));
      const speaker =
        change === 'speaker' ? draw(speakers.filter((name) => areApart(name, one.speaker ?? ''))) : one.speaker;
      const outlet = change === 'outlet' ? draw(outlets.filter((name) => name !== one.outlet)) : one.outlet;
      const isSaid = speaker !== null && change !== 'outlet';
      const body = quote.replace(/[.,]$/, '');
      made.push({
        change,
        quote,
        paragraph: isSaid ? `“${body},” ${speaker} said.` : `According to ${outlet}, “${body}.”`,
        verdict: change === 'none' ? 'found' : change === 'speaker' || change === 'outlet' ? 'elsewhere' : 'altered',
      });
    }
  }
  return made;
}

const areApart = (a: string, b: string): boolean => fold(a).split(' ').at(-1) !== fold(b).split(' ').at(-1);

function fits({ words, speaker }: Printed, change: DraftChange): boolean {
  if (change === 'speaker') return speaker !== null;
  if (change === 'outlet') return speaker === null;
  if (change === 'negation') return NEGATION.test(words);
  if (change === 'digit') return DIGIT.test(words);
  return change !== 'order' || /^[^.!?]*\S+ \S+ \S+ \S+, \S+ \S+ \S+[^.!?]*[.!?]?$/.test(words);
}

function changed({ words }: Printed, change: DraftChange, other: string, step: number): string {
  switch (change) {
    case 'word':
      return words.replace(/\b\p{Ll}{5,}\b/u, (one) => (one === other ? 'umbrella' : other));
    case 'digit':
      return words.replace(DIGIT, (number) => String(Number(number) + step));
    case 'negation':
      return words.replace(NEGATION, '');
    case 'order': {
      const [first = '', ...rest] = words.replace(/[.,]$/, '').split(', ');
      return `${rest.join(', ')}, ${first}`;
    }
    default:
      return words;
  }
}

/** Sentences without quotations, and quotations of somebody by name. */
async function printedIn(items: readonly CorpusEntry[], library: Library): Promise<Printed[]> {
  const found: Printed[] = [];
  for (const { article, paragraphs } of items) {
    const outlet = article.facts.outlet.value;
    if (outlet === null) continue;
    for (const paragraph of paragraphs) {
      if (paragraph.kind !== 'body') continue;
      for (const { start, end } of sentences(article.text, paragraph)) {
        const words = article.text.slice(start, end);
        if (!/["\u2018-\u201d'’]/.test(words) && /^[A-Z].{40,200}\.$/.test(words))
          found.push({ words, outlet, speaker: null });
      }
    }
    for (const { quotation, speaker, inner } of await library.quotations(article)) {
      const words = article.text.slice(quotation.start, quotation.end);
      const isNamed = speaker?.certainty === 'stated' && /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(speaker.name);
      if (!isNamed || inner || quotation.open || /["\u2018-\u201d\n[]/.test(words) || !/^.{40,300}$/.test(words))
        continue;
      found.push({ words, outlet, speaker: speaker.name });
    }
  }
  return found;
}
