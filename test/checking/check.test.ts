import { beforeAll, describe, expect, it } from 'vitest';
import { checkDraft, checkText } from '../../src/checking/check.ts';
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

  const WORDS = 'I urge everyone to ensure that we do not overreact here';
  it.each([
    ['found', 'George Gascon', 'DailyMail.com', 'SAYS, according to OUTLET.'],
    ['elsewhere', 'Villanueva', 'DailyMail.com', 'SAYS, according to OUTLET.'],
    ['elsewhere', 'George Gascon', 'KCAL', 'SAYS, according to OUTLET.'],
    ['found', null, 'DailyMail.com', '“WORDS,” reports OUTLET.'],
    ['elsewhere', null, 'KCAL', '“WORDS,” reports OUTLET.'],
    ['found', 'George Gascon', null, '“WORDS” — SPEAKER'],
    ['elsewhere', 'Villanueva', null, '“WORDS” — SPEAKER'],
    ['elsewhere', 'George Gascon', 'KCAL', '“WORDS”\n— SPEAKER, OUTLET'],
    ['found', null, null, '“WORDS” — And so it ended'],
    ['found', null, 'DailyMail.com', '“WORDS” (OUTLET).'],
    ['elsewhere', null, 'KCAL', '“WORDS” (OUTLET).'],
    ['found', null, null, '“WORDS” (in June).'],
    ['found', 'George Gascon', null, 'SPEAKER: “WORDS.”'],
    ['elsewhere', 'Villanueva', null, 'SPEAKER: “WORDS.”'],
    ['elsewhere', null, 'KCAL', 'OUTLET: “WORDS.”'],
    ['found', null, null, 'What we know: “WORDS.”'],
  ])('are %s as words of %s in %s, put so: %#', async (verdict, speaker, outlet, form) => {
    const text = form
      .replace('SAYS', '“WORDS,” said SPEAKER')
      .replace('WORDS', WORDS)
      .replace('SPEAKER', speaker ?? '')
      .replace('OUTLET', outlet ?? '');
    expect((await checkText(text, library)).quotations).toEqual([
      expect.objectContaining({ verdict, speaker, outlet }),
    ]);
  });

  it('are judged as far as the time goes, and the others counted', async () => {
    const text = Array.from(
      { length: 50 },
      (_, i) => `“Words that nobody printed, number ${i} of them,” he said.`,
    ).join('\n');
    const { quotations, unchecked } = await checkText(text, library, { within: 0 });
    expect(quotations.length + unchecked).toBe(50);
    expect(unchecked).toBeGreaterThan(0);
    expect((await checkText(text, library)).unchecked).toBe(0);
  });

  it('are judged up to 2,000, of ten thousand', async () => {
    const { quotations, unchecked } = await checkText('“Nobody printed these words.”\n'.repeat(10_000), library);
    expect([quotations.length, unchecked]).toEqual([2_000, 8_000]);
  });

  it('are none where a text has none', async () => {
    expect(await checkText('It rained. Nobody spoke.', library)).toEqual({
      quotations: [],
      unchecked: 0,
      isCut: false,
    });
  });

  it.each([
    ['one line of very many', '“a” '],
    ['one line of very many with a source', '“a” KTLA says, '],
    ['very many lines of one each', '“a”\n'],
    ['nothing but openings', ' “'],
  ])('leave others their turn: %s', async (_, piece) => {
    const text = piece.repeat(200_000 / piece.length);
    expect(await longestPause(() => checkText(text, library, { within: 200 }))).toBeLessThan(1_000);
  });

  it('leave others their turn while they are judged', async () => {
    let [turns, isOver] = [0, false];
    const count = (): void => {
      turns += 1;
      if (!isOver) setImmediate(count);
    };
    setImmediate(count);
    const text = '“Nobody printed these words,” he said.\n'.repeat(2_000);
    const at: number[] = [];
    await checkText(text, library, { onProgress: () => at.push(turns) });
    isOver = true;
    expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBeGreaterThan(10);
  });

  it('are judged to the closing mark where they are longer than those of articles', async () => {
    const words = 'Nobody in this town has ever said all of these words. '.repeat(60).trim();
    const [one] = (await checkText(`He said: “${words}” And he left.`, library)).quotations;
    expect(one).toMatchObject({ quote: words, verdict: 'absent' });
  });
});

/** The longest time in ms for which nothing else had its turn. */
async function longestPause(work: () => Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 5);
  await work();
  look();
  clearInterval(timer);
  return longest;
}
