import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../corpus/files/fault.ts';
import { clearUnfinished, FORGOTTEN, replaceFile } from './replace.ts';

const hour = z.int().min(0).max(23);
const count = z.int().min(0);
const moment = z.iso.datetime();

const excerpt = z.object({
  /** Where it stood: the id of the article, and offsets into its text. */
  article: z.string(),
  start: count,
  end: count,
  /** A short name of its words; the words themselves are not kept. */
  words: z.string(),
});

const pending = z.object({
  /** Discord takes a message of a nonce that it has seen minutes ago for the same message. */
  nonce: z.string(),
  at: moment,
  /** The id of the last message in the channel before; null where there was none. */
  after: z.string().nullable(),
  read: count,
  excerpts: z.array(excerpt),
  /** The message as it is sent, so that it is the same whenever that is. */
  components: z.array(z.unknown()),
});

const follow = z.object({
  id: z.string(),
  server: z.string(),
  channel: z.string(),
  /** The channel that a thread belongs to; null where it is no thread. */
  parent: z.string().nullable(),
  /** The name of the coverage that answered there; null where the program has but one. */
  coverage: z.string().nullable(),
  /** A person, a topic or a question, as it was typed. */
  question: z.string(),
  /** The language of its digests, as Discord names it. */
  locale: z.string(),
  every: z.enum(['hour', 'day']),
  /** Whole hours of a time zone in which nothing is posted; the second is the first of them in which something is. */
  quiet: z.object({ from: hour, to: hour, zone: z.string() }).nullable(),
  madeAt: moment,
  /** Rounds of articles that were there when it was made, and that have been looked through for it. */
  made: count,
  read: count,
  /** When its last digest went out; null before the first. */
  postedAt: moment.nullable(),
  /** The latest excerpts that were posted. */
  posted: z.array(excerpt),
  /** A digest that is about to be posted, or was when the program ended. */
  pending: pending.nullable(),
});

/** The ids of a coverage's articles in the rounds in which they came, none twice. */
const known = z.object({ fingerprint: z.string(), rounds: z.array(z.array(z.string())) });

/** By the names of coverages; '' where the program has but one. */
const state = z.object({ follows: z.array(follow), known: z.record(z.string(), known) });

/** An excerpt that was posted. */
export type PostedExcerpt = Readonly<z.infer<typeof excerpt>>;
/** Something that a channel is told of when there are new words on it. */
export type Follow = Readonly<z.infer<typeof follow>>;
/** When the articles of a coverage came. */
export type KnownArticles = Readonly<z.infer<typeof known>>;
/** All follows, and the articles that they know. */
export interface FollowsState {
  readonly follows: readonly Follow[];
  readonly known: Readonly<Record<string, KnownArticles>>;
}

/** The follows, as they stand in their file. One program at a time writes it. */
export interface FollowsFile {
  readonly state: FollowsState;
  /** Puts another state in the place of this one, whole; rejects, and keeps this one, when it cannot be written. */
  change(update: (state: FollowsState) => FollowsState): Promise<void>;
}

/** The file is none of ours, or cannot be read. The message says what to do. */
export class FollowsFault extends Error {
  override readonly name = 'FollowsFault';
}

/** Opens the file; it and its folder are made by the first change. Throws `FollowsFault`. */
export async function openFollows(path: string): Promise<FollowsFile> {
  let current = await read(path);
  await clearUnfinished(dirname(path), FORGOTTEN).catch(() => {});
  // One change after the other: each builds on the one before.
  let writing: Promise<void> = Promise.resolve();
  return {
    get state() {
      return current;
    },
    change(update) {
      const written = writing.then(async () => {
        const next = update(current);
        if (next === current) return;
        await mkdir(dirname(path), { recursive: true });
        await replaceFile(path, `${JSON.stringify(next)}\n`);
        current = next;
      });
      writing = written.catch(() => {});
      return written;
    },
  };
}

async function read(path: string): Promise<FollowsState> {
  try {
    return state.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return { follows: [], known: {} };
    const why = cause instanceof z.ZodError ? z.prettifyError(cause).split('\n')[0] : String(cause);
    throw new FollowsFault(
      `FOLLOWS: ${path} cannot be read as a file of follows (${why}): put a copy of it back, or take it away to begin without any`,
      { cause },
    );
  }
}
