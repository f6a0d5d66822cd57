import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../src/answer/kind.ts';
import { asksFor, isTelling, kindOf, shows, speakerAsked } from '../../src/answer/kind.ts';
import { fold } from '../../src/text/fold.ts';
import { stem } from '../../src/text/stem.ts';
import { text } from '../support/strings.ts';

/** Whether the words hold a thing of the kind, when the question names nobody. */
const holds = (kind: AnswerKind, words: string, asked: readonly string[] = []): boolean =>
  shows(kind, words, fold(words), (word) => asked.includes(word));

describe('a question asks for', () => {
  it.each<[AnswerKind, string[]]>([
    ['who', ['who closed the bridge?', 'whose bridge is it', 'what is her name', 'which officer closed it']],
    ['when', ['when was it closed?', 'and when?', 'what day did it close', 'hey sorry but when did the bridge close']],
    ['time', ['what time was it closed', 'at which hour did it close']],
    ['where', ['where is the bridge', 'what is the address', 'in which city does it stand']],
    [
      'how-many',
      ['how many people crossed it', 'how much did it cost', 'the number of votes', 'how long was it closed'],
    ],
    ['how-old', ['how old is doe', 'what age is she']],
    ['why', ['why was it closed', 'how come it is closed', 'what is the reason']],
    ['how', ['how was it closed']],
    ['how-died', ['how did joe roe die', 'how were the guards killed', 'what was the cause of his death']],
    [
      'quote',
      [
        'what did doe say about it',
        'what was the mayor\u2019s statement',
        'everything doe said',
        "what was the mayor's view",
      ],
    ],
    ['yes-no', ['was the bridge closed?', 'did doe close it', 'and is it safe']],
    ['topic', ['bridge closure', 'the old bridge', '', 'page of the lawsuit', 'damage to the stage']],
  ])('%s', (kind, questions) => {
    for (const question of questions) expect([question, kindOf(fold(question))]).toEqual([question, kind]);
  });
});

describe('a sentence shows', () => {
  it.each<[AnswerKind, string, string]>([
    ['who', 'It was closed by Olga Doe.', 'It was closed by the council.'],
    ['when', 'It was closed on Monday.', 'It was closed by the council.'],
    ['when', 'It was built in 1921.', 'It was built of stone.'],
    ['when', 'It closed on May 2.', 'It may close soon.'],
    ['when', 'It closed two weeks ago.', 'It closed at once.'],
    ['time', 'It was closed at 5:30 p.m.', 'It was closed on Monday.'],
    ['time', 'It was closed before midnight.', 'It was closed in May.'],
    ['where', 'It stands in Springfield.', 'It stands still.'],
    ['how-many', 'There were 40 people on it.', 'There were people on it.'],
    ['how-many', 'There were two people on it.', 'There were people on it.'],
    ['how-old', 'Olga Doe, 42, closed it.', 'Olga Doe closed it.'],
    ['how-old', 'The 42-year-old engineer closed it.', 'The old engineer closed it.'],
    ['why', 'It was closed because of a crack.', 'It was closed, and that was that.'],
    ['quote', 'Doe said it was closed.', 'It was closed on Monday.'],
    ['quote', 'They called it \u201ca danger.\u201d', 'It is a danger on Monday.'],
  ])('an answer to %s: %s', (kind, there, missing) => {
    expect([holds(kind, there), holds(kind, missing)]).toEqual([true, false]);
  });

  it('who did it only by a name that the question does not have', () => {
    expect(holds('who', 'Olga Doe closed it.', ['olga', 'doe'])).toBe(false);
    expect(holds('who', 'Olga Doe closed it with Joe Roe.', ['olga', 'doe'])).toBe(true);
  });

  it('whatever kinds ask for that any sentence can answer', () => {
    for (const kind of ['how', 'yes-no', 'topic'] as const) expect(holds(kind, 'It stands still.')).toBe(true);
  });
});

describe('the absence of the kind', () => {
  it('tells against a sentence where its answer must show in the words', () => {
    const kinds: AnswerKind[] = ['when', 'time', 'how-many', 'how-old'];
    expect(kinds.every(isTelling)).toBe(true);
    const others: AnswerKind[] = ['who', 'where', 'why', 'how', 'quote', 'yes-no', 'topic'];
    expect(others.some(isTelling)).toBe(false);
  });
});

describe('words that only ask for the kind', () => {
  it('are known for that kind and for no other', () => {
    expect(asksFor('when', 'date')).toBe(true);
    expect(asksFor('who', 'date')).toBe(false);
    expect(asksFor('topic', 'date')).toBe(false);
  });

  it.each([
    ['who', 'name person individual'],
    ['when', 'date day time year month'],
    ['time', 'time day hour'],
    ['where', 'place location'],
    ['how-many', 'number amount long often far large big'],
    ['how-old', 'age old year'],
    ['why', 'reason cause motive'],
    ['quote', 'say said tell told statement quote word respond react'],
  ] as const)('ask for %s in any form: %s', (kind, words) => {
    expect(words.split(' ').filter((word) => !asksFor(kind, stem(word)))).toEqual([]);
  });
});

describe('the one whose words are asked for', () => {
  it.each([
    ['what did olga doe say about the bridge?', 'olga doe'],
    ['what has the mayor of springfield tweeted', 'the mayor of springfield'],
    ['how did the widow react to it', 'the widow'],
    ['what does the mayor think of it', 'the mayor'],
    ["what was olga doe's reaction", 'olga doe'],
  ])('stands before the verb of saying, or owns the words: %s', (question, who) => {
    const span = speakerAsked(question);
    expect(span && question.slice(span.start, span.end)).toBe(who);
  });

  it.each(['who closed the bridge?', 'when did olga doe close it', 'olga doe'])('is nobody: %s', (question) => {
    expect(speakerAsked(question)).toBeNull();
  });

  it('lies inside the question, for any text', () => {
    fc.assert(
      fc.property(text, text, (before, who) => {
        const question = fold(`${before} what did ${who} say`);
        const span = speakerAsked(question);
        if (span) expect(0 <= span.start && span.start < span.end && span.end <= question.length).toBe(true);
      }),
    );
  });
});
