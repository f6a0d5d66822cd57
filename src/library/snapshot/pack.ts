import type { Article } from '../../corpus/article.ts';
import type { Corpus, CorpusEntry } from '../../corpus/corpus.ts';
import { DuplicateFamilies, type DuplicateFamily } from '../../corpus/duplicates.ts';
import { packedParagraphs, unpackedParagraphs } from '../../corpus/packed.ts';
import { type Passage, readDrafts } from '../../corpus/passage.ts';
import type { LearnedIndex } from '../../coverage/coverage.ts';
import type { KeptEngine } from '../../search/engine.ts';
import { Vocabulary } from '../../search/vocabulary.ts';
import { Turns } from '../../work/turns.ts';
import { type SnapshotLine, SnapshotLines } from './lines.ts';

/** Numbers, more or less, of one value that is written down. */
const PIECE = 10_000;
/** Passages that are taken over before other work gets its turn. */
const STRIDE = 1_000;

/** Makes an engine of what `KeptEngine.save` gave; `articles` are those of its passages. */
export type LoadEngine = (saved: Iterable<unknown>, articles: readonly Article[]) => Promise<KeptEngine>;

/** Text and facts of articles, for another thread. A snapshot never holds them: words come from the corpus alone. */
export function* packArticles(articles: readonly Article[]): Generator<SnapshotLine> {
  for (const article of articles) yield ['article', article];
}

/** What `packArticles` gave. */
export async function unpackArticles(bytes: Uint8Array): Promise<Article[]> {
  const turns = new Turns();
  const articles: Article[] = [];
  for (const article of new SnapshotLines(bytes).of('article')) {
    articles.push(article as Article);
    await turns.next();
  }
  return articles;
}

/** The paragraphs of articles, in numbers, some articles at a time. */
function* paragraphsOf(entries: readonly CorpusEntry[]): Generator<number[][]> {
  let [piece, numbers]: [number[][], number] = [[], 0];
  for (const entry of entries) {
    const packed = packedParagraphs(entry);
    piece.push(packed);
    numbers += packed.length;
    if (numbers < PIECE) continue;
    yield piece;
    [piece, numbers] = [[], 0];
  }
  yield piece;
}

/** All that was learnt of a corpus, under a key that says of which. */
export function* pack(key: string, { entries }: Corpus, learnt: LearnedIndex): Generator<SnapshotLine> {
  yield ['key', key];
  for (const piece of paragraphsOf(entries)) yield ['paragraphs', piece];
  for (const value of learnt.vocabulary.save()) yield ['vocabulary', value];
  yield ['families', learnt.duplicates.families];
  for (const value of learnt.engine.save()) yield ['engine', value];
}

/**
 * The articles understood, and what was learnt of them, out of what `pack` gave. Yields to others while it works.
 *
 * @throws when the bytes are damaged or are not of this key
 */
export async function unpack(
  bytes: Uint8Array,
  key: string,
  articles: readonly Article[],
  loadEngine: LoadEngine,
): Promise<Pick<Corpus, 'entries' | 'passages'> & { readonly learnt: LearnedIndex }> {
  const lines = new SnapshotLines(bytes);
  if (lines.part !== 'key' || lines.next() !== key) throw new Error('it is of other articles, or of another version');
  const turns = new Turns();
  const entries: CorpusEntry[] = [];
  const passages: Passage[] = [];
  for (const piece of lines.of('paragraphs')) {
    for (const numbers of piece as number[][]) {
      const article = articles[entries.length];
      if (!article) throw new Error('it is of other articles');
      const entry = { article, paragraphs: unpackedParagraphs(numbers) };
      entries.push(entry);
      const drafts = await turns.through(readDrafts(entry));
      for (let from = 0; from <= drafts.length; from += STRIDE) {
        for (const draft of drafts.slice(from, from + STRIDE)) passages.push({ id: passages.length, ...draft });
        await turns.next();
      }
    }
  }
  const vocabulary = new Vocabulary();
  for (const value of lines.of('vocabulary')) {
    vocabulary.take(value as Parameters<Vocabulary['take']>[0]);
    await turns.next();
  }
  const [families = []] = lines.of('families') as Generator<DuplicateFamily[]>;
  const duplicates = new DuplicateFamilies(families);
  const engine = await loadEngine(
    lines.of('engine'),
    passages.map(({ article }) => article),
  );
  return { entries, passages, learnt: { vocabulary, duplicates, engine } };
}
