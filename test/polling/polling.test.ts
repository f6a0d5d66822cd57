import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { politely } from '../../src/fetch/polite.ts';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { type PollingParts, startPolling } from '../../src/polling/polling.ts';
import { takeTurn } from '../../src/polling/turn.ts';
import { createLog } from '../../src/settings/log.ts';
import { newsPage, rss } from '../support/pages.ts';
import { type Site, site } from '../support/site.ts';
import { temporaryFolder } from '../support/temporary.ts';

function polling(parts: Partial<PollingParts> & Pick<PollingParts, 'liveLibrary'>) {
  const logged: Record<string, unknown>[] = [];
  const log = createLog('trace', [], { write: (line) => void logged.push(JSON.parse(line)) });
  return { logged, ...startPolling({ feeds: [], folder: '', every: '0 0 1 1 *', log, ...parts }) };
}

describe('polling', () => {
  it('serves what the feeds bring at once', async () => {
    const from: Site = await site({
      '/1': newsPage(''),
      '/feed': (_, response) =>
        response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss([{ link: from.url('/1') }])),
    });
    const folder = await temporaryFolder({ 'a.txt': 'The bakery on Mill Street opened its doors again after a fire.' });
    const liveLibrary = await openLiveLibrary(folder);
    const { now, logged, stop } = polling({
      feeds: [from.url('/feed')],
      folder,
      liveLibrary,
      turn: (task) => takeTurn(task.feeds, task.folder, politely(openFetcher(from.options), 0)),
    });
    await now();
    stop();
    const answer = await liveLibrary.library.ask({ question: 'When will the council close the bridge?' });
    expect(answer.quotes[0]?.article.facts.url.value).toBe(from.url('/1'));
    expect(logged).toMatchObject([{ msg: 'The feeds brought articles', added: [expect.stringContaining('bridge')] }]);
  });

  it('reads the articles again only where there are new ones, and takes one turn at a time', async () => {
    let [turns, reloads] = [0, 0];
    const liveLibrary = {
      reload: async () => {
        reloads += 1;
        return { added: [], changed: [], removed: [], refused: [], words: [] };
      },
    };
    const turn = async () => {
      turns += 1;
      return { added: [], faults: ['https://planet.example/feed: answers 503'] };
    };
    const { now, logged, stop } = polling({ liveLibrary, turn });
    await Promise.all([now(), now()]);
    await now();
    stop();
    expect([turns, reloads]).toEqual([2, 0]);
    expect(logged.map(({ level, fault }) => [level, fault])).toEqual([
      ['warn', 'https://planet.example/feed: answers 503'],
      ['warn', 'https://planet.example/feed: answers 503'],
    ]);
  });

  it('serves what has changed where it was published at once, and says so', async () => {
    const task: unknown[] = [];
    const liveLibrary = { reload: async () => void task.push('reloaded') };
    const turn: PollingParts['turn'] = async (asked) => {
      task.push(asked);
      return { added: [], faults: [], changed: ['bridge'] };
    };
    const { now, logged, stop } = polling({ folder: 'news', editions: true, liveLibrary, turn });
    await now();
    stop();
    expect(task).toEqual([{ feeds: [], folder: 'news', editions: true }, 'reloaded']);
    expect(logged).toMatchObject([{ msg: 'Articles were changed where they were published', changed: ['bridge'] }]);
  });

  it('outlives a turn that fails, with one line in the log', async () => {
    const liveLibrary = { reload: () => Promise.reject(new Error('no reload')) };
    const { now, logged, stop } = polling({ liveLibrary, turn: async () => ({ added: ['a'], faults: [] }) });
    await now();
    stop();
    expect(logged.at(-1)).toMatchObject({ level: 'warn', msg: expect.stringContaining('the next turn tries again') });
  });

  it('takes its turns in a thread of its own, which lets nothing but the public web through', async () => {
    const from = await site({ '/feed': rss([]) });
    const folder = await temporaryFolder();
    const liveLibrary = { reload: () => Promise.reject(new Error('nothing to reload')) };
    const { now, logged, stop } = polling({ feeds: [from.url('/feed', '127.0.0.1')], folder, liveLibrary });
    await now();
    stop();
    expect(logged).toMatchObject([{ fault: expect.stringContaining("which is none of the web's") }]);
    expect(from.asked).toEqual([]);
  });

  it('looks again at the addresses of articles in that thread, too, where editions are kept', async () => {
    const from = await site({ '/bridge': newsPage('') });
    const url = { value: from.url('/bridge', '127.0.0.1'), certainty: 'stated' };
    const sheet = { articles: [{ file: 'bridge.txt', id: 'bridge', url }] };
    const folder = await temporaryFolder({ 'bridge.txt': 'The bridge.', 'articles.json': JSON.stringify(sheet) });
    await utimes(join(folder, 'bridge.txt'), 0, 0);
    const liveLibrary = { reload: () => Promise.reject(new Error('nothing to reload')) };
    const { now, logged, stop } = polling({ folder, editions: true, liveLibrary });
    await now();
    stop();
    expect(logged).toMatchObject([{ fault: expect.stringContaining('the text from before stays in use') }]);
    expect(from.asked).toEqual([]);
  });

  it('gives up the turn under way when it is stopped, without a word', async () => {
    const turn = (_: unknown, signal: AbortSignal) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('given up')));
      });
    const { now, logged, stop } = polling({ liveLibrary: { reload: () => Promise.reject(new Error()) }, turn });
    const over = now();
    stop();
    await over;
    expect(logged).toEqual([]);
  });
});
