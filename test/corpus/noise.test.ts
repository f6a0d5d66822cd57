import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import type { Span } from '../../src/text/span.ts';
import { contains, overlaps, slice, trim } from '../../src/text/span.ts';

interface Item {
  readonly kind: string;
  readonly file: string;
  readonly substring: string;
}
interface Repeated {
  readonly file: string;
  readonly count: number;
  readonly exact_forms: readonly { readonly substring: string }[];
}

/** The kinds of dirt that belong to the page. */
const FURNITURE = new Set(
  'template-residue app-promotion embed-placeholder video-label related-headline-allcaps sidebar-heading trailing-source url-header date-byline-header dateline byline-contributed image-credit image-alt-text'.split(
    ' ',
  ),
);
const golden = process.env.PULLQUOTE_GOLDEN;

function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push(trim(text, { start: at, end: at + words.length }));
  }
  return places;
}

const textOf = (corpus: Corpus, file: string): string =>
  corpus.entries.find(({ article }) => article.file === file)?.article.text ?? '';

/** All that may be quoted from a file. */
const quotable = (corpus: Corpus, file: string): readonly Span[] =>
  corpus.passages
    .filter(({ article }) => article.file === file)
    .flatMap(({ paragraphs, repeats }) => [...paragraphs, ...repeats]);

describe.skipIf(!golden)(
  'the dirt of the seeds (skipped unless PULLQUOTE_GOLDEN names the golden folder)',
  async () => {
    const { items, repeated }: { items: Item[]; repeated: Repeated[] } = golden
      ? JSON.parse(readFileSync(join(golden, 'noise.json'), 'utf8'))
      : { items: [], repeated: [] };
    const corpus = await loadCorpus('seeds');

    it('is outside of everything that may be quoted, where it belongs to the page', () => {
      for (const { file, substring, kind } of items.filter((item) => FURNITURE.has(item.kind))) {
        const places = placesOf(textOf(corpus, file), substring);
        expect(places, substring).not.toEqual([]);
        const quoted = places.filter((place) => quotable(corpus, file).some((span) => overlaps(span, place)));
        expect(quoted, `${kind}: ${substring}`).toEqual([]);
      }
    });

    it('may be quoted wholly, where it is content: editorial brackets, captions, markers, slips', () => {
      const credits = items.filter(({ kind }) => kind === 'image-credit');
      for (const { file, substring, kind } of items.filter((item) => !FURNITURE.has(item.kind))) {
        const credit = credits.find((each) => each.file === file && substring.endsWith(each.substring));
        const words = credit ? substring.slice(0, -credit.substring.length) : substring;
        const lost = placesOf(textOf(corpus, file), words).filter(
          (place) => !quotable(corpus, file).some((span) => contains(span, place)),
        );
        expect(lost, `${kind}: ${substring}`).toEqual([]);
      }
    });

    it('is one passage for each caption that is printed again and again', () => {
      for (const { file, count, exact_forms } of repeated) {
        const [form] = exact_forms;
        const found = corpus.passages.filter(
          (passage) =>
            passage.article.file === file &&
            passage.kind === 'caption' &&
            slice(passage.article.text, passage) === form?.substring,
        );
        expect(
          found.map(({ repeats }) => repeats.length),
          form?.substring,
        ).toEqual([count - 1]);
      }
    });
  },
);
