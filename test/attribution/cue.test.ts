import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cueBefore } from '../../src/attribution/cues/cuebefore.ts';
import { cueBehind } from '../../src/attribution/cues/cuebehind.ts';
import { mainSubject } from '../../src/attribution/cues/mainsubject.ts';
import { text } from '../support/strings.ts';

describe('behind a quotation, the speaker', () => {
  it.each([
    ['stands before the verb', ' Olga Doe said.', { kind: 'name', words: 'Olga Doe' }],
    ['stands behind it', ' said Olga Doe.', { kind: 'name', words: 'Olga Doe' }],
    ['has adverbs between', ' Olga Doe later also said.', { kind: 'name', words: 'Olga Doe' }],
    ['has an office in front', ' Mayor Olga Doe said.', { kind: 'name', words: 'Olga Doe', role: 'Mayor' }],
    [
      'has an apposition',
      ' Olga Doe, the chief engineer, said.',
      { kind: 'name', words: 'Olga Doe', role: 'the chief engineer' },
    ],
    [
      'has an apposition behind the verb',
      ' said Olga Doe, the chief engineer.',
      { kind: 'name', words: 'Olga Doe', role: 'the chief engineer' },
    ],
    ['is a pronoun', ' she said.', { kind: 'pronoun', words: 'she' }],
    ['is a document', ' the lawsuit says.', { kind: 'document', words: 'the lawsuit' }],
    ['is somebody\u2019s office', ' Doe\u2019s office said.', { kind: 'body', words: 'Doe\u2019s office' }],
    ['is described', ' a spokesman for the city said.', { kind: 'description', words: 'spokesman for the city' }],
  ])('%s', (_, behind, cue) => {
    expect(cueBehind(behind)).toMatchObject(cue);
  });

  it('is named behind a description of them', () => {
    expect(cueBehind(' her mother, Olga Doe, said.')).toMatchObject({ kind: 'name', words: 'Olga Doe' });
  });

  it.each([
    [' Olga Doe told the Daily Planet.', 'the Daily Planet'],
    [' Olga Doe told Joe Roe on Monday.', 'Joe Roe'],
    [' Olga Doe said at a news conference.', 'at a news conference'],
    [' Olga Doe wrote in a letter to the council.', 'in a letter to the council'],
  ])('comes with whom it was said to, or where:%s', (behind, to) => {
    expect(cueBehind(behind)).toMatchObject({ words: 'Olga Doe', to });
  });

  it.each([
    [' said former Planet international Olga Doe to Joe Roe.', 'Olga Doe', 'Planet international'],
    [' said Planet co-founder and engineer Olga Doe.', 'Olga Doe', 'Planet co-founder and engineer'],
    [' says Planet co-founder and CEO Olga Doe.', 'Olga Doe', undefined],
    [' said Olga Doe prior to the match.', 'Olga Doe', undefined],
  ])('is the last name of the nouns behind the verb:%s', (behind, words, role) => {
    expect(cueBehind(behind)).toMatchObject({ kind: 'name', words, ...(role !== undefined && { role }) });
  });

  it.each([
    [' says the Planet seller.', 'Planet seller'],
    [' said the Planet-based engineer.', 'Planet-based engineer'],
  ])(
    'is somebody of whom the text has told where the nouns behind the verb have no name at their end:%s',
    (behind, words) => {
      expect(cueBehind(behind)).toEqual({ kind: 'description', words, isKnown: true });
    },
  );

  it.each([
    [' said Planet Harbor Co-Owner, Olga Doe.', 'Olga Doe'],
    [' said Planet Six host and river expert Olga Doe.', 'Olga Doe'],
  ])('is the name beside an office:%s', (behind, words) => {
    expect(cueBehind(behind)).toMatchObject({ kind: 'name', words });
  });

  it.each([' said Planet VP.', ', Olga Doe said it would close the bridge.'])(
    'is nobody where only an office is named, or the verb has other words to say:%s',
    (behind) => {
      expect(cueBehind(behind)).toBeNull();
    },
  );

  it.each([
    ' Olga Doe, adding that it was late, said.',
    ' Olga Doe, dressed in red, said.',
    ' Olga Doe, however, said.',
  ])('has no role in words that only go on:%s', (behind) => {
    expect(cueBehind(behind)).toEqual({ kind: 'name', words: 'Olga Doe' });
  });

  it.each([' Olga Doe told Planet radio station Harbor.', ' Olga Doe said in an interview with \u201cPlanet.\u201d'])(
    'says nothing of whom it was said to where that breaks off:%s',
    (behind) => {
      expect(cueBehind(behind)).not.toHaveProperty('to');
    },
  );

  it('says nothing of whom it was said to where the words do not', () => {
    expect(cueBehind(' Olga Doe said.')).not.toHaveProperty('to');
  });

  it.each([' and the bridge was closed.', ' Olga Doe left the bridge.', '', '.', ' said.'])(
    'is nobody without a verb of saying and a subject:%s',
    (behind) => {
      expect(cueBehind(behind)).toBeNull();
    },
  );
});

