import { describe, expect, it } from 'vitest';
import { FullNames, lowerWords } from '../../../src/attribution/people/fullname.ts';
import { atOnce } from '../../../src/work/work.ts';

/** The names of an article in which each stands where the text first has it; a name that opens it is not inside. */
function names(text: string, runs: readonly string[], people: readonly string[] = []): FullNames {
  const found = new FullNames(text, atOnce(lowerWords(text)), (name) => people.includes(name));
  let from = 0;
  for (const run of runs) {
    const at = text.indexOf(run, from);
    if (at < 0) throw new Error(`the text does not go on with ${run}`);
    found.add(run, at, at > 0 && !/[.!?] $/.test(text.slice(0, at)));
    from = at + run.length;
  }
  atOnce(found.settle());
  return found;
}

describe('the fullest name', () => {
  const text = 'We met Olga Maria Doe. Then Olga Doe left, and Doe slept.';

  it('of a surname, a first name or a shorter name is the longest one that the article has', () => {
    const found = names(text, ['Olga Maria Doe', 'Olga Doe', 'Doe'], ['Doe']);
    expect(found.of('Doe')).toBe('Olga Maria Doe');
    expect(found.of('Olga')).toBe('Olga Maria Doe');
    expect(found.of('Olga Doe')).toBe('Olga Maria Doe');
    expect(found.of('Olga Maria Doe')).toBe('Olga Maria Doe');
  });

  it('is the same at the second time of asking', () => {
    const found = names(text, ['Olga Maria Doe', 'Doe'], ['Doe']);
    expect([found.of('Doe'), found.of('Doe')]).toEqual(['Olga Maria Doe', 'Olga Maria Doe']);
  });

  it('may end with "Jr."', () => {
    expect(names('We met Olga Doe Jr. there. Then Doe slept.', ['Olga Doe Jr.', 'Doe'], ['Doe']).of('Doe')).toBe(
      'Olga Doe Jr.',
    );
  });

  it('is looked for without case and accents', () => {
    expect(names('We met Zo\u00eb D\u00f6e there.', ['Zo\u00eb D\u00f6e']).of('Doe')).toBe('Zo\u00eb D\u00f6e');
  });

  it('is the name itself where two people bear it', () => {
    const found = names(
      'We met Olga Doe and Ivan Doe and Olga Roe.',
      ['Olga Doe', 'Ivan Doe', 'Olga Roe'],
      ['Doe', 'Roe'],
    );
    expect(found.of('Doe')).toBe('Doe');
    expect(found.of('Olga')).toBe('Olga');
    expect(found.of('Roe')).toBe('Olga Roe');
  });

  it('is the name itself where the article has no longer one', () => {
    const found = names('We met Olga Doe.', ['Olga Doe'], ['Doe']);
    expect(found.of('Roe')).toBe('Roe');
    expect(found.of('Ivan Doe')).toBe('Ivan Doe');
    expect(found.of('Olga Roe')).toBe('Olga Roe');
  });

  it('is not one with an office in it', () => {
    const found = names('We met Mayor Doe there.', ['Mayor Doe'], ['Doe']);
    expect(found.of('Doe')).toBe('Doe');
    expect(found.has('Mayor Doe')).toBe(false);
  });

  it('is not a run that begins with an ordinary word at the head of a sentence', () => {
    expect(names('Bridges Doe built. All bridges are old.', ['Bridges Doe'], ['Doe']).of('Doe')).toBe('Doe');
    expect(names('Bridges Doe built. It is old.', ['Bridges Doe'], ['Doe']).of('Doe')).toBe('Bridges Doe');
    expect(names('We met Bridges Doe. All bridges are old.', ['Bridges Doe'], ['Doe']).of('Doe')).toBe('Bridges Doe');
  });
});

describe('a first name', () => {
  it('of somebody who is no known person is theirs where the text has it in headlines at most before', () => {
    const runs = (times: number) => [...Array.from({ length: times }, () => 'Olga'), 'Olga Doe'];
    const text = (times: number) => `We met ${'Olga and '.repeat(times)}Olga Doe.`;
    expect(names(text(2), runs(2)).of('Olga')).toBe('Olga Doe');
    expect(names(text(3), runs(3)).of('Olga')).toBe('Olga');
    expect(names(text(3), runs(3), ['Doe']).of('Olga')).toBe('Olga Doe');
  });

  it('is not what stands in front of a product, or is written as no name is', () => {
    expect(names('We saw PlanetSoft and PlanetSoft Phone.', ['PlanetSoft', 'PlanetSoft Phone']).of('PlanetSoft')).toBe(
      'PlanetSoft',
    );
    expect(names('We met Ann Doe-Roe.', ['Ann Doe-Roe']).of('Ann')).toBe('Ann Doe-Roe');
  });

  it('is not that of a thing, which has something of its own', () => {
    const thing = 'We met Olga Doe. Olga has changed its plans.';
    expect(names(thing, ['Olga Doe', 'Olga'], ['Doe']).of('Olga')).toBe('Olga');
    const person = 'We met Olga Doe. Olga has changed her plans.';
    expect(names(person, ['Olga Doe', 'Olga'], ['Doe']).of('Olga')).toBe('Olga Doe');
  });
});

describe('where somebody is from', () => {
  it('is no part of the name of a person', () => {
    const found = names('We met Doe.', ['Doe'], ['Doe']);
    expect(found.nameIn('Olga Doe of Planet Bridges')).toBe('Olga Doe');
    expect(found.nameIn('of Planet Bridges Olga Doe')).toBe('Olga Doe');
    expect(found.nameIn('of Planet Bridges Olga B. Doe')).toBe('Olga B. Doe');
    expect(found.nameIn('Olga Doe')).toBe('Olga Doe');
  });

  it('is a part of a name that is no person\u2019s', () => {
    const found = names('We met Doe.', ['Doe'], ['Doe']);
    expect(found.nameIn('Bank of Bridges')).toBe('Bank of Bridges');
    expect(found.nameIn('of Planet Bridges')).toBe('of Planet Bridges');
  });

  it('is left out of the names that an article has', () => {
    const found = names(
      'We met Olga Doe of Bridges and the Bank of Bridges.',
      ['Olga Doe of Bridges', 'Bank of Bridges'],
      ['Doe'],
    );
    expect(found.has('Olga Doe')).toBe(true);
    expect(found.has('Olga Doe of Bridges')).toBe(false);
    expect(found.has('Bank of Bridges')).toBe(true);
  });
});
