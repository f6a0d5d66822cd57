import { describe, expect, it } from 'vitest';
import { OutletMentions } from '../../src/question/outletmentions.ts';

describe('the name of an outlet', () => {
  it.each([
    ['Harbor Star - Local News', 'Harbor Star'],
    ['Harbor Star  \u2013  Local News', 'harbor star'],
    ['Harbor Star — Local News', 'Harbor Star'],
    ['Harbor Star | Local News', 'Harbor Star'],
    ['Harbor Star : Local News', 'Harbor Star'],
    ['Harbor Star: The Paper', 'harborstarthepaper'],
    ['Harbor Star (Springfield)', 'Springfield'],
    ['Harbor Star (Springfield)', 'Harbor Star'],
    ['The Harbor Star', 'harbor star'],
    ['harborstar.com', 'Harbor Star'],
    ['harborstar.org', 'Harbor Star'],
    ['harborstar.net', 'Harbor Star'],
    ['harborstar.co.uk', 'Harbor Star'],
    ['harborstar.tv', 'Harbor Star'],
    ['harborstar.news', 'Harbor Star'],
    ['HBC News', 'hbc'],
    ['HBCD News', 'hbcd'],
  ])('%s is met again as %s', (name, typed) => {
    expect(new OutletMentions([name, 'Red Bridge']).named(typed)).toEqual([name]);
  });

  it.each([
    ['Harbor Star - Local News', 'Local News'],
    ['Harbor-Star', 'Star'],
    ['The Sun', 'Sun'],
    ['harborstar.org', 'org'],
  ])('%s is not met as %s', (name, typed) => {
    expect(new OutletMentions([name, 'Red Bridge']).named(typed)).toEqual([]);
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
      expect(new OutletMentions([name, 'Old Bridge']).named(typed)).toEqual(is ? [name] : []);
    },
  );

  it('may be begun by three letters, where no other begins so', () => {
    const outlets = new OutletMentions(['Harbor Star', 'Harbor Gazette', 'Red Bridge']);
    expect(outlets.named('Red')).toEqual(['Red Bridge']);
    expect(outlets.named('Re')).toEqual([]);
    expect(outlets.named('Harbor')).toEqual([]);
    expect(outlets.named('Harbor G')).toEqual(['Harbor Gazette']);
  });
});

describe('a name that the coverage does not have', () => {
  const outlets = new OutletMentions(['Harbor Gazette', 'ABC News', 'Red Bridge Daily']);
  const named = (question: string) => outlets.mentions(question).map(({ typed }) => typed);

  it.each([
    ['according to the Old Springfield Herald, who died?', ['Old Springfield Herald']],
    ['according to the Herald of Springfield Weekly, who died?', ['Herald of Springfield Weekly']],
    ['according to springfield-today.co.uk, who died?', ['springfield-today.co.uk']],
    ['according to springfield.org, who died?', ['springfield.org']],
    ["according to Doe's Weekly, who died?", ["Doe's Weekly"]],
    ['according to springfield.xyz, who died?', []],
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
});
