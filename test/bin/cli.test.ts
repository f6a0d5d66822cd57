import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { program } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

interface Result {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

interface Choices {
  /** What the program reads. */
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether to stop reading after the first words. */
  readonly impatient?: boolean;
  /** Files that the program may have open at once. */
  readonly files?: number;
}

/** Starts the terminal's program in a process of its own, which does not outlive the test. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}, files?: number) {
  const all = [process.execPath, program('src/bin/cli.ts'), ...args];
  const [command = '', ...rest] =
    files === undefined ? all : ['sh', '-c', `ulimit -n ${files}; exec "$@"`, 'sh', ...all];
  const child = spawn(command, rest, {
    env: { PATH: process.env.PATH ?? '', CORPUS: '', ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Runs the program to its end. */
function run(args: readonly string[], { input = '', environment, impatient, files }: Choices = {}): Promise<Result> {
  const child = start(args, environment, files);
  let [output, errors] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (impatient) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  // A program that ends early does not read its input; that is no fault of the test.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, errors }));
  });
}

const lines = (output: string): string[] => output.replace(/\n$/, '').split('\n');
const answers = ({ output }: Result) => lines(output).map((line) => JSON.parse(line));
const request = (...requests: readonly unknown[]): string =>
  requests.map((each) => `${typeof each === 'string' ? each : JSON.stringify(each)}\n`).join('');
const seed = (file: string): Promise<string> => readFile(join('seeds', file), 'utf8');

const GUNMAN = 'how did the gunman die?';
const STORY = 'The council voted on Monday to close the old bridge until spring.';

it.skipIf(process.platform === 'win32')(
  'as many articles are served, however few files may be open at once',
  async () => {
    const all = Array.from({ length: 300 }, (_, n) => [`${n}.txt`, `Bridge ${n} was opened on Monday.`] as const);
    const folder = await temporaryFolder(Object.fromEntries(all));
    const [few, many] = await Promise.all(
      [128, undefined].map((files) => run(['sources', '--corpus', folder], { ...(files && { files }) })),
    );
    expect(few).toMatchObject({ code: 0, output: many?.output });
    expect(few?.output.match(/\.txt/g)).toHaveLength(300);
    expect(few?.errors).not.toContain('refused');
  },
);

