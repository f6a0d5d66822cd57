import { config as readEnvFile } from 'dotenv';
import { commands } from '../commands/all.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { examineDiscord } from './discord/examine.ts';
import { examineCorpus, examineDisk, examineSnapshot } from './operation/examine.ts';
import { type Finding, lineOf, right, wrong } from './operation/finding.ts';

/* Looks at all that the bot needs, changes nothing, and says what to do. Code 1 when something is wrong. */

async function examine(): Promise<readonly Finding[]> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    return fault.faults.map((says) => wrong('settings', says, 'see .env.example'));
  }
  return [
    right('settings', 'understood'),
    ...(await examineDiscord(config, commands)),
    await examineCorpus(config.corpus),
    await examineSnapshot(config.corpus),
    await examineDisk(config.corpus, config.feedback),
  ];
}

readEnvFile({ quiet: true });
const findings = await examine();
for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
process.exitCode = findings.some(({ state }) => state === 'wrong') ? 1 : 0;
