import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../src/english/stem.ts';
import { anyString } from '../support/strings.ts';

describe('stem', () => {
  it.each([
    ['shoot shoots shooting shot'],
    ['die dies died dying'],
    ['officer officers'],
    ['resign resigns resigned resigning'],
    ['recall recalled recalls'],
    ['man men'],
    ['woman women'],
    ['wife wives'],
    ['child children'],
    ['person persons people'],
    ['say says said saying'],
    ['two 2'],
    ['twelve 12'],
    ['policy policies'],
    ['beat beats beating beaten'],
    ['thief thieves'],
    ['october oct'],
    ['september sept sep'],
    ['apologize apologise apologised apologising'],
    ['organization organisations'],
    ['advise advised advising'],
    ['surprise surprised'],
  ])('is one for %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it.each([
    ['police policy'],
    ['officer office'],
    ['officers official'],
    ['probation probate'],
    ['customer custom'],
    ['customs custom'],
    ['universal universe'],
    ['gun gang'],
    ['mother moth'],
    ['two three'],
    ['general generous'],
    ['author authorities'],
    ['accord according'],
    ['even evening'],
    ['intern international'],
    ['depart department'],
    ['execution executive'],
    ['import important'],
    ['experience experiment'],
    ['univers university'],
    ['rose rosize'],
    ['promise promize'],
  ])('is not one for %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(2);
  });

  it.each([
    'be is was were been being',
    'become became becomes',
    'begin began begun begins',
    'bite bit bitten bites',
    'bleed bled bleeding',
    'break broke broken breaking',
    'bring brought brings',
    'build built building',
    'buy bought buying',
    'catch caught catches',
    'choose chose chosen choosing',
    'come came coming',
    'deal dealt deals',
    'draw drew drawn drawing',
    'drive drove driven drives',
    'eat ate eaten eats',
    'fall fell fallen falling',
    'feel felt feels',
    'fight fought fighting',
    'find found finding',
    'flee fled flees',
    'fly flew flown',
    'forget forgot forgotten forgets',
    'freeze froze frozen freezing',
    'get got gotten gets',
    'give gave given giving',
    'go went gone goes',
    'grow grew grown growing',
    'hang hung hanging',
    'hear heard hears',
    'hide hid hidden hides',
    'hold held holding',
    'keep kept keeping',
    'know knew known knows',
    'lead led leading',
    'leave left leaving',
    'lose lost losing',
    'make made making',
    'mean meant means',
    'meet met meets',
    'pay paid pays',
    'ride rode ridden rides',
    'rise rose risen rises',
    'run ran runs',
    'see saw seen sees',
    'seek sought seeks',
    'sell sold selling',
    'send sent sends',
    'shake shook shaken shakes',
    'sleep slept sleeping',
    'speak spoke spoken speaking',
    'spend spent spending',
    'stand stood stands',
    'steal stole stolen stealing',
    'stick stuck sticks',
    'strike struck stricken strikes',
    'swear swore sworn swears',
    'take took taken taking',
    'teach taught teaches',
    'tell told tells',
    'think thought thinks',
    'throw threw thrown throws',
    'wear wore worn wears',
    'win won wins',
    'withdraw withdrew withdrawn withdraws',
    'write wrote written writing',
    'knife knives',
    'life lives',
  ])('is one for an irregular word and for its regular forms: %s', (forms) => {
    expect(new Set(forms.split(' ').map(stem)).size).toBe(1);
  });

  it('of a number in words is its figures, up to twelve', () => {
    const words = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
    expect(words.map(stem)).toEqual(words.map((_, n) => String(n)));
  });

  it('is a word for any string', () => {
    fc.assert(
      fc.property(anyString, (word) => {
        expect(stem(word)).toBeTypeOf('string');
      }),
    );
  });

  it.each(['constructor', '__proto__', 'toString'])('takes %s for a word', (word) => {
    expect(stem(word)).toBeTypeOf('string');
    expect(stem(word).slice(0, 5)).toBe(word.toLowerCase().slice(0, 5));
  });
});
