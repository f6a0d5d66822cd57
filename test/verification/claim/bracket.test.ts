import { describe, expect, it } from 'vitest';
import { unbracketed } from '../../../src/verification/claim/bracket.ts';

describe('a quotation without its brackets', () => {
  it('is as long as it was, with a gap where each stood', () => {
    const text = 'He said [the man] had gone [home].';
    const read = unbracketed(text);
    expect(read).toEqual({ text: 'He said           had gone       .', gaps: [8, 27] });
    expect(read?.text.length).toBe(text.length);
  });

  it('has a letter in a bracket as a part of its word', () => {
    expect(unbracketed('[T]he man')?.text.replaceAll('\u2060', '')).toBe('The man');
    expect(unbracketed('[T]he man')?.gaps).toEqual([]);
  });

  it.each([
    ['nothing in brackets', 'He said so.'],
    ['an ellipsis in brackets', 'He said [...] so.'],
    ['a negation', 'He did [not] say so.'],
    ['a number', 'He said [three] things.'],
    ['a name', '[Doe] said so.'],
    ['a bracket that is not closed', 'He [said so.'],
    ['a bracket of many words', `He [${'very '.repeat(60)}] said so.`],
  ])('is not read so with %s', (_, text) => {
    expect(unbracketed(text)).toBeNull();
  });
});
