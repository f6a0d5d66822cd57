import type { Corpus, Entry } from '../corpus/corpus.ts';
import { contains, slice } from '../text/span.ts';
import type { Coverage } from './ask.ts';
import { cite } from './citation.ts';
import { highlight } from './highlight.ts';
import { Matcher } from './match.ts';
import { understand } from './question.ts';
import type { Quote } from './quote.ts';
import { verbatim } from './verbatim.ts';

const BASE = 36;

/** The place of the quote in its corpus: the article's index, the start and the length, in base 36 with '-' between. */
export function quoteId({ article, start, end }: Quote, { entries }: Corpus): string {
  const index = entries.findIndex((entry) => entry.article === article);
  return [index, start, end - start].map((number) => number.toString(BASE)).join('-');
}

/** The entry and span that an id names; null when it names none. */
function placeOf(id: string, { entries }: Corpus): { entry: Entry; start: number; end: number } | null {
  if (!/^[0-9a-z]{1,4}-[0-9a-z]{1,5}-[0-9a-z]{1,2}$/.test(id)) return null;
  const [index = 0, start = 0, length = 0] = id.split('-').map((part) => Number.parseInt(part, BASE));
  const entry = entries[index];
  return entry ? { entry, start, end: start + length } : null;
}

/** The quotes that ids name, in their order, with the words that match `question`; null when one names no quotable span. */
export async function recall(
  ids: readonly string[],
  question: string,
  { corpus, outlets, lexicon, reader, voices }: Coverage,
): Promise<readonly Quote[] | null> {
  const { concepts } = understand({ question }, outlets, lexicon);
  const matcher = new Matcher(concepts);
  const found: Quote[] = [];
  for (const id of ids) {
    const place = placeOf(id, corpus);
    const article = place?.entry.article;
    const passage = corpus.passages.find(
      (one) => one.article === article && one.paragraphs.some((paragraph) => place && contains(paragraph, place)),
    );
    const reading = passage && reader.read(passage).find(({ paragraph }) => place && contains(paragraph, place));
    if (!place || !article || !reading || !passage || place.end <= place.start) return null;
    const { start, end } = place;
    found.push(
      verbatim({
        article,
        start,
        end,
        quote: slice(article.text, place),
        paragraph: reading.paragraph.number,
        kind: reading.paragraph.kind,
        citation: cite(article),
        speakers: voices.within(article, place),
        passage: { start: passage.start, end: passage.end },
        highlights: highlight(
          reading.sentences.flatMap((sentence) => matcher.matches(sentence)),
          place,
        ),
        alsoIn: [],
        score: 0,
      }),
    );
  }
  return found;
}
