import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readApart } from '../../../src/checking/documents/readapart.ts';
import { documentOf } from '../../support/documents.ts';

/** A PDF whose page unpacks to so many MB of blanks, a thousand times its size. */
function bombOf(megabytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([0x03, 0x00, 0, 0, 0, 0]);
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array(megabytes).fill(piece), end]);
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >> >>\nendobj\n4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Size 5 /Root 1 0 R >>\n'),
  ]);
}

describe('a document that is read apart', () => {
  it('is given up where it takes more memory than it may, and costs us none of it', async () => {
    const bytes = bombOf(4_000);
    expect(bytes.length).toBeLessThan(5 * 1024 * 1024);
    const before = process.memoryUsage.rss();
    expect(await readApart({ kind: 'pdf', bytes }, 60_000)).toEqual({ fault: 'takes more than 512 MB to read' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('is given up where it takes longer than it may, and the next one is read', async () => {
    const document = { kind: 'docx', bytes: documentOf('docx', ['One.']) } as const;
    const [late, read] = await Promise.all([readApart(document, 1), readApart(document, 60_000)]);
    expect(late).toEqual({ fault: 'takes longer than 0.001 s to read' });
    expect(read).toMatchObject({ text: 'One.\n' });
  });

  it('is read to the letter from Markdown, without its front matter', async () => {
    const source = '---\ntitle: “A title”\n---\n\n“It *is* so.”\n';
    expect(await readApart({ kind: 'markdown', source }, 60_000)).toEqual({ text: '“It is so.”', begins: 25 });
  });
});
