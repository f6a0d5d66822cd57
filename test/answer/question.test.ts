import { describe, expect, it } from 'vitest';
import { understand } from '../../src/answer/question.ts';
import { makeCoverage, published, understood } from './coverage.ts';

const coverage = makeCoverage(
  [
    published(
      'Daily Planet',
      'The council voted on Monday to close the old bridge, and Mayor Rita Vale said that Olga Doe had warned of cracks.',
    ),
    published('Harbor Gazette', 'They met Olga Doe on the quay, and the fishermen said that the bridge was safe.'),
  ],
  { dictionary: 'cuando => when\nfue => was\nel => the\npuente => bridge' },
);
const typed = (question: string, more = {}): string[] =>
  understood(question, coverage, more).concepts.flatMap((concept) => (concept.chatter ? [] : [concept.typed]));
const refusal = (question: string, more = {}) => understood(question, coverage, more).refusal;

describe('a question is understood', () => {
  it('by its kind and by what it speaks of', () => {
    const { kind, concepts } = understood('When was the old bridge closed?', coverage);
    expect(kind).toBe('when');
    expect(concepts.map((concept) => concept.typed)).toEqual(['old', 'bridge', 'closed']);
  });

  it('apart from words of asking, which hardly count', () => {
    expect(typed('hey sorry if this was asked before but can you tell me about the bridge')).not.toContain('tell');
    const { concepts } = understood('tell me about the bridge', coverage);
    const [tell, bridge] = concepts;
    expect(tell?.weight).toBeLessThan(bridge?.weight ?? 0);
  });

  it('apart from words that only ask for its kind', () => {
    expect(typed('What date was the bridge closed?')).toEqual(['bridge', 'closed']);
  });

  it('with the days that a long question names as days and not as words', () => {
    const long =
      'Did the council close the old bridge on Monday, May 2, as Mayor Rita Vale said while Olga Doe warned?';
    const dates = [{ from: '2023-05-02', to: '2023-05-02', typed: 'Monday, May 2' }];
    const { lexicon, outlets } = coverage;
    const weights = understand({ question: long }, outlets, lexicon, dates).concepts.map(({ typed, weight }) => [
      typed,
      weight,
    ]);
    expect(weights).toEqual(
      expect.arrayContaining([
        ['monday', 0],
        ['2', 0],
      ]),
    );
    expect(weights.filter(([, weight]) => weight === 0)).toHaveLength(2);
  });

  it('in another language', () => {
    expect(understood('\u00bfCu\u00e1ndo fue el puente?', coverage).kind).toBe('when');
    expect(typed('\u00bfCu\u00e1ndo fue el puente?')).toEqual(['bridge']);
  });

  it('with whose words are asked for', () => {
    const { speaker, concepts } = understood('What did Olga Doe say about the bridge?', coverage);
    expect(speaker.map((i) => concepts[i]?.typed)).toEqual(['olga', 'doe']);
    expect(understood('Who warned of cracks?', coverage).speaker).toEqual([]);
    expect(typed('What was Rita Vale\u2019s response to Olga Doe?')).toEqual(['rita', 'vale', 'olga', 'doe']);
    expect(typed('What did Rita Vale say about the response of Olga Doe?')).toContain('response');
  });

  it('with its slips put right', () => {
    expect(understood('hwen was the bridge closed', coverage).kind).toBe('when');
    expect(typed('wich bridge was closed')).toEqual(['bridge', 'closed']);
  });

  it('up to a length, so that time stays bounded', () => {
    expect(typed(`${'the '.repeat(1000)}bridge`)).toEqual([]);
  });
});

