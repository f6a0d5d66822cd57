import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CorpusError } from '../../src/corpus/corpuserror.ts';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { commandData } from '../support/discord/payloads.ts';
import { expectLaws } from '../support/laws.ts';
import { pageText } from '../support/news.ts';
import { runs } from '../support/runs.ts';
import { anyString } from '../support/strings.ts';
import { allItems, DiscordClient } from './discordclient.ts';

const certainty = fc.constantFrom('stated', 'inferred', 'unknown', 'sure');
const name = fc.oneof(
  fc.lorem({ maxCount: 3 }),
  fc.constantFrom('@everyone', '**A** <@1>', 'x'.repeat(300)),
  anyString,
);
const fact = (value: fc.Arbitrary<unknown>) =>
  fc.oneof(
    fc.record({ value: value, certainty: fc.constantFrom('stated', 'inferred') }),
    fc.constant({ value: null, certainty: 'unknown' }),
    fc.record(
      { value: fc.oneof(value, fc.constant(null)), certainty, evidence: name },
      { requiredKeys: ['certainty'] },
    ),
  );
const day = fc.constantFrom('2022-06-21', '2022-02-30', '1999-12-31');
const entry = fc.record(
  {
    file: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
    id: fc.oneof(fc.constantFrom('a', 'b'), name),
    outlet: fact(name),
    headline: fact(name),
    dek: fact(name),
    author: fact(name),
    contributors: fact(fc.array(name, { maxLength: 3 })),
    published: fact(day),
    url: fact(fc.oneof(fc.webUrl(), fc.constantFrom('javascript:alert(1)', `https://a.b/${'x'.repeat(600)}`))),
    relays: fc.array(name, { maxLength: 2 }),
  },
  { requiredKeys: ['file'] },
);
/** What stands in articles.json: a fact sheet more or less, other JSON, or no JSON. */
const manifest = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ articles: fc.array(entry, { maxLength: 4 }) }).map((sheet) => JSON.stringify(sheet)),
  },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: anyString },
);

/** The library of these files; null where nothing can be served from them, which is told in one line. */
async function opened(files: Readonly<Record<string, string>>): Promise<Library | null> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  try {
    for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
    return await openLibrary(folder);
  } catch (err) {
    expect(err).toBeInstanceOf(CorpusError);
    expect((err as Error).message).not.toContain('\n');
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

test('any articles with any fact sheet are served within the laws, or refused in one line', async () => {
  await fc.assert(
    fc.asyncProperty(pageText, pageText, manifest, fc.nat(), async (a, b, json, at) => {
      const own = await opened({
        'a.txt': a,
        'b.txt': b,
        'c.txt': 'The council closed the bridge.',
        'articles.json': json,
      });
      if (!own) return;
      const question = a.length > 0 ? a.slice(at % a.length).slice(0, 60) : 'did the council close the bridge?';
      await expectLaws({ question, abstain: false, k: 5 }, own);
      const client = new DiscordClient(own, await allItems(own));
      await client.send(commandData('ask', { question: 'did the council close the bridge?' }), 'uses');
      await client.send(commandData('sources', {}), 'uses');
      await client.send(commandData('timeline', {}), 'uses');
    }),
    runs(50),
  );
});
