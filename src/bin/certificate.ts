import { parseArgs } from 'node:util';
import { certificateAt } from '../proving/certificateat.ts';
import { newSigningKey } from '../proving/signature.ts';
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
  const [articleId = '', start = '', end = ''] = positionals;
  const place = { articleId, start: Number(start || 'none'), end: Number(end || 'none') };
  const made = await certificateAt(place, library, ownVersion(), key);
  if (made) process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);
  else note('There is no such excerpt: give the articleId, start and end of one, as an answer has them.');
  return made ? 0 : 1;
}

readEnvFile();
await runToStart(main, { usage: USAGE });
