import { describe, expect, it } from 'vitest';
import { Outlets } from '../../src/answer/outlets.ts';

describe('the name of an outlet', () => {
  it.each([
    ['Harbor Star - Local News', 'Harbor Star'],
    ['Harbor Star  \u2013  Local News', 'harbor star'],
    ['Harbor Star | Local News', 'Harbor Star'],
    ['Harbor Star: The Paper', 'harborstarthepaper'],
    ['Harbor Star (Springfield)', 'Springfield'],
    ['The Harbor Star', 'harbor star'],
    ['harborstar.co.uk', 'Harbor Star'],
    ['harborstar.tv', 'Harbor Star'],
    ['harborstar.news', 'Harbor Star'],
    ['HBC News', 'hbc'],
    ['HBCD News', 'hbcd'],
  ])('%s is met again as %s', (name, typed) => {
    expect(new Outlets([name, 'Red Bridge']).named(typed)).toEqual([name]);
  });

  it.each([
    ['Harbor Star - Local News', 'Local News'],
    ['Harbor-Star', 'Star'],
    ['The Sun', 'Sun'],
    ['harborstar.org', 'org'],
  ])('%s is not met as %s', (name, typed) => {
    expect(new Outlets([name, 'Red Bridge']).named(typed)).toEqual([]);
  });

  it.each([
    ['Arrow', 'Arrov', false],
    ['Planet', 'Planit', true],
    ['Planet', 'Planixt', false],
    ['Springfie', 'Sprinxfee', false],
    ['Springfiel', 'Sprinxfeel', true],
    ['Springfiel', 'Sxrinxfexl', false],
    ['Harbor Star', 'Barbor Star', false],
  ])(
    '%s may be misspelt by one letter from six on, by two from ten on, and not in its first: %s',
    (name, typed, is) => {
      expect(new Outlets([name, 'Old Bridge']).named(typed)).toEqual(is ? [name] : []);
    },
  );

  it('may be begun by three letters, where no other begins so', () => {
    const outlets = new Outlets(['Harbor Star', 'Harbor Gazette', 'Red Bridge']);
    expect(outlets.named('Red')).toEqual(['Red Bridge']);
    expect(outlets.named('Re')).toEqual([]);
    expect(outlets.named('Harbor')).toEqual([]);
    expect(outlets.named('Harbor G')).toEqual(['Harbor Gazette']);
  });
});

describe('a source named in a question', () => {
  const outlets = new Outlets(['Harbor Gazette', 'ABC News', 'Red Bridge Daily']);
  const named = (question: string) => outlets.mentions(question).map(({ typed }) => typed);

  it.each([
    'Harbor Gazette,  what did Doe say?',
    'Harbor Gazette; who died?',
    'Harbor Gazette did Doe say so?',
    '  Harbor Gazette: where is Doe?',
  ])('may head it: %s', (question) => {
    expect(named(question)).toEqual(['Harbor Gazette']);
  });

  it.each([
    'Harbor Gazette building, what happened to it?',
    'Why Harbor Gazette did burn?',
    'Was Harbor Gazette sold?',
  ])('does not where it is what is asked about: %s', (question) => {
    expect(named(question)).toEqual([]);
  });

  it.each(['and', 'or', ', and', '&', 'vs.', 'vs', 'versus', 'and the', 'and also by', ', or an article by'])(
    'may stand in a list: Harbor Gazette %s ABC News',
    (between) => {
      const found = named(`According to Harbor Gazette ${between} ABC News, who died?`);
      expect(found[0]).toBe('Harbor Gazette');
      expect(found[1]?.replace(/^the /, '')).toBe('ABC News');
    },
  );

  it('is one that is named elsewhere in the question, too, where the coverage has it', () => {
    expect(named('What does Harbor Gazette say that ABC News leaves out?')).toEqual(['Harbor Gazette', 'ABC News']);
    expect(named('What does Harbor Gazette say that Fox News leaves out?')).toEqual(['Harbor Gazette']);
    expect(named('Did the mayor buy ABC News?')).toEqual([]);
  });

  it.each([
    ['according to the Old Springfield Herald, who died?', ['Old Springfield Herald']],
    ['according to the Herald of Springfield Weekly, who died?', ['Herald of Springfield Weekly']],
    ['according to springfield-today.co.uk, who died?', ['springfield-today.co.uk']],
    ['according to springfield.org, who died?', ['springfield.org']],
    ['according to a Springfield Painter, who died?', []],
    ['according to the old herald, who died?', []],
    ['What does Old Springfield ABC News say?', ['ABC News']],
    ['What does Springfield Red Bridge Daily say?', ['Red Bridge Daily']],
  ])('may look like one: %s', (question, typed) => {
    expect(named(question)).toEqual(typed);
  });

  it.each([
    ['according to the Guardian, who died?', 1],
    ['according to Guardian, who died?', 1],
    ['according to the guardian, who died?', 0],
    ['according to The guardian, who died?', 0],
    ['according to reuters, who died?', 1],
  ])('needs its capital where it is an ordinary word: %s', (question, count) => {
    expect(named(question)).toHaveLength(count);
  });

  it.each([
    ['What did Harbor Gazette\u2019s Jane Doe say?', []],
    ['What did Harbor Gazette Jane Doe say?', []],
    ['According to Harbor Gazette Jane Doe died. When?', ['Harbor Gazette']],
    ['According to the Harbor Gazette Jane Doe died. When?', ['the Harbor Gazette']],
    ['According to Harbor Gazette\u2019s Jane Doe who died?', []],
    ['What is in Harbor Gazette\u2019s Article on Doe?', ['Harbor Gazette\u2019s']],
    ['Harbor Gazette Report: who died?', ['Harbor Gazette']],
  ])('owns no person: %s', (question, typed) => {
    expect(named(question)).toEqual(typed);
  });
});
