import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { contains, slice } from '../../src/text/span.ts';
import { makeCorpus } from '../support/articles.ts';
import { pageText } from '../support/news.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';
const SAFE = '\u201cThe bridge is not safe,\u201d';
const WHOLE = '\u201cNobody should be on that bridge in the winter.\u201d';

/** The speakers of the quotations of an article with these paragraphs after an opening one. */
const heard = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, ...paragraphs].join('\n')).entries.flatMap((entry) =>
    attribute(entry).map(({ speaker }) => speaker),
  );
const names = (...paragraphs: readonly string[]) => heard(...paragraphs).map((speaker) => speaker?.name ?? null);

describe('whom a pronoun means', () => {
  const said = (sentence: string, quotation: string) =>
    names('Joe Roe came.', 'Roe said it was late.', sentence, quotation).at(-1);

  it.each([
    ['whoever spoke last', 'Roe added that it was cold.', 'Joe Roe'],
    [
      'somebody who is only described',
      'The singer of the old song previously admitted a mistake.',
      'singer of the old song',
    ],
    ['nobody, behind a name that stands behind what its bearer is', 'The mayor, Ann Poe, came in.', null],
    ['the subject of the sentence before', 'Poe stood on the bridge.', 'Tim Poe'],
  ])('is %s', (_, sentence, name) => {
    expect(names('Joe Roe and Tim Poe came.', 'Roe said it was late.', sentence, `${SAFE} he said.`).at(-1)).toBe(name);
  });

  it('is nobody of whom the article knows a bare name only, as of a paper', () => {
    expect(names('Planet said it was late.', `${SAFE} he said.`)).toEqual([null]);
  });

  it('is not somebody whom the text calls by the other pronoun', () => {
    expect(said('He was tired.', `${SAFE} she said.`)).toBeNull();
  });

  it('is not whoever was spoken of before, where the sentence has another subject', () => {
    const sued =
      'Ann Poe sued the city, alleging a habit that she dubbed \u201cthe art of closing a bridge in winter.\u201d';
    expect(said('Roe left.', sued)).toBe('Ann Poe');
  });
});

describe('a quotation that is printed again', () => {
  const LONG = '\u201cNobody should ever have been on that bridge in winter.\u201d';

  it('is of whoever said it before, not of the last to speak', () => {
    expect(names(`Olga Doe said, ${LONG}`, `${SAFE} Joe Roe said.`, LONG)).toEqual(['Olga Doe', 'Joe Roe', 'Olga Doe']);
  });
});

describe('a part of a quotation that is printed again', () => {
  const LONG = '\u201cNobody should ever have been on that bridge in winter, and nobody will be.\u201d';
  const PART = '\u201cNobody should ever have been on that bridge in winter.\u201d';

  it('is of whoever said the whole before', () => {
    expect(names(`Olga Doe said, ${LONG}`, `${SAFE} Joe Roe said.`, PART).at(-1)).toBe('Olga Doe');
  });

  it('is nothing to go by where nobody is known to have said the whole', () => {
    expect(names(LONG, `${SAFE} Joe Roe said. ${PART}`).at(-1)).toBe('Joe Roe');
  });
});

describe('words that a newsroom passes on', () => {
  it.each([
    ['He called it', 'reports the Harbor Gazette.'],
    ['They call the bridge', 'Harbor Gazette reported on Monday.'],
    ['They call the bridge', 'according to the Harbor Gazette.'],
    ['The bridge was closed, Harbor Gazette reports,', 'as nobody knew.'],
  ])('are not its own inside a sentence: %s \u201c\u2026,\u201d %s', (before, behind) => {
    expect(names(`${before} \u201ca danger to everybody in the city,\u201d ${behind}`)).toEqual([null]);
  });

  it('are those of whoever says them in it', () => {
    expect(
      names('Olga Doe called it \u201ca danger to everybody in the city,\u201d reports the Harbor Gazette.'),
    ).toEqual(['Olga Doe']);
  });

  it('are its own where they are the sentence', () => {
    expect(names(`${SAFE} Harbor Gazette reported.`)).toEqual(['Harbor Gazette']);
  });

  it('may be somebody\u2019s who is no newsroom', () => {
    expect(names('They call it \u201ca danger to everybody in the city,\u201d according to Olga Doe.')).toEqual([
      'Olga Doe',
    ]);
  });
});

describe('whoever speaks in front of a full stop', () => {
  it('goes on behind it, though what follows begins with a number', () => {
    expect(names(`${SAFE} said Harbor boss Olga Doe. \u201c20 bridges are not safe in this city.\u201d`)).toEqual([
      'Olga Doe',
      'Olga Doe',
    ]);
  });
});

