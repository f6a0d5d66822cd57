import { commands } from '../../commands/all.ts';
import { examineDiscord } from '../discord/examine.ts';
import { examineArchive } from '../operation/archive.ts';
import { examineCorpus, examineDisk, examineSnapshot } from '../operation/examine.ts';
import { type Finding, lineOf, right, wrong } from '../operation/finding.ts';
import { ConfigError, readConfig, readEndpointConfig, readPlaces } from '../settings/config.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { workOnUnread } from '../terminal/pipe.ts';

/* Looks at all that the bot needs, changes nothing, and says what to do. Code 1 when something is wrong. */

/** The settings, and, where they are right, Discord. With a public key, the bot can do without a token. */
async function examineSettings(): Promise<readonly Finding[]> {
  try {
    const config = process.env.DISCORD_PUBLIC_KEY?.trim() ? readEndpointConfig(process.env) : readConfig(process.env);
    return [right('settings', 'understood'), ...(await examineDiscord(config, commands))];
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    return fault.faults.map((says) => wrong('settings', says, 'see .env.example'));
  }
}

async function examine(): Promise<readonly Finding[]> {
  const { corpus, feedback, isInCluster } = readPlaces(process.env);
  const settings = await examineSettings();
  const articles = isInCluster
    ? [await examineArchive(corpus)]
    : [await examineCorpus(corpus), await examineSnapshot(corpus)];
  return [...settings, ...articles, await examineDisk(corpus, feedback)];
}

workOnUnread();

readEnvFile();
const findings = await examine();
for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
process.exitCode = findings.some(({ state }) => state === 'wrong') ? 1 : 0;
