import { describe, expect, it } from 'vitest';
import {
  leadingSubject,
  type SpeakerCue,
  subjectBefore,
  subjectBehind,
  subjectOf,
} from '../../../src/attribution/cues/subject.ts';

const NOTHING = /^\s*$/;
const ANYTHING = /^[^.]*$/;
const of = (words: string, verbAndBehind = 'said', gap = ANYTHING): SpeakerCue | null =>
  subjectOf(words, gap, verbAndBehind);

describe('the subject that words begin with', () => {
  it.each<[string, SpeakerCue]>([
    ['Olga Doe ', { kind: 'name', words: 'Olga Doe' }],
    ['he ', { kind: 'pronoun', words: 'he' }],
    ['She ', { kind: 'pronoun', words: 'she' }],
    ['They ', { kind: 'pronoun', words: 'they' }],
    ['Mayor Olga Doe ', { kind: 'name', words: 'Olga Doe', role: 'Mayor' }],
    ['Planet goalkeeper Olga Doe ', { kind: 'name', words: 'Olga Doe', role: 'Planet goalkeeper' }],
    ["Springfield's old captain Olga Doe ", { kind: 'name', words: 'Olga Doe', role: "Springfield's old captain" }],
    ['Planet coach and manager Olga Doe ', { kind: 'name', words: 'Olga Doe', role: 'Planet coach and manager' }],
    ["Springfield's Olga Doe ", { kind: 'name', words: 'Olga Doe' }],
    ['the statement ', { kind: 'document', words: 'the statement' }],
    ['His annual report ', { kind: 'document', words: 'His annual report' }],
    ["Doe's office ", { kind: 'body', words: "Doe's office" }],
    ["Doe's elder sister ", { kind: 'description', words: "Doe's elder sister" }],
    ['the police ', { kind: 'body', words: 'police' }],
    ['a neighbour ', { kind: 'description', words: 'neighbour' }],
    ['The mother of Olga Doe ', { kind: 'description', words: 'mother of Olga Doe' }],
    ['city officials ', { kind: 'body', words: 'city officials' }],
    ['federal prosecutors ', { kind: 'body', words: 'federal prosecutors' }],
    ['A lawyer for the old company ', { kind: 'description', words: 'lawyer for the old company' }],
  ])('%s', (words, cue) => {
    expect(of(words)).toEqual(cue);
    expect(leadingSubject(words)).toEqual(cue);
  });

  it.each(['the bridge ', 'hers ', 'theyre ', 'But neighbours ', 'quickly ', '', '42 '])('is nobody: "%s"', (words) => {
    expect(of(words)).toBeNull();
    expect(leadingSubject(words)).toBeNull();
  });

  it('is followed by what may stand there only', () => {
    expect(of('Olga Doe ', 'said', NOTHING)).toMatchObject({ words: 'Olga Doe' });
    expect(of('Olga Doe of old ', 'said', NOTHING)).toBeNull();
    expect(leadingSubject('Olga Doe: no')).toBeNull();
  });
});

describe('what somebody is', () => {
  it.each([
    ['Olga Doe, the mayor, ', 'the mayor'],
    ['Olga Doe, mayor of Springfield, ', 'mayor of Springfield'],
    ['Olga Doe \u2014 a painter \u2014 ', 'a painter'],
  ])('stands between commas or dashes behind the name: %s', (words, role) => {
    expect(of(words)).toEqual({ kind: 'name', words: 'Olga Doe', role });
  });

  it.each([
    'Olga Doe, who left, ',
    'Olga Doe, which is odd, ',
    'Olga Doe, 42, ',
    'Olga Doe, however, ',
    'Olga Doe, adding that it was late, ',
    'Olga Doe, dressed in black, ',
    'Olga Doe, in Springfield, ',
    'Olga Doe, for example, ',
    'Olga Doe, currently, ',
    'Olga Doe, visibly moved, ',
  ])('is not everything that stands there: %s', (words) => {
    expect(of(words)?.role ?? '').toMatch(/^$|^visibly/);
  });

  it('names who it is behind a description', () => {
    expect(of("Doe's sister, Ann Doe, ")).toEqual({ kind: 'name', words: 'Ann Doe', role: "Doe's sister" });
  });

  it('is nobody where another clause begins behind the comma', () => {
    expect(of('Red Square, Olga Doe disclosed, ')).toBeNull();
  });
});

