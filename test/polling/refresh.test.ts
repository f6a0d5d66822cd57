import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { keepFresh } from '../../src/polling/refresh.ts';
import { createLog } from '../../src/settings/log.ts';
import { ChangeSignal } from '../support/discord/changesignal.ts';
import { brief } from '../support/patience.ts';
import { temporaryFolder } from '../support/temporary.ts';

const HARBOUR = 'The harbour was closed on Monday after a storm tore two boats from their moorings.';
const LIBRARY = 'The library was painted green in May by the pupils of the school.';

/** A live library over a folder that is kept fresh, and what was logged meanwhile. */
async function fresh(files: Record<string, string>, watch: boolean) {
  const corpus = await temporaryFolder(files);
  const liveLibrary = await openLiveLibrary(corpus);
  const changes = new ChangeSignal();
  const logged: Record<string, unknown>[] = [];
  const write = (line: string): void => {
    logged.push(JSON.parse(line));
    changes.notify();
  };
  const freshness = await keepFresh(liveLibrary, { corpus, watch }, createLog('info', [], { write }), brief);
  onTestFinished(() => freshness.stop());
  const said = (what: RegExp) => changes.until(String(what), () => logged.find(({ msg }) => what.test(String(msg))));
  return { corpus, liveLibrary, logged, said };
}

describe('articles that change', () => {
  it('are served without a restart, and the log has their ids', async () => {
    const { corpus, liveLibrary, said } = await fresh({ 'harbour.txt': HARBOUR }, true);
    await writeFile(join(corpus, 'library.txt'), LIBRARY);
    expect(await said(/Read the articles again/)).toMatchObject({ added: ['library'], articles: 2 });
    expect((await liveLibrary.library.ask({ question: 'when was the library painted?' })).quotes[0]?.quote).toBe(
      LIBRARY,
    );
  });

  it('are read again on SIGHUP, also where nobody watches them', async () => {
    const { corpus, liveLibrary, said } = await fresh({ 'harbour.txt': HARBOUR }, false);
    await writeFile(join(corpus, 'library.txt'), LIBRARY);
    process.emit('SIGHUP');
    await said(/Read the articles again/);
    expect(liveLibrary.library.survey.articles).toBe(2);
  });

  it('that cannot be served are named, and the rest is', async () => {
    const { corpus, said } = await fresh({ 'harbour.txt': HARBOUR }, true);
    await writeFile(join(corpus, 'bad.txt'), Buffer.from([0xff, 0xfe, 0]));
    expect(await said(/was refused/)).toMatchObject({
      file: 'bad.txt',
      reason: 'is not UTF-8 (npm run add reads other encodings)',
    });
    expect(await said(/Read the articles again/)).toMatchObject({ articles: 1 });
  });

  it('as a whole leave the old ones in use where they cannot be read, and the log says so', async () => {
    const { corpus, liveLibrary, said } = await fresh({ 'harbour.txt': HARBOUR }, true);
    const { library } = liveLibrary;
    await writeFile(join(corpus, 'articles.json'), '{ broken');
    expect(String((await said(/stay in use/)).msg)).toContain('articles.json');
    expect(liveLibrary.library).toBe(library);
  });
});
