import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderOf, READERS, readJson, SEEDS } from '../../bench/data.ts';
import type { GoldenQuestion, Judged } from '../../bench/golden.ts';
import { judge, programBy, scoreOf } from '../../bench/golden.ts';
import { measuringReader, readCoverage } from '../../bench/readcoverage.ts';
import { readTexts, type Texts } from '../../bench/shown.ts';
import { type Furniture, soundnessOf } from '../../bench/soundness.ts';
import { ask } from '../../src/answers/ask.ts';
import type { Coverage } from '../../src/coverage/coverage.ts';
import { openCoverage } from '../../src/library/library.ts';
import type { Reader } from '../../src/reader/port.ts';

const folder = folderOf('PULLQUOTE_GOLDEN') ?? '';
const unset = folder === '' ? ' (skipped: PULLQUOTE_GOLDEN is not set)' : '';

let texts: Texts;
beforeAll(async () => {
  texts = await readTexts();
});

async function judgedOver(coverage: Coverage, of: string, name: string): Promise<Judged[]> {
  const { questions } = await readJson<{ questions: GoldenQuestion[] }>(of, name);
  return judge(
    questions,
    programBy((question) => ask(question, coverage)),
    texts,
  );
}

const goldenOver = (coverage: Coverage) => judgedOver(coverage, folder, 'questions.dev.json');
const readersOver = (coverage: Coverage) => judgedOver(coverage, READERS, 'readers.json');

describe('over the seeds, as the reader reads them,', () => {
  let reader: Reader | null = null;
  let readers: Judged[];
  let golden: Judged[];
  beforeAll(async () => {
    reader = await measuringReader(true);
    const coverage = await readCoverage(SEEDS, reader && { reader, folder: null });
    readers = await readersOver(coverage);
    golden = unset ? [] : await goldenOver(coverage);
  });
  afterAll(() => reader?.close());

  it('the questions of readers are answered, and first, about as often as they were', () => {
    const { n, hit1, hit3 } = scoreOf(readers);
    expect(n).toBe(241);
    expect(hit1).toBeGreaterThanOrEqual(0.78);
    expect(hit3).toBeGreaterThanOrEqual(0.87);
  });

  it('those of readers are not called answered where there is no answer, and seldom doubted where there is one', () => {
    const { abstain, quiet, refused, unsure } = scoreOf(readers);
    expect(abstain).toBeGreaterThanOrEqual(0.9);
    expect(quiet).toBeGreaterThanOrEqual(0.74);
    expect(refused).toBeLessThanOrEqual(0.02);
    expect(unsure).toBeLessThanOrEqual(0.25);
  });

  describe.skipIf(unset)(`the golden questions${unset}`, () => {
    it('are answered, and first, at least as often as promised', () => {
      const { n, hit1, hit3 } = scoreOf(golden);
      expect(n).toBeGreaterThan(100);
      expect(hit1).toBeGreaterThanOrEqual(0.82);
      expect(hit3).toBeGreaterThanOrEqual(0.92);
    });

    it('are not called answered where there is no answer, and seldom doubted where there is one', () => {
      const { abstain, quiet, refused, unsure } = scoreOf(golden);
      expect(abstain).toBeGreaterThanOrEqual(0.89);
      expect(quiet).toBeGreaterThanOrEqual(0.74);
      expect(refused).toBeLessThanOrEqual(0.03);
      expect(unsure).toBeLessThanOrEqual(0.13);
    });

    it('are answered word for word, without furniture, repeats, long excerpts or sources that were not asked for', async () => {
      const { items } = await readJson<{ items: Furniture[] }>(folder, 'noise.json');
      expect(soundnessOf(golden, items, texts)).toMatchObject({
        verbatim: 1,
        noise: 0,
        repeats: 0,
        onlyAllowed: 1,
        overlong: 0,
        overWanted: 0,
        overNearest: 0,
      });
    });
  });
});

describe('over the seeds, by words alone,', () => {
  it('the questions of readers are answered or met with silence about as often as they were', async () => {
    const { hit1, hit3, abstain, refused } = scoreOf(await readersOver(await openCoverage(SEEDS)));
    expect(hit1).toBeGreaterThanOrEqual(0.6);
    expect(hit3).toBeGreaterThanOrEqual(0.69);
    expect(abstain).toBeGreaterThanOrEqual(0.8);
    expect(refused).toBeLessThanOrEqual(0.17);
  });

  it.skipIf(unset)(
    `the golden questions are answered or met with silence about as often as promised${unset}`,
    async () => {
      const { hit1, hit3, abstain, refused } = scoreOf(await goldenOver(await openCoverage(SEEDS)));
      expect(hit1).toBeGreaterThanOrEqual(0.59);
      expect(hit3).toBeGreaterThanOrEqual(0.77);
      expect(abstain).toBeGreaterThanOrEqual(0.78);
      expect(refused).toBeLessThanOrEqual(0.12);
    },
  );
});
