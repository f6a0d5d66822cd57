import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import jsTokens from 'js-tokens';

/** A regular expression of the program. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** The file that has it, below the project's folder. */
  readonly file: string;
}

const root = fileURLToPath(new URL('../', import.meta.url));
/** The files that `npm run` starts: they do something when they are imported. */
async function programs(): Promise<ReadonlySet<string>> {
  return new Set((await readFile(join(root, 'package.json'), 'utf8')).match(/(?<= )src\/[\w/-]+\.ts/g));
}

/**
 * Every regular expression of `src` and `commands`, each once: the literal ones as they are written, and those that are
 * put together at run time as they are made while the modules load and `use` runs.
 */
export async function expressions(use: () => Promise<void>): Promise<Expression[]> {
  const files = (await Promise.all(['src', 'commands'].map(filesBelow))).flat();
  const found = new Map<string, Expression>();
  const note = (expression: Expression): void => {
    const key = `/${expression.source}/${expression.flags}`;
    if (!found.has(key)) found.set(key, expression);
  };
  for (const file of files)
    for (const literal of literalsIn(await readFile(join(root, file), 'utf8'), file)) note(literal);
  const skipped = await programs();
  const end = watch(note);
  try {
    for (const file of files) if (!skipped.has(file)) await load(file);
    await use();
  } finally {
    end();
  }
  return [...found.values()];
}

/** What belongs into a browser or a worker cannot be loaded here: only its literal expressions are checked. */
async function load(file: string): Promise<void> {
  await import(pathToFileURL(join(root, file)).href).catch(() => process.stderr.write(`not loaded: ${file}\n`));
}

async function filesBelow(folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  return names
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .map((name) => join(folder, name))
    .sort();
}

function literalsIn(text: string, file: string): Expression[] {
  return [...jsTokens(text)].flatMap(({ type, value }) => {
    if (type !== 'RegularExpressionLiteral') return [];
    const end = value.lastIndexOf('/');
    return [{ source: value.slice(1, end), flags: value.slice(end + 1), file }];
  });
}

/** Notes what our own files make with `new RegExp`, until the returned function is called. */
function watch(note: (expression: Expression) => void): () => void {
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args, self) {
      const made = Reflect.construct(target, args, self) as RegExp;
      const { stack = '' } = new Error('Made here');
      const line = stack.split('\n').find((one) => one.includes(root) && !one.includes('/bench/'));
      const path = line && /(?:file:\/\/)?(\/[^:)]+)/.exec(line)?.[1];
      if (path && !path.includes('node_modules')) {
        note({ source: made.source, flags: made.flags, file: relative(root, path) });
      }
      return made;
    },
  });
  return () => {
    globalThis.RegExp = Original;
  };
}
