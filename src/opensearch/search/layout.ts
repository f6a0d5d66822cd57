import type { Article } from '../../corpus/article.ts';
import type { IndexedDocument } from '../../search/document.ts';

/**
 * How an archive lies in an index. Three sorts of documents, told apart by the first letter of their ids: passages (`p`
 * and the passage's id), which are only found, never read; articles (`a` and the article's number), which are read; and
 * what was learnt of all of them (`l` and a name).
 */
export const LAYOUT = {
  settings: {
    number_of_shards: 3,
    // While it is built there is one copy; a second one is made of it when it is whole: see `settle`.
    number_of_replicas: 0,
    refresh_interval: '-1',
    codec: 'best_compression',
    // As in the embedded engine (Trotman, Puurula and Burgess 2014).
    'similarity.default': { type: 'BM25', k1: 0.9, b: 0.4 },
  },
  mappings: {
    dynamic: 'strict' as const,
    // Of a passage nothing is kept: words come from its article.
    _source: { includes: ['content', 'content.*'] },
    properties: {
      sort: { type: 'keyword' as const },
      // Stems come from our own analyzer, one space between two, so that all engines find by the same words.
      stems: { type: 'text' as const, analyzer: 'whitespace', index_options: 'freqs' as const },
      passage: { type: 'long' as const, index: false },
      article: { type: 'keyword' as const },
      file: { type: 'keyword' as const },
      number: { type: 'integer' as const },
      outlet: { type: 'keyword' as const },
      // Days compare as words do: YYYY-MM-DD.
      published: { type: 'keyword' as const },
      // All words of headline and text: a list of articles is narrowed by them, and a quotation is found by their order.
      words: { type: 'text' as const, analyzer: 'whitespace', index_options: 'positions' as const, norms: false },
      length: { type: 'integer' as const },
      content: { type: 'object' as const, enabled: false },
    },
  },
};

/** A document as it is sent. */
export interface SentDocument {
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Lucene's tokenizer cuts a word here; stems are cut alike when they are written and when they are looked for. */
const LONGEST_STEM = 255;

/** The stem as it stands in an index of a cluster. */
export const storedStem = (stem: string): string => stem.slice(0, LONGEST_STEM);

/** Stems as one field. */
export const storedStems = (stems: readonly string[]): string => stems.map(storedStem).join(' ');

/** A passage to be found by. */
export const sentPassage = ({ id, article, stems }: IndexedDocument): SentDocument => ({
  id: `p${id}`,
  body: {
    sort: 'p',
    stems: storedStems(stems),
    passage: id,
    article: article.id,
    outlet: article.facts.outlet.value ?? '',
    ...publishedOf(article),
  },
});

const publishedOf = ({ facts: { published } }: Article): { readonly published?: string } =>
  published.value === null ? {} : { published: published.value };

/** What an article's document is found and sorted by, and what it holds. */
export interface StoredArticle {
  readonly number: number;
  readonly article: Article;
  /** Words of headline and text, folded, in their order. */
  readonly words: readonly string[];
  /** All that an excerpt needs. */
  readonly content: unknown;
}

/** An article to be read. */
export const sentArticle = ({ number, article, words, content }: StoredArticle): SentDocument => ({
  id: articleDocument(number),
  body: {
    sort: 'a',
    number,
    article: article.id,
    file: article.file,
    words: storedStems(words),
    length: article.text.length,
    // Where it is not known the field is missing, so that the article comes last.
    ...(article.facts.outlet.value !== null && { outlet: article.facts.outlet.value }),
    ...publishedOf(article),
    content,
  },
});

/** The id of an article's document. */
export const articleDocument = (number: number): string => `a${number}`;

/** The number of the article that a document's id names. */
export const numberOf = (id: string): number => Number(id.slice(1));

/** A piece of what was learnt. */
export const sentLearnt = (name: string, content: unknown): SentDocument => ({
  id: learntDocument(name),
  body: { sort: 'l', content },
});

/** The id of a piece of what was learnt. */
export const learntDocument = (name: string): string => `l-${name}`;

/** Passages that the number of an article leaves room for: an article is at most 1 MB, and most passages are over 600 bytes. */
const ROOM = 2 ** 16;

/** The id of passage `index` of an article, from which the article's number can be told. */
export const passageId = (article: number, index: number): number => article * ROOM + index;

/** The article of a passage and its place there. */
export const placeOf = (passage: number): { readonly article: number; readonly index: number } => ({
  article: Math.floor(passage / ROOM),
  index: passage % ROOM,
});
