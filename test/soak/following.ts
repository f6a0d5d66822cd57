import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../../bench/sample.ts';
import { soleCoverage } from '../../src/coverages/host.ts';
import { ChannelFollows } from '../../src/following/channelfollows.ts';
import { unposted } from '../../src/following/digest.ts';
import { FollowTelling } from '../../src/following/telling.ts';
import { type LiveLibrary, openLiveLibrary } from '../../src/library/livelibrary.ts';
import { createLog } from '../../src/settings/log.ts';
import { type Follow, openFollows } from '../../src/store/follows.ts';
import { FakeChannels, Life, mortalFile } from '../support/channel.ts';
import { NewsStream } from './newsstream.ts';

/** What is followed, each in a channel of its own. */
const QUESTIONS = ['Why was the harbour closed?', 'What did Mayor Ann Marlowe say?', 'the lighthouse', 'Ina Holt'];
const MINUTE = 60_000;
/** Milliseconds that pass between two lives of the bot: shorter and longer than Discord remembers a nonce. */
const PAUSES = [MINUTE, 4 * MINUTE, 61 * MINUTE, 300 * MINUTE];

export interface FollowingPlan {
  readonly seed: number;
  /** Articles that come, beside those that are there when the follows are made. */
  readonly articles: number;
  /** Excerpts that a digest shows. */
  readonly shown: number;
}

export interface FollowingOutcome {
  /** What must not be, a line each; empty when all is well. */
  readonly wrong: readonly string[];
  readonly batches: number;
  readonly lives: number;
  readonly killed: number;
  readonly digests: number;
  readonly excerpts: number;
}

/**
 * Lets articles come in batches while the bot is killed and started again, and compares what it posted with what it would have
 * posted had it read them all at once: each of that must have been posted, or counted as more where a digest had no room
 * for it, or say the same as something that was.
 */
export async function followNews({ seed, articles, shown }: FollowingPlan): Promise<FollowingOutcome> {
  const random = randomFrom(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const stream = new NewsStream(random);
  const home = await mkdtemp(join(tmpdir(), 'pullquote-following-'));
  const [folder, path, path2] = [join(home, 'news'), join(home, 'follows.json'), join(home, 'atonce.json')];
  const channels = new FakeChannels();
  try {
    await mkdir(folder);
    const publish = async (count: number): Promise<void> => {
      for (const { file, text } of stream.next(count)) await writeFile(join(folder, file), text);
    };
    await publish(10);
    let live = await openLiveLibrary(folder);
    await begin(path, live);
    await copyFile(path, path2);
    const old = new Set(stream.sentences);
    let [done, batches, lives, killed] = [0, 0, 0, 0];
    while (done < articles) {
      const count = Math.min(articles - done, 1 + Math.floor(random() ** 3 * 80));
      await publish(count);
      done += count;
      batches += 1;
      if (random() < 0.2) live = await openLiveLibrary(folder);
      else await live.reload();
      for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
        const life = new Life(random() < 0.8 ? 1 + Math.floor(random() * 25) : Number.POSITIVE_INFINITY);
        await tell(path, live, channels, life, shown);
        lives += 1;
        if (life.isOver) killed += 1;
        channels.now += one(PAUSES);
      }
    }
    // Nothing comes any more: what is left is told.
    for (let i = 0; i < 2; i += 1) {
      channels.now += 300 * MINUTE;
      await tell(path, live, channels, new Life(), shown);
    }
    const atOnce = new FakeChannels();
    await tell(path2, live, atOnce, new Life(), shown);
    const follows = (await openFollows(path)).state.follows;
    const wrong = [...(await wrongWith(live, follows, channels, atOnce)), ...repeated(stream.sentences, channels, old)];
    const excerpts = follows.flatMap(({ channel }) => channels.said(channel).shown).length;
    return { wrong, batches, lives, killed, digests: channels.messages.length, excerpts };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function begin(path: string, live: LiveLibrary): Promise<void> {
  const following = new ChannelFollows(await openFollows(path));
  const coverage = await soleCoverage(live).at({ serverId: null, channelId: null, parentId: null });
  if (!coverage) throw new Error('No coverage');
  for (const [i, question] of QUESTIONS.entries()) {
    const place = { server: '1', channel: String(i), parent: null };
    await following.begin({ ...place, question, locale: 'en-US', every: 'hour', quiet: null }, coverage);
  }
}

/** A bot of this life looks once. */
async function tell(path: string, live: LiveLibrary, channels: FakeChannels, life: Life, shown: number): Promise<void> {
  const file = mortalFile(await openFollows(path), life);
  const parts = { coverages: soleCoverage(live), door: channels.door(life, shown), log: createLog('silent', []) };
  await new FollowTelling({ file, ...parts, now: () => new Date(channels.now) }).tell();
}

/** Sentences that were posted twice in a channel, or that were there before they were followed. */
function repeated(sentences: ReadonlySet<string>, channels: FakeChannels, old: ReadonlySet<string>): string[] {
  return QUESTIONS.flatMap((_, i) => {
    const posted = channels.said(String(i)).shown;
    return [...sentences].flatMap((sentence) => {
      const times = posted.filter((excerpt) => excerpt.includes(sentence)).length;
      if (times > 1) return [`channel ${i}: posted ${times} times: ${sentence}`];
      return times === 1 && old.has(sentence) ? [`channel ${i}: posted though it was old: ${sentence}`] : [];
    });
  });
}

/** What is not as it must be in each channel, as what was posted tells. */
async function wrongWith(
  { library }: LiveLibrary,
  follows: readonly Follow[],
  channels: FakeChannels,
  atOnce: FakeChannels,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const { channel, question, pending, posted } of follows) {
    const { shown: own, more } = channels.said(channel);
    const wanted = atOnce.said(channel).shown;
    if (pending !== null) wrong.push(`channel ${channel}: a digest was never posted`);
    if (own.length !== posted.length && posted.length < 500) wrong.push(`channel ${channel}: posted and known differ`);
    if (new Set(own).size !== own.length) wrong.push(`channel ${channel}: the same excerpt was posted twice`);
    if (wanted.length === 0) wrong.push(`channel ${channel}: nothing to compare with`);
    for (const excerpt of wanted.filter((words) => ![...own, ...more].includes(words))) {
      // Another excerpt may stand for it that says the same.
      const all = { outlet: null, words: null, sort: 'loaded', offset: 0, limit: library.survey.articles } as const;
      const holders = (await library.archive.list(all)).items.filter(({ article }) => article.text.includes(excerpt));
      const fresh = new Set(holders.slice(0, 1).map(({ article }) => article.id));
      const left = await library.newWords(question, { fresh, past: new Set(), told: posted });
      if (unposted(posted, left).some(({ quote }) => quote === excerpt)) {
        wrong.push(`channel ${channel}: missing: ${excerpt}`);
      }
    }
  }
  return wrong;
}
