import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { slice } from '../../src/text/span.ts';
import { makeCorpus } from '../support/articles.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';

/** The quotations inside those of an article with this paragraph, each with its speaker. */
const inside = (paragraph: string) =>
  makeCorpus(`${STORY}\n${paragraph}`).entries.flatMap((entry) =>
    attribute(entry).flatMap(({ inner = [] }) =>
      inner.map(({ quotation, speaker }) => [slice(entry.article.text, quotation), speaker?.name ?? null]),
    ),
  );

describe('a quotation inside another', () => {
  it('is of whoever is named right before it, and not of the one who passes it on', () => {
    expect(inside('“As Joe Roe said, ‘Nobody is to blame for it,’ and I agree,” Olga Doe said.')).toEqual([
      ['Nobody is to blame for it,', 'Joe Roe'],
    ]);
  });

  it.each(['She wrote to me', 'My doctor said', 'They told us', 'To quote the poet'])(
    'is nobody’s where no name stands before it: %s',
    (before) => {
      expect(inside(`“${before}, ‘Please do not forget the bridge,’” Olga Doe said.`)).toEqual([
        ['Please do not forget the bridge,', null],
      ]);
    },
  );

  it('is of the one who speaks where they tell what they said', () => {
    expect(inside('“When he called I said, ‘Please do not go there now,’” Olga Doe said.')).toEqual([
      ['Please do not go there now,', 'Olga Doe'],
    ]);
  });

  it('is none where it is all of the other', () => {
    expect(inside('“‘Nobody is to blame for this bridge,’” Olga Doe said.')).toEqual([]);
  });
});