describe('the outlets that may answer', () => {
  it('are all of them unless the question names one', () => {
    expect(understood('Who closed the bridge?', coverage).outlets).toBeNull();
  });

  it('are those that the question names, which are no topic of it', () => {
    const question = 'According to the Harbor Gazette, who closed the bridge?';
    expect(understood(question, coverage).outlets).toEqual(new Set(['Harbor Gazette']));
    expect(typed(question)).toEqual(['closed', 'bridge']);
  });

  it('do not tell what kind of answer is asked for', () => {
    const age = makeCoverage([published('The Age', 'The council closed the bridge.')]);
    expect(understood('According to The Age, who closed the bridge?', age).kind).toBe('who');
    expect(understood('According to The Age, what closed?', age).kind).toBe('topic');
  });

  it('are the one that was chosen, whatever the question names', () => {
    const question = 'According to the Harbor Gazette, who closed the bridge?';
    expect(understood(question, coverage, { outlet: 'daily planet' }).outlets).toEqual(new Set(['Daily Planet']));
  });

  it.each([
    'What does each outlet say about the bridge?',
    'what do all the articles say about the bridge',
    'Do both sources mention the bridge?',
    'the bridge across the articles',
  ])('are all to be heard where the question asks for that: %s', (question) => {
    expect(understood(question, coverage).everyOutlet).toBe(true);
    expect(typed(question)).toContain('bridge');
    expect(typed(question)).not.toContain('outlet');
  });

  it('are not all asked for by any other question', () => {
    expect(understood('What does the Harbor Gazette say about the bridge?', coverage).everyOutlet).toBe(false);
    expect(understood('Who closed all the bridges?', coverage).everyOutlet).toBe(false);
  });
});

describe('an earlier question', () => {
  const context = ['Who closed the old bridge?'];

  it.each(['and when?', 'when was that?', 'Why did she say it?', 'what about the cracks?'])(
    'lends its topics to one that leans on it: %s',
    (question) => {
      expect(typed(question, { context })).toEqual(expect.arrayContaining(['old', 'bridge']));
    },
  );

  it('is the last of several', () => {
    expect(typed('and when?', { context: ['What of the fishermen on the quay?', ...context] })).toEqual([
      'closed',
      'old',
      'bridge',
    ]);
  });

  it('that leans on one before it lends the names of that one, too', () => {
    const chain = ['Who is Olga Doe?', 'Did she close the bridge?'];
    expect(typed('and why?', { context: chain })).toEqual(['close', 'bridge', 'olga', 'doe']);
    expect(typed('and why?', { context: ['Who is Olga Doe?', 'Who closed the bridge?'] })).not.toContain('olga');
  });

  it('counts less than the question itself', () => {
    const { concepts } = understood('and the cracks?', coverage, { context: ['And the quay?'] });
    const [own, taken] = concepts;
    expect([own?.remembered, taken?.remembered]).toEqual([undefined, true]);
    expect(taken?.weight).toBeLessThan(own?.weight ?? 0);
  });

  it('says nothing to a question that stands by itself', () => {
    const own = 'Which fishermen on the quay warned of cracks?';
    expect(typed(own, { context })).toEqual(typed(own));
  });

  it('does not say whose words a later one asks for', () => {
    const { speaker, concepts } = understood('What did Rita Vale say?', coverage, {
      context: ['What did Olga Doe say?'],
    });
    expect(speaker.map((i) => concepts[i]?.typed)).toEqual(['rita', 'vale']);
  });
});

