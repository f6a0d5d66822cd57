import type { ArticleFacts, Fact } from '../corpus/article.ts';
import { unknown } from '../corpus/article.ts';
import { divide } from '../corpus/page/paragraphs.ts';
import { slice } from '../text/span.ts';
import { dayIn } from './day.ts';
import { oneLine } from './draft.ts';

/** A line that says the page was changed says nothing of when it was published. */
const CHANGED = /\b(?:updated|modified)\b/i;
const WRITER = /^by:?\s+(\p{Lu}[^\d|,;]{1,60}?)(?=\s*(?:[|,;\u00b7\u2013\u2014]|$))/iu;

/** A headline that is known by its place and shape only is inferred. */
const inferred = (words: string | undefined): Fact => {
  const value = oneLine(words?.replace(/^#+\s+/, ''));
  return value === null || words === undefined ? unknown : { value, certainty: 'inferred', evidence: words };
};

/** What the lines of a text tell about it themselves: its headline and dek by their place, its day and its writer. */
export function toldBy(text: string): Partial<ArticleFacts> {
  const lines = divide(text).map((paragraph) => ({ kind: paragraph.kind, words: slice(text, paragraph) }));
  const bylines = lines.filter(({ kind }) => kind === 'byline').map(({ words }) => words);
  const dated = bylines.filter((words) => !CHANGED.test(words)).map((words) => ({ words, day: dayIn(words) }));
  const days = new Set(dated.flatMap(({ day }) => day ?? []));
  const first = dated.find(({ day }) => day !== null);
  const writer = bylines
    .map((words) => ({ words, name: WRITER.exec(words)?.[1] }))
    .find(({ name }) => name !== undefined);
  return {
    headline: inferred(lines.find(({ kind }) => kind === 'headline')?.words),
    dek: inferred(lines.find(({ kind }) => kind === 'dek')?.words),
    ...(first?.day && days.size === 1
      ? { published: { value: first.day, certainty: 'stated' as const, evidence: first.words } }
      : {}),
    ...(writer?.name
      ? { author: { value: writer.name.trim(), certainty: 'stated' as const, evidence: writer.words } }
      : {}),
  };
}
