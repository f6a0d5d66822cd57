import { fold } from '../text/fold.ts';
import type { Concept } from './concept.ts';
import { type Name, namesOf, PARTICIPLE, type Predication, topicsIn } from './predication.ts';

/** Two people named in one breath, "Olga Doe Joe Roe", one by one. */
const apart = ({ words, numbers }: Name): Name[] =>
  words.length === 4
    ? [
        { words: words.slice(0, 2), numbers: [] },
        { words: words.slice(2), numbers },
      ]
    : [{ words, numbers }];

/**
 * What a question of another language, put into English word by word, asks of somebody: its words stand in that language's
 * order, so only who is named, and the one deed, are taken from it. Null where it is not one deed, or names nobody.
 */
export function foreignPredicationOf(question: string, concepts: readonly Concept[]): Predication | null {
  const folded = fold(question);
  const topics = topicsIn(question, concepts);
  const deeds = topics.filter(({ start, end, isName }) => !isName && PARTICIPLE.test(folded.slice(start, end)));
  const names = namesOf(question, topics, () => false).filter(({ words }) => words.length > 0);
  const [deed] = deeds;
  const [first, ...others] = names.flatMap(apart);
  if (!deed || deeds.length > 1 || !first) return null;
  const asking = {
    predicate: deed.concept,
    direct: true,
    mutual: false,
    whether: /^\W*(?:has|have|had|is|are|was|were|did)\b/.test(folded),
  };
  if (/\bwho\b/.test(folded)) return { ...asking, form: 'deed', subject: [], object: [first] };
  if (/\b(?:was|were|been)\b/.test(folded)) return { ...asking, form: 'suffering', subject: [first], object: others };
  return { ...asking, form: 'deed', subject: [first], object: others };
}
