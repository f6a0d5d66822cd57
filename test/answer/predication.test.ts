import { describe, expect, it } from 'vitest';
import { makeCoverage, published, understood } from './coverage.ts';

const coverage = makeCoverage([
  published(
    'Daily Planet',
    'They met Olga Doe and Joe Roe, and a thief who robbed many stole boats in Springfield by gate 2 of the Harbor Company.',
  ),
]);
const asked = (question: string) => {
  const { predication, concepts } = understood(question, coverage);
  const words = (names: readonly { words: readonly number[]; numbers: readonly number[] }[] = []) =>
    names.map((name) => [...name.words, ...name.numbers].map((i) => concepts[i]?.typed).join(' '));
  return predication && { ...predication, subject: words(predication.subject), object: words(predication.object) };
};

describe('what is asked of somebody', () => {
  it.each([
    ['Is Olga Doe a thief?', { form: 'being', subject: ['olga doe'] }],
    ['Did Olga Doe steal the boat?', { form: 'deed', subject: ['olga doe'], object: [], whether: true }],
    ['Has Olga Doe robbed Joe Roe?', { form: 'deed', subject: ['olga doe'], object: ['joe roe'], direct: true }],
    ['Was Olga Doe arrested by Joe Roe?', { form: 'suffering', subject: ['olga doe'], object: ['joe roe'] }],
    ['Did Olga Doe leave Gate 2?', { form: 'deed', subject: ['olga doe'], object: ['gate 2'] }],
    ['Did Olga Doe sign with Joe Roe?', { mutual: true, direct: false }],
    ['When did Olga Doe rob Joe Roe?', { form: 'deed', whether: false, object: ['joe roe'] }],
    ['Who robbed Joe Roe?', { form: 'deed', subject: [], object: ['joe roe'], whether: false }],
    ['When was Olga Doe robbed in Springfield?', { form: 'suffering', subject: ['olga doe'], whether: false }],
    ['Why has Olga Doe been robbed?', { form: 'suffering', subject: ['olga doe'], whether: false }],
    ['Did Olga Doe rob Joe Roe after Springfield was bombed?', { object: ['joe roe'] }],
    ['Did Olga Doe rob Joe Roe\u2019s thief?', { subject: ['olga doe'], object: ['joe roe'] }],
    ['Did Olga Doe rob the Joe Roe museum?', { subject: ['olga doe'], object: ['joe roe'] }],
    ['When did Olga Doe rob Joe Roe\u2019s thief?', { object: ['joe roe'] }],
    ['Did officer Olga Doe rob Joe Roe?', { subject: ['olga doe'], object: ['joe roe'] }],
    ['Did Olga Doe rob Joe Roe yesterday?', { object: ['joe roe'] }],
    ['Why did Olga Doe steal boats with Joe Roe?', { direct: false, mutual: false, object: ['joe roe'] }],
  ])('%s', (question, expected) => {
    expect(asked(question)).toMatchObject(expected);
  });

  it.each([
    ['it is nobody with a name', 'Is the bridge a danger?'],
    ['it is who somebody is', 'Who is Olga Doe?'],
    ['it takes nothing for granted between two', 'When did Olga Doe leave the boat?'],
    ['it is words', 'When did Olga Doe warn Joe Roe?'],
    ['the coverage has no word for it', 'When did Olga Doe kidnap Joe Roe?'],
    ['it is done to a thing with a name', 'Who robbed the Joe Roe museum?'],
    ['it is done to a thing with a name', 'Why was the Joe Roe museum robbed?'],
    ['it is done in a month', 'How much did Olga Doe rob in November?'],
    ['it is who holds an office', 'Who leads Joe Roe?'],
    ['it is who somebody was', 'Who was the thief of Joe Roe?'],
    ['it is of what is somebody\u2019s', 'Did Olga Doe\u2019s thief steal the boat?'],
  ])('is nothing where %s', (_, question) => {
    expect(asked(question)).toBeNull();
  });
});

describe('a question whether something was done', () => {
  it.each(
    'arrested,beaten,shot,slain,hurt,sued,found,sent,caught,held,hit,built,made,paid,sold,bought,lost,won,struck,fought,hung,cut,shut,led,met,left,thrown'.split(
      ',',
    ),
  )('is known by its participle: %s', (participle) => {
    expect(asked(`Was Olga Doe ${participle} by Joe Roe?`)).toMatchObject({ form: 'suffering', whether: true });
    expect(asked(`Has Olga Doe ${participle} Joe Roe?`)).toMatchObject({ form: 'deed', whether: true });
    expect(asked(`Has Olga Doe been ${participle} by Joe Roe?`)).toMatchObject({ form: 'suffering', whether: true });
  });

  it.each(['ill', 'famous', 'shotgun', 'unhurtful'])('and is none without one: %s', (word) => {
    expect(asked(`Was Olga Doe ${word} in Springfield?`)).toBeNull();
  });

  it.each(['and ', 'so ', 'but ', ''])('may open with a small word: "%s"', (opening) => {
    expect(asked(`${opening}did Olga Doe steal the boat?`)).toMatchObject({ form: 'deed', subject: ['olga doe'] });
    expect(asked(`${opening}is Olga Doe a thief?`)).toMatchObject({ form: 'being', subject: ['olga doe'] });
    expect(asked(`  ${opening}was Olga Doe arrested?`)).toMatchObject({ form: 'suffering' });
  });

  it.each(['well did Olga Doe steal the boat?', 'they ask did Olga Doe steal the boat?'])(
    'is none within another: %s',
    (question) => {
      expect(asked(question)).toBeNull();
    },
  );
});

