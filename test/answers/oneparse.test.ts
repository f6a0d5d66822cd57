import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { type Coverage, coverageFrom, learn } from '../../src/coverage/coverage.ts';
import { readThesaurus } from '../../src/library/library.ts';
import { openReader } from '../../src/reader/openreader.ts';
import type { Reader } from '../../src/reader/port.ts';
import { published } from '../coverage/coverage.ts';
import { makeCorpus } from '../support/articles.ts';

const CORPUS = makeCorpus(
  published(
    'Daily Planet',
    'Fire at the paper mill\n\nThe fire at the paper mill killed 12 workers on Monday, the company said. The mill stood on the river for eighty years.',
    '2024-03-05',
  ),
  published(
    'Harbor Gazette',
    'Mill burns down\n\nA fire killed 14 workers at the paper mill on Monday, the fire brigade said. Nobody knows why the fire broke out.',
    '2024-03-05',
  ),
  published('Evening Star', 'The old bridge over the river closes on Friday, the council said.', '2024-03-06'),
);
const CLEAN = 'how many workers died in the fire';

/** The question with two neighbouring letters of one word exchanged, word by word. */
const SLIPS = CLEAN.split(' ').map((word, i, words) => {
  const last = word.length - 1;
  const slipped = word.slice(0, last - 1) + word.charAt(last) + word.charAt(last - 1);
  return words.with(i, slipped).join(' ');
});

describe('a question, with the reader', () => {
  let reader: Reader | null = null;
  let coverage: Coverage;
  beforeAll(async () => {
    reader = await openReader('wait', (line) => expect.fail(line));
    const words = await readThesaurus('seeds');
    coverage = coverageFrom(CORPUS, learn(CORPUS), words, reader && { reader, folder: null });
    await coverage.reader?.vectors.ready();
  });
  afterAll(() => reader?.close());

  /** The excerpts and the accounts that differ, in no order. */
  const answerTo = async (question: string) => {
    const answer = await ask({ question }, coverage);
    const outlets = answer.quotes.map(({ citation }) => citation.outlet.value).toSorted();
    const differs = answer.status === 'abstained' ? [] : answer.differs;
    return { outlets, sides: differs.map(({ accounts }) => accounts.flatMap((side) => side.outlets).toSorted()) };
  };

  it.each([
    ...SLIPS,
    '\u00bfCu\u00e1ntos trabajadores murieron en el incendio?',
    'Wie viele Arbeiter starben bei dem Brand?',
    'Combien d\u2019ouvriers sont morts dans l\u2019incendie ?',
    'Quantos trabalhadores morreram no inc\u00eandio?',
  ])('has the answer, and the differing accounts, of the clean English one: %s', async (question) => {
    const clean = await answerTo(CLEAN);
    expect(clean).toEqual({ outlets: ['Daily Planet', 'Harbor Gazette'], sides: [['Daily Planet', 'Harbor Gazette']] });
    expect(await answerTo(question)).toEqual(clean);
  });
});
