import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/answers/ask.ts';
import type { Article } from '../../../src/corpus/article.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { loadCorpus } from '../../../src/corpus/read/load.ts';
import { type Coverage, coverageFrom, learn } from '../../../src/coverage/coverage.ts';
import { readThesaurus } from '../../../src/library/library.ts';
import { sealed } from '../../../src/library/snapshot/lines.ts';
import { pack, packArticles, unpack, unpackArticles } from '../../../src/library/snapshot/pack.ts';
import { loadMiniSearch } from '../../../src/search/minisearch.ts';
import { makeArticle, makeCorpus } from '../../support/articles.ts';

const KEY = 'some-key';
const seeds = await loadCorpus('seeds');
const thesaurus = await readThesaurus('seeds');

async function again(corpus: Corpus, key = KEY, articles: readonly Article[] = articlesOf(corpus)) {
  return unpack(sealed(pack(KEY, corpus, learn(corpus))), key, articles, loadMiniSearch);
}

const articlesOf = ({ entries }: Corpus): Article[] => entries.map(({ article }) => article);

const QUESTIONS = [
  'how did the gunman die?',
  'what did Gascon say about the officers',
  'who criticised the district attorny',
  'when was the shooting',
  'officers killed in El Monte',
  'what is the capital of France',
];

describe('an index that was written down', () => {
  it('has the same paragraphs and passages when it is read again', async () => {
    const { entries, passages } = await again(seeds);
    expect(entries).toEqual(seeds.entries);
    expect(passages).toEqual(seeds.passages);
  });

  it('answers every question as the one it was made of', async () => {
    const { learnt, entries, passages } = await again(seeds);
    const built = coverageFrom(seeds, learn(seeds), thesaurus);
    const kept = coverageFrom({ ...seeds, entries, passages }, learnt, thesaurus);
    for (const question of QUESTIONS) {
      const answerOf = async (coverage: Coverage) => ({ ...(await ask({ question }, coverage)), tookMs: 0 });
      expect(await answerOf(kept)).toEqual(await answerOf(built));
    }
  });

  it('knows its copies again', async () => {
    const text = Array.from({ length: 9 }, (_, i) => `Paragraph ${i} of the story says that ward ${i * 7} is closed.`);
    const corpus = makeCorpus(text.join('\n'), text.slice(1).join('\n'), 'Another story of a town by the sea.');
    const { learnt } = await again(corpus);
    const [one, two, three] = articlesOf(corpus) as [Article, Article, Article];
    expect(learnt.duplicates.areCopies(one, two)).toBe(true);
    expect(learnt.duplicates.areCopies(one, three)).toBe(false);
  });

  it('is refused for other articles', async () => {
    await expect(again(seeds, 'another-key')).rejects.toThrow('other articles');
    await expect(again(seeds, KEY, articlesOf(seeds).slice(1))).rejects.toThrow('other articles');
  });

  it('holds no sentence of an article', () => {
    const article = makeArticle('The harbour was closed on Monday after a storm.');
    const corpus = makeCorpus(article);
    const words = Buffer.from(sealed(pack(KEY, corpus, learn(corpus)))).toString();
    expect(words).toContain('harbour');
    expect(words).not.toContain('harbour was closed');
  });
});

describe('articles handed to another thread', () => {
  it('arrive to the letter', async () => {
    expect(await unpackArticles(sealed(packArticles(articlesOf(seeds))))).toEqual(articlesOf(seeds));
  });
});
