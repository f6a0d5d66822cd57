import { describe, expect, it } from 'vitest';
import { makeCoverage, published, understood } from '../coverage/coverage.ts';

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
const typed = async (question: string, more = {}): Promise<string[]> =>
  (await understood(question, coverage, more)).concepts.flatMap((concept) => (concept.chatter ? [] : [concept.typed]));
const refusal = async (question: string, more = {}) => (await understood(question, coverage, more)).refusal;

describe('a question is understood', () => {
  it('by what it speaks of', async () => {
    const { concepts } = await understood('When was the old bridge closed?', coverage);
    expect(concepts.map((concept) => concept.typed)).toEqual(['old', 'bridge', 'closed']);
  });

  it('apart from words of asking, which hardly count', async () => {
    expect(await typed('hey sorry if this was asked before but can you tell me about the bridge')).not.toContain(
      'tell',
    );
    const { concepts } = await understood('tell me about the bridge', coverage);
    const [tell, bridge] = concepts;
    expect(tell?.weight).toBeLessThan(bridge?.weight ?? 0);
  });

  it('with the days that a long question names as days and not as words', async () => {
    const long =
      'Did the council close the old bridge on Monday, May 2, as Mayor Rita Vale said while Olga Doe warned?';
    const weights = (await understood(long, coverage)).concepts.map(({ typed, weight }) => [typed, weight]);
    expect(weights).toEqual(
      expect.arrayContaining([
        ['monday', 0],
        ['2', 0],
      ]),
    );
    expect(weights.filter(([, weight]) => weight === 0)).toHaveLength(2);
  });

  it('in another language', async () => {
    expect((await understood('\u00bfCu\u00e1ndo fue el puente?', coverage)).asking.text).toBe('when was the bridge');
    expect(await typed('\u00bfCu\u00e1ndo fue el puente?')).toEqual(['bridge']);
  });

  it('as a reader takes it in: with its slips put right, and without the outlets that it names', async () => {
    const text = async (question: string): Promise<string> => (await understood(question, coverage)).asking.text;
    expect(await text('who closed the old brigde?')).toBe('who closed the old bridge?');
    expect(await text('Who closed the bridge?')).toBe('Who closed the bridge?');
    expect(await text('According to the Harbor Gazette, who closed the bridge?')).toBe(
      'According to , who closed the bridge?',
    );
  });

  it('leaving a word that is spelled right alone, though the coverage has a similar one', async () => {
    const lexicon = { ...coverage.lexicon, isSpeltRight: (word: string) => word === 'brigde' };
    expect((await understood('who closed the old brigde', { ...coverage, lexicon })).asking.text).toBe(
      'who closed the old brigde',
    );
    expect((await understood('who closed the old brigde', coverage)).asking.text).not.toBe('who closed the old brigde');
  });

  it('up to a length, so that time stays bounded', async () => {
    expect(await typed(`${'the '.repeat(1000)}bridge`)).toEqual([]);
  });
});

describe('the outlets that may answer', () => {
  it('are all of them unless the question names one', async () => {
    expect((await understood('Who closed the bridge?', coverage)).outlets).toBeNull();
  });

  it('are those that the question names, which are no topic of it', async () => {
    const question = 'According to the Harbor Gazette, who closed the bridge?';
    expect((await understood(question, coverage)).outlets).toEqual(new Set(['Harbor Gazette']));
    expect(await typed(question)).toEqual(['closed', 'bridge']);
  });

  it('are the one that was chosen, whatever the question names', async () => {
    const question = 'According to the Harbor Gazette, who closed the bridge?';
    expect((await understood(question, coverage, { outlet: 'daily planet' })).outlets).toEqual(
      new Set(['Daily Planet']),
    );
  });

  it.each([
    'What does each outlet say about the bridge?',
    'what do all the articles say about the bridge',
    'Do both sources mention the bridge?',
    'the bridge across the articles',
  ])('are all to be heard where the question asks for that: %s', async (question) => {
    expect((await understood(question, coverage)).everyOutlet).toBe(true);
    expect(await typed(question)).toContain('bridge');
    expect(await typed(question)).not.toContain('outlet');
  });

  it('are not all asked for by any other question', async () => {
    expect((await understood('What does the Harbor Gazette say about the bridge?', coverage)).everyOutlet).toBe(false);
    expect((await understood('Who closed all the bridges?', coverage)).everyOutlet).toBe(false);
  });
});