describe('npm run ask', () => {
  it('says in one line that no engine has the name it was given', async () => {
    const { code, output, errors } = await run(['ask', GUNMAN], { environment: { SEARCH_ENGINE: 'sqllite' } });
    expect([code, output, errors]).toEqual([1, '', 'SEARCH_ENGINE must be one of minisearch, sqlite, opensearch\n']);
  });

  it('prints excerpts with outlet and day, and no colour, where a person asks and a pipe listens', async () => {
    const { code, output, errors } = await run(['ask', 'how did', 'the gunman die?'], {
      environment: { FORCE_COLOR: '1', TERM: 'xterm-256color' },
    });
    expect(code).toBe(0);
    expect(errors).toBe('');
    expect(output).toContain('died by suicide');
    expect(output).toMatch(/^1\.\n {4}\u2502 \S/m);
    expect(output).toMatch(/^ {4}KCAL\*, 30 November 2022$/m);
    expect(output).not.toContain('\u001b');
  });

  it('prints exactly one object with --json, each field of it as the design has it', async () => {
    const { code, output, errors } = await run([
      'ask',
      '--json',
      '-k',
      '2',
      '--outlet',
      'fox news',
      '--from',
      '2022-06-01',
      '--to',
      '2022-06-30',
      'who is Justin Flores?',
    ]);
    expect(code).toBe(0);
    expect(errors).toBe('');
    expect(lines(output)).toHaveLength(1);
    const answer = JSON.parse(output);
    expect(answer).toMatchObject({
      question: 'who is Justin Flores?',
      status: 'answered',
      tookMs: expect.any(Number),
      excerpts: expect.any(Array),
    });
    expect(answer.excerpts.length).toBeGreaterThan(0);
    expect(answer.excerpts.length).toBeLessThanOrEqual(2);
    for (const excerpt of answer.excerpts) {
      const fact = { value: null, certainty: 'unknown' };
      const known = { value: expect.any(String), certainty: expect.stringMatching(/^(?:stated|inferred)$/) };
      expect(excerpt).toEqual({
        file: expect.stringMatching(/^\d{3}_[0-9a-f]{16}\.txt$/),
        articleId: expect.any(String),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        quote: (await seed(excerpt.file)).slice(excerpt.start, excerpt.end),
        start: expect.any(Number),
        end: expect.any(Number),
        paragraph: expect.any(Number),
        kind: expect.stringMatching(/^(?:headline|dek|body|caption)$/),
        outlet: { value: 'Fox News', certainty: 'inferred' },
        headline: expect.toSatisfy((value) => value.value === null || typeof value.value === 'string'),
        author: fact,
        published: { ...known, about: expect.any(String) },
        url: fact,
        speakers: expect.any(Array),
        passage: { start: expect.any(Number), end: expect.any(Number) },
        highlights: expect.any(Array),
        alsoIn: expect.any(Array),
        score: expect.any(Number),
      });
      expect(excerpt.quote).not.toBe('');
      for (const [start, end] of excerpt.highlights) {
        expect(excerpt.start <= start && start < end && end <= excerpt.end).toBe(true);
      }
      for (const place of excerpt.alsoIn) {
        expect((await seed(place.file)).slice(place.start, place.end)).toBe(place.quote);
      }
    }
  });

  it('stops quietly when nobody reads on', async () => {
    const { code, errors } = await run(['ask', '--serve'], {
      input: request(...Array.from({ length: 60 }, () => ({ question: GUNMAN }))),
      impatient: true,
    });
    expect(errors).toBe('');
    expect(code).toBe(0);
  });

  it('says in a line or two what is wrong with how it was called, prints nothing else, and fails', async () => {
    const folder = await temporaryFolder();
    const calls = [
      [['--from', 'yesterday', 'who?'], /^"from": use YYYY-MM-DD, for example 2022-06-21\n$/],
      [['-k', '0', 'who?'], /^"k": use a whole number from 1 to 50\n$/],
      [['--bogus', 'who?'], /^Unknown option '--bogus'.*\n\nusage: npm run ask/],
      [[], /^usage: npm run ask/],
      [['--corpus', join(folder, 'gone'), 'who?'], /^\S+gone: no such folder\n$/],
    ] as const;
    const results = await Promise.all(
      calls.map(async ([args, message]) => ({ ...(await run(['ask', ...args])), message })),
    );
    for (const { code, output, errors, message } of results) {
      expect(errors).toMatch(message);
      expect(output).toBe('');
      expect(code).toBe(1);
    }
  });
});

