import type { ArchiveItem } from '../corpus/archive.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { compose } from '../excerpts/compose.ts';
import type { SentenceRange } from '../excerpts/corroboration.ts';
import type { Quote } from '../excerpts/quote.ts';
import { passes, type SearchFilter } from '../search/filter.ts';

/** More articles tell of more than one story, and "What happened?" has no one answer in them. */
const ONE_STORY = 12;
/** A shorter line, or one that does not end as a sentence does, leads into no story. */
const LEAST_WORDS = 8;
const SENTENCE_END = /[.!?\u2026]["'\u2019\u201d\u00bb)\]]*$/;

/**
 * What happened, as the coverage of one story says it: the sentence with which an article begins, of the earliest articles,
 * each outlet once before any comes again, in the order of their days. None where there are so many articles that they
 * tell of several stories.
 *
 * @param k the most sentences
 */
export async function leads(coverage: Coverage, filter: SearchFilter | null, k: number): Promise<Quote[]> {
  const { archive, survey, duplicates } = coverage;
  if (survey.articles > ONE_STORY) return [];
  const { items } = await archive.list({ outlet: null, words: null, sort: 'oldest', offset: 0, limit: ONE_STORY });
  const found = items.flatMap((item) => {
    if (filter !== null && !passes(item.article, filter)) return [];
    const lead = leadOf(item, coverage);
    return lead ? [{ item, lead }] : [];
  });
  const own = found.filter(({ item }, i) => {
    const others = duplicates.of(item.article);
    return !found.slice(0, i).some((one) => others.includes(one.item.article.id));
  });
  const outletOf = ({ item }: (typeof own)[number]): string | null => item.article.facts.outlet.value;
  const first = own.filter((one, i) => own.findIndex((other) => outletOf(other) === outletOf(one)) === i);
  const taken = new Set([...new Set([...first, ...own])].slice(0, k));
  return own.filter((one) => taken.has(one)).map(({ lead }) => compose(lead, [], [], 1, coverage));
}

/** The first sentence of a story; null where it has none. */
function leadOf({ passages }: ArchiveItem, { sentenceCache }: Coverage): SentenceRange | null {
  for (const passage of passages.filter(({ kind }) => kind === 'body')) {
    for (const reading of sentenceCache.read(passage)) {
      const at = reading.sentences.findIndex(
        ({ words }) => words.split(/\s+/).length >= LEAST_WORDS && SENTENCE_END.test(words),
      );
      const sentence = reading.sentences[at];
      if (sentence) return { start: sentence.start, end: sentence.end, reading, first: at, last: at };
    }
  }
  return null;
}
