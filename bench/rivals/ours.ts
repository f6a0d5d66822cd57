import { ask } from '../../src/answers/ask.ts';
import type { Passage } from '../../src/corpus/passage.ts';
import type { Coverage } from '../../src/coverage/coverage.ts';
import { analyze } from '../../src/english/analyzer.ts';
import type { Rival } from './rival.ts';

/** The whole path from a question to its excerpts, of which the passages are taken; never silent. */
export function wholePath(coverage: Coverage, passages: readonly Passage[]): Rival {
  const ids = new Map(passages.map(({ id, article, start }) => [`${article.id} ${start}`, id]));
  return {
    name: 'Pullquote',
    search: async (question, limit) => {
      const { quotes } = await ask({ question, k: limit, abstain: false }, coverage);
      return quotes.flatMap(({ article, passage }) => ids.get(`${article.id} ${passage.start}`) ?? []);
    },
  };
}

/** The engine alone, asked for the question's stems: no understanding of it, no synonyms, no sentences. */
export function bareEngine({ engine }: Coverage): Rival {
  return {
    name: 'Pullquote, engine alone',
    search: async (question, limit) => {
      const stems = new Set(analyze(question).flatMap(({ stem, stop }) => (stop ? [] : [stem])));
      const hits = await engine.search({ stems: [...stems].map((stem) => ({ stem, weight: 1 })), limit });
      return hits.map(({ passageId }) => passageId);
    },
  };
}
