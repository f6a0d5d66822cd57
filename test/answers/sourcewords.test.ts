import { describe, expect, it } from 'vitest';
import { OutletMentions } from '../../src/question/outletmentions.ts';

/* What stands around the name of an outlet tells whether it is the source that is asked for. */

const GAZETTE = 'Harbor Gazette';
const outlets = new OutletMentions([GAZETTE, 'ABC News', 'Orbit']);
const sources = (question: string): (string | undefined)[] =>
  outlets.mentions(question).map(({ outlets: [known], typed }) => known ?? typed);

/** The sources that a question names, as typed. */
const asTyped = (question: string): string[] => outlets.mentions(question).map((mention) => mention.typed);

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

  it.each(['and', 'or', ', and', '&', 'vs.', 'vs', 'versus', 'and the', 'and also by', ', or an article by'])(
    'may stand in a list: Orbit %s ABC News',
    (between) => {
      const found = asTyped(`According to Orbit ${between} ABC News, who died?`);
      expect(found[0]).toBe('Orbit');
      expect(found[1]?.replace(/^the /, '')).toBe('ABC News');
    },
  );

  it('is one that is named elsewhere in the question, too, where the coverage has it', () => {
    expect(asTyped('What does Orbit say that ABC News leaves out?')).toEqual(['Orbit', 'ABC News']);
    expect(asTyped('What does Orbit say that Fox News leaves out?')).toEqual(['Orbit']);
    expect(asTyped('Did the mayor buy ABC News?')).toEqual([]);
  });

  it.each(['Orbit,  what did Doe say?', 'Orbit; who died?', 'Orbit did Doe say so?', '  Orbit: where is Doe?'])(
    'may head it: %s',
    (question) => {
      expect(asTyped(question)).toEqual(['Orbit']);
    },
  );

  it.each(['Orbit building, what happened to it?', 'Why Orbit did burn?', 'Was Orbit sold?'])(
    'does not where it is what is asked about: %s',
    (question) => {
      expect(asTyped(question)).toEqual([]);
    },
  );
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

  it.each([
    ['What did Orbit\u2019s Jane Doe say?', []],
    ['What did Orbit Jane Doe say?', []],
    ['According to Orbit Jane Doe died. When?', ['Orbit']],
    ['According to the Orbit Jane Doe died. When?', ['the Orbit']],
    ['According to Orbit\u2019s Jane Doe who died?', []],
    ['What is in Orbit\u2019s Article on Doe?', ['Orbit\u2019s']],
    ['Orbit Report: who died?', ['Orbit']],
  ])('owns no person: %s', (question, typed) => {
    expect(asTyped(question)).toEqual(typed);
  });
});
