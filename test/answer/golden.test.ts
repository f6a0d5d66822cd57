import { beforeAll, describe, expect, it } from 'vitest';
import { folderOf, readJson, SEEDS } from '../../bench/data.ts';
import type { GoldenQuestion, Judged } from '../../bench/golden.ts';
import { judge, scoreOf, WANTED } from '../../bench/golden.ts';
import { readTexts, shownBy, type Texts } from '../../bench/shown.ts';
import { type Furniture, soundnessOf } from '../../bench/soundness.ts';
import { Voices } from '../../src/answer/voices.ts';
import { openLibrary } from '../../src/library.ts';

/** A quotation of the seeds with who may be named for it: `accept` must match name and role, `reject` must not match. */
interface GoldenQuotation {
  readonly id: string;
  readonly file: string;
  readonly quote: string;
  readonly offset_chars: number;
  readonly kind: string;
  readonly accept: string | null;
  readonly reject?: string | null;
}

const folder = folderOf('PULLQUOTE_GOLDEN') ?? '';
const unset = folder === '' ? ' (skipped: PULLQUOTE_GOLDEN is not set)' : '';
const unaccented = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase();

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
  const counts = { known: 0, named: 0, given: 0, right: 0 };
  beforeAll(async () => {
    const { corpus } = await openLibrary(SEEDS);
    const voices = new Voices(corpus.entries);
    const { quotations } = await readJson<{ quotations: GoldenQuotation[] }>(folder, 'speakers.dev.json');
    for (const { file, quote, offset_chars: start, kind, accept, reject } of quotations) {
      if (kind.includes('headline')) continue;
      const article = corpus.entries.find((entry) => entry.article.file === file)?.article;
      const covering = (article ? voices.quotations(article) : [])
        .filter(({ quotation }) => {
          const common = Math.min(quotation.end, start + quote.length) - Math.max(quotation.start, start);
          return common >= quote.length / 2;
        })
        .sort((a, b) => a.quotation.end - a.quotation.start - (b.quotation.end - b.quotation.start));
      const speaker = covering[0]?.speaker ?? null;
      if (accept !== null) counts.known += 1;
      if (accept !== null && speaker) counts.named += 1;
      if (!speaker) continue;
      counts.given += 1;
      const fits = accept !== null && new RegExp(accept).test(unaccented(`${speaker.name}, ${speaker.role ?? ''}`));
      const mistaken = reject ? new RegExp(reject).test(unaccented(speaker.name)) : false;
      if (fits && !mistaken && speaker.name.length <= 60) counts.right += 1;
    }
  });

  it('are right when they are named', () => {
    expect(counts.given).toBeGreaterThan(20);
    expect(counts.right / counts.given).toBeGreaterThanOrEqual(0.97);
  });

  it('are named where somebody can be', () => {
    expect(counts.known).toBeGreaterThan(20);
    expect(counts.named / counts.known).toBeGreaterThanOrEqual(0.85);
  });
});
