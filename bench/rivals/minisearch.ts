import MiniSearch from 'minisearch';
import { analyze } from '../../src/english/analyzer.ts';
import type { OpenRival, Row } from './rival.ts';

const FIELDS = ['headline', 'outlet', 'text'];

/** As its documentation shows and most people set it: prefixes and near spellings of every word. */
export const commonMiniSearch: OpenRival = (rows) => {
  const index = new MiniSearch<Row>({ fields: FIELDS, searchOptions: { prefix: true, fuzzy: 0.2 } });
  index.addAll(rows);
  return {
    name: 'MiniSearch, prefix and fuzzy',
    search: (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id as number),
  };
};

/** With our tokens, stop words and stems, and plain search. */
export const stemmedMiniSearch: OpenRival = (rows) => {
  const index = new MiniSearch<Row>({
    fields: FIELDS,
    tokenize: (text) => analyze(text).flatMap(({ stem, stop }) => (stop ? [] : [stem])),
    processTerm: (term) => term,
  });
  index.addAll(rows);
  return {
    name: 'MiniSearch, stemmed',
    search: (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => id as number),
  };
};
