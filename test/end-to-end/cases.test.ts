import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readDocument } from '../../src/adding/document.ts';
import { requestOf } from '../../src/discord/request/incoming.ts';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { openLiveLibrary } from '../../src/library/livelibrary.ts';
import { openReader } from '../../src/reader/openreader.ts';

/* Small inputs, each of one kind of fault that people report of tools for this job, with what must come out. */

const folder = process.env.PULLQUOTE_CASES;
const at = (name: string): string => join(folder ?? '', name);
const json = (name: string) => JSON.parse(readFileSync(at(`${name}.expected.json`), 'utf8'));

/** The words of each quotation of a file, and the name of its speaker. */
async function heard(library: Library, file: string): Promise<(readonly [string, string | null])[]> {
  const { article } = (await library.archive.ofFile(file)) ?? expect.unreachable();
  const found = await library.quotations(article);
  return found.map(({ quotation, speaker }) => [
    article.text.slice(quotation.start, quotation.end),
    speaker?.name ?? null,
  ]);
}

describe.skipIf(folder === undefined)('cases of public reports (PULLQUOTE_CASES)', () => {
  it.each([
    '01-another-names-himself-with-a-verb-that-is-not-listed',
    '03-the-participle-is-another-ones',
    '05-a-claim-of-another',
  ])('give nobody the words of another: %s', async (name) => {
    const wanted: readonly { quote: string; speaker: string | null }[] = json(name).expect;
    expect(await heard(await openLibrary(at(name)), 'article.txt')).toEqual(
      wanted.map(({ quote, speaker }) => [quote, speaker]),
    );
  });

  it('do not find what an ellipsis turns round', async () => {
    const name = '06-an-ellipsis-that-hides-not';
    const library = await openLibrary(at(name));
    for (const { verify } of json(name).request) {
      expect((await library.verify({ text: verify })).verdict).toBe('shortened');
    }
  });

  it('print what a reader of a page sees', () => {
    const name = '07-struck-out-hidden-and-button-words';
    const read = readDocument({
      source: `${name}.html`,
      url: null,
      type: '',
      charset: null,
      bytes: readFileSync(at(`${name}.html`)),
    });
    const text = 'text' in read ? read.text : expect.unreachable();
    for (const line of json(name).expect.slice(0, 3)) expect(text).toContain(line);
    expect(text).toContain('Some 10\u2076 cars');
  });

  it('take no day of something else for the day of publication', () => {
    const name = '08-the-day-of-something-else';
    const read = readDocument({
      source: `${name}.html`,
      url: null,
      type: '',
      charset: null,
      bytes: readFileSync(at(`${name}.html`)),
    });
    expect('text' in read ? read.facts.published.value : expect.unreachable()).toBeNull();
  });

  it('date what a sentence says', async () => {
    const timeline = await (await openLibrary(at('10-weekdays-of-a-timeline.json'))).timeline(null);
    const days = timeline.status === 'abstained' ? [] : timeline.entries.map(({ date }) => date.from);
    expect(days).toEqual(['2023-06-09', '2023-06-12', '2023-01-03']);
  });

  it('hear quotations between the marks of other languages', async () => {
    const name = '12-french-and-german-marks.json';
    const said = await heard(await openLibrary(at(name)), name);
    expect(said.map(([, speaker]) => speaker)).toEqual(['Olga Doe', 'Ann Poe', 'Tim Moe', 'Sue Loe']);
  });

  it('find compounds however they are written', async () => {
    const name = '14-closed-and-open-compounds';
    const reader = (await openReader('wait', () => {})) ?? expect.unreachable();
    onTestFinished(() => reader.close());
    const reading = { reader, folder: null, isAwaited: true };
    const live = await openLiveLibrary(at(`${name}.json`), { note: () => {}, reading });
    await live.read();
    for (const [i, { question }] of json(name).request.entries()) {
      const { quotes } = await live.library.ask({ question });
      expect(quotes[0]?.citation.outlet.value).toBe(`P${i + 1}`);
    }
  });

  it('look for the words of a forwarded message', () => {
    const interaction = JSON.parse(readFileSync(at('15-forwarded-message.json'), 'utf8'));
    expect(requestOf(interaction)).toMatchObject({ target: 'The bridge is not safe' });
  });
});
