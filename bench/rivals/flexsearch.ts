import { Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { OpenRival } from './rival.ts';

/** With its English stemmer and stop words, and `suggest`, without which a passage must have every word of the question. */
export const openFlexSearch: OpenRival = (rows) => {
  const index = new Index({ tokenize: 'strict', encoder: new Encoder(english) });
  for (const { id, headline, outlet, text } of rows) index.add(id, `${headline}\n${outlet}\n${text}`);
  return {
    name: 'FlexSearch',
    search: (question, limit) => (index.search(question, { limit, suggest: true }) as number[]).map(Number),
  };
};
