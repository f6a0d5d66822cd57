import { createHash } from 'node:crypto';
import type { Passage } from '../../corpus/passage.ts';
import { sentences } from '../../english/sentences.ts';
import { slice } from '../../text/span.ts';
import type { PassageTexts } from '../port.ts';

/** Hexadecimal digits of a key. */
const KEY_LENGTH = 32;

const headlineOf = ({ article }: Passage): string => article.facts.headline.value ?? '';

/** The passages of a corpus as a reader takes them in: sentences in their order, paragraph by paragraph. */
export const passageTexts = (passages: readonly Passage[]): PassageTexts => {
  const at = (number: number): Passage => {
    const passage = passages[number];
    if (!passage) throw new RangeError(`there is no passage ${number}`);
    return passage;
  };
  return {
    count: passages.length,
    keyOf(number) {
      const passage = at(number);
      const hash = createHash('sha256').update(headlineOf(passage));
      for (const paragraph of passage.paragraphs) hash.update(`\u0000${slice(passage.article.text, paragraph)}`);
      return hash.digest('hex').slice(0, KEY_LENGTH);
    },
    textOf(number) {
      const passage = at(number);
      const { text } = passage.article;
      return {
        headline: headlineOf(passage),
        sentences: passage.paragraphs.flatMap((paragraph) =>
          sentences(text, paragraph).map((sentence) => slice(text, sentence)),
        ),
      };
    },
  };
};