describe('names and what looks like them', () => {
  it('are found behind abbreviations of offices', () => {
    expect(heard(`${SAFE} said Adv. Olga Doe.`)).toMatchObject([{ name: 'Olga Doe' }]);
  });

  it('are not taken from the mark of an advertisement', () => {
    expect(names(`${SAFE} Olga Doe said.`, 'Advertisement', '\u201cIt never was,\u201d she added.')).toEqual([
      'Olga Doe',
      'Olga Doe',
    ]);
  });

  it('are none behind "they", whoever was spoken of before', () => {
    expect(names('Olga Doe said that it was late.', '\u201cThe bridge is not safe,\u201d they said.')).toEqual([null]);
  });

  it('are none where a title of a work says something', () => {
    expect(names('Why The Bridge Fell says it is \u201ca danger to everybody in the city.\u201d')).toEqual([null]);
  });
});

describe('a speaker is stated', () => {
  it.each([
    ['before the verb behind the quotation', `${SAFE} Olga Doe said.`],
    ['behind that verb', `${SAFE} said Olga Doe.`],
    ['with an apposition between', `${SAFE} Olga Doe, the chief engineer of the city, said.`],
    ['before the quotation', 'Olga Doe said, \u201cThe bridge is not safe.\u201d'],
    ['before the quotation with a colon', 'Olga Doe added: \u201cThe bridge is not safe.\u201d'],
    ['before the quotation in the same clause', 'Olga Doe reiterated that \u201cthe bridge is not safe at all.\u201d'],
    ['by a verb of judging', 'Olga Doe called the bridge \u201ca danger to everybody in this city.\u201d'],
    ['by a participle', 'Olga Doe slammed the council, saying \u201cthe bridge is not safe and never was.\u201d'],
    ['behind what she is of a team', `${SAFE} said Harbor coach Olga Doe.`],
    ['behind what she is of a team, before the verb', `${SAFE} Harbor coach Olga Doe said.`],
    ['in single marks', '\u2018The bridge is not safe,\u2019 Olga Doe said.'],
    ['in straight marks', '"The bridge is not safe," Olga Doe said.'],
  ])('%s', (_, paragraph) => {
    expect(heard(paragraph)).toMatchObject([{ name: 'Olga Doe', certainty: 'stated' }]);
  });

  it('for both halves of a quotation that is split by the verb', () => {
    expect(names('\u201cThe bridge is not safe,\u201d Olga Doe said. \u201cIt never was.\u201d')).toEqual([
      'Olga Doe',
      'Olga Doe',
    ]);
  });

  it('each by itself where two people speak in one paragraph', () => {
    expect(names(`${SAFE} Olga Doe said. \u201cOh, it is,\u201d Joe Roe replied.`)).toEqual(['Olga Doe', 'Joe Roe']);
  });

  it('once for a quotation with another inside', () => {
    expect(names('\u201cHe told me \u2018it is not safe\u2019 and left,\u201d Olga Doe said.')).toEqual(['Olga Doe']);
  });

  it('by the fullest name that the article gives to a last name', () => {
    expect(names('Olga Doe, the chief engineer, came to the council.', `${SAFE} Doe said.`)).toEqual(['Olga Doe']);
  });

  it('by a last name as printed where two people bear it', () => {
    expect(names('Olga Doe and Ann Doe came to the council.', `${SAFE} Doe said.`)).toEqual(['Doe']);
  });

  it('in a headline', () => {
    const [entry] = makeCorpus(`Olga Doe says \u2018bridge is not safe\u2019 as council votes\n${STORY}`).entries;
    expect(entry?.paragraphs[0]?.kind).toBe('headline');
    expect(entry && attribute(entry)).toMatchObject([{ speaker: { name: 'Olga Doe' } }]);
  });
});

