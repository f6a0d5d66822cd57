import { beforeAll, describe, expect, it } from 'vitest';
import { folderOf, readJson, SEEDS } from '../../bench/data.ts';
import type { GoldenQuestion, Judged } from '../../bench/golden.ts';
import { judge, scoreOf, WANTED } from '../../bench/golden.ts';
import { readTexts, shownBy, type Texts } from '../../bench/shown.ts';
import { type Furniture, soundnessOf } from '../../bench/soundness.ts';
import { judgeSpeakers } from '../../bench/speakers.ts';
import { openCoverage, openLibrary } from '../../src/library.ts';

const folder = folderOf('PULLQUOTE_GOLDEN') ?? '';
const unset = folder === '' ? ' (skipped: PULLQUOTE_GOLDEN is not set)' : '';
describe.skipIf(unset)(`the golden questions over the seeds${unset}`, () => {
  let texts: Texts;
  let judged: Judged[];
  let furniture: Furniture[];
  beforeAll(async () => {
    const library = await openLibrary(SEEDS);
    texts = await readTexts();
    const { questions } = await readJson<{ questions: GoldenQuestion[] }>(folder, 'questions.dev.json');
    furniture = (await readJson<{ items: Furniture[] }>(folder, 'noise.json')).items;
    judged = await judge(
      questions,
      async ({ question, context = [] }) => shownBy(await library.ask({ question, context, k: WANTED })),
      texts,
    );
  });

  it('are answered, and first, at least as often as promised', () => {
    const { n, hit1, hit3 } = scoreOf(judged);
    expect(n).toBeGreaterThan(100);
    expect(hit3).toBeGreaterThanOrEqual(0.75);
    expect(hit1).toBeGreaterThanOrEqual(0.58);
  });

  it('are met with silence where there is no answer, and seldom where there is one', () => {
    const { abstain, refused } = scoreOf(judged);
    expect(abstain).toBeGreaterThanOrEqual(0.7);
    expect(refused).toBeLessThanOrEqual(0.15);
  });

  it('are answered word for word, without furniture, repeats, long excerpts or sources that were not asked for', () => {
    expect(soundnessOf(judged, furniture, texts)).toMatchObject({
      verbatim: 1,
      noise: 0,
      repeats: 0,
      onlyAllowed: 1,
      overlong: 0,
      overWanted: 0,
    });
  });
});

describe.skipIf(unset)(`the golden speakers over the seeds${unset}`, () => {
  let found: Awaited<ReturnType<typeof judgeSpeakers>>;
  beforeAll(async () => {
    found = await judgeSpeakers(folder, await openCoverage(SEEDS));
  });

  it('are right when they are named', () => {
    expect(found.judged.filter(({ given }) => given?.speaker).length).toBeGreaterThan(20);
    expect(found.precision).toBeGreaterThanOrEqual(0.97);
  });

  it('are named where somebody can be', () => {
    expect(found.judged.filter(({ golden }) => golden.accept !== null).length).toBeGreaterThan(20);
    expect(found.named).toBeGreaterThanOrEqual(0.85);
  });
});
