import { readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { text as allOf } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { serve } from '../../src/terminal/serve.ts';
import { library, question, words } from '../support/laws.ts';
import { runs } from '../support/runs.ts';
import { anyString } from '../support/strings.ts';

/* The file as it lies on the disk, read anew: the words of an answer are judged by nothing of ours. */
const files = new Map(
  (await loadCorpus('seeds')).entries.map(({ article: { file } }) => [file, readFileSync(`seeds/${file}`, 'utf8')]),
);

const request = fc.oneof(
  question.map((asked) => JSON.stringify(asked)),
  fc.constantFrom(...files.keys()).map((file) => JSON.stringify({ quotations: true, file })),
  words.map((verify) => JSON.stringify({ verify })),
);
/** One line: a request, a request in which one character is another, JSON of any shape, or anything. */
const line = fc
  .oneof(
    { weight: 3, arbitrary: request },
    {
      weight: 1,
      arbitrary: fc
        .tuple(request, fc.nat(), fc.string({ minLength: 0, maxLength: 1 }))
        .map(([json, at, other]) => json.slice(0, at % json.length) + other + json.slice((at % json.length) + 1)),
    },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: anyString },
  )
  .map((any) => any.replaceAll(/[\r\n]/g, ' '));

interface Place {
  readonly file: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}
interface Reply {
  readonly error?: string;
  readonly excerpts?: readonly (Place & { readonly alsoIn: readonly Place[] })[];
  readonly quotations?: readonly Place[];
}

test('every line gets one line in its turn, whose words stand in the file that it names', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 5 }), async (lines) => {
      const output = new PassThrough();
      const read = allOf(output);
      await serve(Readable.from([Buffer.from(lines.join('\n'))]), output, library);
      output.end();
      const replies = (await read).split('\n').slice(0, -1);
      expect(replies).toHaveLength(lines.filter((one) => one.trim() !== '').length);
      for (const reply of replies.map((one) => JSON.parse(one) as Reply)) {
        const places = [...(reply.excerpts ?? []), ...(reply.quotations ?? [])];
        const also = (reply.excerpts ?? []).flatMap(({ alsoIn }) => alsoIn);
        for (const { file, quote, start, end } of [...places, ...also]) {
          expect(files.get(file)?.slice(start, end)).toBe(quote);
        }
        expect(reply.error ?? places).toBeDefined();
      }
    }),
    runs(60),
  );
});
