import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { editionHash } from '../../src/corpus/fingerprint.ts';
import { openLibrary } from '../../src/library/library.ts';
import { canonicalJson, certificateShape, certifiedToday } from '../../src/proving/certificate.ts';
import { judgeCertificate, readCertificate } from '../../src/proving/judge.ts';
import { certificateOf, isSignedRightly, newSigningKey, readSigningKey } from '../../src/proving/signature.ts';

const SCHEMA = new URL('../../docs/certificate.schema.json', import.meta.url);
const key = readSigningKey(newSigningKey().secret);
const library = await openLibrary('seeds');
const { quotes } = await library.ask({ question: 'how did the gunman die?', k: 5 });
const today = { program: '1.2.3', made: '2026-01-31' };
const certified = await Promise.all(quotes.map((quote) => certifiedToday(quote, library, today)));
const [first] = certified;
if (!first) throw new Error('the articles answer this');

const judged = async (changes: object, signed: typeof key = null) => {
  const certificate = readCertificate(JSON.stringify({ ...certificateOf(first, signed), ...changes }));
  if ('fault' in certificate) throw new Error(certificate.fault);
  return await judgeCertificate(certificate, library.archive);
};

describe('a certificate', () => {
  it('holds the words, their place, and the hash of the edition that has them', () => {
    for (const { article, start, end, quote } of certified) {
      const text = readFileSync(`seeds/${article.file}`, 'utf8');
      expect(text.slice(start, end)).toBe(quote);
      expect(editionHash(text)).toBe(article.sha256);
    }
  });

  it('is as the published schema has it', () => {
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    expect(schema).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(certificateShape))));
    const ajv = new Ajv2020();
    addFormats.default(ajv);
    const valid = ajv.compile(schema);
    for (const one of certified) {
      expect(valid(certificateOf(one, null))).toBe(true);
      expect(valid(certificateOf(one, key))).toBe(true);
    }
  });

  it('holds, as long as the article is the same edition', async () => {
    expect(await judged({})).toMatchObject({ verdict: 'holds', stillPrinted: true, signedBy: null });
    const signed = await judged({}, key);
    expect(signed).toMatchObject({ verdict: 'holds', signedBy: signed.certificate.signature?.key });
  });

  it('is of another edition where the hash is another, and says whether the words are still there', async () => {
    const article = { ...first.article, sha256: editionHash('another text') };
    expect(await judged({ article })).toMatchObject({ verdict: 'changed', stillPrinted: true });
    const quote = 'x'.repeat(first.quote.length);
    expect(await judged({ article, quote })).toMatchObject({ verdict: 'changed', stillPrinted: false });
  });

  it('is of an article that is gone where there is none of its id', async () => {
    const article = { ...first.article, id: 'nowhere' };
    expect(await judged({ article })).toMatchObject({ verdict: 'gone', stillPrinted: null });
  });

  it('is forged where its words or offsets are not those of its edition', async () => {
    expect(await judged({ quote: 'x'.repeat(first.quote.length) })).toMatchObject({ verdict: 'forged' });
    expect(await judged({ start: first.start + 1, end: first.end + 1 })).toMatchObject({ verdict: 'forged' });
  });

  it('is forged where anything in it was changed after it was signed', async () => {
    const changes = [
      { made: '2020-01-01' },
      { program: '9' },
      { outlet: { value: 'The Planet', certainty: 'stated' } },
    ];
    for (const change of changes) {
      expect(await judged(change, key)).toMatchObject({ verdict: 'forged', signedBy: null });
    }
    const other = certificateOf(first, readSigningKey(newSigningKey().secret)).signature;
    const { signature } = certificateOf(first, key);
    expect(await judged({ signature: { ...signature, key: other?.key } })).toMatchObject({ verdict: 'forged' });
    expect(await judged({ signature: { ...signature, key: 'AAAA' } })).toMatchObject({ verdict: 'forged' });
  });

  it('is right in whatever order its fields stand', () => {
    const certificate = certificateOf(first, key);
    const reversed = Object.fromEntries(Object.entries(certificate).reverse());
    expect(isSignedRightly(certificateShape.parse(reversed))).toBe(true);
  });
});

describe('what is no certificate', () => {
  it.each([
    ['text', 'hello', 'is not JSON'],
    ['other JSON', '{"a": 1}', 'is no certificate'],
    ['offsets that are not those of the words', JSON.stringify({ ...first, end: first.end + 1 }), 'the offsets'],
    ['offsets below zero', JSON.stringify({ ...first, start: -5, end: first.end - first.start - 5 }), 'start'],
    ['a field that it does not have', JSON.stringify({ ...first, more: 1 }), 'is no certificate'],
    ['more than a certificate can be', `"${'x'.repeat(100_001)}"`, 'is too long'],
  ])('is told as that: %s', (_, text, fault) => {
    expect(readCertificate(text)).toMatchObject({ fault: expect.stringContaining(fault) });
  });

  it('is told whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(readCertificate(text)).toHaveProperty('fault');
      }),
    );
  });

  it.each(['', 'hello', 'MC4CAQAwBQYDK2Vw', Buffer.from('x'.repeat(48)).toString('base64')])(
    'has no key to sign with: %j',
    (secret) => {
      expect(readSigningKey(secret)).toBeNull();
    },
  );
});

describe('canonical JSON', () => {
  it('is one for all orders, and reads back as the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(object));
        expect(JSON.parse(canonicalJson(object))).toEqual(object);
      }),
    );
  });
});
