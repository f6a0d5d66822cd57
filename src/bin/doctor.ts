import { commands } from '../../commands/all.ts';
import { examineDiscord } from '../discord/registering/examine.ts';
import { examineArchive } from '../operation/archive.ts';
import { examineCorpus, examineDisk, examineSnapshot, type WrittenFiles } from '../operation/examine.ts';
import { type Finding, lineOf, right, wrong } from '../operation/finding.ts';
import { ConfigError, readConfig, readEndpointConfig, readPlaces } from '../settings/config.ts';
import { coveragesPath, readCoverages } from '../settings/coveragesconfig.ts';
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
  const settings = await examineSettings();
  return [...settings, ...(await examineArticles())];
}

async function examineArticles(): Promise<readonly Finding[]> {
  const { corpus, isInCluster, ...files } = readPlaces(process.env);
  const path = coveragesPath(process.env);
  if (path !== null) return examineCoverages(path, files);
  const articles = isInCluster
    ? [await examineArchive(corpus)]
    : [await examineCorpus(corpus), await examineSnapshot(corpus)];
  return [...articles, await examineDisk(corpus, files)];
}

/** The file of coverages, and the articles of each. */
async function examineCoverages(path: string, files: WrittenFiles): Promise<readonly Finding[]> {
  try {
    const entries = [...readCoverages(path).coverages.values()];
    const findings = entries.map(async ({ name, articles }) => {
      const found = [await examineCorpus(articles), await examineDisk(articles, files)];
      return found.map((finding) => ({ ...finding, what: `${name}: ${finding.what}` }));
    });
    return [right('coverages', `understood: ${entries.length}`), ...(await Promise.all(findings)).flat()];
  } catch (fault) {
    if (!(fault instanceof ConfigError)) throw fault;
    return fault.faults.map((says) => wrong('coverages', says, 'see docs/coverages.md'));
  }
}

workOnUnread();

readEnvFile();
const findings = await examine();
for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
process.exitCode = findings.some(({ state }) => state === 'wrong') ? 1 : 0;