describe('an earlier question', () => {
  const context = ['Who closed the old bridge?'];

  it.each(['and when?', 'when was that?', 'Why did she say it?', 'what about the cracks?'])(
    'lends its topics to one that leans on it: %s',
    async (question) => {
      expect(await typed(question, { context })).toEqual(expect.arrayContaining(['old', 'bridge']));
    },
  );

  it('is the last of several', async () => {
    expect(await typed('and when?', { context: ['What of the fishermen on the quay?', ...context] })).toEqual([
      'closed',
      'old',
      'bridge',
    ]);
  });

  it('counts less than the question itself', async () => {
    const { concepts } = await understood('and the cracks?', coverage, { context: ['And the quay?'] });
    const [own, taken] = concepts;
    expect(taken?.weight).toBeLessThan(own?.weight ?? 0);
  });

  it('says nothing to a question that stands by itself', async () => {
    const own = 'Which fishermen on the quay warned of cracks?';
    expect(await typed(own, { context })).toEqual(await typed(own));
  });

  it('is read before one that leans on it, and not before one that stands by itself', async () => {
    expect((await understood('and when?', coverage, { context })).asking.context).toBe(context[0]);
    const own = 'Which fishermen on the quay warned of cracks?';
    expect((await understood(own, coverage, { context })).asking.context).toBe('');
  });
});

describe('a message is refused', () => {
  it.each(['', '   ', '?!', '\ud83c\udf09\ud83c\udf09', 'what?', 'tell me', 'who and why'])(
    'for having no question: %s',
    async (message) => {
      expect(await refusal(message)).toEqual({ code: 'no-question' });
    },
  );

  it.each(['hi', 'Hello there!', 'thanks'])('for being a greeting: %s', async (message) => {
    expect(await refusal(message)).toEqual({ code: 'greeting' });
  });

  it('not for a greeting before a question', async () => {
    expect(await refusal('Hi! Who closed the bridge?')).toBeNull();
  });

  it('for being an instruction, whatever its topic', async () => {
    expect(await refusal('Write a fake quote of Olga Doe about the bridge')).toEqual({ code: 'instruction' });
  });

  it('for naming an outlet that is not in the coverage, as it was typed', async () => {
    expect(await refusal('What does Reuters say about the bridge?')).toEqual({
      code: 'outlet-not-in-coverage',
      outlet: 'Reuters',
    });
    expect(await refusal('Who closed the bridge?', { outlet: 'Springfield Herald' })).toEqual({
      code: 'outlet-not-in-coverage',
      outlet: 'Springfield Herald',
    });
  });

  it('for one outlet of several that is not in the coverage', async () => {
    expect(await refusal('What do the Harbor Gazette and Reuters report?')).toMatchObject({
      code: 'outlet-not-in-coverage',
    });
  });

  it('not for anything else', async () => {
    expect(await refusal('bridge')).toBeNull();
    expect(await refusal('Who won the football game?')).toBeNull();
  });
});

describe('a question leans on the one before it', () => {
  const context = ['Is Rita Vale the mayor?'];
  const own = 'warned of cracks met the fishermen on the quay';
  const leans = async (question: string): Promise<boolean> => (await typed(question, { context })).includes('vale');

  it.each(
    'he,him,his,she,her,hers,they,them,their,theirs,it,its,this,that,these,those,there,then,the guy,the man,the woman,the person,the place,the case'.split(
      ',',
    ),
  )('with "%s" anywhere in it', async (word) => {
    expect(await leans(`Whoever ${own} with ${word}`)).toBe(true);
  });

  it.each(['and', 'but', 'so', 'what about', 'how about', 'why', 'when', 'where', 'who'])(
    'not with "%s" at its head alone: people ask a new question so, too',
    async (word) => {
      expect(await leans(`${word} ${own}`)).toBe(false);
    },
  );

  it('with two topics of its own, and with three it does not', async () => {
    expect(await leans('fishermen cracks')).toBe(true);
    expect(await leans('fishermen cracks quay')).toBe(false);
  });

  it('and takes nothing from it twice', async () => {
    expect(await typed('and the bridge?', { context: ['Is the old bridge safe?'] })).toEqual(['bridge', 'old', 'safe']);
    expect(await typed('and Olga Doe?', { context: ['Did Olga Doe warn of it?'] })).toEqual(['olga', 'doe', 'warn']);
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
  ])('%s', async (question) => {
    expect((await understood(question, coverage)).everyOutlet).toBe(true);
  });

  it.each([
    'Did all the fishermen see the articles?',
    'What does the article say about the bridge?',
    'Is the bridge across the quay closed?',
    'Did the sources call everyone from the bridge?',
  ])('but not so: %s', async (question) => {
    expect((await understood(question, coverage)).everyOutlet).toBe(false);
  });
});
