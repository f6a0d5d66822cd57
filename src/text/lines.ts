const END = /\r\n|\n|\r/;

/**
 * The lines of a text that comes in pieces, each as soon as its end is there; the last one needs none. A byte order mark is
 * left out. Lines end at a line feed, a return, or both, and nowhere else: readline ends them at U+2028 too from Node 24 on,
 * which JSON has inside its strings.
 *
 * @param decoder for pieces of bytes; throws what it throws
 * @param longest code units after which a line is cut off, up to its end
 */
export async function* linesOf(
  pieces: AsyncIterable<string | Uint8Array>,
  decoder = new TextDecoder(),
  longest = Number.POSITIVE_INFINITY,
): AsyncGenerator<string> {
  let begun = '';
  // What is left out of a line that is too long is left out up to its end: its two ends alone might be taken for it.
  const withRest = (rest: string): string => (begun.length < longest ? begun + rest : begun);
  /** Whether the last line ended with a return, of which a line feed may be the second half. */
  let returned = false;
  for await (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    if (text === '') continue;
    const lines = text.slice(returned && text.startsWith('\n') ? 1 : 0).split(END);
    returned = text.endsWith('\r');
    for (const [i, line] of lines.entries()) {
      if (i > 0) {
        yield begun;
        begun = '';
      }
      begun = withRest(line);
    }
  }
  yield withRest(decoder.decode());
}
