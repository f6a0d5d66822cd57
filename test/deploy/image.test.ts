import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { withDiscord } from '../support/discord/child.ts';
import { textOf } from '../support/discord/interaction.ts';
import { buildByHand, dockerfile, stagesOf } from '../support/image.ts';
import { readsTypeScript } from '../support/packages.ts';
import { temporaryFolder } from '../support/temporary.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** With it the modules are installed as the Dockerfile says, which needs a registry: `npm run image`. */
const install = process.env.PULLQUOTE_INSTALL === '1';
const hasHadolint = spawnSync('hadolint', ['--version']).status === 0;
if (!hasHadolint)
  process.stderr.write('hadolint is not installed: its rules are only checked as far as they stand here\n');

/** What the parts of a folder take on the disk. */
async function sizesOf(folder: string): Promise<string> {
  const { stdout } = spawnSync('du', ['--apparent-size', '-scm', ...(await readdir(folder))], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.replace(/^(\d+)\s+(.*)$/, '$2 $1 MB'))
    .join(', ');
}

describe('the Dockerfile', () => {
  test.skipIf(!hasHadolint)('has nothing that hadolint holds against it', () => {
    const { stdout } = spawnSync('hadolint', ['Dockerfile'], { cwd: root, encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  test('keeps the rules that matter here: exact images, exact installs, no root, absolute working directories', async () => {
    const instructions = await dockerfile();
    const all = (name: string) => instructions.filter((one) => one.name === name).map(({ rest }) => rest);
    const stages = stagesOf(instructions);
    const last = stages.at(-1) ?? [];
    expect(stages).toHaveLength(2);
    // DL3006 and DL3007: a tag, and not "latest".
    for (const image of all('FROM')) expect(image).toMatch(/^node:24\.\d+\.\d+-bookworm-slim(?: AS \w+)?$/);
    // DL3000.
    for (const folder of all('WORKDIR')) expect(folder).toMatch(/^\//);
    // DL3002 and DL3066: the last user is not root, and is a number.
    expect(last.findLast(({ name }) => name === 'USER')?.rest).toMatch(/^[1-9]\d*$/);
    // DL3016 and DL3020: what is installed is what the lock says, and files are copied.
    for (const step of all('RUN')) expect(step).toMatch(/^npm ci --omit=dev --ignore-scripts /);
    expect(all('ADD')).toEqual([]);
    // DL3025: arguments as JSON, so that Node gets the signal.
    for (const command of all('CMD')) expect(Array.isArray(JSON.parse(command))).toBe(true);
    expect(all('HEALTHCHECK')).toHaveLength(1);
    expect(all('HEALTHCHECK').join()).not.toMatch(/curl|wget/);
    // Nothing of the operator's settings gets in.
    expect(all('COPY').join(' ')).not.toMatch(/\.env|token/);
  });

  test('has the version of Node that it is tried with, by hand and in continuous integration', async () => {
    const versions = (await dockerfile()).flatMap(
      ({ rest }) => /^node:(?<version>[\d.]+)-/.exec(rest)?.groups?.version ?? [],
    );
    const [version = ''] = versions;
    expect(new Set(versions)).toEqual(new Set([version]));
    const { scripts } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
    expect(scripts.image).toContain(` ${version} `);
    expect(await readFile(`${root}.ci/run`, 'utf8')).toMatch(new RegExp(`\\b${version.replaceAll('.', '\\.')}\\b`));
  });

  test('copies only what is let into the build', async () => {
    const allowed = (await readFile(`${root}.dockerignore`, 'utf8')).match(/(?<=^!).+$/gm) ?? [];
    const copied = (await dockerfile())
      .filter(({ name, rest }) => name === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    expect([...new Set(copied)].sort()).toEqual([...allowed].sort());
    for (const path of copied) expect(existsSync(root + path)).toBe(true);
  });

  test('carried out by hand in a clean folder gives a bot that answers, tells that it is ready, and leaves', async () => {
    const folder = await buildByHand(await temporaryFolder({}), install);
    const tools = ['@esbuild', 'esbuild', 'tsx'];
    const packages = await readdir(join(folder, 'node_modules'));
    expect(packages.filter((name) => tools.includes(name))).toEqual(readsTypeScript ? [] : ['tsx']);
    if (install) {
      const runtimes = await readdir(join(folder, 'node_modules/onnxruntime-node/bin'), { recursive: true });
      expect([...new Set(runtimes.flatMap((path) => /^[^/]+\/([^/]+\/[^/]+)$/.exec(path)?.[1] ?? []))]).toEqual([
        `${process.platform}/${process.arch}`,
      ]);
      process.stderr.write(`The image has ${await sizesOf(folder)} beside the base image\n`);
    }
    const { optionalDependencies, version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
    for (const name of Object.keys(optionalDependencies)) {
      const code = ['--input-type=module', '--eval', `await import('${name}')`];
      expect(spawnSync(process.execPath, code, { cwd: folder, encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      });
    }
    await withDiscord(async ({ discord, run }) => {
      const bot = run('src/bin/main.ts', [], { HEALTH_PORT: '0' }, folder);
      await bot.says('"Ready"');
      const [first = ''] = bot.output.split('\n');
      expect(JSON.parse(first)).toMatchObject({ msg: 'Starting', version, fingerprint: expect.any(String) });
      const port = /"port":(\d+)/.exec(bot.output)?.[1] ?? '';
      const alive = run('deploy/alive.js', [], { HEALTH_PORT: port }, folder);
      expect(await alive.exit).toBe(0);
      const nobody = run('deploy/alive.js', [], { HEALTH_PORT: '9' }, folder);
      expect(await nobody.exit).toBe(1);
      const numbers = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      expect(numbers).toContain('pullquote_index_articles 5');
      const answer = await discord.command('ask', { question: 'how did the gunman die?' }).answer();
      expect(textOf(answer)).toMatch(/^> /m);
      bot.kill('SIGTERM');
      expect(await bot.exit).toBe(0);
      expect(bot.errors).toBe('');
    });
  }, 240_000);
});
