import type { Client } from '@opensearch-project/opensearch';
import type { CorpusSurvey } from '../../corpus/survey.ts';
import { EngineUnavailable } from '../../search/engine.ts';
import { settle } from '../search/indices.ts';
import { learntDocument, type SentDocument, sentLearnt } from '../search/layout.ts';
import { fetchAll } from './fetching.ts';

/** What was learnt of an archive, each part in pieces of some hundred kilobytes. The head, which is sent last, counts them. */
const PARTS = ['survey', 'refused', 'articles', 'vocabulary', 'families', 'people', 'dated'] as const;
export type LearnedPart = (typeof PARTS)[number];

/** What an index says of itself. */
export interface LearnedHead {
  /** Of the program that made it: see `keyOf`. */
  readonly code: string;
  /** Of passages, articles and what was learnt, this one among them. */
  readonly documents: number;
  readonly pieces: Readonly<Record<LearnedPart, number>>;
}

/** Code units of JSON in one piece. */
const PIECE = 300_000;
const HEAD = 'head';
/** Pieces that are fetched at the same time. */
const AT_ONCE = 4;

/** Values in groups of about a piece each. */
export function* grouped<T>(values: Iterable<T>): Generator<T[]> {
  let group: T[] = [];
  let weight = 0;
  for (const value of values) {
    group.push(value);
    weight += JSON.stringify(value).length;
    if (weight < PIECE) continue;
    yield group;
    group = [];
    weight = 0;
  }
  if (group.length > 0) yield group;
}

/**
 * The documents of what was learnt, the head last.
 *
 * @param before how many documents come before these
 */
export function* sentParts(
  parts: Readonly<Record<LearnedPart, Iterable<unknown>>>,
  code: string,
  before: number,
): Generator<SentDocument> {
  const pieces = {} as Record<LearnedPart, number>;
  let documents = before;
  for (const part of PARTS) {
    pieces[part] = 0;
    for (const value of parts[part]) {
      yield sentLearnt(`${part}-${pieces[part]}`, { value });
      pieces[part] += 1;
      documents += 1;
    }
  }
  yield sentLearnt(HEAD, { code, documents: documents + 1, pieces } satisfies LearnedHead);
}

/** What an index says of itself; null where it does not, or not yet. */
export async function readHead(client: Client, index: string): Promise<LearnedHead | null> {
  const [head] = await fetchAll(client, index, [learntDocument(HEAD)]);
  return (head ?? null) as LearnedHead | null;
}

/** Whether an index is there and holds all that it should: the head is sent when everything else is in. */
export async function isWhole(client: Client, index: string): Promise<boolean> {
  if (!(await client.indices.exists({ index })).body) return false;
  const head = await readHead(client, index);
  return head !== null && head.documents === (await settle(client, index));
}

/** How many passages an index holds. Throws `EngineUnavailable`. */
export async function passagesIn(client: Client, index: string): Promise<number> {
  const head = await readHead(client, index);
  if (head) for await (const { passages } of readPart<CorpusSurvey>(client, index, head, 'survey')) return passages;
  throw new EngineUnavailable(`The index ${index} is not whole: run "npm run index"`);
}

/**
 * The values of one part, one after the other.
 *
 * @throws {EngineUnavailable} where one cannot be had
 */
export async function* readPart<T>(
  client: Client,
  index: string,
  { pieces }: LearnedHead,
  part: LearnedPart,
): AsyncGenerator<T> {
  const ids = Array.from({ length: pieces[part] }, (_, i) => learntDocument(`${part}-${i}`));
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    for (const content of await fetchAll(client, index, ids.slice(i, i + AT_ONCE))) {
      if (content === null) throw new EngineUnavailable(`The index ${index} is not whole: run "npm run index"`);
      yield (content as { readonly value: T }).value;
    }
  }
}
