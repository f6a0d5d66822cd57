import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerKind } from '../../src/answer/kind.ts';
import { asksFor, isSaying, isTelling, kindOf, shows, showsNear, speakerAsked } from '../../src/answer/kind.ts';
import { fold } from '../../src/text/fold.ts';
import { stem } from '../../src/text/stem.ts';
import { text } from '../support/strings.ts';

/** Whether the words hold a thing of the kind, when the question names nobody. */
const holds = (kind: AnswerKind, words: string, asked: readonly string[] = []): boolean =>
  shows(kind, words, fold(words), (word) => asked.includes(word));

describe('a question asks for', () => {
  it.each<[AnswerKind, string[]]>([
    [
      'who',
      [
        'who closed the bridge?',
        'whose bridge is it',
        'what is her name',
        'which officer closed it',
        'what is her job',
      ],
    ],
    ['when', ['when was it closed?', 'and when?', 'what day did it close', 'hey sorry but when did the bridge close']],
    ['when', ['when the bridge closed', 'and so when it closed']],
    ['time', ['what time was it closed', 'at which hour did it close', 'the time of day', 'the time of the day']],
    ['where', ['where is the bridge', 'what is the address', 'in which city does it stand']],
    [
      'how-many',
      [
        'how many people crossed it',
        'the number of votes',
        'how long was it closed',
        'what was the total amount',
        'what is the number of boats',
      ],
    ],
    [
      'how-much',
      ['how much did it cost', 'how much money was lost', "what's the price", 'how much has the city paid for it'],
    ],
    ['how-old', ['how old is doe', 'what age is she']],
    ['why', ['why was it closed', 'how come it is closed', 'what is the reason', 'what the reason was']],
    ['how', ['how was it closed']],
    ['how-died', ['how did joe roe die', 'how were the guards killed', 'the cause of his death', 'cause of death']],
    [
      'quote',
      [
        'what did doe say about it',
        'what was the mayor\u2019s statement',
        'everything doe said',
        "what was the mayor's view",
        "how was doe's reaction",
      ],
    ],
    ['yes-no', ['was the bridge closed?', 'did doe close it', 'and is it safe']],
    ['topic', ['bridge closure', 'the old bridge', '', 'page of the lawsuit', 'damage to the stage']],
    ['topic', ['the bridge was closed', 'they cheered when it closed']],
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
    ['where', 'It stands near the home.', 'It stands near the limit.'],
    ['where', 'It stands behind  their  downtown  court.', 'It stands behind their  plan.'],
    ['how-many', 'There were 40 people on it.', 'There were people on it.'],
    ['how-many', 'There were 7 people on it on Oct. 17.', 'There were people on it on Oct. 17, 2019.'],
    ['how-many', 'There were two people on it.', 'There were people on it.'],
    ['how-much', 'It cost $4 a head.', 'It cost 4 lives.'],
    ['how-much', 'It cost 4.5 million.', 'It cost a lot.'],
    ['how-much', 'Doe paid 40 euros.', 'Doe paid 40 times.'],
    ['how-much', 'Doe paid half a million dollars.', 'Doe paid a lot of dollars.'],
    ['how-old', 'Olga Doe, 42, closed it.', 'Olga Doe closed it.'],
    ['how-old', 'The 42-year-old engineer closed it.', 'The old engineer closed it.'],
    ['how-old', 'Doe is 42 years old.', 'It is years old.'],
    ['how-old', 'Doe, aged 42, closed it.', 'It was an aged bridge.'],
    ['how-old', 'Doe left at age 42.', 'Doe left at an age when others come.'],
    ['how-old', 'The guards, ages 4 to 9, left.', 'The ages of the guards vary.'],
    ['how-old', 'Doe turned 42.', 'Doe turned back.'],
    ['how-old', 'Doe was 17 when she left.', 'Doe was when she left.'],
    ['how-old', 'Doe is 42.', 'Doe is 42 miles away.'],
    ['how-died', 'Roe was killed by a guard.', 'Roe was seen by a guard.'],
    ['how-died', 'Roe died in a crash.', 'Roe died in a house.'],
    ['why', 'It was closed to save money.', 'It was handed to the city.'],
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

  it('who did it by a name of two words or more, wherever it stands', () => {
    expect(holds('who', 'Olga Doe closed it.')).toBe(true);
    expect(holds('who', 'It was closed by Olga  Doe.')).toBe(true);
    expect(holds('who', 'Olga Doe closed it.', ['olga'])).toBe(true);
    expect(holds('who', 'Olga Ann Doe closed it.', ['olga', 'ann'])).toBe(true);
    expect(holds('who', 'It was closed on Monday.')).toBe(false);
    expect(holds('who', 'Olga Doe closed it on Monday.', ['olga', 'doe'])).toBe(false);
  });

  it('whatever kinds ask for that any sentence can answer', () => {
    for (const kind of ['how', 'yes-no', 'topic'] as const) expect(holds(kind, 'It stands still.')).toBe(true);
  });
});

describe('the absence of the kind', () => {
  it('tells against a sentence where its answer must show in the words', () => {
    const kinds: AnswerKind[] = ['when', 'time', 'how-many', 'how-much', 'how-old', 'how-died'];
    expect(kinds.every(isTelling)).toBe(true);
    const others: AnswerKind[] = ['who', 'where', 'why', 'how', 'quote', 'yes-no', 'topic'];
    expect(others.some(isTelling)).toBe(false);
  });
});

describe('a thing of the kind', () => {
  const beside = (words: string, kind: AnswerKind, ...topics: string[]): boolean =>
    showsNear(
      kind,
      words,
      topics.map((topic) => ({ start: words.indexOf(topic), end: words.indexOf(topic) + topic.length })),
    );

  it('belongs to a topic at most 25 characters behind it or in front of it', () => {
    const gap = (count: number) => '.'.repeat(count);
    expect(beside(`yesterday${gap(25)}bridge`, 'when', 'bridge')).toBe(true);
    expect(beside(`yesterday${gap(26)}bridge`, 'when', 'bridge')).toBe(false);
    expect(beside(`bridge${gap(25)}yesterday`, 'when', 'bridge')).toBe(true);
    expect(beside(`bridge${gap(26)}yesterday`, 'when', 'bridge')).toBe(false);
  });

  it('is enough once, by one of the topics', () => {
    const words = 'yesterday the bridge was closed by the council of the old harbor, which opened in 1921';
    expect(beside(words, 'when', 'bridge', 'council')).toBe(true);
    expect(beside(words, 'how-old', 'bridge')).toBe(false);
    expect(beside(words, 'when')).toBe(false);
  });

  it.each([
    ['Olga Doe, 42, left.', true],
    ['Olga Doe of Springfield, 42, left.', true],
    ['Olga Doe of New Springfield, 42, left.', true],
    ['The 42-year-old Olga Doe left.', true],
    ['Olga Doe met Joe Roe, 42, there.', false],
    ['Olga Doe and her son, 42, left.', false],
    ['Olga Doe\u2019s son, 42, left.', false],
  ])('of an age is that of a name with nobody else in between: %s', (words, expected) => {
    const span = { start: words.indexOf('Olga'), end: words.indexOf('Doe') + 'Doe'.length };
    expect(showsNear('how-old', words.toLowerCase(), [span], words)).toBe(expected);
  });

  it('need not be there where the kind does not tell', () => {
    for (const kind of ['who', 'why', 'quote', 'how', 'topic'] as const) {
      expect(beside('the bridge stands', kind, 'bridge')).toBe(true);
    }
  });
});

describe('a verb of saying', () => {
  it('is known as a whole word', () => {
    expect(['say', 'told', 'replied', 'close', 'sayings', 'unsaid', ''].filter(isSaying)).toEqual([
      'say',
      'told',
      'replied',
    ]);
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
    ['when', 'date day time year month start begin happen occur'],
    ['time', 'time day hour'],
    ['where', 'place location city town country state street address'],
    ['how-many', 'number amount long often far large big'],
    ['how-much', 'money cash amount price'],
    ['how-old', 'age old year'],
    ['why', 'reason cause motive'],
    ['topic', 'rank'],
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
    ['what said olga doe about the bridge', 'olga doe'],
    ['what said olga doe?', 'olga doe'],
    ["what was olga doe's reaction", 'olga doe'],
    ["what was olga doe's angry reply", 'olga doe'],
    ["what was olga doe asked about the mayor's statement", 'olga doe'],
  ])('stands before the verb of saying, or owns the words: %s', (question, who) => {
    const span = speakerAsked(question);
    expect(span && question.slice(span.start, span.end)).toBe(who);
  });

  it('comes with the word that asks for the words, unless that is a verb', () => {
    const question = "what was olga doe's first statement on it";
    const asking = speakerAsked(question)?.asking;
    expect(asking && question.slice(asking.start, asking.end)).toBe('statement');
    expect(speakerAsked('what did olga doe say')).not.toHaveProperty('asking');
  });

  it.each(["what is olga doe's bridge", 'who closed the bridge?', 'when did olga doe close it', 'olga doe'])(
    'is nobody: %s',
    (question) => {
      expect(speakerAsked(question)).toBeNull();
    },
  );

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
