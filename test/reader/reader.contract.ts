import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { wholeWords } from '../../src/reader/pointing.ts';
import type { AskedText, CoverageReader, PassageTexts, Reader, SentenceReading } from '../../src/reader/port.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { BRIDGE, ELECTION, MILL, textsOf } from './texts.ts';

const about = (text: string, context = ''): AskedText => ({ text, context, parts: [] });
const bestOf = (sentences: readonly SentenceReading[]): SentenceReading =>
  sentences.reduce((a, b) => (b.logit > a.logit ? b : a));

/** The duties that are written on `Reader` and `CoverageReader`. */
export function readerContract(start: () => Promise<Reader>): void {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(() => reader.close());

  /** A coverage, closed when the test is over. */
  function opened(texts: PassageTexts, folder: string | null = null): CoverageReader {
    const coverage = reader.open(texts, folder);
    onTestFinished(() => coverage.close());
    return coverage;
  }

  async function read(texts: PassageTexts, folder: string | null = null): Promise<CoverageReader> {
    const coverage = opened(texts, folder);
    await coverage.ready();
    return coverage;
  }

  describe('a reader', () => {
    it('finds the passages nearest to a question, best first, each once, `limit` at the most', async () => {
      const coverage = await read(textsOf(MILL, BRIDGE, ELECTION));
      const found = await coverage.nearest(about('how much would it have cost to fix the bridge'), 5, null);
      expect(found[0]?.passageId).toBe(1);
      expect(found.map(({ passageId }) => passageId).toSorted()).toEqual([0, 1, 2]);
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(await coverage.nearest(about('who died'), 1, null)).toMatchObject([{ passageId: 0 }]);
      expect(await coverage.nearest(about('who died'), 0, null)).toEqual([]);
    });

    it('finds only passages that may answer', async () => {
      const coverage = await read(textsOf(MILL, BRIDGE, ELECTION));
      const found = await coverage.nearest(about('who died in the mill'), 5, (passage) => passage !== 0);
      expect(found.map(({ passageId }) => passageId).toSorted()).toEqual([1, 2]);
      expect(await coverage.nearest(about('who died in the mill'), 5, () => false)).toEqual([]);
    });

    it('gives the sentence that answers the largest logit, and points at its words', async () => {
      const coverage = await read(textsOf(MILL, BRIDGE));
      const readings = (await coverage.read(about('how many people lost their lives?'), [0])).get(0) ?? [];
      const best = bestOf(readings);
      expect(best.index).toBe(1);
      const sentence = MILL.sentences[best.index] ?? '';
      const { start, end } = wholeWords(sentence, best.pointed);
      expect(sentence.slice(start, end)).toBe('Nine');
    });

    it('reads the parts of a long question by themselves as well', async () => {
      const coverage = await read(textsOf(MILL, BRIDGE));
      const text = 'how many people lost their lives in the fire at the mill, and how much would repairs have cost';
      const cut = text.indexOf(', and');
      const parts = [
        { start: 0, end: cut },
        { start: cut + 6, end: text.length },
      ];
      const whole = await coverage.read({ text, context: '', parts: [] }, [0, 1]);
      const both = await coverage.read({ text, context: '', parts }, [0, 1]);
      for (const [passage, answer] of [
        [0, 1],
        [1, 1],
      ] as const) {
        const readings = both.get(passage) ?? [];
        const best = readings.reduce((a, b) => (b.partLogit > a.partLogit ? b : a));
        expect(best.index).toBe(answer);
        expect(best.partLogit).toBeGreaterThan(best.logit);
        const alone = whole.get(passage) ?? [];
        expect(alone.map(({ logit }) => logit)).toEqual(readings.map(({ logit }) => logit));
        for (const { partLogit } of alone) expect(partLogit).toBe(Number.NEGATIVE_INFINITY);
      }
    });

    it('says something of each sentence that has a word, in their order, and points inside it', async () => {
      const silent = { headline: '', sentences: ['It opened in 1931.', ' ', '\u200b', 'Nobody was hurt.'] };
      const coverage = await read(textsOf(silent));
      const readings = (await coverage.read(about('when did it open'), [0])).get(0) ?? [];
      expect(readings.map(({ index }) => index)).toEqual([0, 3]);
      for (const { index, logit, pointed } of readings) {
        expect(Number.isFinite(logit)).toBe(true);
        expect(pointed.confidence).toBeGreaterThan(0);
        expect(pointed.confidence).toBeLessThanOrEqual(1);
        expect(0 <= pointed.start && pointed.start < pointed.end).toBe(true);
        expect(pointed.end).toBeLessThanOrEqual(silent.sentences[index]?.length ?? 0);
      }
    });

    it('leaves out what it has not read yet, and passages that there are not', async () => {
      const coverage = opened(textsOf(MILL, BRIDGE, ELECTION));
      expect(coverage.progress).toEqual({ read: 0, all: 3 });
      const [found, readings] = await Promise.all([
        coverage.nearest(about('who died'), 5, null),
        coverage.read(about('who died'), [0, 1, 2]),
      ]);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(readings.size).toBeLessThanOrEqual(3);
      await coverage.ready();
      expect(coverage.progress).toEqual({ read: 3, all: 3 });
      expect([...(await coverage.read(about('who died'), [2, 0, 7])).keys()]).toEqual([2, 0]);
    });

    it('is ready at once with no passages, and finds a passage without a word nowhere', async () => {
      const coverage = await read(textsOf());
      expect(coverage.progress).toEqual({ read: 0, all: 0 });
      expect(await coverage.nearest(about('who died'), 5, null)).toEqual([]);
      const silent = await read(textsOf({ headline: 'Fire', sentences: ['\u200b'] }));
      expect(silent.progress).toEqual({ read: 1, all: 1 });
      expect(await silent.nearest(about('fire'), 5, null)).toEqual([]);
      expect(await silent.read(about('fire'), [0])).toEqual(new Map([[0, []]]));
    });

    it('gives equal results for equal input, when asked again, opened again and taken from what was kept', async () => {
      const folder = await temporaryFolder();
      const asked = about('when did the fire begin');
      const all = [await read(textsOf(MILL, BRIDGE), folder), await read(textsOf(MILL, BRIDGE), folder)];
      all.push(await read(textsOf(MILL, BRIDGE)));
      const results = [];
      for (const coverage of [...all, ...all]) {
        results.push([await coverage.nearest(asked, 5, null), await coverage.read(asked, [0, 1])]);
      }
      for (const result of results) expect(result).toEqual(results[0]);
    });

    it('does not let the other passages change what it says of one', async () => {
      const asked = about('when did the fire begin');
      const alone = await (await read(textsOf(MILL))).read(asked, [0]);
      const among = await (await read(textsOf(BRIDGE, MILL))).read(asked, [1]);
      expect(among.get(1)).toEqual(alone.get(0));
    });

    it('reads a question after the one before it', async () => {
      const coverage = await read(textsOf(MILL, BRIDGE));
      const nearest = async (context: string) => (await coverage.nearest(about('and when?', context), 1, null))[0];
      expect(await nearest('where did the fire in the mill begin?')).toMatchObject({ passageId: 0 });
      expect(await nearest('will they close the bridge?')).toMatchObject({ passageId: 1 });
    });

    it('reads only what has changed where the rest was kept', async () => {
      const folder = await temporaryFolder();
      await read(textsOf(MILL, BRIDGE), folder);
      const texts = textsOf(MILL, ELECTION, BRIDGE);
      const coverage = opened(texts, folder);
      await coverage.restored();
      expect(coverage.progress?.read).toBeGreaterThanOrEqual(2);
      await coverage.ready();
      expect(coverage.progress).toEqual({ read: 3, all: 3 });
      expect(texts.asked).toEqual([1]);
    });

    it('gives each of several questions at the same time its own result', async () => {
      const coverage = await read(textsOf(MILL, BRIDGE, ELECTION));
      const questions = ['who died in the fire', 'why was the bridge closed', 'who won the election'];
      const found = await Promise.all(questions.map((text) => coverage.nearest(about(text), 1, null)));
      expect(found.map(([first]) => first?.passageId)).toEqual([0, 1, 2]);
    });

    it('gives nothing of a coverage that is closed, whose folder another may still use', async () => {
      const folder = await temporaryFolder();
      const [closed, other] = [await read(textsOf(MILL), folder), await read(textsOf(MILL, BRIDGE), folder)];
      const asking = closed.read(about('who died'), [0]);
      closed.close();
      await asking;
      expect(await closed.nearest(about('who died'), 5, null)).toEqual([]);
      expect(await closed.read(about('who died'), [0])).toEqual(new Map());
      await closed.ready();
      expect(await other.nearest(about('who died'), 1, null)).toMatchObject([{ passageId: 0 }]);
    });

    it('stops reading a coverage that is closed meanwhile', async () => {
      const texts = textsOf(...Array.from({ length: 50 }, (_, i) => ({ ...MILL, headline: `Fire number ${i}` })));
      const coverage = reader.open(texts, null);
      await coverage.restored();
      coverage.close();
      await coverage.ready();
      expect(texts.asked.length).toBeLessThan(50);
    });

    it('takes any question', async () => {
      const coverage = await read(textsOf(MILL));
      const odd = [
        '',
        ' ',
        'a',
        '\u{1f6a2}',
        '\u0645\u0646 \u0645\u0627\u062a\u061f',
        '[MASK] [SEP]',
        '\ud83d',
        '\u0000',
      ];
      for (const text of [...odd, 'who died '.repeat(5_000)]) {
        const asked = about(text, text);
        expect(await coverage.nearest(asked, 5, null)).toHaveLength(1);
        expect((await coverage.read(asked, [0])).get(0)).toHaveLength(MILL.sentences.length);
      }
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), async (text, context) => {
          for (const { logit } of (await coverage.read(about(text, context), [0])).get(0) ?? []) {
            expect(Number.isFinite(logit)).toBe(true);
          }
        }),
        { numRuns: 3 },
      );
    });

    it('knows a word that it has seen often, and no slip', () => {
      expect(reader.knows('council')).toBe(true);
      expect(reader.knows('counicl')).toBe(false);
    });
  });
}