describe('who is asked to have done or suffered something', () => {
  it.each([
    'Did Olga Doe rob Joe Roe?',
    'And did Olga Doe rob Joe Roe?',
    'so did Olga Doe rob Joe Roe?',
    '  but did Olga Doe really rob Joe Roe?',
    'Has Olga Doe robbed Joe Roe?',
    'And had Olga Doe robbed the Joe Roe?',
  ])('is told whether it is so: %s', (question) => {
    expect(asked(question)).toEqual({
      form: 'deed',
      predicate: expect.any(Number),
      subject: ['olga doe'],
      object: ['joe roe'],
      direct: true,
      mutual: false,
      whether: true,
    });
  });

  it.each(['When', 'Why', 'Where', 'How', 'How much', 'How many times, or how long', 'How long', 'How often'])(
    'is taken for granted where the question is: %s',
    (word) => {
      const found = asked(`${word} did Olga Doe rob Joe Roe?`);
      if (word.includes(',')) expect(found).toBeNull();
      else expect(found).toMatchObject({ form: 'deed', subject: ['olga doe'], object: ['joe roe'], whether: false });
    },
  );

  it.each(['Who robbed Joe Roe?', 'So who robbed Joe Roe?', 'Who has robbed Joe Roe?', 'who had robbed Joe Roe'])(
    'is what is asked for: %s',
    (question) => {
      expect(asked(question)).toMatchObject({ form: 'deed', subject: [], object: ['joe roe'], whether: false });
    },
  );

  it.each([
    'Was Olga Doe arrested?',
    'And is Olga Doe arrested?',
    'Has Olga Doe been arrested?',
    'were Olga Doe and Joe Roe arrested',
  ])('suffers it: %s', (question) => {
    expect(asked(question)).toMatchObject({ form: 'suffering', whether: true });
  });

  it.each([
    'Was Olga Doe tall?',
    'Was Olga Doe uncut?',
    'Was Olga Doe shotgun?',
    'Has Olga Doe boats?',
    'They ask, did Olga Doe rob Joe Roe?',
    'We know when did Olga Doe rob Joe Roe',
    'The one who robbed Joe Roe',
    'Did the thief rob Joe Roe?',
    'Did Olga Doe?',
    'Who robs boats?',
  ])('is nobody in: %s', (question) => {
    expect(asked(question)).toBeNull();
  });
});

describe('what somebody is asked to be', () => {
  it.each([
    'Is Olga Doe a thief?',
    'Was Olga Doe really a thief?',
    'And are Olga Doe actually a thief?',
    'so were Olga Doe just a thief',
    'Is Olga Doe a thief in Springfield?',
    'Is Olga Doe a thief who stole boats?',
    'Is Olga Doe a harbor thief?',
    'is Olga Doe a thief, or not',
  ])('is its last word: %s', (question) => {
    const found = asked(question);
    expect(found).toMatchObject({ form: 'being', subject: ['olga doe'], object: [], direct: true, whether: true });
    const { concepts } = understood(question, coverage);
    expect(concepts[found?.predicate ?? -1]?.typed).toBe('thief');
  });

  it.each(['He knows, is Olga Doe a thief?', 'Is Olga Doe the thief?', 'Is Olga Doe, a thief?'])(
    'is nothing in: %s',
    (question) => {
      expect(asked(question)?.form).not.toBe('being');
    },
  );
});

describe('the names that a question speaks of', () => {
  it.each([
    ['Did Olga Doe leave Gate 2 in 2019?', ['gate 2']],
    ['Did Olga Doe leave Gate 2 and Joe Roe?', ['gate 2', 'joe roe']],
    ['Did Olga Doe leave Joe Roe in 1899?', ['joe roe']],
    ['Did Olga Doe leave Joe Roe with 2100?', ['joe roe', '2100']],
    ['Did Olga Doe rob Joe Roe in 1799?', ['joe roe', '1799']],
    ['Did Olga Doe rob Joe Roe in 20210?', ['joe roe', '20210']],
    ['Did Olga Doe rob the 7 boats?', ['7']],
    ['Did Olga Doe rob boats?', []],
  ])('have their numbers, and no years: %s', (question, object) => {
    expect(asked(question)?.object).toEqual(object);
  });

  it.each([
    ['Did Olga Doe rob the Joe Roe?', true, false],
    ['Did Olga Doe rob his Joe Roe?', true, false],
    ['Did Olga Doe steal boats of Joe Roe?', false, false],
    ['Did Olga Doe sail to Joe Roe?', false, false],
    ['Did Olga Doe sign with Joe Roe?', false, true],
    ['Did Olga Doe sign without Joe Roe?', false, false],
    ['Did Olga Doe sign with the Harbor Company?', false, true],
    ['Did Olga Doe sign with him for Joe Roe?', false, false],
    ['Did Olga Doe rob boats?', true, false],
  ])('stand right behind what is done, or with it: %s', (question, direct, mutual) => {
    expect(asked(question)).toMatchObject({ direct, mutual });
  });
});
