import { describe, expect, it } from 'vitest';
import { decodeVectors, encodeVectors } from '../../src/reader/encoding/codec.ts';
import { roundedWindow, type WindowVectors } from '../../src/reader/encoding/vectors.ts';
import { wholeWords } from '../../src/reader/pointing.ts';
import { QuestionScorer, type SentenceScore } from '../../src/reader/scoring.ts';
import parity from './parity.json' with { type: 'json' };
import { openedEncoder, openedProducts, parts } from './parts.ts';

/*
 * `parity.json` holds what training's own computation (training/reference.py) made of invented sentences, on a processor
 * with AVX-512 VNNI. Such a processor was seen to differ by at most 0.00005 of a logit with unrounded vectors, and by at
 * most 0.084 with kept ones, of 8 bits. Other processors add up 8-bit products in another way and may differ by more.
 */

type Case = (typeof parity.cases)[number];
const { constants, packing } = parts;
const encoder = await openedEncoder();
const products = await openedProducts();

/** The case's question and passage as the network reads them; a passage of parity.json fits into one window. */
function packed({ question, context, headline, sentences }: Case) {
  const [window, ...others] = packing.passage(headline, sentences);
  if (!window || others.length > 0) throw new Error('one window was expected');
  return { question: packing.question(question, context), window };
}

async function scoresOf(one: Case, kept: (window: WindowVectors) => WindowVectors): Promise<SentenceScore[]> {
  const { question, window } = packed(one);
  const scorer = new QuestionScorer(await encoder.question(question), constants, products);
  return scorer.scores(kept(await encoder.window(window)));
}

function bestOf(scores: readonly SentenceScore[], { sentences }: Case) {
  const best = scores.reduce((a, b) => (b.logit > a.logit ? b : a));
  const sentence = sentences[best.index] ?? '';
  const { start, end } = wholeWords(sentence, best.pointed);
  return { best: best.index, pointed: sentence.slice(start, end) };
}

const expected = ({ best, pointed }: Case) => ({ best, pointed });

describe('the reader computes what training computed', () => {
  it.each(parity.cases)('token by token: $question', (one) => {
    const { question, window } = packed(one);
    expect(question.ids).toEqual(one.questionIds);
    expect(window.ids).toEqual(one.passageIds);
    expect(window.owners).toEqual(one.owner);
  });

  it.each(parity.cases)('every logit within 0.02, the best sentence and its words: $question', async (one) => {
    const scores = await scoresOf(one, (window) => window);
    expect(scores).toHaveLength(one.logits.length);
    for (const [i, { logit }] of scores.entries()) expect(Math.abs(logit - (one.logits[i] ?? 99))).toBeLessThan(0.02);
    for (const [i, { features }] of scores.entries()) {
      for (const [k, value] of features.entries()) expect(value).toBeCloseTo(one.features[i]?.[k] ?? 99, 3);
    }
    expect(bestOf(scores, one)).toEqual(expected(one));
  });

  it.each(parity.cases)('the same sentence and words from kept vectors: $question', async (one) => {
    const kept = (window: WindowVectors): WindowVectors => {
      const [decoded] = decodeVectors(encodeVectors([roundedWindow(window)]), constants.dim, constants.hidden);
      if (!decoded) throw new Error('a window was expected');
      return decoded;
    };
    expect(bestOf(await scoresOf(one, kept), one)).toEqual(expected(one));
  });
});
