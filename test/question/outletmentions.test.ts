import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEWSROOMS } from '../../src/english/newsrooms.ts';
import { OutletMentions } from '../../src/question/outletmentions.ts';
import { slice } from '../../src/text/span.ts';
import { text } from '../support/strings.ts';

const GAZETTE = 'Harbor Gazette';
const PLANET = 'The Daily Planet';
const DIGITAL = 'Daily Planet (Planet Digital)';
const outlets = new OutletMentions(['RedBridge.com', PLANET, GAZETTE, DIGITAL, 'ABC News', GAZETTE]);

/** The outlets that a question names as its source, in its order; an unknown one as typed. */
const sources = (question: string): (string | undefined)[] =>
  outlets.mentions(question).flatMap((mention) => (mention.outlets.length > 0 ? mention.outlets : [mention.typed]));

describe('an outlet', () => {
  it('is listed once, in the order of the names', () => {
    expect(outlets.names).toEqual(['ABC News', DIGITAL, GAZETTE, 'RedBridge.com', PLANET]);
  });

  it.each([
    ['as it is written', 'Harbor Gazette', [GAZETTE]],
    ['without case', 'harbor gazette', [GAZETTE]],
    ['with "the"', 'the Harbor Gazette', [GAZETTE]],
    ['in one word', 'harborgazette', [GAZETTE]],
    ['misspelt', 'Harbour Gazete', [GAZETTE]],
    ['without its domain', 'redbridge', ['RedBridge.com']],
    ['without its domain, in two words', 'Red Bridge', ['RedBridge.com']],
    ['by its domain', 'redbridge.com', ['RedBridge.com']],
    ['by its initials', 'ABC', ['ABC News']],
    ['by what stands in brackets', 'Planet Digital', [DIGITAL, PLANET]],
    ['by what stands before the bracket', 'Daily Planet', [DIGITAL, PLANET]],
  ])('is found %s', (_, typed, names) => {
    expect(outlets.named(typed)).toEqual(names);
  });

  it.each(['Reuters', 'Hudson Gazette', 'Gazette', 'ABD', 'news', '', ' '])(
    'is not found by a name that is another one or none: %s',
    (typed) => {
      expect(outlets.named(typed)).toEqual([]);
    },
  );
});

describe('a question names its source', () => {
  it.each([
    'According to the Harbor Gazette, who died?',
    'harbor gazette on the bridge',
    'Who died, according to harbor gazette?',
    'What does the Harbor Gazette say about the bridge?',
    'What did the Harbor Gazette report?',
    'who died per harbor gazette',
    'the Harbor Gazette article about the bridge',
    'in the report by the Harbor Gazette, who died?',
    'What is the Harbor Gazette\u2019s account?',
    'harbour gazette what did she say',
    'Harbor Gazette: who died?',
  ])('in many ways: %s', (question) => {
    expect(sources(question)).toEqual([GAZETTE]);
  });

  it('by a list of them', () => {
    expect(sources('What do Harbor Gazette, ABC News and RedBridge report?')).toEqual([
      GAZETTE,
      'ABC News',
      'RedBridge.com',
    ]);
    expect(sources('according to Harbor Gazette or ABC News, who died?')).toEqual([GAZETTE, 'ABC News']);
  });

  it('with all outlets that bear the name', () => {
    expect(sources('What does the Daily Planet say?')).toEqual([DIGITAL, PLANET]);
  });

  it('that the coverage does not have, where it is well known or looks like one', () => {
    expect(sources('What does Fox News say about the bridge?')).toEqual(['Fox News']);
    expect(sources('according to Reuters, who died?')).toEqual(['Reuters']);
    expect(sources('according to the Springfield Herald, who died?')).toEqual(['Springfield Herald']);
    expect(sources('What does Hudson Gazette report?')).toEqual(['Hudson Gazette']);
  });

  it('whose name with the word before it is near to itself', () => {
    const crunch = new OutletMentions(['TechCrunch', 'TalkSport']);
    const named = (question: string) => crunch.mentions(question).flatMap((mention) => mention.outlets);
    expect(named('Who resigned, according to TechCrunch?')).toEqual(['TechCrunch']);
    expect(named('according to talksport, who won?')).toEqual(['TalkSport']);
  });

  it('with its words as typed', () => {
    const question = 'Who died according to harbour gazette?';
    const [mention] = outlets.mentions(question);
    expect(mention && slice(question, mention)).toBe('harbour gazette');
    expect(mention?.typed).toBe('harbour gazette');
  });
});

describe('an outlet that a question names is no source', () => {
  it.each([
    'What did Doe tell the Harbor Gazette?',
    'What did Doe say to the Harbor Gazette?',
    'What did Doe say on Fox News?',
    'What did Doe say in an interview on ABC News?',
    'the interview with Harbor Gazette',
    'What did he tell Fox News?',
    'What did Harbor Gazette\u2019s Jane Doe say?',
    'What happened to the Harbor Gazette building?',
    'Who lives in New York?',
    'Who died on the bridge?',
  ])('where it is spoken to, owns somebody, or is no outlet at all: %s', (question) => {
    expect(sources(question)).toEqual([]);
  });
});

describe('mentions', () => {
  it('are in order, disjoint and inside the question, for any text', () => {
    const asking = fc
      .array(fc.oneof(text, fc.constantFrom('according to', 'ABC', 'the Harbor Gazette', 'Fox News', 'says', 'and')))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(asking, (question) => {
        let last = 0;
        for (const mention of outlets.mentions(question)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(slice(question, mention)).toBe(mention.typed);
          expect(mention.typed).not.toBe('');
          last = mention.end;
        }
        expect(last).toBeLessThanOrEqual(question.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the newsrooms that are known everywhere', () => {
  it('are kept as folded letters and digits', () => {
    expect([...NEWSROOMS].filter((name) => !/^[a-z0-9]+$/.test(name))).toEqual([]);
    expect(['reuters', 'foxnews', 'elpais', 'suddeutschezeitung'].every((name) => NEWSROOMS.has(name))).toBe(true);
  });
});
