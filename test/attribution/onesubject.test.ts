import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { makeCorpus } from '../support/articles.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';
const WORDS = '“the bridge will stand for ever and a day.”';

/** The speakers of the quotations of an article with these paragraphs. */
const names = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, ...paragraphs].join('\n')).entries.flatMap((entry) =>
    attribute(entry).map(({ speaker }) => speaker?.name ?? null),
  );

describe('words before a quotation', () => {
  it.each([
    ['in an aside that is over', `Doe – who once told the council that it was late – was sure that ${WORDS}`, null],
    ['in a relative clause that is over', `Doe, who told the council of it, was sure that ${WORDS}`, null],
    ['in brackets', `The bridge (Doe said it was old) was closed, and ${WORDS}`, null],
    ['that ends a clause about a thing', `The memo Doe ordered up was a plan by which ${WORDS}`, null],
    ['with an object of its own', `Doe added the old bridge to its list, and ${WORDS}`, null],
    ['of a thing that is told of', `Doe gave out paper, which has a seal and says ${WORDS}`, null],
    ['that is only hearsay', `Doe claimed that Roe had left, reportedly saying ${WORDS}`, null],
  ])('name nobody by a verb %s', (_, paragraph, name) => {
    expect(names('Olga Doe came, and Joe Roe came.', paragraph)).toEqual([name]);
  });

  it.each([
    ['Doe has not answered, but her mother, Ann Poe, posted a copy, saying: ', 'Ann Poe'],
    [
      'Doe told the council that she would stay, and Joe Roe let it know that he would, but later wrote that ',
      'Joe Roe',
    ],
    ['Doe, a star of the old circus, however, goes on to correct him: ', 'Olga Doe'],
    ['Doe, R-Ohio, now chairwoman of the old bridge club, told reporters: ', 'Olga Doe'],
    ['One group, called Planet First, said that ', 'Planet First'],
    ['A statement posted by Planet Cycling on its page said: ', 'Planet Cycling'],
    ['The first lady’s communications director told reporters that ', 'first lady’s communications director'],
    ['A study published in the Planet Journal found that ', 'A study published in the Planet Journal'],
    ['The US Mint told reporters that ', 'US Mint'],
    ['White House press secretary Ann Poe acknowledged that they agree, saying that ', 'Ann Poe'],
  ])('name the one whose verb it is: %s', (before, name) => {
    expect(names('Olga Doe came.', `${before}${WORDS}`)).toEqual([name]);
  });

  it.each([
    ['a list goes on', `The woman, who is an American, Irish, British and French citizen, on Thursday told ${WORDS}`],
    ['a hyphen goes on', `Oscar-nominated singers came, and later wrote that ${WORDS}`],
  ])('take no part of a name or a list for a name, where %s', (_, paragraph) => {
    expect(names(paragraph)).toEqual([null]);
  });
});

describe('an attribution at the end of a sentence', () => {
  it('is none where its verb has another object', () => {
    expect(
      names('Olga Doe, now chairwoman, cited Roe’s inquiry by telling reporters: “We will ask for it all now.”'),
    ).toEqual(['Olga Doe']);
  });
});

describe('whom a pronoun means', () => {
  it('is the one who speaks, not whom they speak of', () => {
    expect(
      names(
        'Joe Roe met him. Mayor Tim Poe said it was late and that he was tired.',
        'Max Voe, a fellow at the institute, said the mayor, Tim Poe, was right.',
        '“Nobody should be on that bridge in the winter,” he said.',
      ),
    ).toEqual(['Max Voe']);
  });

  it('is not the one of whom another, by that pronoun, says something', () => {
    expect(
      names('Joe Roe, she said on Monday, is late.', '“Nobody should be on that bridge in the winter,” she said.'),
    ).toEqual([null]);
  });

  it('is nobody from before where the words of another have no end', () => {
    expect(
      names(
        '“The bridge is not safe,” Ann Poe said.',
        'Tim Moe wrote that “the bridge, he said, was old.',
        'It added: “Nobody should be on that bridge in the winter.”',
      ).at(-1),
    ).toBeNull();
  });

  it('is not who spoke before another came up: “it added”', () => {
    expect(
      names(
        '“The bridge is not safe,” the Harbor Gazette said.',
        'The Planet Council estimated that it would cost a million. It added that the fund would “pay for all of the repairs.”',
      ),
    ).not.toEqual(['Harbor Gazette', 'Harbor Gazette']);
  });
});

describe('names', () => {
  it.each(['Joe McRoe', 'Joe DeRoe', 'Joe O’Roe', 'Joe MacRoe'])('may have a capital inside: %s', (name) => {
    expect(names(`${name} said it was late.`, '“Nobody should be on that bridge,” he said.')).toEqual([name]);
  });

  it('of papers are no words for what somebody does', () => {
    expect(
      names('Joe Roe came.', 'The Guardian reported that “more than a hundred people came to the bridge”.'),
    ).toEqual(['Guardian']);
  });

  it('are none that is an office only', () => {
    expect(names('US Ambassador to the old city Ann Poe accused the council.', '“It is old,” she said.')).not.toContain(
      'US Ambassador',
    );
  });
});

describe('a few quoted words', () => {
  it.each([
    ['that are explained', 'Olga Doe found that they had tuned the “check-point system,” which keeps people busy.'],
    ['with capitals, inside a sentence', 'A group of people will host “Planet News Tonight,” Olga Doe said.'],
    ['with a number', 'Olga Doe called the bid “Planet 2026” and left.'],
  ])('%s, are nobody’s sentence', (_, paragraph) => {
    expect(names(paragraph)).toEqual([null]);
  });
});
