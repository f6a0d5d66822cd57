/** What a broken pipe is to whoever writes into it, once and again. */
const UNREAD = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);

function whenUnread(stream: NodeJS.WriteStream, act: () => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!UNREAD.has(error.code ?? '')) throw error;
    act();
  });
}

/** Whoever reads the output may stop, as `head` does: the program does its work all the same, and prints to nobody. */
export function workOnUnread(): void {
  for (const stream of [process.stdout, process.stderr]) whenUnread(stream, () => {});
}

/** The same for a program that only answers: it ends, for there is nobody left to answer. */
export function endUnread(): void {
  whenUnread(process.stdout, () => process.exit(0));
  whenUnread(process.stderr, () => {});
}
