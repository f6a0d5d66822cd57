import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signatureJudge } from '../../../src/discord/transport/signature.ts';
import { InteractionSender } from '../../support/discord/interactionsender.ts';

const sender = new InteractionSender();
const judge = signatureJudge(sender.publicKey);
const now = Date.UTC(2024, 4, 1);

test('what Discord has signed is genuine, whatever its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (body) => {
      expect(judge(sender.signed(body, now), Buffer.from(body), now)).toBe('genuine');
    }),
  );
});

test('one bit of the body, the moment or the signature that differs makes it false', () => {
  const flipped = (text: string, at: number): string =>
    text.slice(0, at) + ((Number.parseInt(text.charAt(at), 16) + 1) % 16).toString(16) + text.slice(at + 1);
  const headers = sender.signed('{"id":1}', now);
  const { 'x-signature-ed25519': signature = '', 'x-signature-timestamp': timestamp = '' } = headers;
  expect(judge(headers, Buffer.from('{"id":2}'), now)).toBe('false');
  const later = { ...headers, 'x-signature-timestamp': String(Number(timestamp) + 1) };
  expect(judge(later, Buffer.from('{"id":1}'), now)).toBe('false');
  for (let at = 0; at < signature.length; at += 1) {
    const broken = { ...headers, 'x-signature-ed25519': flipped(signature, at) };
    expect(judge(broken, Buffer.from('{"id":1}'), now)).toBe('false');
  }
});

test('a signature of somebody else is false', () => {
  expect(judge(new InteractionSender().signed('{}', now), Buffer.from('{}'), now)).toBe('false');
});

test.each([
  ['nothing', {}],
  ['no moment', { 'x-signature-ed25519': 'ab'.repeat(64) }],
  ['no signature', { 'x-signature-timestamp': '1714521600' }],
  ['a signature too short', { 'x-signature-ed25519': 'ab', 'x-signature-timestamp': '1714521600' }],
  ['a signature that is no number', { 'x-signature-ed25519': 'zz'.repeat(64), 'x-signature-timestamp': '1714521600' }],
  ['a moment that is none', { 'x-signature-ed25519': 'ab'.repeat(64), 'x-signature-timestamp': '-1' }],
])('headers with %s are false', (_, headers) => {
  expect(judge(headers, Buffer.from('{}'), now)).toBe('false');
});

test('a public key that is no point of the curve believes nobody', () => {
  expect(signatureJudge('ff'.repeat(32))(sender.signed('{}', now), Buffer.from('{}'), now)).toBe('false');
});

test.each([
  [-299, 'genuine'],
  [299, 'genuine'],
  [-301, 'stale'],
  [301, 'stale'],
])('what was signed %i seconds from now is %s', (seconds, verdict) => {
  expect(judge(sender.signed('{}', now + seconds * 1_000), Buffer.from('{}'), now)).toBe(verdict);
});
