import { spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newsPage, story } from '../support/pages.ts';
import { program } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { blocksOf, type Command, commandsOf, pages, root, textOf } from './pages.ts';

/** Commands of the pages that are not run here, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci': 'fetches packages; continuous integration begins with it',
  'npm run register -- --global --dry-run': 'asks Discord; test/end-to-end/register.test.ts has it',
  'npm run register -- --global': 'asks Discord; test/end-to-end/register.test.ts has it',
  'npm start': 'goes on until it is ended; test/end-to-end/bot.test.ts has it',
  'npm run serve': 'goes on until it is ended; test/bin/serve-and-mcp.test.ts has it',
  'npm run add -- --corpus my-articles https://planet.example/2023/bridge https://planet.example/feed.xml':
    'asks the web; test/fetch has it',
  'CALIBRATION=/etc/pullquote.limits.json npm run calibrate -- --corpus my-articles questions.json':
    'needs forty questions of one’s own; test/reading/curve.test.ts has what it computes',
  'OPENSEARCH_URL=https://one.example.org:9200,https://two.example.org:9200 npm run index':
    'needs a cluster; test/cluster has it',
  'SEARCH_ENGINE=opensearch OPENSEARCH_URL=https://one.example.org:9200,https://two.example.org:9200 npm start':
    'needs a cluster; test/cluster has it',
};

const HEAD =
  '<meta property="og:site_name" content="The Planet"><meta property="article:published_time" content="2023-11-06T10:00:00Z">';
/** What the pages speak of as files of one's own. */
const OWN = {
  'story.html': newsPage(HEAD),
  'coverages.yaml': 'coverages: { bridge: { articles: bridge } }',
  'notes.md': '---\nsource: The Star\ntitle: Mayor quits\n---\nThe mayor has quit, she told The Star on Friday.',
  'news.jsonl': `${JSON.stringify({ title: 'Ribbon cut', source: 'The Globe', body: 'The mayor cut the ribbon.' })}\n`,
};

/** A program called `npm` that runs our scripts of package.json from the tests' bundles, and agrees to what it is asked. */
function npm(): string {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const cases = Object.entries(scripts).flatMap(([name, script]) => {
    const [, file, args = ''] = /(src\/bin\/\w+\.ts)(.*)$/.exec(script) ?? [];
    const agreed = ['add', 'remove'].includes(name) ? ' --yes' : '';
    return file ? [`${name}) exec '${process.execPath}' '${program(file)}'${args}${agreed} "$@" ;;`] : [];
  });
  const lines = ['#!/bin/sh', '[ "$1" = run ] || exit 64', 'shift', '[ "$1" = --silent ] && shift', 'name=$1', 'shift'];
  return [...lines, '[ "$1" = -- ] && shift', 'case $name in', ...cases, '*) exit 64 ;;', 'esac', ''].join('\n');
}

/** The page that shows the answer to its first command as JSON. What is compared with no page is tried without the reader, which takes time. */
const ANSWERED = 'docs/json.md';

interface Run extends Command {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the commands of a page one after the other, in a folder of their own. */
async function runPage(commands: readonly Command[]): Promise<Run[]> {
  if (commands.length === 0) return [];
  const folder = await temporaryFolder(OWN);
  const bin = await temporaryFolder({ npm: npm() });
  await chmod(join(bin, 'npm'), 0o755);
  await mkdir(join(folder, 'old-archive'));
  await writeFile(join(folder, 'old-archive', 'fair.txt'), `The fair.\n\n${story.join('\n\n')} It opens on Sunday.`);
  const env = { PATH: `${bin}:${process.env.PATH}`, HOME: folder, CORPUS: join(root, 'seeds') };
  const runs: Run[] = [];
  for (const one of commands) {
    const READER = one.shown !== '' || one.page === ANSWERED ? 'wait' : 'off';
    const child = spawn('sh', ['-c', one.command], {
      cwd: folder,
      env: { ...env, READER },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let [output, errors] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    runs.push({ ...one, code, output, errors });
  }
  return runs;
}

const blocks = pages.flatMap(blocksOf);
const commands = blocks.filter(({ language }) => language === 'console').flatMap(commandsOf);

describe('the pages', () => {
  it('say of every block what it is, and show commands in console blocks only, each after a prompt', () => {
    const others = blocks.filter(({ language }) => !['console', 'json', 'yaml', 'sh', 'html'].includes(language));
    expect(others).toEqual([]);
    const shells = blocks.filter(({ language, text }) => language === 'sh' && /\bnpm\b|\bnode\b/.test(text));
    expect(shells).toEqual([]);
    const bare = blocks.filter(({ language, text }) => language === 'console' && !text.startsWith('$ '));
    expect(bare).toEqual([]);
  });

  it('have every command that the list of those not run names', () => {
    const all = new Set(commands.map(({ command }) => command));
    expect(Object.keys(NOT_RUN).filter((command) => !all.has(command))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('show commands that do what is shown', async () => {
    const runnable = commands.filter(({ command }) => !Object.hasOwn(NOT_RUN, command));
    // A few pages at a time: on a small machine, many programs that start at once keep one another from answering in time.
    const left = pages.map((page) => runnable.filter((one) => one.page === page));
    const runs: Run[] = [];
    const runSome = async (): Promise<void> => {
      for (let page = left.shift(); page; page = left.shift()) runs.push(...(await runPage(page)));
    };
    await Promise.all(Array.from({ length: 3 }, runSome));
    expect(runs.length).toBeGreaterThan(0);
    for (const { page, command, shown, code, output, errors } of runs) {
      expect({ page, command, code, errors }).toEqual({ page, command, code: 0, errors: '' });
      if (shown === '') expect(output, command).not.toBe('');
      else expect(output).toBe(shown);
    }
    const [answered] = runs.filter(({ page }) => page === ANSWERED);
    const [shown] = blocksOf(ANSWERED).filter(({ language }) => language === 'json');
    expect(numberless(answered?.output ?? '')).toEqual(numberless(shown?.text ?? ''));
  });
});

/** An answer without the numbers that differ from machine to machine. */
const numberless = (json: string): unknown =>
  JSON.parse(json, (key, value) => (['tookMs', 'score'].includes(key) ? typeof value : value));
