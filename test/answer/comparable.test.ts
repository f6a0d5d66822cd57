import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetsOf } from '../../src/answer/comparable.ts';
import type { FacetQuestion } from '../../src/answer/facet.ts';
import type { AnswerKind } from '../../src/answer/kind.ts';
import type { Published } from '../../src/corpus/article.ts';
import { text } from '../support/strings.ts';
import { asking } from './facetquestion.ts';

const DAY: Published = { value: '2023-05-10', certainty: 'stated' };
const values = (words: string, question: FacetQuestion): string[] =>
  facetsOf({ words, before: '' }, question, DAY).map(({ value }) => value);

describe('the facets of an excerpt', () => {
  it('are the parts of the day, by name or by the clock', () => {
    const time = asking('time');
    expect(values('It was closed at 9 a.m.', time)).toEqual(values('It was closed in the morning.', time));
    expect(values('It was closed at 11:30 p.m.', time)).toEqual(values('It was closed at night.', time));
    expect(values('It was closed at 3 p.m.', time)).not.toEqual(values('It was closed at 3 a.m.', time));
    expect(values('It was closed.', time)).toEqual([]);
  });

  it('are numbers of the thing that is counted, in words or in figures', () => {
    const pillars = asking('how-many', { head: 'pillar' });
    expect(values('Two pillars and nine boats sank.', pillars)).toEqual(['2']);
    expect(values('There were 1,200 pillars.', pillars)).toEqual(['1200']);
    expect(values('It was a third pillar.', pillars)).toEqual([]);
    expect(values('There were many pillars.', pillars)).toEqual([]);
  });

  it('are numbers of it that are of the same thing', () => {
    const years = asking('how-many', { head: 'year', of: 'probat' });
    expect(values('She got two years of probation and 32 years of prison.', years)).toContain('2');
    expect(values('She got 32 years in a cell of the prison.', years)).toEqual([]);
  });

  it('are ages, each under the name that it stands by', () => {
    expect(
      facetsOf({ words: 'Olga Doe, 42, and the 31-year-old painter Roe left.', before: '' }, asking('how-old'), DAY),
    ).toEqual(
      expect.arrayContaining([
        { topic: 'age of Doe', value: '42' },
        { topic: 'age of Roe', value: '31' },
      ]),
    );
  });

  it('are days of a month', () => {
    expect(values('It was closed on May 2 and on June 14.', asking('when'))).toEqual(['may 2', 'june 14']);
  });

  it('are manners only where the question asks about what happened', () => {
    const words = 'Roe died by suicide.';
    expect(values(words, asking('how-died', { stems: ['roe', 'die'] }))).toHaveLength(1);
    expect(values(words, asking('how-died', { stems: ['poe', 'die'] }))).toEqual([]);
    expect(values(words, asking('how-died', { stems: ['bridg'] }))).toEqual([]);
  });

  it('are none for kinds that cannot be compared', () => {
    for (const kind of ['why', 'quote'] as const) {
      expect(values('Olga Doe, 42, closed two pillars on May 2 at 9 a.m.', asking(kind))).toEqual([]);
    }
  });

  it('have a topic and a value, for any text', () => {
    const kinds: AnswerKind[] = ['who', 'when', 'time', 'how-many', 'how-old', 'how', 'how-died', 'yes-no', 'topic'];
    fc.assert(
      fc.property(text, fc.constantFrom(...kinds), (words, kind) => {
        for (const facet of facetsOf({ words, before: '' }, asking(kind, { stems: ['die'], head: 'offic' }), DAY)) {
          expect([facet.topic, facet.value]).not.toContain('');
        }
      }),
    );
  });
});

describe('what a question with "or" offers', () => {
  const thing = (stem: string) => ({ stems: [stem] as [string], isName: false });
  const offer = (folded: string, ...things: string[]) => asking('how', { folded, things: things.map(thing) });
  const open = offer('is the bridge open or closed', 'bridg', 'open', 'close');

  it('is the one that an excerpt has', () => {
    expect(facetsOf({ words: 'The bridge is open.', before: '' }, open, DAY)).toEqual([
      { topic: 'open or closed', value: 'open' },
    ]);
    expect(values('The bridge was closed.', open)).toEqual(['close']);
    expect(values('The bridge is old.', open)).toEqual([]);
  });

  it('is looked for only where the rest of it is spoken of', () => {
    expect(values('The bakery is open.', open)).toEqual([]);
  });

  it.each(['is the bridge open or was it closed', 'is the bridge open or in a closed state'])(
    'may stand behind small words: %s',
    (folded) => {
      expect(values('The bridge is open.', offer(folded, 'bridg', 'open', 'close'))).toEqual(['open']);
    },
  );

  it('is nothing where one of the two is no word of its own, or both are the same', () => {
    expect(values('The bridge is open.', offer('is the bridge open or not', 'bridg', 'open'))).toEqual([]);
    expect(values('The bridge is open.', offer('is it or open bridge', 'bridg', 'open'))).toEqual([]);
    expect(values('The bridge is open.', offer('bridge opens or opened', 'bridg', 'open'))).toEqual([]);
  });
});

describe('what is asked of courts and weapons', () => {
  const about = (folded: string) => asking('how', { folded, things: [{ stems: ['doe'], isName: true }] });

  it.each(['plead', 'pleaded', 'pled', 'plea'])('is how somebody pleaded: %s', (word) => {
    expect(values('Doe pleaded not guilty.', about(`how ${word} doe`))).toHaveLength(1);
    expect(values('Roe pleaded not guilty.', about(`how ${word} doe`))).toEqual([]);
  });

  it.each(['convict', 'convicted', 'acquit', 'acquitted', 'verdict', 'guilty', 'cleared'])(
    'is what the verdict was: %s',
    (word) => {
      expect(values('Doe was acquitted on Friday.', about(`was doe ${word}`))).toHaveLength(1);
    },
  );

  it.each(['charge', 'charged', 'charges', 'indicted', 'degree'])('is the degree of a charge: %s', (word) => {
    expect(values('Doe faces second-degree murder.', about(`doe ${word}`))).toHaveLength(1);
  });

  it.each(['weapon', 'gun', 'armed'])('is the weapon: %s', (word) => {
    expect(values('Doe had a rifle.', about(`doe ${word}`)).length).toBeGreaterThan(0);
  });

  it('is nothing where no such thing is asked', () => {
    expect(values('Doe pleaded not guilty and was acquitted; Doe had a rifle.', about('where is doe'))).toEqual([]);
  });
});
