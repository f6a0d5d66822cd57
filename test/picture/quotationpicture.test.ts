import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { quotationPicture } from '../../src/picture/quotationpicture.ts';

const source = ['Rita Vale, mayor', 'The Daily Ribbon', '1 May 2024'];

async function sizeOf(quotation: string, lines = source): Promise<{ width: number; height: number }> {
  const bytes = await quotationPicture({ quotation, source: lines });
  if (!bytes) throw new Error('no picture');
  const { width, height } = await loadImage(Buffer.from(bytes));
  return { width, height };
}

describe('a quotation as a picture', () => {
  it('is a PNG of 1200 by 630 pixels', async () => {
    expect(await sizeOf('“It is a good day.”')).toEqual({ width: 1200, height: 630 });
  });

  it('grows with a quotation of an excerpt’s greatest length', async () => {
    expect((await sizeOf('The bridge was closed again. '.repeat(20))).height).toBeGreaterThan(630);
  });

  it('grows with a source of many lines', async () => {
    expect((await sizeOf('“Yes.”', [...source, `https://example.com/${'a'.repeat(900)}`])).height).toBeGreaterThan(630);
  });

  it.each([
    ['a word that is wider than the picture', 'Donaudampfschifffahrtsgesellschaft'.repeat(8)],
    ['Arabic', '«هذا اقتباس طويل من الصحيفة» قال المتحدث'],
    ['Greek, Cyrillic and Polish', '«Ναι», сказал Łukasz'],
    ['emoji', '“We won 🎉 thanks to the crew 👩‍🚒!”'],
    ['quotation marks and dashes of every kind', '„Ja“ – ‚so‘ — «oui» ‹non› … ’'],
  ])('is drawn with %s', async (_, quotation) => {
    expect((await sizeOf(quotation)).width).toBe(1200);
  });

  it.each([
    ['letters that the fonts lack', '日本語'],
    ['half a character', 'a \ud83d b'],
  ])('is none with %s, which would be empty boxes', async (_, quotation) => {
    expect(await quotationPicture({ quotation, source })).toBeNull();
    expect(await quotationPicture({ quotation: 'Yes.', source: [quotation] })).toBeNull();
  });

  it('shows other letters where the words are others', async () => {
    const of = async (quotation: string) => Buffer.from((await quotationPicture({ quotation, source })) ?? []);
    expect((await of('He said no.')).equals(await of('He said no.'))).toBe(true);
    expect((await of('He said no.')).equals(await of('He said so.'))).toBe(false);
  });
});
