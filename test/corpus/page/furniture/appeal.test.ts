import { describe, expect, it } from 'vitest';
import { isFurniture } from '../../../../src/corpus/page/furniture/furniture.ts';

describe('a line belongs to the page where it', () => {
  it.each([
    'Support independent journalism. Subscribe today.',
    'Subscribe to The Planet for $1 a week and read all our stories.',
    'Thanks for reading! Subscribe for free to receive new posts and support my work.',
    'If you value our reporting, please consider becoming a member today.',
    'Want more like this? Sign up here.',
    'Please consider making a tax-deductible donation to our newsroom.',
    'Already a subscriber? Log in to continue.',
    'This story is only available for subscribers.',
  ])('asks for something: %j', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    'READ MORE: Mayor quits over bridge',
    'READ MORE Mayor quits over bridge.',
    'Read more: Did the mayor quit over the bridge?',
    'RELATED: Mayor quits. Her deputy stays.',
    'Related stories | The bridge is closed!',
    '[RELATED: Mayor quits over bridge]',
    '\u25ba Read next: Why the bridge was closed.',
    'Read more \u2013 The bridge, explained',
    'Don\u2019t miss: the bridge in pictures!',
  ])('leads to another story: %j', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  it.each([
    'The council asked residents to sign up for shifts on the bridge, said the mayor.',
    '\u201cSubscribe to our newsletter today,\u201d the mayor told her followers.',
    'Residents must sign up by Friday.',
    'Related charges were dropped on Monday.',
    'Read more than one book, the teacher advised them.',
    'Related: that is what the two men are, said the mayor, and \u201cnobody knew\u201d of it until now, although many people in the city had asked for years who they were and why nobody had ever seen them at the same time.',
    'He now works there, without having to register as a visitor.',
    'Signing up for an account takes only a few minutes today.',
    'Donations to the newsroom fell this year.',
    'He became a member of the council in 2019 and now leads it.',
  ])('does not: %j', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});
