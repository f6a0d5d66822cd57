import { describe, expect, it } from 'vitest';
import { type DraftKind, draftKindOf, LARGEST_DRAFT, readDraft } from '../../../src/checking/documents/readdraft.ts';
import { atOnce } from '../../../src/work/work.ts';
import { documentKinds, documentOf, zipOf } from '../../support/documents.ts';

/** A part of a DOCX as it is written for the tests. */
function partOf(name: string): Buffer {
  const file = Buffer.from(documentOf('docx', ['']));
  const begins = file.indexOf('<?xml', file.indexOf(name));
  return file.subarray(begins, file.indexOf('PK', begins));
}

const KIND = { txt: 'text', md: 'markdown', html: 'html', docx: 'docx', pdf: 'pdf' } as const;
const paragraphs = [
  'The mayor said: “It’s a good day – for all of us in the town, and for those who come from far away to see the bridge.”',
  'Rain fell later.',
];

async function textOf(kind: DraftKind, bytes: Uint8Array) {
  const draft = await readDraft(kind, bytes);
  if ('fault' in draft) throw new Error(draft.fault);
  return draft;
}

async function faultOf(kind: DraftKind, bytes: Uint8Array): Promise<string | null> {
  const draft = await readDraft(kind, bytes);
  return 'fault' in draft ? draft.fault : null;
}

describe('a document', () => {
  it.each(documentKinds)('of kind %s is read to the letter, each paragraph in a line of its own', async (kind) => {
    const { text } = await textOf(KIND[kind], documentOf(kind, paragraphs));
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect(lines.slice(-2).map((line) => line.trim())).toEqual(paragraphs);
  });

  it.each([
    ['txt', { line: 2, column: 1 }],
    ['md', { line: 4, column: 1 }],
    ['html', { line: 2, column: 1 }],
    ['docx', { line: 2, column: 1 }],
    ['pdf', { line: 2, column: 1, page: 1 }],
  ] as const)('of kind %s tells where its words stand', async (kind, place) => {
    const short = ['The mayor was there.', 'Rain fell later.'];
    const bytes = kind === 'txt' ? Buffer.from(short.join('\n')) : documentOf(kind, short);
    const { text, placesOf } = await textOf(KIND[kind], bytes);
    const start = text.indexOf('Rain');
    const [found] = atOnce(placesOf([{ start, end: start + 4 }]));
    expect(found).toMatchObject({ ...place, line: expect.any(Number), column: expect.any(Number) });
    if (kind === 'txt' || kind === 'docx' || kind === 'pdf') expect(found).toEqual(place);
    else
      expect(
        bytes
          .toString()
          .split('\n')
          [(found?.line ?? 0) - 1]?.slice((found?.column ?? 0) - 1),
      ).toMatch(/^Rain/);
  });

  it('of Word has its line breaks as blanks, and its notes after their paragraphs', async () => {
    const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const parts = ['[Content_Types].xml', '_rels/.rels'].map((name) => ({ name, bytes: partOf(name) }));
    const noted = zipOf([
      ...parts,
      {
        name: 'word/document.xml',
        bytes: Buffer.from(
          `<w:document ${main}><w:body><w:p><w:r><w:t>“One</w:t><w:br/><w:t>two.”</w:t><w:footnoteReference w:id="2"/></w:r></w:p><w:p><w:r><w:t>Three.</w:t></w:r></w:p></w:body></w:document>`,
        ),
      },
      {
        name: 'word/footnotes.xml',
        bytes: Buffer.from(
          `<w:footnotes ${main}><w:footnote w:id="2"><w:p><w:r><w:t>“Four,” he said.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
        ),
      },
    ]);
    expect((await textOf('docx', noted)).text).toBe('“One two.”\n“Four,” he said.\nThree.\n');
  });

  it('tells the place of the words that are printed, and not of the same words in its head', async () => {
    const quote = '“It is a good day”';
    const html = `<html><head><meta name="description" content="${quote}">\n</head>\n<body><p>He said ${quote}.</p>\n<p>She said <em>“It is</em> a&nbsp;good day”.</p></body></html>`;
    const { text, placesOf } = await textOf('html', Buffer.from(html));
    const spans = [...text.matchAll(/It is a.good day/g)].map(({ index }) => ({ start: index, end: index + 16 }));
    expect(atOnce(placesOf(spans))).toEqual([
      { line: 3, column: 19 },
      { line: 4, column: 18 },
    ]);
  });

  it('that is longer than is read is read as far as it goes, and says so', async () => {
    const { text, isCut } = await textOf('text', Buffer.from('It rained. '.repeat(200_000)));
    expect([text.length, isCut]).toEqual([2 * 1024 * 1024, true]);
  });

  it('of text in windows-1252 is read as that, and says so', async () => {
    const { text, note } = await textOf('text', Buffer.from([0x93, 0x59, 0x65, 0x73, 0x94]));
    expect(text).toBe('“Yes”');
    expect(note).toBe('is not UTF-8; read as windows-1252');
  });

  it('is known by its name', () => {
    expect(['a.MD', 'b.htm', 'c.docx', 'd.pdf', 'e.txt', 'f.odt', 'g'].map(draftKindOf)).toEqual([
      'markdown',
      'html',
      'docx',
      'pdf',
      'text',
      null,
      null,
    ]);
  });
});

describe('a document is refused, with the reason,', () => {
  const lying = zipOf([{ name: 'word/document.xml', bytes: Buffer.from('x'), stated: 200 * 1024 * 1024 }]);
  const many = zipOf(Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}`, bytes: new Uint8Array() })));
  const encrypted = Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n3 0 obj\n<< /Filter /Standard /V 1 /R 2 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) /P -4 >>\nendobj\ntrailer\n<< /Size 4 /Root 1 0 R /Encrypt 3 0 R /ID [(a) (b)] >>\n',
  );

  it.each([
    ['that is too large', 'pdf', Buffer.alloc(LARGEST_DRAFT + 1), 'is over 25 MB'],
    ['that is empty', 'text', Buffer.alloc(0), 'is empty'],
    ['that is not text', 'markdown', Buffer.from([0, 1, 2, 255]), 'is not text'],
    ['that would unpack to very much', 'docx', lying, 'would unpack to over 64 MB'],
    ['of very many files', 'docx', many, 'holds over 2000 files'],
    ['that is no DOCX', 'docx', Buffer.from('hello'), 'is no DOCX file'],
    ['that is a DOCX cut short', 'docx', documentOf('docx', paragraphs).slice(40), 'is cut short'],
    [
      'that is an encrypted or old Word file',
      'docx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'is encrypted, or an old Word file',
    ],
    ['that is no PDF', 'pdf', Buffer.from('hello'), 'cannot be read'],
    ['that is an encrypted PDF', 'pdf', encrypted, 'is encrypted'],
    ['that has no text, as a scan', 'pdf', documentOf('pdf', ['']), 'has no text: it may be a scan'],
  ] as const)('%s', async (_, kind, bytes, fault) => {
    expect(await faultOf(kind, bytes)).toContain(fault);
  });
});
