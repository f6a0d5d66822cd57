import MiniSearch from 'minisearch';
import type { Answering } from './golden.ts';
import { WANTED } from './golden.ts';
import type { Texts } from './shown.ts';

/**
 * What an afternoon gives: MiniSearch over the lines of the articles that are not empty, any word of the question,
 * prefixes and near spellings too. It shows whole lines and is silent only where no word is found.
 */
export function baseline(texts: Texts): Answering {
  const lines = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/[^\r\n]+/g)]
      .filter(([line]) => line.trim() !== '')
      .map(({ 0: quote, index }) => ({ file, quote, start: index, end: index + quote.length, alsoIn: [] })),
  );
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
  index.addAll(lines.map(({ quote }, id) => ({ id, text: quote })));
  return async ({ question }) => {
    const found = index.search(question, { prefix: true, fuzzy: 0.2 }).slice(0, WANTED);
    const shown = found.flatMap(({ id }) => lines[id as number] ?? []);
    return { shown, isAnswered: shown.length > 0 };
  };
}