describe('npm run ask -- --serve', () => {
  it('answers line by line in order; a line that cannot be understood gets its fault, and it goes on', async () => {
    const odd = [
      '',
      '?!\u2026',
      'x'.repeat(5000),
      '\ud83d\ude2d'.repeat(500),
      '\u202e\u200b\u05de\u05d9\u200f',
      '**who** ||died|| @everyone <@1>',
    ];
    const result = await run(['ask', '--serve'], {
      // What is answered before the articles have been read closely depends on how fast the machine reads.
      environment: { READER: 'wait' },
      input: request(
        { question: GUNMAN },
        '{"question": ',
        '   ',
        { k: 3 },
        '7',
        { question: 'did he say why?', from: 'yesterday' },
        { question: 'who was killed?', k: 1, abstain: false, context: [GUNMAN] },
        { question: 'what does CNN say about the gunman?', outlet: 'CNN' },
        ...odd.map((question) => ({ question })),
        { question: 'who is the mother of the officer?' },
        { verify: 'Flores, 36, died by suicide on the sidewalk' },
        { verify: 7 },
      ),
    });
    expect(result.code).toBe(0);
    expect(result.errors).toBe('');
    const [gunman, broken, missing, number, date, killed, outlet, ...others] = answers(result);
    const rest = others.slice(0, -2);
    expect(gunman).toMatchObject({ question: GUNMAN, status: 'answered' });
    expect(broken).toEqual({ error: expect.stringMatching(/^not JSON: /) });
    expect(missing).toEqual({ error: expect.stringMatching(/^"question": /) });
    expect(number).toEqual({ error: 'a request is a JSON object with a "question"' });
    expect(date).toEqual({ error: '"from": use YYYY-MM-DD, for example 2022-06-21' });
    expect(killed).toMatchObject({ question: 'who was killed?', status: 'answered', excerpts: [expect.anything()] });
    expect(outlet).toMatchObject({ status: 'abstained', excerpts: [], reason: expect.stringContaining('CNN') });
    expect(rest.map(({ question }) => question)).toEqual([...odd, 'who is the mother of the officer?']);
    for (const { status, excerpts, reason } of rest) {
      if (status === 'abstained') expect([excerpts, typeof reason]).toEqual([[], 'string']);
      for (const { file, quote, start, end } of excerpts) expect((await seed(file)).slice(start, end)).toBe(quote);
    }
    expect(rest.at(-1)?.status).toBe('answered');
    expect(others.at(-2)).toMatchObject({ verdict: 'altered', differences: [[8, 10, '35']] });
    expect(others.at(-1)).toEqual({ error: '"verify": a quotation in words is needed' });
  });

  it('answers a line at once, while its input stays open, and the last one without a line break', async () => {
    const child = start(['ask', '--serve'], { CORPUS: 'seeds' });
    const heard = child.stdout[Symbol.asyncIterator]();
    const next = async (): Promise<string> => {
      let line = '';
      while (!line.endsWith('\n')) {
        const { value, done } = await heard.next();
        if (done) throw new Error(`the program ended after: ${line}`);
        line += String(value);
      }
      return JSON.parse(line).question;
    };
    child.stdin.write('{"question": "one?"}\n');
    expect(await next()).toBe('one?');
    child.stdin.end('{"question": "two?"}');
    expect(await next()).toBe('two?');
    expect((await heard.next()).done).toBe(true);
  });
});

describe('--corpus', () => {
  const row = { title: 'Bridge to close', source: 'The Planet', published_at: '2023-11-05', body: STORY };

  it('may be a .jsonl file; what is refused is noted, and never among the answers', async () => {
    const folder = await temporaryFolder({ 'news.jsonl': `${JSON.stringify(row)}\n{"body": \n` });
    const result = await run(['ask', '--serve', '--corpus', join(folder, 'news.jsonl')], {
      input: request({ question: 'when will the council close the bridge?' }),
    });
    expect(answers(result)).toMatchObject([
      {
        excerpts: [
          { file: 'news.jsonl', quote: STORY, start: 0, outlet: { value: 'The Planet', certainty: 'stated' } },
        ],
      },
    ]);
    expect(result.errors).toBe('refused: news.jsonl, line 2: is not JSON\n');
  });

  it('may be a .json file', async () => {
    const folder = await temporaryFolder({ 'news.json': JSON.stringify([row]) });
    const result = await run(['ask', '--json', '--corpus', join(folder, 'news.json'), 'who closes the bridge?']);
    expect(answers(result)).toMatchObject([
      { status: 'answered', excerpts: [{ quote: STORY, headline: { value: 'Bridge to close', certainty: 'stated' } }] },
    ]);
  });

  it('may be a folder; what is off is warned of, and never among the answers', async () => {
    const folder = await temporaryFolder({ 'a.txt': STORY, 'b.txt': '' });
    const { code, output, errors } = await run(['sources', '--corpus', folder]);
    expect(code).toBe(0);
    expect(output).toContain('a.txt \u00b7 1 paragraph');
    expect(output).toMatch(/\n1 article; 1 refused\nrefused: b\.txt: is empty\n$/);
    expect(errors).toMatch(/^refused: b\.txt: is empty\nwarning: .*articles\.json.*\n$/);
  });
});

describe('npm run sources', () => {
  it('lists the articles, from the corpus that the environment names unless told otherwise', async () => {
    const { code, output, errors } = await run(['sources'], { environment: { CORPUS: 'seeds' } });
    expect(code).toBe(0);
    expect(errors).toBe('');
    expect(output.match(/^ {4}\d{3}_[0-9a-f]{16}\.txt \u00b7/gm)).toHaveLength(5);
    expect(output).toMatch(/\n5 articles; 0 refused\n\* concluded from the text\n$/);
  });
});
