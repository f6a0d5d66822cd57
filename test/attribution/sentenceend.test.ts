import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { makeCorpus } from '../support/articles.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';

/** The speakers of the quotations of an article with these paragraphs. */
const names = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, 'Olga Doe came, and Joe Roe came.', ...paragraphs].join('\n')).entries.flatMap((entry) =>
    attribute(entry).map(({ speaker }) => speaker?.name ?? null),
  );

describe('whoever is named at the end of a sentence', () => {
  it('says all quoted words of it', () => {
    const words = 'The feast was followed by a “small lunch in the hall of the town” before an “evening of songs”';
    expect(names(`${words} for hundreds of guests, said The Planet Gazette.`)).toEqual([
      'Planet Gazette',
      'Planet Gazette',
    ]);
    expect(names(`${words} for hundreds of guests.`)).toEqual([null, null]);
  });

  it('does not say those that somebody else says in front of them', () => {
    expect(names('Joe Roe called it “a danger to the whole town” and it was “closed for good”, Doe said.')).toEqual([
      'Joe Roe',
      'Olga Doe',
    ]);
  });
});

describe('a newsroom that a sentence names between commas', () => {
  it.each([
    ['However, said the Planet Gazette, it will be an affair that “takes into account the times we live in”.'],
    ['What is odd, said The Planet Gazette, is that the bridges are “older than those of the last town”.'],
  ])('says the quoted words: %s', (sentence) => {
    expect(names(sentence)).toEqual(['Planet Gazette']);
  });

  it('is meant by "the paper" afterwards', () => {
    expect(
      names(
        'The bridge is a “very old one that sways”, said The Planet Gazette.',
        'Other towns have none, said the paper, “a thing that nobody would think of”.',
      ),
    ).toEqual(['Planet Gazette', 'Planet Gazette']);
  });
});
