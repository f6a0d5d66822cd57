import { describe, expect, it } from 'vitest';
import { Outlets } from '../../src/answer/outlets.ts';

/* What stands around the name of an outlet tells whether it is the source that is asked for. */

const GAZETTE = 'Harbor Gazette';
const outlets = new Outlets([GAZETTE, 'ABC News', 'Orbit']);
const sources = (question: string): (string | undefined)[] =>
  outlets.mentions(question).map(({ outlets: [known], typed }) => known ?? typed);

describe('an outlet is found', () => {
  it.each([
    ['Beacon - News of the bay', 'Beacon'],
    ['Beacon  –  News of the bay', 'Beacon'],
    ['Beacon — News of the bay', 'Beacon'],
    ['Beacon | Springfield', 'Beacon'],
    ['Beacon : Springfield', 'Beacon'],
    ['Beacon (Bay Media)', 'Beacon'],
    ['Beacon (Bay Media)', 'Bay Media'],
    ['Beacon.com', 'Beacon'],
    ['Beacon.org', 'Beacon'],
    ['Beacon.net', 'Beacon'],
    ['Beacon.co.uk', 'Beacon'],
    ['Beacon.news', 'Beacon'],
    ['Beacon.tv', 'Beacon'],
    ['WXY News', 'wxy'],
    ['WXYZ News', 'wxyz'],
  ])('%s, as %s', (name, typed) => {
    expect(new Outlets([name]).named(typed)).toEqual([name]);
  });

  it.each([
    ['Beacon-Times', 'Times'],
    ['Beacon - Times', 'Times'],
    ['Beacon', 'Be'],
    ['Beacon', 'Dacon'],
  ])('%s, but not as %s', (name, typed) => {
    expect(new Outlets([name]).named(typed)).toEqual([]);
  });

  it('by its beginning where that is the beginning of no other one', () => {
    const some = new Outlets(['Beacon Herald', 'Bay Telegraph', 'Bay Times']);
    expect(some.named('Bea')).toEqual(['Beacon Herald']);
    expect(some.named('Bay')).toEqual([]);
    expect(some.named('Bay Te')).toEqual(['Bay Telegraph']);
  });

  it('with one slip from six letters on, and with two from ten on', () => {
    const some = new Outlets(['Beacon', 'Lighthouse', 'Bells']);
    expect(some.named('Beacom')).toEqual(['Beacon']);
    expect(some.named('Beamom')).toEqual([]);
    expect(some.named('Ligthousse')).toEqual(['Lighthouse']);
    expect(some.named('Bellz')).toEqual([]);
  });
});

describe('an outlet is the source that is asked for', () => {
  it.each([
    'according to Orbit',
    'per Orbit',
    'via Orbit',
    'does Orbit',
    'did Orbit',
    'do Orbit',
    'has Orbit',
    'have Orbit',
    'in an article by Orbit',
    'the reports from Orbit',
    'the story in Orbit',
    'the reporting of Orbit',
    'information from Orbit',
    'as published by Orbit',
    'what is covered in Orbit',
    'featured in Orbit',
    'discussed in Orbit',
    'mentioned by Orbit',
    'described by Orbit',
    'highlighted in Orbit',
    'detailed by Orbit',
    'noted by Orbit',
    'written in Orbit',
    'stated by Orbit',
    'claimed by Orbit',
    'another from Orbit',
    'a story last week in Orbit',
    'an article from the Orbit',
    'a report by "Orbit',
  ])('by what stands before it: %s', (words) => {
    expect(sources(`what is true of the bridge ${words}`)).toEqual(['Orbit']);
  });

  it.each([
    'says',
    'reported',
    'writes',
    'mentions',
    'describes',
    'lists',
    'claimed',
    'states',
    'covers',
    'published',
    'tells us',
    'cites',
    'notes',
    'suggests',
    'attributes',
    'discusses',
    'highlights',
    'indicates',
    'features',
    'portrays',
    'depicts',
    'details',
    'article',
    "'s article",
    "'s latest report",
    'story',
    'headlines',
    'newspaper',
    'magazine',
    'website',
    'interview',
  ])('by what stands behind it: %s', (words) => {
    expect(sources(`the bridge, Orbit ${words}`.replace(" '", "'"))).toEqual(['Orbit']);
  });

  it.each(['what', 'who', 'when', 'where', 'why', 'how', 'which', 'did', 'does', 'do', 'is', 'are', 'was', 'were'])(
    'at the head of a message, before "%s"',
    (word) => {
      expect(sources(`Orbit ${word} the bridge`)).toEqual(['Orbit']);
      expect(sources(`Orbit: ${word} the bridge`)).toEqual(['Orbit']);
      expect(sources(`near Orbit ${word} the bridge`)).toEqual([]);
      expect(sources(`Orbit ${word}ever the bridge`)).toEqual([]);
    },
  );

  it.each([
    'Orbit and ABC News',
    'Orbit, ABC News',
    'Orbit vs. ABC News',
    'Orbit or the ABC News',
    'Orbit & by ABC News',
  ])('beside another one: according to %s', (words) => {
    expect(sources(`who died according to ${words}`)).toEqual(['Orbit', 'ABC News']);
  });

  it('wherever it stands in a question that names another one as its source', () => {
    expect(sources('Is Orbit wrong about what ABC News reports?')).toEqual(['Orbit', 'ABC News']);
    expect(sources('Is Orbit wrong about the bridge?')).toEqual([]);
  });
});

describe('an outlet is not the source that is asked for', () => {
  it.each([
    'tell Orbit',
    'told Orbit',
    'telling Orbit',
    'speak to Orbit',
    'spoke with the Orbit',
    'talked to Orbit',
    'say on Orbit',
    'said to the Orbit',
    'interviewed by Orbit',
    'watched on Orbit',
    'make a statement to Orbit',
    'make a comment for an Orbit',
  ])('where somebody speaks there: %s', (words) => {
    expect(sources(`why did Doe ${words} reports of the bridge`)).toEqual([]);
  });

  it('where it owns somebody, unless the words are according to it', () => {
    expect(sources("What did Orbit's Olga Doe say?")).toEqual([]);
    expect(sources('According to Orbit Olga Doe died?')).toEqual(['Orbit']);
    expect(sources("What did Orbit's Article say?")).toEqual(['Orbit']);
  });
});

describe('a name that the coverage does not have', () => {
  it.each([
    'Hudson Tribune',
    'Springfield Post',
    'Ledger of Springfield News',
    "Doe's Weekly",
    'beacon.com',
    'bay-beacon.co.uk',
  ])('is taken for an outlet by its form: %s', (name) => {
    expect(sources(`who died according to ${name}?`)).toEqual([name]);
  });

  it.each(['Hudson Bridge', 'hudson times', 'beacon.xyz'])('and for none without it: %s', (name) => {
    expect(sources(`who died according to ${name}?`)).toEqual([]);
  });

  it('needs its capital where it is an ordinary word', () => {
    expect(sources('who died according to the Guardian?')).toEqual(['the Guardian']);
    expect(sources('who died according to The Guardian?')).toEqual(['The Guardian']);
    expect(sources('who died according to the guardian?')).toEqual([]);
  });
});
