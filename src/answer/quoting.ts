import type { Article } from '../corpus/article.ts';
import { contains, overlaps } from '../text/span.ts';
import { ask } from './ask.ts';
import { LONGEST_EXCERPT } from './candidate.ts';
import { compose } from './compose.ts';
import { type Extent, type Gist, gistOfStems, saysTheSame } from './corroboration.ts';
import type { Coverage } from './coverage.ts';
import type { Quote } from './quote.ts';
import type { Person } from './roster.ts';
import type { Attributed } from './speaker.ts';

/** What one person is quoted as saying. */
export type Quoted =
  | { readonly status: 'quoted'; readonly person: Person; readonly quotes: readonly [Quote, ...Quote[]] }
  /** The coverage quotes nobody, or several people, of that name. */
  | { readonly status: 'nobody' }
  /** The person is quoted, but not about that. */
  | { readonly status: 'silent'; readonly person: Person };

/** The most quotes of one person that are shown. */
const MOST = 25;

/**
 * What a person is quoted as saying, each with the words around it that it needs: about something, best first; else all,
 * by the day of publication, articles without one last.
 *
 * @param speaker a name as typed, or the id that the roster gives
 */
export async function quotesOf(speaker: string, about: string | null, coverage: Coverage): Promise<Quoted> {
  await coverage.roster.ready();
  const person = coverage.roster.named(speaker);
  if (!person) return { status: 'nobody' };
  if (about?.trim()) {
    const answer = await ask({ question: about, speaker: person.id, k: MOST }, coverage);
    return answer.status === 'answered'
      ? { status: 'quoted', person, quotes: answer.quotes }
      : { status: 'silent', person };
  }
  const [first, ...rest] = folded(person, extentsOf(person, coverage), coverage).slice(0, MOST);
  return first ? { status: 'quoted', person, quotes: [first, ...rest] } : { status: 'silent', person };
}

/** The sentences that hold the person's quotations, in the order in which they are shown, none twice. */
function extentsOf(person: Person, coverage: Coverage): Extent[] {
  const day = ({ facts }: Article): string => facts.published.value ?? '9999';
  const articles = [...person.quotations].sort(([a], [b]) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
  const extents: Extent[] = [];
  for (const [article, quoted] of articles) {
    for (const attributed of quoted) {
      const extent = extentOf(article, attributed, coverage);
      const last = extents.at(-1);
      const isShown = last && last.reading.passage.article === article && overlaps(last, extent ?? last);
      if (extent && !isShown) extents.push(extent);
    }
  }
  return extents;
}

/** The sentences of one quotation, from the one it begins in; those behind it as far as they fit. */
function extentOf(article: Article, { quotation }: Attributed, { corpus, reader }: Coverage): Extent | null {
  const { marked } = quotation;
  const passage = corpus.passages.find(
    (one) => one.article === article && one.paragraphs.some((paragraph) => contains(paragraph, marked)),
  );
  const reading = passage && reader.read(passage).find(({ paragraph }) => contains(paragraph, marked));
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

/** The quotes; where the person says the same as in an earlier one, the place is joined to that. */
function folded(person: Person, extents: readonly Extent[], coverage: Coverage): Quote[] {
  const { vocabulary } = coverage.lexicon;
  const groups: { readonly extent: Extent; readonly gist: Gist; readonly also: Extent[] }[] = [];
  for (const extent of extents) {
    const gist = gistOfStems(stemsSaid(person, extent), vocabulary);
    const same = groups.find((group) => saysTheSame(gist, group.gist, vocabulary));
    if (!same) groups.push({ extent, gist, also: [] });
    else if (same.extent.reading.passage.article !== extent.reading.passage.article) same.also.push(extent);
  }
  return groups.map(({ extent, also }) => compose(extent, [], also, 1, coverage));
}

/** What the person's own words speak of, without the article's words around them. */
function stemsSaid(person: Person, extent: Extent): ReadonlySet<string> {
  const said = person.quotations.get(extent.reading.passage.article) ?? [];
  const terms = extent.reading.sentences.slice(extent.first, extent.last + 1).flatMap((sentence) => sentence.terms);
  const own = terms.filter((term) => said.some(({ quotation }) => contains(quotation, term)));
  return new Set(own.map(({ stem }) => stem));
}
