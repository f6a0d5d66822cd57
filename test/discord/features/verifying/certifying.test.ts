import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../../src/library/library.ts';
import { openLibrary } from '../../../../src/library/library.ts';
import { certificateShape, type QuotationCertificate } from '../../../../src/proving/certificate.ts';
import { isSignedRightly, newSigningKey, readSigningKey } from '../../../../src/proving/signature.ts';
import { botContextOf, type RunningBot, runBot } from '../../../support/discord/bot.ts';
import { type Message, textOf } from '../../../support/discord/interaction.ts';
import { StandIn } from '../../../support/discord/stand-in.ts';

let discord: StandIn;
let bot: RunningBot;
let library: Library;
let kept = '';

beforeAll(async () => {
  discord = await new StandIn().start();
  library = await openLibrary('seeds');
  await library.prepare();
  const botContext = botContextOf(library, {
    certificateKey: readSigningKey(newSigningKey().secret),
    fetchAttachment: async () => Buffer.from(kept),
  });
  bot = await runBot(discord, library, { botContext });
});
afterEach(() => expect(discord.refused).toEqual([]));
afterAll(async () => {
  await bot.stop();
  await discord.stop();
});

/** The certificate of the first excerpt of an answer, as the button below it in its context gives it. */
async function certified(): Promise<QuotationCertificate> {
  const answer = await discord.command('ask', { question: 'how did the gunman die?', private: true }).answer();
  const context = await discord.choose(answer, '1. ').answer();
  const made = await discord.press(context, { label: 'Certificate' }).answer();
  expect(made.private).toBe(true);
  const call = discord.calls.findLast(({ files }) => files.size > 0);
  return certificateShape.parse(JSON.parse(Buffer.from(call?.files.get('certificate.json') ?? []).toString()));
}

async function judged(certificate: object): Promise<Message> {
  kept = JSON.stringify(certificate);
  const url = 'https://cdn.discordapp.com/ephemeral-attachments/1/2/certificate.json';
  const file = { filename: 'certificate.json', size: 900, url };
  return await discord.command('verify', { certificate: file }).answer();
}

describe('the button below an excerpt in its context', () => {
  test('gives a certificate of it, signed with the key of the operator', async () => {
    const certificate = await certified();
    expect(isSignedRightly(certificate)).toBe(true);
    const [item] = await library.archive.named([certificate.article.id]);
    expect(item?.article.text.slice(certificate.start, certificate.end)).toBe(certificate.quote);
  });
});

describe('/verify with a certificate', () => {
  test('tells that it holds, and whose key signed it, to the one who asked alone', async () => {
    const certificate = await certified();
    const message = await judged(certificate);
    expect(message.private).toBe(true);
    expect(textOf(message)).toContain(
      '**Holds:** the article has these words in the place that the certificate names.',
    );
    expect(textOf(message)).toContain(`Signed with the key \`${certificate.signature?.key}\``);
    expect(textOf(message)).toContain(`> ${certificate.quote.slice(0, 20)}`);
  });

  test('tells that the article is another edition, with or without the words, or is gone', async () => {
    const { signature: _, ...certificate } = await certified();
    const other = { ...certificate.article, sha256: '0'.repeat(64) };
    expect(textOf(await judged({ ...certificate, article: other }))).toContain('It still has these words.');
    const words = 'x'.repeat(certificate.quote.length);
    expect(textOf(await judged({ ...certificate, article: other, quote: words }))).toContain('It no longer has');
    const gone = textOf(await judged({ ...certificate, article: { ...other, id: 'nowhere' } }));
    expect(gone).toContain('**Not here:**');
    expect(gone).toContain('The certificate is not signed.');
  });

  test('shows no words of one that is forged', async () => {
    const forged = textOf(await judged({ ...(await certified()), made: '2020-01-01' }));
    expect(forged).toContain('**Invalid:**');
    expect(forged).not.toContain('> ');
  });

  test('says plainly what is none', async () => {
    expect(textOf(await judged({ a: 1 }))).toContain('cannot be read as a certificate of a quotation.');
    expect(textOf(await discord.command('verify', {}).answer())).toBe('Please give a file or a text.');
  });
});

test.each(['proof:', 'proof:1:', 'proof:1:UP:1', 'proof:1:abc:../x', 'picture:1:abc:1:2'])(
  'a custom_id made by hand is no button: %j',
  async (customId) => {
    const answer = await discord.command('ask', { question: 'how did the gunman die?', private: true }).answer();
    expect(textOf(await discord.press(answer, { customId }).answer())).toContain('This button');
  },
);
