import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';

const PROGRAM = fileURLToPath(new URL('../../training/prepare.ts', import.meta.url));

const ARTICLES = [
  {
    id: 'A',
    title: 'Fire at the mill',
    body: 'Nine  workers died in the fire on Monday, and 14 were hurt \u{1f6a2}. \u201cWe had asked for sprinklers,\u201d said Joe Roe.\n\nThe mill employs 220 people, its owner said on Tuesday morning.',
  },
  {
    id: 'B',
    title: 'Mill to open again',
    body: 'The mill, where nine workers died in March, opens again on Friday, the owner said.',
  },
];
const QUESTIONS = {
  questions: [
    {
      id: '1',
      question: 'how many people lost their lives',
      kind: 'paraphrase',
      answers: [
        { must_contain: 'Nine workers died in the fire on Monday', words: 'Nine' },
        { must_contain: 'nine workers died in March' },
      ],
    },
    {
      id: '2',
      question: 'and how many work there',
      kind: 'follow-up',
      context: ['who died?', 'where is the mill?'],
      answers: [{ must_contain: 'The mill employs 220 people', words: '220 people' }],
    },
    {
      id: '3',
      question: 'how many were hurt',
      kind: 'fact',
      answers: [{ must_contain: '14 were hurt', words: '\u{1f6a2}' }],
    },
    { id: '4', question: 'which hospital were they taken to', kind: 'near miss', answers: [] },
    {
      id: '5',
      question: 'who is the owner',
      kind: 'fact',
      answers: [{ must_contain: 'the owner is Ann Poe', words: 'Ann Poe' }],
    },
  ],
};

/** Prepares the story. Returns what was written, and what the program said. */
async function prepared(questions: unknown) {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'mill'));
  await writeFile(join(folder, 'mill', 'articles.jsonl'), ARTICLES.map((each) => `${JSON.stringify(each)}\n`).join(''));
  await writeFile(join(folder, 'mill', 'questions.json'), JSON.stringify(questions));
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', PROGRAM, folder, join(folder, 'out.jsonl')]);
  const said = await run.catch((error: { code: number; stdout: string; stderr: string }) => error);
  return { said, lines: (await readFile(join(folder, 'out.jsonl'), 'utf8').catch(() => '')).split('\n') };
}

describe('preparing stories for training', () => {
  it('writes each with its passages, its questions, and where the answers stand', async () => {
    const { said, lines } = await prepared(QUESTIONS);
    expect(said).toMatchObject({ stdout: '1 stories\n', stderr: 'mill: no sentence holds the answer of 5\n' });
    expect(lines).toHaveLength(2);
    const story = JSON.parse(lines[0] ?? '');
    expect(story.story).toBe('mill');
    expect(story.passages).toEqual([
      {
        headline: 'Fire at the mill',
        sentences: [
          'Nine workers died in the fire on Monday, and 14 were hurt \u{1f6a2}.',
          '\u201cWe had asked for sprinklers,\u201d said Joe Roe.',
          'The mill employs 220 people, its owner said on Tuesday morning.',
        ],
      },
      { headline: 'Mill to open again', sentences: [ARTICLES[1]?.body] },
    ]);
    expect(story.questions).toEqual([
      {
        text: 'how many people lost their lives',
        context: '',
        kind: 'paraphrase',
        answerable: true,
        gold: [
          [0, 0],
          [1, 0],
        ],
        spans: [[0, 0, 0, 4]],
      },
      {
        text: 'and how many work there',
        context: 'where is the mill?',
        kind: 'follow-up',
        answerable: true,
        gold: [[0, 2]],
        spans: [[0, 2, 17, 27]],
      },
      // Python counts code points: the ship is one.
      {
        text: 'how many were hurt',
        context: '',
        kind: 'fact',
        answerable: true,
        gold: [[0, 0]],
        spans: [[0, 0, 58, 59]],
      },
      {
        text: 'which hospital were they taken to',
        context: '',
        kind: 'near miss',
        answerable: false,
        gold: [],
        spans: [],
      },
      { text: 'who is the owner', context: '', kind: 'fact', answerable: true, gold: [], spans: [] },
    ]);
  });

  it('says in one line which file cannot be understood, and writes nothing', async () => {
    const { said, lines } = await prepared({ questions: [{ id: '1', kind: 'fact', answers: [] }] });
    expect(said).toMatchObject({ code: 1, stdout: '' });
    expect(said.stderr).toMatch(/questions\.json: .*\n$/);
    expect(said.stderr.split('\n')).toHaveLength(2);
    expect(lines).toEqual(['']);
  });
});
