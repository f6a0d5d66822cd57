import lunr from 'lunr';
import type { OpenRival } from './rival.ts';

/** As it comes: its English stemmer and stop words. The question's words are given as terms, not as its query syntax. */
export const openLunr: OpenRival = (rows) => {
  const index = lunr(function () {
    this.ref('id');
    for (const field of ['headline', 'outlet', 'text']) this.field(field);
    for (const row of rows) this.add(row);
  });
  return {
    name: 'lunr',
    search: (question, limit) =>
      index
        .query((query) => query.term(lunr.tokenizer(question), {}))
        .slice(0, limit)
        .map(({ ref }) => Number(ref)),
  };
};
