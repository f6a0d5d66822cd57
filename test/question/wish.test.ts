import { describe, expect, it } from 'vitest';
import { isForeign, unanswered, wishIn } from '../../src/question/wish.ts';
import { makeCoverage, published } from '../coverage/coverage.ts';

const BODY = 'The old bridge over the harbor was closed by the council. The mayor said nothing of it.';
const coverage = makeCoverage([published('The Planet', BODY), published('KCAL', BODY)]);

describe('a message that names no topic', () => {
  it.each([
    ['help', 'help'],
    ['Hilfe!', 'help'],
    ['how does this work?', 'help'],
    ['What can I ask?', 'help'],
    ['catch me up', 'summary'],
    ['What is this about?', 'overview'],
    ['what\u2019s the story?', 'overview'],
    ['tell me everything', 'overview'],
    ['list the articles', 'news'],
    ['summarise this', 'summary'],
    ['Please summarize the articles', 'summary'],
    ['give me a summary', 'summary'],
    ['tl;dr', 'summary'],
    ['What happened?', 'overview'],
    ['what happened here', 'overview'],
    ['Was ist passiert?', 'overview'],
    ['\u00bfQu\u00e9 pas\u00f3?', 'overview'],
    ['what\u2019s new?', 'news'],
    ['any news?', 'news'],
    ['Quoi de neuf ?', 'news'],
    ['timeline', 'dates'],
    ['show me the timeline', 'dates'],
    ['compare Planet and KCAL', 'comparison'],
    ['difference between KCAL and The Planet?', 'comparison'],
  ])('wishes for what a command does: %s', (message, wish) => {
    expect(wishIn(message, coverage.outlets)).toBe(wish);
  });

  it.each([
    'What happened to the bridge?',
    'summarise what the mayor said of the bridge',
    'What is new about the bridge?',
    'compare Planet and KCAL on the bridge',
    'compare the bridge and the harbor',
    'Who asked for help?',
    'What is the story of the bridge?',
    'tell me everything about the bridge',
    'Which articles tell of the bridge?',
    'What is the timeline of the closure of the bridge?',
    '',
  ])('is none where it names one: %s', (message) => {
    expect(wishIn(message, coverage.outlets)).toBeNull();
  });
});

describe('a language that is not understood', () => {
  const lexicon = { ...coverage.lexicon, isSpeltRight: (word: string) => word === 'ferry' };

  it.each([
    '\u041a\u0442\u043e \u0437\u0430\u043a\u0440\u044b\u043b \u043c\u043e\u0441\u0442?',
    'kto zamknal stary wiadukt',
    // Near a word of the coverage, which is no word of its own.
    'cosa hanno detto le harbore',
  ])('is one of which no word is known: %s', (question) => {
    expect(isForeign(question, lexicon)).toBe(true);
  });

  it.each(['who closed zzyx', 'harbor zzyx qwrt', 'ferry zzyx qwrt', 'zzyx qwrt', '12 34', ''])(
    'is none of which one is, or of too few words: %s',
    (question) => {
      expect(isForeign(question, lexicon)).toBe(false);
    },
  );

  it('cannot be told in Latin letters where the words of the language are not known', () => {
    expect(isForeign('kto zamknal stary wiadukt', coverage.lexicon)).toBe(false);
  });
});

describe('a question that nothing answers', () => {
  const codeOf = (question: string) => unanswered(question, coverage.lexicon, coverage.outlets);

  it.each([
    'Compare what Planet and KCAL say about the moon',
    'compare The Planet and KCAL on the moon',
    'How do KCAL and The Planet differ about the moon?',
    'What is the difference between KCAL and The Planet on the moon?',
  ])('is told of the command where it sets outlets against one another: %s', (question) => {
    expect(codeOf(question)).toEqual({ code: 'wish', wish: 'comparison' });
  });

  it.each(['Compare what Doe and KCAL say about the moon', 'What do The Planet and KCAL say of the moon?'])(
    'is not in the coverage else: %s',
    (question) => {
      expect(codeOf(question)).toEqual({ code: 'not-in-coverage' });
    },
  );
});
