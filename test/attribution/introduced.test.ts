import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { makeCorpus } from '../support/articles.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';
const ROE = 'Joe Roe, the mayor, came.';
const LATE = '“It is far too late for all of us to be here.”';

/** The speakers of the quotations of an article with these paragraphs. */
const names = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, ...paragraphs].join('\n')).entries.flatMap((entry) =>
    attribute(entry).map(({ speaker }) => speaker?.name ?? null),
  );

describe('a colon, with a verb in no list, leads to the words', () => {
  it.each([
    ['of the only person whom the sentence mentions', `Roe took to the stage in the old hall: ${LATE}`, 'Joe Roe'],
    ['of nobody where it mentions two', `Roe took to the stage with Ann Poe, the singer: ${LATE}`, null],
    ['of nobody where they were told it', `Roe was told by the old council: ${LATE}`, null],
    ['of nobody where it says what is said', `Roe heard what they all sang: ${LATE}`, null],
  ])('%s', (_, paragraph, name) => {
    expect(names(ROE, 'Ann Poe, the singer, came.', paragraph)).toEqual([name]);
  });
});

describe('words behind a sentence that names nobody as their speaker', () => {
  it('are those of the only person of whom it tells', () => {
    expect(names(ROE, `Roe did not agree with the council. ${LATE}`)).toEqual(['Joe Roe']);
  });

  it('are nobody’s where it tells of two', () => {
    expect(names(ROE, 'Ann Poe, the singer, came.', `Roe did not agree with Poe. ${LATE}`)).toEqual([null]);
  });
});

describe('a quotation that is not closed', () => {
  it('goes on in the next one, past a caption', () => {
    expect(
      names(
        'Joe Roe said in a statement: “The bridge was safe for all of those years.',
        'The old bridge in the winter. Planet Photo/AP',
        '“Nobody should ever have closed it at all.”',
      ),
    ).toEqual(['Joe Roe', 'Joe Roe']);
  });
});

describe('more verbs, and where they stand', () => {
  it.each([
    [
      'a statement that is put out',
      `Joe Roe, who was close to her, posted a statement on his page, which began, ${LATE}`,
    ],
    ['a second verb behind an adverbial', `Joe Roe has said he would stay and during his broadcast said that ${LATE}`],
    ['a participle of any verb with “that”', `Joe Roe left the hall, charging that ${LATE}`],
    ['a participle behind other quoted words', `“We never met,” said Joe Roe, adding the plan was ${LATE}`],
    ['behind a participle that opens the sentence', `Leaving the old hall, Joe Roe argued that ${LATE}`],
    [
      'a person in a clause about a thing',
      `The release had been praised by its new owner, Joe Roe, who promised that ${LATE}`,
    ],
  ])('name the speaker: %s', (_, paragraph) => {
    expect(names(paragraph).at(-1)).toBe('Joe Roe');
  });

  it('do not count where nothing is said yet: "will argue"', () => {
    expect(names(`Joe Roe said the defense will argue it was a shame “for each and every one of us.”`)).toEqual([
      'Joe Roe',
    ]);
  });

  it('are those of a writer who has a handle only', () => {
    expect(names('“It is time to stop using it now,” @Planet_Fan posted.')).toEqual(['@Planet_Fan']);
  });
});

describe('what somebody is', () => {
  const PEOPLE = 'Planet President Joe Roe met Harbor President Tim Moe.';

  it('must be told of the one, capitals and all', () => {
    expect(names(PEOPLE, `The Harbor President said that ${LATE}`)).toEqual(['Tim Moe']);
    expect(names(PEOPLE, `The Desert President said that ${LATE}`)).toEqual([null]);
  });

  it('tells by which pronoun the text speaks of somebody', () => {
    expect(names('The actress Ann Poe met Joe Roe.', '“It was late,” she said.')).toEqual(['Ann Poe']);
  });
});

describe('where nobody is certain', () => {
  it('a word alone, of which no pronoun is known, is not meant by one', () => {
    expect(names('Planet said it was late.', '“It is late,” he said.')).toEqual([null]);
  });

  it('a tweet of nobody has no speaker', () => {
    expect(names('A friend passed on a message.', 'The tweet read: “It is far too late for all of us.”')).toEqual([
      null,
    ]);
  });

  it('what a newsroom is the source of is whoever’s the sentence says', () => {
    expect(
      names('Joe Roe said the bridge was “far too old for all of us,” according to a report by the Harbor Gazette.'),
    ).toEqual(['Joe Roe']);
  });
});
