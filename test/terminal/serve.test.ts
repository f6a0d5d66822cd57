import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { TimeLimitError } from '../../src/answer/turns.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import { ReaderBusyError } from '../../src/reader/port.ts';
import { EngineUnavailable } from '../../src/search/engine.ts';
import { serve } from '../../src/terminal/serve.ts';

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
