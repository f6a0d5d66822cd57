import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft } from '../../src/checking/check.ts';
import { readDraft } from '../../src/checking/documents/readdraft.ts';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { documentKinds, documentOf } from '../support/documents.ts';
import { type SeededQuotation, seededQuotations } from '../support/seededdraft.ts';

const KIND = { txt: 'text', md: 'markdown', html: 'html', docx: 'docx', pdf: 'pdf' } as const;

let library: Library;
let seeded: SeededQuotation[];

beforeAll(async () => {
  library = await openLibrary('seeds');
  await library.prepare();
  seeded = await seededQuotations(library, 1, {
    none: 6,
    word: 3,
    digit: 3,
    negation: 3,
    order: 3,
    speaker: 3,
    outlet: 3,
  });
});

const checked = async (bytes: Uint8Array, kind: (typeof documentKinds)[number]) => {
  const draft = await readDraft(KIND[kind], bytes);
  if ('fault' in draft) throw new Error(draft.fault);
  return await checkDraft(draft, library);
};

describe('the quotations of a draft', () => {
  it.each(documentKinds)('are judged each by what was done to it, in a document of kind %s', async (kind) => {
    const { quotations } = await checked(
      documentOf(
        kind,
        seeded.map(({ paragraph }) => paragraph),
      ),
      kind,
    );
    const wrong = seeded.flatMap((one, i) => {
      const verdict = quotations[i]?.verdict;
      return verdict === one.verdict ? [] : [`${one.change}: ${verdict}: ${one.paragraph} / ${quotations[i]?.quote}`];
    });
    expect(wrong).toEqual([]);
    expect(quotations).toHaveLength(seeded.length);
  });
});