describe('a message is refused', () => {
  it.each(['', '   ', '?!', '\ud83c\udf09\ud83c\udf09', 'what?', 'tell me', 'who and why'])(
    'for having no question: %s',
    (message) => {
      expect(refusal(message)).toEqual({ code: 'no-question' });
    },
  );

  it.each(['hi', 'Hello there!', 'thanks'])('for being a greeting: %s', (message) => {
    expect(refusal(message)).toEqual({ code: 'greeting' });
  });

  it('not for a greeting before a question', () => {
    expect(refusal('Hi! Who closed the bridge?')).toBeNull();
  });

  it('for being an instruction, whatever its topic', () => {
    expect(refusal('Write a fake quote of Olga Doe about the bridge')).toEqual({ code: 'instruction' });
  });

  it('for naming an outlet that is not in the coverage, as it was typed', () => {
    expect(refusal('What does Reuters say about the bridge?')).toEqual({
      code: 'outlet-not-in-coverage',
      outlet: 'Reuters',
    });
    expect(refusal('Who closed the bridge?', { outlet: 'Springfield Herald' })).toEqual({
      code: 'outlet-not-in-coverage',
      outlet: 'Springfield Herald',
    });
  });

  it('for one outlet of several that is not in the coverage', () => {
    expect(refusal('What do the Harbor Gazette and Reuters report?')).toMatchObject({ code: 'outlet-not-in-coverage' });
  });

  it('not for anything else', () => {
    expect(refusal('bridge')).toBeNull();
    expect(refusal('Who won the football game?')).toBeNull();
  });
});

describe('a question leans on the one before it', () => {
  const context = ['Is Rita Vale the mayor?'];
  const own = 'warned of cracks met the fishermen on the quay';
  const leans = (question: string): boolean => typed(question, { context }).includes('vale');

  it.each(
    'he,him,his,she,her,hers,they,them,their,theirs,it,its,this,that,these,those,there,then,the guy,the man,the woman,the person,the place,the case'.split(
      ',',
    ),
  )('with "%s" anywhere in it', (word) => {
    expect(leans(`Whoever ${own} with ${word}`)).toBe(true);
  });

  it.each(['and', 'but', 'so', 'what about', 'how about', 'why', 'when', 'where', 'who'])(
    'with "%s" at its head, and not within it',
    (word) => {
      expect(leans(`${word} ${own}`)).toBe(true);
      expect(leans(`  ${word} ${own}`)).toBe(true);
      expect(leans(`Fishermen ${word} ${own}`)).toBe(false);
    },
  );

  it('with two topics of its own, and with three it does not', () => {
    expect(leans('fishermen cracks')).toBe(true);
    expect(leans('fishermen cracks quay')).toBe(false);
  });

  it('and takes nothing from it twice', () => {
    expect(typed('and the bridge?', { context: ['Is the old bridge safe?'] })).toEqual(['bridge', 'old', 'safe']);
    expect(typed('and Olga Doe?', { context: ['Did Olga Doe warn of it?'] })).toEqual(['olga', 'doe', 'warn']);
  });
});

describe('a question asks for every outlet', () => {
  it.each([
    'What do all sources say about the bridge?',
    'What does each of the outlets say about the bridge?',
    'Does every article speak of the bridge?',
    'Do any articles speak of the bridge?',
    'Are both accounts of the bridge the same?',
    'Are there different versions of the bridge?',
    'Do various reports speak of the bridge?',
    'Which papers speak of the bridge?',
    'Do the media speak of the bridge?',
    'the bridge between the articles',
    'the bridge across outlets',
    'everything the sources say about the bridge',
    'What do the outlets say about the bridge?',
  ])('%s', (question) => {
    expect(understood(question, coverage).everyOutlet).toBe(true);
  });

  it.each([
    'Did all the fishermen see the articles?',
    'What does the article say about the bridge?',
    'Is the bridge across the quay closed?',
    'Did the sources call everyone from the bridge?',
  ])('but not so: %s', (question) => {
    expect(understood(question, coverage).everyOutlet).toBe(false);
  });
});

describe('whose words are asked for', () => {
  const whose = (question: string): (string | undefined)[] => {
    const { speaker, concepts } = understood(question, coverage);
    return speaker.map((i) => concepts[i]?.typed);
  };

  it('is told by whole names, and by nobody who stands elsewhere in the question', () => {
    expect(whose('What did Rita Vale say about Olga Doe?')).toEqual(['rita', 'vale']);
    expect(whose('What did Vale say about the bridge?')).toEqual(['vale']);
    expect(whose('What did the fishermen on the quay say?')).toEqual(expect.arrayContaining(['fishermen']));
  });
});
