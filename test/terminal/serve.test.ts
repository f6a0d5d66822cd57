import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { ReaderBusyError } from '../../src/reader/port.ts';
import { EngineUnavailable } from '../../src/search/engine.ts';
import { serve } from '../../src/terminal/serve.ts';
import { TimeLimitError } from '../../src/work/turns.ts';
import { temporaryFolder } from '../support/temporary.ts';

const library = await openLibrary('seeds');

/** The lines that come out when these go in. */
async function served(lines: readonly string[], over: Library): Promise<{ readonly error?: string }[]> {
  const output = new PassThrough();
  await serve(Readable.from(lines.map((line) => `${line}\n`)), output, over);
  output.end();
  return (await text(output))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

it.each([
  ['cannot be had', new EngineUnavailable('no node can be reached')],
  ['waits behind too many others', new ReaderBusyError('Too many questions wait to be read')],
  ['takes too long', new TimeLimitError('The answer takes too long')],
])('answers a request whose answer %s with its fault, and goes on with the next one', async (_, fault) => {
  let isFirst = true;
  const failing: Library = {
    ...library,
    ask: (request) => {
      if (!isFirst) return library.ask(request);
      isFirst = false;
      throw fault;
    },
  };
  const question = JSON.stringify({ question: 'how did the gunman die?' });
  const [first, second] = await served([question, question], failing);
  expect(first).toEqual({ error: fault.message });
  expect(second).toMatchObject({ status: 'answered' });
});

it('takes a line separator in a question for a part of the question', async () => {
  const question = (separator: string) => JSON.stringify({ question: `how did the gunman${separator}die?` });
  const separated = ['\u2028', '\u2029', '\u0085', ' '].map(question);
  const replies = await served(separated, library);
  expect(replies.map((reply) => ('status' in reply ? reply.status : reply))).toEqual(separated.map(() => 'answered'));
});

it('tells the articles of one file apart by their ids, wherever it names a place', async () => {
  const said = 'The bridge on Mill Street will be closed until the spring of next year, said Mayor Ann Lane on Monday.';
  const rows = ['The Planet', 'The Star'].map((source, n) => ({
    source,
    url: `https://planet.example/${n}`,
    body: `${said}\n\n\u201cIt is not safe,\u201d Lane said. That was in ${source}.`,
  }));
  const folder = await temporaryFolder({ 'news.json': JSON.stringify(rows) });
  const over = await openLibrary(join(folder, 'news.json'));
  const ids = (await over.archive.items([0, 1])).map(({ article }) => article.id);
  const lines = [
    { question: 'When will the bridge on Mill Street be closed?' },
    { verify: 'will be closed until the spring of next year' },
    { quotations: true, file: 'news.json', articleId: ids[1] },
    { quotations: true, file: 'news.json', articleId: 'none' },
    { quotations: true, file: 'other.json', articleId: ids[1] },
  ];
  const [answer, verdict, quotations, none, other] = (await served(
    lines.map((line) => JSON.stringify(line)),
    over,
  )) as Record<string, never>[];
  expect(answer).toMatchObject({
    excerpts: [{ articleId: ids[0], alsoIn: [{ file: 'news.json', articleId: ids[1] }] }],
  });
  expect(verdict).toMatchObject({ places: ids.map((articleId) => ({ file: 'news.json', articleId })) });
  expect(quotations).toMatchObject({ quotations: [{ file: 'news.json', articleId: ids[1] }] });
  expect([none, other].map((reply) => reply?.error)).toEqual([
    '"file": there is no article "none"',
    `"file": there is no article ${JSON.stringify(ids[1])}`,
  ]);
});
