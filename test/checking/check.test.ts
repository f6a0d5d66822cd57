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

  it('are judged as far as the time goes, and the others counted', async () => {
    const text = Array.from(
      { length: 50 },
      (_, i) => `“Words that nobody printed, number ${i} of them,” he said.`,
    ).join('\n');
    const draft = { text, placeOf: () => ({ line: 1, column: 1 }) };
    const { quotations, unchecked } = await checkDraft(draft, library, { within: 0 });
    expect(quotations.length + unchecked).toBe(50);
    expect(unchecked).toBeGreaterThan(0);
    expect((await checkDraft(draft, library)).unchecked).toBe(0);
  });

  it('are judged up to 2,000, of ten thousand', async () => {
    const text = '“Nobody printed these words.”\n'.repeat(10_000);
    const { quotations, unchecked } = await checkDraft({ text, placeOf: () => ({ line: 1, column: 1 }) }, library);
    expect([quotations.length, unchecked]).toEqual([2_000, 8_000]);
  });

  it('are none where a text has none', async () => {
    const draft = { text: 'It rained. Nobody spoke.', placeOf: () => ({ line: 1, column: 1 }) };
    expect(await checkDraft(draft, library)).toEqual({ quotations: [], unchecked: 0 });
  });
});
