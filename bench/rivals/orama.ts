import { create, insertMultiple, search } from '@orama/orama';
import type { OpenRival } from './rival.ts';
import { topicsOf } from './topics.ts';

const BATCH = 1000;

/** Full-text search with its English stemmer, any topic word of the question: its stop words are a package of their own. */
export const openOrama: OpenRival = async (rows) => {
  const index = create({
    schema: { headline: 'string', outlet: 'string', text: 'string' },
    components: { tokenizer: { language: 'english', stemming: true } },
  });
  const documents = rows.map(({ id, ...fields }) => ({ id: String(id), ...fields }));
  await insertMultiple(index, documents, BATCH);
  return {
    name: 'Orama',
    search: async (question, limit) => {
      const { hits } = await search(index, { term: topicsOf(question).join(' '), limit });
      return hits.map(({ id }) => Number(id));
    },
  };
};
