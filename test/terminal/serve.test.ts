import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { TimeLimitError } from '../../src/answer/turns.ts';
import { type Library, openLibrary } from '../../src/library.ts';
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
