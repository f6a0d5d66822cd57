import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { makeCorpus } from '../support/articles.ts';

const STORY = 'The council voted on Monday to close the old bridge until the spring of next year.';
const names = (...paragraphs: readonly string[]) =>
  makeCorpus([STORY, ...paragraphs].join('\n')).entries.flatMap((entry) =>
    attribute(entry).map(({ speaker }) => speaker?.name ?? null),
  );

const FIRST = '“The bridge is not safe,” Olga Doe said.';
/** Verbs of answering, thinking and making a noise; most are in no list. */
const VERBS =
  'countered answered agreed sighed retorted snapped laughed shrugged nodded grinned smiled muttered murmured mumbled grumbled roared barked growled shot back swore sang began objected protested ventured volunteered intoned ranted gushed marveled joshed chuckled giggled sobbed wailed moaned groaned hissed huffed puffed crowed thundered bellowed blurted stammered drawled deadpanned enthused elaborated reasoned theorized'
    .replace('shot back', 'shot_back')
    .split(' ')
    .map((verb) => verb.replace('_', ' '));

describe('what stands after a quotation', () => {
  it.each(VERBS)('names its speaker, not the one before: Roe %s', (verb) => {
    expect(names('Joe Roe came in.', `${FIRST} “It is safe,” Joe Roe ${verb}.`)).toEqual(['Olga Doe', 'Joe Roe']);
  });

  it.each(['answered', 'countered', 'sighed', 'objected'])('names its speaker behind the verb too: %s Roe', (verb) => {
    expect(names(`${FIRST} “It is safe,” ${verb} Joe Roe.`)).toEqual(['Olga Doe', 'Joe Roe']);
  });

  it('is never passed over: whatever the verb, the one before does not say it', () => {
    const verb = fc.stringMatching(/^[a-z]{2,8}(?:ed|s)$/);
    fc.assert(
      fc.property(verb, (made) => names(`${FIRST} “It is safe,” Joe Roe ${made}.`)[1] !== 'Olga Doe'),
      { numRuns: 100 },
    );
  });

  it.each(['That was Joe Roe.', 'So said Joe Roe.'])('may be a sentence of its own: %s', (sentence) => {
    expect(names(`${FIRST} “It is safe.” ${sentence}`)[1]).not.toBe('Olga Doe');
  });

  it('goes on with the one before where it says nothing of a speaker', () => {
    expect(names(`${FIRST} “It is old.”`)).toEqual(['Olga Doe', 'Olga Doe']);
  });
});

describe('the name right before a quotation', () => {
  it.each([
    'Joe Roe responded with a laugh before Ann Poe advised: “Wait for the right bridge to come along.”',
    'Joe Roe said it was late, but Ann Poe objected: “Wait for the right bridge to come along.”',
    'While Joe Roe told of the bridge, Ann Poe laughed, “Wait for the right bridge to come along.”',
  ])('is that of its speaker, whatever the verb: %s', (sentence) => {
    expect(names('Ann Poe came in.', sentence)).toEqual(['Ann Poe']);
  });
});

describe('a verb and its subject', () => {
  it.each([
    [
      'said one senior lawmaker, before: ',
      'Said one senior lawmaker: “The bridge will stand for ever and a day.”',
      'one senior lawmaker',
    ],
    [
      'what somebody is, behind: ',
      '“the bridge will stand for ever” tweeted actor Olga Doe alongside a picture.',
      'Olga Doe',
    ],
    [
      'a missing comma: ',
      '“The bridge is on the edge of the town” Planet manager Olga Doe said then of it.',
      'Olga Doe',
    ],
    [
      'thanks: ',
      'Council chair Olga Doe thanked the builders for their work in “the long winter of the flood.”',
      'Olga Doe',
    ],
    [
      'a reason: ',
      'Olga Doe would not say which bridges may close, citing the need for “a little more time.”',
      'Olga Doe',
    ],
  ])('are found where there is %s%s', (_, sentence, name) => {
    expect(names(sentence)).toEqual([name]);
  });

  it('are not taken from a sentence of their own after the quoted words', () => {
    expect(names('Nobody liked the “old iron bridge” and Olga Doe said nothing.')).toEqual([null]);
  });
});
