import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CorpusError } from '../src/corpus/corpuserror.ts';
import { openCoverage } from '../src/library/library.ts';
import { prepareStory, questionsSchema } from './story.ts';

const USAGE = `usage: npm run prepare-stories -- DIR OUT

Writes stories as the reader's training reads them, one JSON line each, to the file OUT. Each folder in DIR with an
articles.jsonl and a questions.json is a story; training/README.md describes both files.
`;

const note = (line: string): boolean => process.stderr.write(`${line}\n`);

/** The content of a story's questions. Throws `CorpusError` where they are not as they should be. */
async function readQuestions(path: string) {
  try {
    return questionsSchema.parse(JSON.parse(await readFile(path, 'utf8'))).questions;
  } catch (cause) {
    if (cause instanceof z.ZodError)
      throw new CorpusError(path, z.prettifyError(cause).replaceAll('\n', ' '), { cause });
    if (cause instanceof SyntaxError) throw new CorpusError(path, cause.message, { cause });
    throw cause;
  }
}

async function prepare(folder: string, out: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => existsSync(join(folder, name, 'questions.json'))).sort();
  if (names.length === 0) throw new CorpusError(folder, 'no folder with a questions.json in it');
  const lines: string[] = [];
  for (const name of names) {
    const questions = await readQuestions(join(folder, name, 'questions.json'));
    const coverage = await openCoverage(join(folder, name, 'articles.jsonl'));
    const onLost = (id: string) => note(`${name}: no sentence holds the answer of ${id}`);
    lines.push(JSON.stringify(await prepareStory(name, coverage, questions, onLost)));
  }
  await writeFile(out, `${lines.join('\n')}\n`);
  process.stdout.write(`${lines.length} stories\n`);
}

const [folder, out, ...rest] = process.argv.slice(2);
if (folder === undefined || out === undefined || rest.length > 0) {
  process.stderr.write(USAGE);
  process.exitCode = 1;
} else {
  await prepare(folder, out).catch((error: unknown) => {
    if (!(error instanceof CorpusError || (error instanceof Error && 'syscall' in error))) throw error;
    note(error.message);
    process.exitCode = 1;
  });
}
