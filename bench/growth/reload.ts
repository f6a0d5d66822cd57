import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Quote } from '../../src/excerpts/quote.ts';
import type { Library } from '../../src/library/library.ts';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { watchCorpus } from '../../src/polling/watch.ts';
import type { Section } from '../section.ts';
import { quantile } from '../statistics.ts';
import { milliseconds } from '../table.ts';
import { Edits } from './edits.ts';

/** How much is asked and changed. */
export interface Load {
  readonly seconds: number;
  readonly changes: number;
  readonly seed: number;
  readonly perSecond?: number;
  readonly articles?: number;
  /** Questions asked before the clock runs. */
  readonly warming?: number;
}

/** What came of it; times in ms. */
interface Outcome {
  readonly times: readonly number[];
  readonly failed: number;
  /** Answers with words of an article that was not in the library they began with. */
  readonly mixed: number;
  readonly reloads: number;
  readonly failedReloads: number;
  /** The longest that the thread which answers did nothing else. */
  readonly longestBlock: number;
  readonly articles: number;
}

/** Asks at an even pace while articles are added, changed and removed in the folder, which is watched as the bot does. */
export async function askWhileChanging(load: Load): Promise<Outcome> {
  const { seconds, changes, seed, perSecond = 50, articles = 200, warming = 200 } = load;
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'));
  const edits = new Edits(folder, seed);
  await edits.begin(articles);
  const liveLibrary = await openLiveLibrary(folder, { keepFrom: 0 });
  let [reloads, failedReloads, failed, mixed] = [0, 0, 0, 0];
  const reload = () =>
    liveLibrary.reload().then(
      () => {
        reloads += 1;
      },
      () => {
        failedReloads += 1;
      },
    );
  const watch = await watchCorpus(
    folder,
    () => void reload(),
    () => {},
  );
  for (let n = 0; n < warming; n += 1) await liveLibrary.library.ask({ question: edits.question() });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const times: number[] = [];
  const ask = async (due: number): Promise<void> => {
    const { library } = liveLibrary;
    try {
      const answer = await library.ask({ question: edits.question() });
      if (await isMixed(answer.quotes, library)) mixed += 1;
    } catch {
      failed += 1;
    }
    times.push(performance.now() - due);
  };
  const began = performance.now();
  const asked: Promise<void>[] = [];
  for (let n = 0, changed = 0; n < seconds * perSecond; n += 1) {
    const due = began + (1000 * n) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    asked.push(ask(due));
    for (; changed < (changes * (n + 1)) / (seconds * perSecond); changed += 1) await edits.next(changed);
  }
  await Promise.all(asked);
  delay.disable();
  await watch.stop();
  await reload();
  const outcome = {
    ...{ times, failed, mixed, reloads, failedReloads },
    longestBlock: delay.max / 1e6,
    articles: liveLibrary.library.survey.articles,
  };
  await rm(folder, { recursive: true, force: true });
  return outcome;
}

/** Whether an article of the quotes is not the library's own. */
async function isMixed(quotes: readonly Quote[], { archive }: Library): Promise<boolean> {
  const own = await archive.named(quotes.map(({ article }) => article.id));
  return quotes.some(({ article }) => !own.some((item) => item.article === article));
}

/** The section of `npm run bench`. */
export async function reloadSection(load: Load): Promise<Section> {
  const { times, failed, mixed, reloads, failedReloads, longestBlock, articles } = await askWhileChanging(load);
  return {
    name: 'bench-reload',
    title: 'Answers while articles change',
    note: `50 questions a second for ${load.seconds} s, while ${load.changes} articles are added, changed and removed; ${articles} at the end. A wait counts from when the question was due. Wanted: none fails, none waits over 1,000 ms, none mixes two versions.`,
    tables: [
      {
        head: ['', 'measured'],
        rows: [
          ['questions', String(times.length)],
          ['failed', String(failed)],
          ['with words of two versions', String(mixed)],
          ['median wait, ms', milliseconds(quantile(times, 0.5))],
          ['95th percentile, ms', milliseconds(quantile(times, 0.95))],
          ['longest wait, ms', milliseconds(Math.max(...times))],
          ['longest block of the thread, ms', milliseconds(longestBlock)],
          ['times the index was exchanged', String(reloads)],
          ['times that failed', String(failedReloads)],
        ],
      },
    ],
    failures: [],
  };
}
