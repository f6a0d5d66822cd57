import type { Corpus } from '../../corpus/corpus.ts';
import { CorpusError } from '../../corpus/corpuserror.ts';
import { fingerprintOf } from '../../corpus/fingerprint.ts';
import type { FoundArticles } from '../../corpus/read/found.ts';
import { findArticles } from '../../corpus/read/load.ts';
import { understand } from '../../corpus/read/understand.ts';
import type { LearnedIndex } from '../../coverage/coverage.ts';
import { learn } from '../../coverage/coverage.ts';
import type { LocalEngine } from '../../search/engine.ts';
import { readSnapshot } from '../../store/snapshot.ts';
import { type BuiltIndex, buildElsewhere } from './build.ts';
import { engineMaker } from './engines.ts';
import { keyOf } from './key.ts';
import { unpack, unpackArticles } from './pack.ts';

/** How an index is opened. */
export interface IndexOpening {
  readonly engine: LocalEngine;
  /** Code units of text from which a snapshot is kept; less is read anew as fast. */
  readonly keepFrom: number;
  /** Takes one line for the operator: a snapshot that is of no use, or cannot be written. */
  readonly note: (line: string) => void;
  /** Is told how many of all passages are read, while an index is built. */
  readonly onProgress: (done: number, all: number) => void;
}

/** A corpus with its index, and the key that changes with either. */
export interface IndexedCorpus {
  readonly corpus: Corpus;
  readonly learnt: LearnedIndex;
  readonly key: string;
}

/**
 * The corpus at `path` with its index: from the snapshot where that fits, else built, for a large corpus on a thread of its
 * own, which writes the snapshot too.
 *
 * @throws {CorpusError} when there is nothing that can be served
 */
export async function openIndexed(path: string, opening: IndexOpening): Promise<IndexedCorpus> {
  const { engine, keepFrom, note, onProgress } = opening;
  const [found, { open }] = await Promise.all([findArticles(path), engineMaker(engine, path)]);
  const key = keyOf(fingerprintOf(found.articles), engine);
  if (found.articles.reduce((sum, { text }) => sum + text.length, 0) < keepFrom) {
    const corpus = understand(found);
    return { corpus, learnt: learn(corpus, open), key };
  }
  const kept = await fromSnapshot(path, found, key, opening).catch((cause: Error) => {
    note(`The snapshot of the index is not used, and is made anew: ${cause.message}`);
    return null;
  });
  if (kept) return kept;
  const built = await buildElsewhere({ path, engine, known: null, keepFrom }, onProgress);
  if (built.what === 'same') throw new Error('nothing was known');
  return takenOver(path, built, opening);
}

/**
 * The index of what is at the path now, built on another thread; this one is never held up for long. Where the articles
 * are the same, it is the one that is there.
 *
 * @throws {CorpusError} when there is nothing that can be served
 */
export async function reindexed(path: string, current: IndexedCorpus, opening: IndexOpening): Promise<IndexedCorpus> {
  const { engine, keepFrom } = opening;
  const built = await buildElsewhere({ path, engine, known: current.key, keepFrom });
  if (built.what === 'built') return takenOver(path, built, opening);
  const { refused, warnings } = built;
  return { ...current, corpus: { ...current.corpus, refused, warnings } };
}

async function fromSnapshot(
  path: string,
  { articles, refused, warnings }: FoundArticles,
  key: string,
  { engine }: IndexOpening,
): Promise<IndexedCorpus | null> {
  const content = await readSnapshot(path);
  if (content === null) return null;
  const { load } = await engineMaker(engine, path);
  const { learnt, ...read } = await unpack(content, key, articles, load);
  return { corpus: { ...read, refused, warnings, fingerprint: fingerprintOf(articles) }, learnt, key };
}

/** Throws `CorpusError`: a database, for one, may have been taken away since it was built. */
async function takenOver(
  path: string,
  built: BuiltIndex & { readonly what: 'built' },
  { engine, note }: IndexOpening,
): Promise<IndexedCorpus> {
  const { key, refused, warnings, fingerprint, unkept } = built;
  if (unkept !== null) note(`No snapshot of the index can be kept: ${unkept}`);
  try {
    const { load } = await engineMaker(engine, path);
    const articles = await unpackArticles(built.articles);
    const { learnt, ...read } = await unpack(built.content, key, articles, load);
    return { corpus: { ...read, refused, warnings, fingerprint }, learnt, key };
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message : String(cause);
    throw new CorpusError(path, `the index that was built could not be taken over (${fault})`, { cause });
  }
}