describe('before a quotation, the speaker', () => {
  it.each([
    ['Olga Doe said, ', 'Olga Doe'],
    ['Olga Doe reiterated that ', 'Olga Doe'],
    ['On Monday, Olga Doe said that ', 'Olga Doe'],
    ['The bridge was closed, Olga Doe said, and ', 'Olga Doe'],
    ['Olga Doe, who built the bridge, told them it was ', 'Olga Doe'],
    ['Joe Roe left after Olga Doe said ', 'Olga Doe'],
    ['Olga Doe called it ', 'Olga Doe'],
  ])('is the subject of the nearest verb of saying or judging: %s', (before, words) => {
    expect(cueBefore(before)).toMatchObject({ kind: 'name', words });
  });

  it('is the subject of the sentence where the verb is a participle', () => {
    expect(cueBefore('Olga Doe attacked Joe Roe, saying ')).toMatchObject({ kind: 'name', words: 'Olga Doe' });
  });

  it.each([
    ['Ahead of the vote, Olga Doe stayed, insisting ', 'Olga Doe'],
    ['Bridges are on the table, with Olga Doe calling for ', 'Olga Doe'],
    ['Being late, says Doe, is as bad: ', 'Doe'],
    ['It fell in the Capitol, and Olga Doe says ', 'Olga Doe'],
  ])('is not the word that opens the sentence: %s', (before, words) => {
    expect(cueBefore(before)).toMatchObject({ kind: 'name', words });
  });

  it('is the subject of a relative clause, not of the sentence around it', () => {
    expect(cueBefore('Planet uses bridges, which Olga Doe, an engineer at Harbor, says ')).toMatchObject({
      words: 'Olga Doe',
    });
  });

  it('is nobody where a verb of judging is further off than it may be', () => {
    expect(cueBefore('Olga Doe praised the old bridge as ', 6)).toMatchObject({ words: 'Olga Doe' });
    expect(cueBefore('Olga Doe praised the oldest bridge of the whole city as ', 6)).toBeNull();
    expect(cueBefore('Olga Doe said that the oldest bridge of the whole city was ', 6)).toMatchObject({
      words: 'Olga Doe',
    });
  });

  it('is no half of a name', () => {
    expect(cueBefore('The Bridges and Roads Commission alleged ')).toEqual({
      kind: 'body',
      words: 'Bridges and Roads Commission',
    });
    expect(cueBefore('Roe (WA-07) had, a month ago, called on ')).toMatchObject({ words: 'Roe' });
  });

  it('is not the subject of a passive, behind which an earlier verb counts', () => {
    expect(cueBefore('Olga Doe said that the bridge was widely called ')).toMatchObject({ words: 'Olga Doe' });
    expect(cueBefore('The bridge has been called ')).toBeNull();
    expect(cueBefore('Olga Doe was widely described as ')).toBeNull();
  });

  it('is nobody without a verb of saying', () => {
    expect(cueBefore('Olga Doe stood on the ')).toBeNull();
  });
});

describe('the subject of a sentence', () => {
  it.each([
    ['Olga Doe stood on the bridge.', 'Olga Doe'],
    ['On Monday morning, Olga Doe stood on the bridge.', 'Olga Doe'],
    ['However, Olga Doe stood there.', 'Olga Doe'],
  ])('is what it begins with, behind an adverbial: %s', (sentence, words) => {
    expect(mainSubject(sentence)).toMatchObject({ kind: 'name', words });
  });

  it('is a pronoun where the sentence begins with one', () => {
    expect(mainSubject('She stood on the bridge.')).toMatchObject({ kind: 'pronoun', words: 'she' });
  });
});

describe('cues', () => {
  it('are looked for in any text without a fault', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const cue of [cueBehind(words), cueBefore(words), mainSubject(words)]) {
          if (cue) expect(cue.words).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
});
