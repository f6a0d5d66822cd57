import type { CorpusEntry } from './corpus.ts';
import type { Paragraph, ParagraphKind } from './page/paragraphs.ts';

/** The kinds by number, as they are written down. */
const KINDS: readonly ParagraphKind[] = ['headline', 'dek', 'body', 'caption', 'byline', 'heading', 'furniture'];
/** Numbers for each paragraph: kind, start, end. */
const WIDTH = 3;

/** An article's paragraphs in numbers, to be written down: dividing a text anew takes longer than reading them. */
export const packedParagraphs = ({ paragraphs }: Pick<CorpusEntry, 'paragraphs'>): number[] =>
  paragraphs.flatMap(({ kind, start, end }) => [KINDS.indexOf(kind), start, end]);

/** What `packedParagraphs` gave. */
export function unpackedParagraphs(numbers: readonly number[]): Paragraph[] {
  return Array.from({ length: numbers.length / WIDTH }, (_, i) => {
    const [kind = -1, start = 0, end = 0] = numbers.slice(i * WIDTH, (i + 1) * WIDTH);
    return { number: i + 1, kind: KINDS[kind] ?? 'furniture', start, end };
  });
}