describe('a speaker comes with', () => {
  it('the office in front of the name, or the words beside it', () => {
    expect(heard(`${SAFE} Mayor Olga Doe said.`)).toMatchObject([{ name: 'Olga Doe', role: 'Mayor' }]);
    expect(heard(`${SAFE} Olga Doe, the chief engineer, said.`)).toMatchObject([{ role: 'the chief engineer' }]);
    expect(heard(`${SAFE} Olga Doe said.`)[0]).not.toHaveProperty('role');
  });

  it('to whom it was said, or where', () => {
    expect(heard(`${SAFE} Olga Doe told the Daily Planet.`)).toMatchObject([{ to: 'the Daily Planet' }]);
    expect(heard('Olga Doe told Joe Roe that \u201cthe bridge is not safe at all.\u201d')).toMatchObject([
      { name: 'Olga Doe', to: 'Joe Roe' },
    ]);
    expect(heard(`${SAFE} Olga Doe said at a news conference.`)).toMatchObject([{ to: 'at a news conference' }]);
    expect(heard(`${SAFE} Olga Doe said.`)[0]).not.toHaveProperty('to');
  });

  it('no place taken over from an earlier quotation', () => {
    const [first, second] = heard(
      `${SAFE} Olga Doe said at a news conference.`,
      '\u201cIt never was,\u201d she added.',
    );
    expect(first).toMatchObject({ to: 'at a news conference' });
    expect(second).toMatchObject({ name: 'Olga Doe' });
    expect(second).not.toHaveProperty('to');
  });
});

describe('a speaker without a name is', () => {
  it.each([
    ['a spokesperson for the council', 'spokesperson for the council'],
    ['law enforcement sources', 'law enforcement sources'],
    ['Joe Roe\u2019s office', 'Joe Roe\u2019s office'],
    ['the lawsuit', 'the lawsuit'],
  ])('described as the article does: %s', (subject, name) => {
    expect(heard(`${SAFE} ${subject} said.`)).toMatchObject([{ name, certainty: 'stated' }]);
  });

  it('the one who issued the statement two paragraphs above', () => {
    expect(
      heard(
        'Joe Roe\u2019s office issued a statement on Monday evening.',
        'The bridge was closed at noon on the same day.',
        `${SAFE} the statement said.`,
      ),
    ).toMatchObject([{ name: 'Joe Roe\u2019s office', certainty: 'inferred' }]);
  });

  it('the statement itself where nobody has issued one', () => {
    expect(heard(`${SAFE} the statement said.`)).toMatchObject([{ name: 'the statement', certainty: 'stated' }]);
  });
});

describe('a pronoun', () => {
  it('means the person whom the sentences before are about, and this is inferred', () => {
    expect(heard(`Olga Doe said that the city had waited for too long. ${SAFE} she said.`)).toMatchObject([
      { name: 'Olga Doe', certainty: 'inferred' },
    ]);
  });

  it('means who spoke in the paragraph before', () => {
    expect(heard(`${SAFE} Olga Doe said.`, '\u201cIt never was,\u201d she added.')).toMatchObject([
      { certainty: 'stated' },
      { name: 'Olga Doe', certainty: 'inferred' },
    ]);
  });

  it('means nobody where a new person has come up', () => {
    expect(
      names(`${SAFE} Olga Doe said.`, 'Joe Roe, the mayor, was there too.', '\u201cIt never was,\u201d he added.'),
    ).toEqual(['Olga Doe', null]);
  });

  it('means nobody where there is nobody', () => {
    expect(names(`${SAFE} she said.`)).toEqual([null]);
  });

  it('takes nobody from a headline into the story', () => {
    const text = `Olga Doe says \u2018bridge is not safe\u2019 as council votes\n${STORY}\n${SAFE} she said.`;
    const [entry] = makeCorpus(text).entries;
    expect(entry && attribute(entry).map(({ speaker }) => speaker?.name ?? null)).toEqual(['Olga Doe', null]);
  });
});

describe('the dead', () => {
  const DEATH = 'Joe Roe was killed on the bridge last week.';

  it('say nothing: a relative of the same last name is meant', () => {
    expect(heard(DEATH, 'The widow of Joe Roe came to the council.', `${SAFE} Roe said.`)).toMatchObject([
      { name: 'Roe', role: 'widow of Joe Roe', certainty: 'inferred' },
    ]);
  });

  it('say nothing, and nobody does where no relative is told of', () => {
    expect(names(DEATH, `${SAFE} Roe said.`)).toEqual([null]);
    expect(names(DEATH, `${SAFE} Joe Roe said.`)).toEqual([null]);
  });

  it('do not silence a namesake whose first name is told', () => {
    expect(names(DEATH, `${SAFE} Ann Roe said.`)).toEqual(['Ann Roe']);
  });
});