describe('to whom or where something is said', () => {
  it.each([
    ['told KCAL that', 'KCAL'],
    ['tells the Harbor Gazette', 'the Harbor Gazette'],
    ['told Stone & Sons', 'Stone & Sons'],
    ['said at a press conference.', 'at a press conference'],
    ['wrote in a letter, and', 'in a letter'],
    ['posted on her website that', 'on her website'],
    ['announced during the meeting', 'during the meeting'],
    ['said via video.', 'via video'],
  ])('stands behind the verb: %s', (verbAndBehind, to) => {
    expect(of('Olga Doe ', verbAndBehind)).toEqual({ kind: 'name', words: 'Olga Doe', to });
    expect(of('she ', verbAndBehind)).toEqual({ kind: 'pronoun', words: 'she', to });
    expect(of('the statement ', verbAndBehind)).toMatchObject({ kind: 'document', to });
  });

  it.each([
    'told Planet radio station WXYZ',
    'told the crowd',
    'said on Monday.',
    'said in May.',
    'said in part.',
    'said as a whole.',
    'said during an interview with',
    'said at the',
    'left in a car.',
  ])('is not everything there: %s', (verbAndBehind) => {
    expect(of('Olga Doe ', verbAndBehind)).toEqual({ kind: 'name', words: 'Olga Doe' });
  });
});

describe('the subject before one of some verbs', () => {
  const first = (words: string) => subjectBefore(words, /\b(?:said|left)\b/g, /^\s*(?:, \w+, )?$/);

  it('is its own with the first of them that it can have, and what stands behind', () => {
    expect(first('Olga Doe said no.')).toEqual({ cue: { kind: 'name', words: 'Olga Doe' }, verb: 'said no.' });
    expect(first('Olga Doe, mayor, left and said no.')).toMatchObject({ verb: 'left and said no.' });
  });

  it('is a name alone, or none', () => {
    expect(first('Olga Doe')).toEqual({ cue: { kind: 'name', words: 'Olga Doe' }, verb: '' });
    expect(first('Olga Doe.')).toEqual({ cue: { kind: 'name', words: 'Olga Doe' }, verb: '' });
    expect(first('She')).toBeNull();
    expect(first('Olga Doe, the one who said no.')).toBeNull();
    expect(first('nothing said')).toBeNull();
  });
});

describe('the subject behind a verb', () => {
  it.each<[string, SpeakerCue | null]>([
    ['Olga Doe.', { kind: 'name', words: 'Olga Doe' }],
    ['Olga Doe, the mayor.', { kind: 'name', words: 'Olga Doe', role: 'the mayor' }],
    ['Olga Doe, the mayor, on Friday.', { kind: 'name', words: 'Olga Doe', role: 'the mayor' }],
    ['Planet goalkeeper Olga Doe after the match.', { kind: 'name', words: 'Olga Doe', role: 'Planet goalkeeper' }],
    ['Springfield-based painter Olga Doe.', { kind: 'name', words: 'Olga Doe', role: 'Springfield-based painter' }],
    ['Olga Doe after Planet won.', { kind: 'name', words: 'Olga Doe' }],
    ['Olga Doe to Max Roe.', { kind: 'name', words: 'Olga Doe' }],
    ['the Planet goalkeeper.', null],
    ['nobody.', null],
  ])('%s', (words, cue) => {
    expect(subjectBehind(words)).toEqual(cue);
  });
});
