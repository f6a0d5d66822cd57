import type { AttributedQuotation } from '../attribution/attribute.ts';
import type { ArchiveItem } from '../corpus/archive.ts';
import type { Coverage } from '../coverage/coverage.ts';
import type { SentenceCache } from '../coverage/paragraphsentences.ts';
import type { QuotationSpeakers } from '../coverage/quotationspeakers.ts';
import { isOf, type QuotedPerson } from '../coverage/quotedperson.ts';
import { compose } from '../excerpts/compose.ts';
import { gistOfStems, type SentenceRange, type StatementSignature, saysTheSame } from '../excerpts/corroboration.ts';
import type { Quote } from '../excerpts/quote.ts';
import { readingAt } from '../excerpts/sentencerange.ts';
import { LONGEST_EXCERPT } from '../reading/candidate.ts';
import { contains, overlaps } from '../text/span.ts';
import { Turns } from '../work/turns.ts';
import { ask } from './ask.ts';

/** What one person is quoted as saying. */
export type QuotesOfPerson =
  /** `nearest`: what is quoted may not be about that. */
  | {
      readonly status: 'quoted' | 'nearest';
      readonly person: QuotedPerson;
      readonly quotes: readonly [Quote, ...Quote[]];
    }
  /** The coverage quotes nobody, or several people, of that name. */
  | { readonly status: 'nobody' }
  /** The person is quoted, but not about that. */
  | { readonly status: 'silent'; readonly person: QuotedPerson };

/** The most quotes of one person that are shown. */
const MOST = 25;
/** Articles that are looked into for them, the earliest first. */
const MOST_ARTICLES = 200;
/** Articles that are read before it is seen whether more are needed. */
const AT_ONCE = 20;

/**
 * What a person is quoted as saying, each with the words around it that it needs: about something, best first; else all,
 * by the day of publication, articles without one last.
 *
 * @param speaker a name as typed, or the id that the roster gives
 */
export async function quotesOf(speaker: string, about: string | null, coverage: Coverage): Promise<QuotesOfPerson> {
  await coverage.roster.ready();
  const person = coverage.roster.named(speaker);
  if (!person) return { status: 'nobody' };
  if (about?.trim()) {
    const answer = await ask({ question: about, speaker: person.id, k: MOST }, coverage);
    if (answer.status === 'abstained') return { status: 'silent', person };
    return { status: answer.status === 'nearest' ? 'nearest' : 'quoted', person, quotes: answer.quotes };
  }
  const [first, ...rest] = await said(person, coverage);
  return first ? { status: 'quoted', person, quotes: [first, ...rest] } : { status: 'silent', person };
}

/** All that the person is quoted as saying, from the earliest article on, as far as it is shown. */
async function said(person: QuotedPerson, coverage: Coverage): Promise<Quote[]> {
  const { articles } = person;
  const extents: SentenceRange[] = [];
  const turns = new Turns();
  for (let read = 0; read < Math.min(articles.length, MOST_ARTICLES); read += AT_ONCE) {
    for (const extent of await extentsOf(person, articles.slice(read, read + AT_ONCE), coverage, turns))
      extents.push(extent);
    const quotes = extents.length < MOST ? [] : await folded(person, extents, coverage, turns);
    if (quotes.length >= MOST) return quotes;
  }
  return folded(person, extents, coverage, turns);
}

/** The sentences of some articles that hold the person's quotations, in their order, none twice. */
async function extentsOf(
  person: QuotedPerson,
  articles: readonly string[],
  coverage: Coverage,
  turns: Turns,
): Promise<SentenceRange[]> {
  const { archive, speakers, sentenceCache } = coverage;
  const extents: SentenceRange[] = [];
  for (const item of await archive.named(articles)) {
    await speakers.ready(item.article);
    for (const attributed of speakers.quotations(item.article)) {
      if (!isOf(attributed, person)) continue;
      await turns.next();
      const extent = extentOf(item, attributed, sentenceCache);
      const last = extents.at(-1);
      const isShown = last && last.reading.passage.article.id === item.article.id && overlaps(last, extent ?? last);
      if (extent && !isShown) extents.push(extent);
    }
  }
  return extents;
}

/** The sentences of one quotation, from the one it begins in; those after it as far as they fit. */
function extentOf(
  item: ArchiveItem,
  { quotation: { marked } }: AttributedQuotation,
  sentenceCache: SentenceCache,
): SentenceRange | null {
  const reading = readingAt(item, marked, sentenceCache);
  if (!reading) return null;
  const { sentences } = reading;
  const first = sentences.findIndex(({ end }) => end > marked.start);
  const from = sentences[first];
  if (!from || from.end - from.start > LONGEST_EXCERPT) return null;
  let last = first;
  for (let next = sentences[last + 1]; next; next = sentences[last + 1]) {
    if (next.start >= marked.end || next.end - from.start > LONGEST_EXCERPT) break;
    last += 1;
  }
  return { reading, first, last, start: from.start, end: sentences[last]?.end ?? from.end };
}

/** The first quotes; where the person says the same as in an earlier one, the place is joined to that. */
async function folded(
  person: QuotedPerson,
  extents: readonly SentenceRange[],
  coverage: Coverage,
  turns: Turns,
): Promise<Quote[]> {
  const { speakers, lexicon } = coverage;
  const { vocabulary } = lexicon;
  const groups: {
    readonly extent: SentenceRange;
    readonly gist: StatementSignature;
    readonly also: SentenceRange[];
  }[] = [];
  for (const extent of extents) {
    await turns.next();
    const gist = gistOfStems(stemsSaid(person, extent, speakers), vocabulary);
    const same = groups.find((group) => saysTheSame(gist, group.gist));
    if (!same) groups.push({ extent, gist, also: [] });
    else if (same.extent.reading.passage.article.id !== extent.reading.passage.article.id) same.also.push(extent);
  }
  return groups.slice(0, MOST).map(({ extent, also }) => compose(extent, [], also, 1, coverage));
}

/** What the person's own words speak of, without the article's words around them. */
function stemsSaid(person: QuotedPerson, extent: SentenceRange, speakers: QuotationSpeakers): ReadonlySet<string> {
  const quoted = speakers.quotationsIn(extent.reading.passage.article, extent);
  const said = quoted.filter((attributed) => isOf(attributed, person));
  const terms = extent.reading.sentences.slice(extent.first, extent.last + 1).flatMap((sentence) => sentence.terms);
  const own = terms.filter((term) => said.some(({ quotation }) => contains(quotation, term)));
  return new Set(own.map(({ stem }) => stem));
}