describe('a quotation without words about its speaker', () => {
  it('goes on with who spoke before it in its paragraph', () => {
    expect(names(`${SAFE} Olga Doe said. ${WHOLE}`)).toEqual(['Olga Doe', 'Olga Doe']);
  });

  it('continues the paragraph before where it is a paragraph of its own, and this is inferred', () => {
    expect(heard(`${SAFE} Olga Doe said.`, WHOLE, '\u201cWe told them so in the fall.\u201d')).toMatchObject([
      { name: 'Olga Doe', certainty: 'stated' },
      { name: 'Olga Doe', certainty: 'inferred' },
      { name: 'Olga Doe', certainty: 'inferred' },
    ]);
  });

  it('is nobody\u2019s where the paragraph before quotes nobody', () => {
    expect(names(`${SAFE} Olga Doe said.`, 'The council then voted again.', WHOLE)).toEqual(['Olga Doe', null]);
    expect(names(WHOLE)).toEqual([null]);
  });

  it('is what the paragraph before has announced', () => {
    expect(
      heard('Olga Doe told the council that it was wrong.', 'Doe took to Twitter on Monday.', WHOLE),
    ).toMatchObject([{ name: 'Olga Doe', certainty: 'inferred' }]);
  });
});

describe('somebody named behind a question', () => {
  it('has asked it, in a sentence that says nothing else', () => {
    expect(names('Roe came. \u201cIs the bridge safe?\u201d Olga Doe asked.')).toEqual(['Olga Doe']);
    expect(names('\u201cIs the bridge safe?\u201d Olga Doe said that she had waited for it.')).toEqual([null]);
  });
});

describe('nobody goes on speaking', () => {
  it.each([
    `${SAFE} Olga Doe said. The council then voted again. ${WHOLE}`,
    `${SAFE} Olga Doe said. A letter came from the city: ${WHOLE}`,
  ])('behind a sentence of the article\u2019s own: %s', (paragraph) => {
    expect(names(paragraph)).toEqual(['Olga Doe', null]);
  });

  it('where the paragraph before goes on behind the words', () => {
    expect(names(`${SAFE} Olga Doe said. The council then voted again.`, WHOLE)).toEqual(['Olga Doe', null]);
  });
});

describe('a headline in capitals', () => {
  it('names nobody', () => {
    const text = `BRIDGE CLOSED FOR GOOD, PLANET SAYS: \u2018STAY AT HOME\u2019\n${STORY}`;
    const [entry] = makeCorpus(text).entries;
    expect(entry && attribute(entry)).toMatchObject([{ speaker: null }]);
  });
});

describe('a label', () => {
  it.each([
    'Olga Doe said she would vote against his \u201csoft on bridges\u201d policies in the fall.',
    'Olga Doe said that the so-called \u201cbridge party\u201d lost the vote.',
    'Olga Doe told the council of a \u201cbridge\u201d-loving city.',
  ])('has no speaker: %s', (paragraph) => {
    expect(names(paragraph)).toEqual([null]);
  });
});

describe('an ordinary word that opens a sentence', () => {
  it('is nobody, unless the article has it as a name inside one', () => {
    const analysts = 'Analysts closed it, saying that it was \u201cthe oldest of all bridges in the city.\u201d';
    expect(names(analysts)).toEqual([null]);
    expect(names('They asked Analysts.', analysts)).toEqual(['Analysts']);
  });
});

describe('nobody is named', () => {
  it.each([
    'The bridge has been called \u201ca danger to everybody in this city.\u201d',
    'Olga Doe crossed the bridge. \u201cThe bridge is not safe at all.\u201d',
  ])('where no verb of saying has a subject: %s', (paragraph) => {
    expect(names(paragraph)).toEqual([null]);
  });
});

describe('attribute', () => {
  it('gives every quotation of what may be quoted once, in text order, for any page', () => {
    fc.assert(
      fc.property(pageText, (page) => {
        for (const entry of makeCorpus(`${page}\n${SAFE} Olga Doe said.`).entries) {
          let last = 0;
          for (const { quotation, speaker } of attribute(entry)) {
            expect(quotation.marked.start).toBeGreaterThanOrEqual(last);
            expect(entry.paragraphs.some((paragraph) => contains(paragraph, quotation.marked))).toBe(true);
            expect(speaker === null || speaker.name.trim().length > 0).toBe(true);
            last = quotation.marked.end;
          }
        }
      }),
    );
  });

  it('names people with words of the article', () => {
    const [entry] = makeCorpus(`${STORY}\n${SAFE} Mayor Olga Doe told the Daily Planet.`).entries;
    const [found] = entry ? attribute(entry) : [];
    expect(found && entry && slice(entry.article.text, found.quotation)).toBe('The bridge is not safe,');
    for (const words of [found?.speaker?.name, found?.speaker?.role, found?.speaker?.to]) {
      expect(words && entry?.article.text).toContain(words);
    }
  });
});
