import type { Answer } from '../answers/answer.ts';
import { sidesOf } from '../answers/sides.ts';
import {
  areConcluded,
  CONCLUDED,
  factWords,
  haveMarks,
  NEAREST,
  outletAndDay,
  sourceWords,
} from '../citing/sourceline.ts';
import type { ArchiveItem } from '../corpus/archive.ts';
import { type CorpusSurvey, outletNames } from '../corpus/survey.ts';
import type { Difference } from '../differences/differences.ts';
import type { Quote } from '../excerpts/quote.ts';
import type { Library } from '../library/library.ts';
import { withoutCredentials } from '../text/address.ts';
import type { Span } from '../text/span.ts';
import { reasonWords } from '../wire/wire.ts';
import type { TextStyle } from './style.ts';

/** The widest line, in characters, whatever the terminal's width: longer ones are hard to read. */
const WIDEST = 88;
const INDENT = '    ';
/** Articles of the list that are fetched at once. */
const LISTED_AT_ONCE = 100;
/** What a list of articles is made from. */
type Listing = Pick<Library, 'archive' | 'survey'>;
type Write = (text: string) => void;

/**
 * Control characters of an article could move the cursor or colour the terminal, and those for the direction of writing
 * turn a line round; they are shown as a replacement mark.
 */
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
const safe = (text: string): string => text.replace(CONTROL, '\ufffd');
export const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
/** Words that are no part of an excerpt, on one line. */
export const plain = (text: string): string => safe(text.replace(/\s+/g, ' '));

/** A part of the excerpt as it is shown, the words in it that match the question emphasised. */
function emphasised({ article, highlights }: Quote, part: Span, style: TextStyle): string {
  const inside = (at: number): boolean => highlights.some(({ start, end }) => start <= at && at < end);
  const edges = highlights.flatMap(({ start, end }) => [start, end]);
  const stops = new Set([part.start, ...edges.filter((at) => part.start < at && at < part.end), part.end]);
  const ends = [...stops].slice(1);
  return [...stops]
    .map((start, i) => {
      const words = safe(article.text.slice(start, ends[i] ?? start));
      return words && inside(start) ? style.match(words) : words;
    })
    .join('');
}

/** The lines of an excerpt; a word longer than `width` has one of its own. */
function wrapped(quote: Quote, width: number, style: TextStyle): string[] {
  const words = [...quote.quote.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const start = quote.start + index;
    return { shown: emphasised(quote, { start, end: start + word.length }, style), length: word.length };
  });
  const lines: string[] = [];
  let line: string[] = [];
  let length = 0;
  for (const word of words) {
    if (line.length > 0 && length + 1 + word.length > width) {
      lines.push(line.join(' '));
      [line, length] = [[], 0];
    }
    line.push(word.shown);
    length += word.length + (line.length > 1 ? 1 : 0);
  }
  return line.length > 0 ? [...lines, line.join(' ')] : lines;
}

/** An excerpt with its number and its source, as lines. */
export function quoteLines(quote: Quote, number: number, style: TextStyle): string[] {
  const { url } = quote.citation;
  return [
    style.quiet(`${number}.`),
    ...wrapped(quote, WIDEST - INDENT.length - 2, style).map((line) => `${INDENT}${style.quiet('│')} ${line}`),
    ...[plain(sourceWords(quote)), url.value && plain(withoutCredentials(url.value))].flatMap((line) =>
      line ? [`${INDENT}${style.quiet(line)}`] : [],
    ),
    '',
  ];
}

/** Who stands against whom, a line for each difference. */
export const differenceLines = (differs: readonly Difference[], quotes: readonly Quote[]): string[] =>
  differs.map((one) => {
    const sides = sidesOf(one, quotes).map((side) =>
      side.map(({ outlet, words }) => outlet + (words === '' ? '' : `: \u201c${words}\u201d`)).join(' \u00b7 '),
    );
    return `Accounts differ: ${sides.join(' \u2014 ')}`;
  });

/** The answer for a person at a terminal, with a line break at its end. */
export function printAnswer(answer: Answer, survey: CorpusSurvey, style: TextStyle): string {
  const outlets = outletNames(survey);
  const notes = [
    ...answer.respelt.map(({ typed, meant }) => `No article has "${typed}"; searched for "${meant}".`),
    ...(answer.undated > 0 ? [`${count(answer.undated, 'article')} left out for want of a date`] : []),
  ];
  if (answer.status === 'abstained')
    return `${[reasonWords(answer.reason, outlets), ...notes].map(plain).join('\n')}\n`;
  const shown = new Set(answer.quotes.map(({ citation }) => citation.outlet.value)).size;
  const nearest = answer.status === 'nearest';
  const differs = differenceLines(nearest ? [] : answer.differs, answer.quotes);
  return `${[
    style.strong(plain(answer.question)),
    style.quiet(`${count(answer.quotes.length, 'excerpt')} from ${count(shown, 'outlet')}`),
    ...[...differs, ...notes, ...(nearest ? [NEAREST] : [])].map((line) => style.strong(plain(line))),
    '',
    ...answer.quotes.flatMap((quote, i) => quoteLines(quote, i + 1, style)),
    style.quiet(`Word for word.${haveMarks(answer.quotes) ? ` ${CONCLUDED}` : ''}`),
  ].join('\n')}\n`;
}

/** An article in the list for a person at a terminal, with a line break at its end. */
function sourceLines({ article, paragraphs }: ArchiveItem, style: TextStyle): string {
  const { headline, author, published, url } = article.facts;
  const details = [
    plain(article.file),
    count(paragraphs.length, 'paragraph'),
    count(article.text.length, 'character'),
  ].join(' · ');
  const lines = [
    headline.value === null
      ? style.strong(plain(outletAndDay(article.facts)))
      : style.strong(plain(factWords(headline, ''))),
    ...[
      headline.value !== null && plain(outletAndDay(article.facts)),
      published.value === null && 'date not stated',
      plain(`by ${factWords(author, 'an author not stated')}`),
      details,
      url.value && plain(withoutCredentials(url.value)),
    ].flatMap((line) => (line ? [`${INDENT}${style.quiet(line)}`] : [])),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** The list of articles for a person at a terminal, given to `write` bit by bit. */
export async function printSources({ archive, survey }: Listing, style: TextStyle, write: Write): Promise<void> {
  let isMarked = false;
  for (let offset = 0; offset < survey.articles; offset += LISTED_AT_ONCE) {
    const wanted = { outlet: null, words: null, sort: 'loaded', offset, limit: LISTED_AT_ONCE } as const;
    for (const item of (await archive.list(wanted)).items) {
      const { outlet, headline, author, published } = item.article.facts;
      isMarked ||= areConcluded([outlet, headline, author, published]);
      write(sourceLines(item, style));
    }
  }
  const faults = survey.refused.map(({ file, reason }) => plain(`refused: ${file}: ${reason}`));
  const sum = `${count(survey.articles, 'article')}; ${survey.refused.length} refused`;
  write(`${[sum, ...faults, ...(isMarked ? [CONCLUDED] : [])].join('\n')}\n`);
}
