import { describe, expect, it } from 'vitest';
import { decisiveIn, isNegation, isNumber } from '../../../src/verification/gaps/decisive.ts';
import { makeCoverage } from '../../coverage/coverage.ts';
import { makeArticle } from '../../support/articles.ts';

const { lexicon } = makeCoverage([
  'The council met in the harbour, and many investigators came. A brown bridge stood there, and may stand.',
]);
/** The first word of those between the bars that a sentence cannot lose; null where there is none. */
function decisive(marked: string): string | null {
  const [before = '', inside = ''] = marked.split('|');
  const article = makeArticle(marked.replaceAll('|', ''));
  const at = decisiveIn(article, { start: before.length, end: before.length + inside.length }, lexicon.vocabulary);
  return at === null ? null : (/^[\p{L}\p{N}'\u2019.$]+/u.exec(article.text.slice(at))?.[0] ?? '');
}

describe('a sentence cannot lose', () => {
  it.each([
    ['not', 'He did |not| go.', 'not'],
    ['a contraction', 'He |certainly didn\u2019t| go.', 'didn\u2019t'],
    ['a denial', 'He |denied| it.', 'denied'],
    ['a negation in capitals', 'HE |DID NOT| GO', 'DID'],
    ['digits', 'It is |35 days| away.', '35'],
    ['a number in words', 'It is |some seventy| days away.', 'seventy'],
    ['a name inside', 'He saw |the other Doe| there.', 'Doe'],
    ['a name that is a word of every sentence', 'They met in |May| there.', 'May'],
    ['a name at the beginning', '|Zebulon| went home.', 'Zebulon'],
    ['a name behind a title, though it is a word', 'It was Mr. |Brown| again.', 'Brown'],
    ['initials of something', '|NASA| said so.', 'NASA'],
    ['a name with a capital inside', 'He used an |iPhone| there.', 'iPhone'],
  ])('%s', (_, marked, word) => {
    expect(decisive(marked)).toBe(word);
  });

  it.each([
    ['ordinary words', 'He |really did| go.'],
    ['"I"', 'Perhaps |I| may go.'],
    ['an ordinary word at the beginning', 'It is over. |Investigators| went home.'],
    ['one at the beginning of a quotation', 'He said: \u201c|The council| met.\u201d'],
    ['one behind an opening mark', 'He said, \u201c|We| met.\u201d'],
    ['nothing', 'He |\u2014 | met.'],
  ])('but it can lose %s', (_, marked) => {
    expect(decisive(marked)).toBeNull();
  });

  it('in the languages that the bot speaks', () => {
    for (const word of ['not', 'nunca', 'jamais', 'nicht', 'nao', 'isn\u0027t', 'n\u0027est'])
      expect(isNegation(word)).toBe(true);
    for (const word of ['knot', 'notes', 'noch']) expect(isNegation(word)).toBe(false);
    for (const word of ['7', 'seven', 'siete', 'sept', 'sieben', 'sete']) expect(isNumber(word)).toBe(true);
  });
});
