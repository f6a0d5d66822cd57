import { crc32 } from 'node:zlib';

/*
 * Documents of five kinds that hold given paragraphs. DOCX and PDF are written here, by their formats' descriptions, in
 * the plainest form that there is.
 */

export const documentKinds = ['txt', 'md', 'html', 'docx', 'pdf'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A document of these paragraphs, whose letters are those of windows-1252. */
export function documentOf(kind: DocumentKind, paragraphs: readonly string[]): Uint8Array {
  switch (kind) {
    case 'txt':
      return Buffer.from(paragraphs.map((one) => wrapped(one, 72).join('\n')).join('\n\n'));
    case 'md':
      return Buffer.from(`# A draft\n\n${paragraphs.map(inMarkdown).join('\n\n')}\n`);
    case 'html':
      return Buffer.from(
        `<!doctype html><meta charset="utf-8"><body>${paragraphs.map((one) => `<p>${inHtml(one)}</p>\n`).join('')}</body>`,
      );
    case 'docx':
      return docxOf(paragraphs);
    case 'pdf':
      return pdfOf(paragraphs);
  }
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

const inMarkdown = (text: string): string =>
  wrapped(text.replace(/[\\`*_[\]<>#]/g, '\\$&').replace(/\b(of the|in the)\b/, '**$1**'), 90).join('\n');

const inHtml = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/\b(of the|in the)\b/, '<em>$1</em>');

/** A file of a zip file, not compressed. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The size that the directory states, where it is to lie. */
  readonly stated?: number;
}

/** A zip file whose files are stored as they are ("PKWARE APPNOTE 6.3"). */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, stated = bytes.length } of files) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(stated, 18);
    common.writeUInt16LE(name.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), bytes]);
    const offset = Buffer.alloc(14);
    offset.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), common, offset, Buffer.from(name)]));
    bodies.push(body);
    at += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

function docxOf(paragraphs: readonly string[]): Buffer {
  const xml = (text: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const body = paragraphs.map(
    (one) => `<w:p><w:r><w:t xml:space="preserve">${inHtml(one).replace(/<\/?em>/g, '')}</w:t></w:r></w:p>`,
  );
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zipOf([
    {
      name: '[Content_Types].xml',
      bytes: xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      bytes: xml(
        `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`,
      ),
    },
    {
      name: 'word/document.xml',
      bytes: xml(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
      ),
    },
  ]);
}

/** The letters of windows-1252 beyond Latin 1 that texts have. */
const CP1252: Readonly<Record<string, number>> = {
  '“': 0x93,
  '”': 0x94,
  '‘': 0x91,
  '’': 0x92,
  '–': 0x96,
  '—': 0x97,
  '…': 0x85,
};
const LINES_ON_A_PAGE = 44;

function pdfOf(paragraphs: readonly string[]): Buffer {
  const lines = paragraphs.flatMap((one) => [...wrapped(one, 84), '']);
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_ON_A_PAGE) }, (_, i) =>
    lines.slice(i * LINES_ON_A_PAGE, (i + 1) * LINES_ON_A_PAGE),
  );
  const written = (line: string): string =>
    [...line]
      .map((letter) => {
        const code = CP1252[letter] ?? letter.charCodeAt(0);
        return code > 126 || '()\\'.includes(letter) ? `\\${code.toString(8).padStart(3, '0')}` : letter;
      })
      .join('');
  const streams = pages.map((page) => {
    const shown = page.map((line) => `${line === '' ? '' : `(${written(line)}) Tj `}0 -15 Td`).join('\n');
    return `BT /F1 11 Tf 60 740 Td\n${shown}\nET`;
  });
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...streams.flatMap((stream, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
