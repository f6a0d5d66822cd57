import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parts } from '../parts.ts';

const { constants, packing, tokenizer } = parts;
const { limits, masks } = constants;
const [cls, sep, mask] = ['[CLS]', '[SEP]', '[MASK]'].map((name) => tokenizer.idOf(name)) as [number, number, number];
const ids = (text: string): number[] => tokenizer.tokens(text).map(({ id }) => id);

const sentence = fc.oneof(
  fc.integer({ min: 0, max: 130 }).map((count) => 'fire '.repeat(count)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '\u{1f6a2}', '\u200b', 'What is [SEP]?'),
);

describe('a passage for the network', () => {
  it('is its headline and its sentences between the marks that it was trained with', () => {
    const [window] = packing.passage('Fire at the mill', ['Nine died.', 'It opened in 1931.']);
    expect(window?.ids).toEqual([
      ...[cls, ...ids('passage: '), ...ids('Fire at the mill'), sep],
      ...[...ids('Nine died.'), ...ids('It opened in 1931.'), sep],
    ]);
  });

  it('has no mark after a headline that it does not have', () => {
    expect(packing.passage('', ['Nine died.'])[0]?.ids).toEqual([cls, ...ids('passage: '), ...ids('Nine died.'), sep]);
  });

  it('is read up to 24 tokens of the headline and 100 of a sentence', () => {
    const [window] = packing.passage('mill '.repeat(30), ['fire '.repeat(3_000), 'Nine died.']);
    expect(window?.ids.filter((id) => id === ids('mill')[0])).toHaveLength(24);
    expect(window?.owners.filter((owner) => owner === 0)).toHaveLength(100);
    expect(window?.owners.filter((owner) => owner === 1)).toHaveLength(3);
  });

  it('is in no window without a sentence that has a word', () => {
    expect(packing.passage('Fire at the mill', [])).toEqual([]);
    expect(packing.passage('Fire at the mill', ['', ' ', '\u200b'])).toEqual([]);
  });

  it('is cut into windows of whole sentences, all of them, in order, of 288 tokens at most, for any sentences', () => {
    fc.assert(
      fc.property(sentence, fc.array(sentence, { maxLength: 12 }), (headline, sentences) => {
        const windows = packing.passage(headline, sentences);
        for (const { ids: all, owners, starts, ends } of windows) {
          expect(all.length).toBeLessThanOrEqual(limits.passage);
          expect([owners.length, starts.length, ends.length]).toEqual([all.length, all.length, all.length]);
          owners.forEach((owner, i) => {
            if (owner >= 0) expect(ends[i]).toBeLessThanOrEqual(sentences[owner]?.length ?? 0);
          });
        }
        const read = windows.flatMap(({ owners }) => [...new Set(owners.filter((owner) => owner >= 0))]);
        expect(read).toEqual(sentences.flatMap((text, i) => (tokenizer.tokens(text).length > 0 ? [i] : [])));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a question for the network', () => {
  it('is followed by the empty places that its answer is made of', () => {
    const question = packing.question('Who died?', '');
    expect(question.ids).toEqual([cls, ...ids('query: '), ...ids('Who died?'), sep, ...Array(masks).fill(mask)]);
    expect(question.ids.slice(question.from, question.to)).toEqual([...ids('Who died?'), sep]);
  });

  it('stands after the one before it, of which the beginning is cut where both are too long', () => {
    const earlier = `${'mill '.repeat(60)}bridge`;
    const { ids: all, from, to } = packing.question('Who died?', earlier);
    expect(to - from - 1).toBe(limits.question);
    expect(all.slice(to - 1 - ids('bridge Who died?').length, to - 1)).toEqual(ids('bridge Who died?'));
  });

  it('says where each of its tokens stands, and none of what is not of it', () => {
    const { places } = packing.question('Who died?', 'Was there a fire?');
    const own = places.filter((place) => place !== null);
    expect(own.map(({ start, end }) => 'Who died?'.slice(start, end))).toEqual(['Who', 'died', '?']);
    expect(places).toHaveLength(ids('Was there a fire? Who died?').length + 1);
  });

  it('has no room for the one before it where it is as long as a question may be', () => {
    expect(packing.question('fire '.repeat(80), 'mill').ids).not.toContain(ids('mill')[0]);
  });

  it('is 48 tokens at most, with the one before it, for any text', () => {
    fc.assert(
      fc.property(sentence, sentence, (text, context) => {
        const { ids: all, from, to } = packing.question(text, context);
        expect(to - from - 1).toBeLessThanOrEqual(limits.question);
        expect(all.slice(to)).toEqual(Array(masks).fill(mask));
      }),
    );
  });
});
