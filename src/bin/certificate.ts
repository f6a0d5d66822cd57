import type { KeyObject } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Library } from '../library/library.ts';
import { certifiedToday, type QuotationCertificate } from '../proving/certificate.ts';
import { certificateOf, newSigningKey } from '../proving/signature.ts';
import { readTerminalConfig } from '../settings/config.ts';
import { withArticles } from '../settings/coveragesconfig.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { ownVersion } from '../settings/version.ts';
import { openConfiguredLibrary } from './openlibrary.ts';
import { signingKey } from './signingkey.ts';
import { runToStart } from './startfaults.ts';

/* Certifies that an article of ours has some words, so that it can be shown later. */

const USAGE = `usage: npm run certificate -- [--corpus PATH] ARTICLE START END     prints a certificate of an excerpt
       npm run certificate -- --new-key                            prints a new key to sign with

  ARTICLE, START and END are "articleId", "start" and "end" of an excerpt, as "npm run ask -- --json" prints them.
  "npm run verify -- FILE.json" tells whether a certificate still holds.

  --corpus PATH   a folder of articles, or a .json or .jsonl file of them (default: seeds)
  --coverage NAME a coverage of the file that COVERAGES names, instead of --corpus
`;

const OPTIONS = {
  'new-key': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  corpus: { type: 'string' },
  coverage: { type: 'string' },
} as const;

/** The certificate of these words; null where they are no excerpt of the coverage. */
async function certificate(
  library: Library,
  [id = '', start = '', end = '']: readonly string[],
  key: KeyObject | null,
): Promise<QuotationCertificate | null> {
  const [item] = await library.archive.named([id]);
  const place = { start: Number(start), end: Number(end) };
  if (!item || !/^\d+$/.test(start) || !/^\d+$/.test(end)) return null;
  const quoted = { article: item.article, ...place };
  if (place.end <= place.start || !library.isRecallable(quoted)) return null;
  const [quote] = (await library.recall([library.quoteId(quoted)], { question: '' })) ?? [];
  if (!quote) return null;
  const made = new Date().toISOString().slice(0, 10);
  return certificateOf(await certifiedToday(quote, library, { program: ownVersion(), made }), key);
}

async function main(): Promise<void> {
  process.exitCode = await outcome();
}

async function outcome(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return Number(!process.stdout.write(USAGE));
  if (values['new-key']) {
    const { secret, key } = newSigningKey();
    process.stdout.write(`CERTIFICATE_KEY=${secret}\n`);
    process.stderr.write(`Keep that secret. Whoever checks your certificates needs the public key:\n${key}\n`);
    return 0;
  }
  if (positionals.length !== 3) {
    process.stderr.write(USAGE);
    return 1;
  }
  const key = signingKey(process.env);
  const config = readTerminalConfig({ ...withArticles(process.env, values), READER: 'off' });
  const note = (line: string): boolean => process.stderr.write(`${line}\n`);
  const { library } = await openConfiguredLibrary(config, config.corpus, { note });
  const made = await certificate(library, positionals, key);
  if (made) process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
  else note('There is no such excerpt: give the articleId, start and end of one, as an answer has them.');
  return made ? 0 : 1;
}

readEnvFile();
await runToStart(main, { usage: USAGE });
