import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/answers/ask.ts';
import { compare } from '../../src/answers/compare.ts';
import { type Coverage, coverageFrom, learn } from '../../src/coverage/coverage.ts';
import { parseSynonyms } from '../../src/english/synonyms.ts';
import { parseDictionary } from '../../src/question/translate.ts';
import { openReader } from '../../src/reader/openreader.ts';
import type { Reader } from '../../src/reader/port.ts';
import { published } from '../coverage/coverage.ts';
import { makeCorpus } from '../support/articles.ts';

const ARTICLES = [
  published(
    'Daily Planet',
    'The old harbor bridge was closed on Monday after engineers found cracks.\nThe repair of the harbor bridge will cost $12 million, Mayor Rita Vale said.',
    '2023-05-02',
  ),
  published(
    'Harbor Gazette',
    'Fishermen protested against the closing of the harbor bridge on Monday.\nThe repair of the harbor bridge will cost $15 million, the city council said.',
    '2023-05-03',
  ),
];

describe('with the reader, accounts that differ', () => {
  let reader: Reader | null = null;
  const open = async (given: Reader | null): Promise<Coverage> => {
    const corpus = makeCorpus(...ARTICLES);
    const words = { synonyms: parseSynonyms(''), dictionary: parseDictionary('') };
    const coverage = coverageFrom(corpus, learn(corpus), words, given && { reader: given, folder: null });
    await coverage.reader?.vectors.ready();
    return coverage;
  };
  beforeAll(async () => {
    reader = await openReader('wait', (line) => expect.fail(line));
  });
  afterAll(() => reader?.close());

  it('are told of an answer, by the outlets of its quotes', async () => {
    const answer = await ask({ question: 'How much will the repair of the bridge cost?' }, await open(reader));
    expect(answer.status).toBe('answered');
    const [difference, ...more] = answer.status === 'abstained' ? [] : answer.differs;
    expect(more).toEqual([]);
    expect(difference?.accounts.flatMap(({ outlets }) => outlets).toSorted()).toEqual([
      'Daily Planet',
      'Harbor Gazette',
    ]);
    for (const { outlets, quotes } of difference?.accounts ?? []) {
      expect(quotes.map((i) => answer.quotes[i]?.citation.outlet.value)).toEqual(outlets);
    }
  });

  it('are told of a comparison', async () => {
    const compared = await compare('How much will the repair of the bridge cost?', await open(reader));
    expect(compared.status === 'answered' && compared.differs).toHaveLength(1);
  });

  it('are not told where the outlets agree, nor by words alone', async () => {
    const agreeing = await ask({ question: 'On what day was the bridge closed?' }, await open(reader));
    expect(agreeing).toMatchObject({ status: 'answered', differs: [] });
    const byWords = await ask({ question: 'How much will the repair of the bridge cost?' }, await open(null));
    expect(byWords.status === 'abstained' ? [] : byWords.differs).toEqual([]);
  });
});
