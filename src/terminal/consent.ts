import { createInterface } from 'node:readline/promises';

/** Asks a person at the terminal; anything but yes means no. Null where there is no terminal to ask at. */
export async function consent(question: string): Promise<boolean | null> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(`${question} [y/N] `)).trim());
  } finally {
    terminal.close();
  }
}
