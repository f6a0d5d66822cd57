import { createInterface } from 'node:readline/promises';

/** Somebody at the terminal, who is asked one thing after the other. */
export interface TerminalConversation {
  /** What was typed, without white space at its ends; null where the input has ended. */
  ask(question: string): Promise<string | null>;
  close(): void;
}

/** Somebody broke off, with Ctrl-C. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
}

/** Opens a conversation; null where there is no terminal to ask at. `ask` throws `InterruptedError` on Ctrl-C. */
export function openConversation(): TerminalConversation | null {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let isOver = false;
  const over = new Promise<null>((resolve, reject) => {
    terminal.once('SIGINT', () => {
      reject(new InterruptedError('Broken off'));
      terminal.close();
    });
    terminal.once('close', () => {
      isOver = true;
      resolve(null);
    });
  });
  // It may be broken off while nothing is asked; the next question then says so.
  over.catch(() => {});
  return {
    async ask(question) {
      const typed = isOver ? null : terminal.question(question);
      return (await Promise.race([over, typed ?? over]))?.trim() ?? null;
    },
    close: () => terminal.close(),
  };
}
