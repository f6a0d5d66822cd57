import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RefusedArticle } from '../../../src/corpus/corpus.ts';
import { documentsOf } from '../../../src/opensearch/coverage/documents.ts';
import { openSource } from '../../../src/opensearch/coverage/source.ts';
import type { SentDocument } from '../../../src/opensearch/search/layout.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const row = (n: number): string =>
  JSON.stringify({
    title: `Council meets ${n}`,
    source: 'The Gazette',
    body: `The council met on day ${n}.\n\n\u201cThe bridge is shut,\u201d said Jo Roe${n}.`,
  });

async function sent(
  path: string,
): Promise<{ readonly documents: readonly SentDocument[]; readonly refused: RefusedArticle[] }> {
  const refused: RefusedArticle[] = [];
  const documents: SentDocument[] = [];
  const watching = { onRead: () => {}, onRefused: (one: RefusedArticle) => refused.push(one) };
  for await (const document of documentsOf(await openSource(path), 'code', watching)) documents.push(document);
  return { documents, refused };
}

describe('the documents of an archive', () => {
  it('come in the same order each time, each once, with a head at the end that counts them', async () => {
    const folder = await temporaryFolder({ 'news.jsonl': [row(1), '{"body": 3}', row(2)].join('\n') });
    const path = join(folder, 'news.jsonl');
    const { documents, refused } = await sent(path);
    const ids = documents.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 4)).toEqual(['a0', 'p0', 'a1', 'p65536']);
    expect(documents.at(-1)).toMatchObject({
      id: 'l-head',
      body: { content: { documents: ids.length, code: 'code' } },
    });
    expect((await sent(path)).documents).toEqual(documents);
    expect(refused.map(({ file }) => file)).toEqual(['news.jsonl, line 2']);
  });

  it('hold no word of an article but in the article itself', async () => {
    const folder = await temporaryFolder({ 'news.jsonl': row(1) });
    const { documents } = await sent(join(folder, 'news.jsonl'));
    const passages = documents.filter(({ id }) => id.startsWith('p'));
    expect(passages.every(({ body }) => !('content' in body))).toBe(true);
  });
});

describe('a source', () => {
  it('has another fingerprint when a word changes, and says when the file was changed while it was read', async () => {
    const folder = await temporaryFolder({ 'a.jsonl': row(1), 'b.jsonl': row(1), 'c.jsonl': row(2) });
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map((name) => openSource(join(folder, `${name}.jsonl`))));
    expect(a?.fingerprint).toBe(b?.fingerprint);
    expect(a?.fingerprint).not.toBe(c?.fingerprint);
    await appendFile(join(folder, 'a.jsonl'), `\n${row(3)}`);
    const read = async (): Promise<void> => {
      for await (const _ of a?.pieces() ?? []);
    };
    await expect(read()).rejects.toThrow('was changed while it was read');
  });
});
