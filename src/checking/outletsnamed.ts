import { readSentences } from '../english/sentences.ts';
import type { OutletMentions } from '../question/outletmentions.ts';
import type { Span } from '../text/span.ts';
import type { Work } from '../work/work.ts';

/** Code units of a sentence that are looked at on either side of a quotation. */
const REACH = 1_000;

/**
 * For each quotation, the one outlet that its sentence names as the source, outside all quotations; null where it names
 * none, or several.
 *
 * @param lines of the text, in its order
 * @param marked all quotations with their marks, in its order: those that are asked for come first
 */
export function* outletsNamed(
  text: string,
  lines: readonly Span[],
  marked: readonly Span[],
  quotations: readonly Span[],
  outlets: OutletMentions,
): Work<(string | null)[]> {
  if (outlets.names.length === 0) return quotations.map(() => null);
  const named: (string | null)[] = [];
  let [line, read, first] = [0, -1, 0];
  let own: readonly Span[] = [];
  for (const [i, quotation] of quotations.entries()) {
    yield;
    while ((lines[line]?.end ?? text.length) <= quotation.start) line += 1;
    if (line !== read) {
      own = yield* readSentences(text, lines[line] ?? quotation);
      [read, first] = [line, 0];
    }
    while ((own[first]?.end ?? text.length) <= quotation.start) first += 1;
    let last = first;
    while ((own[last + 1]?.start ?? text.length) < quotation.end) last += 1;
    const start = Math.max(own[first]?.start ?? 0, quotation.start - REACH);
    const end = Math.min(own[last]?.end ?? text.length, quotation.end + REACH);
    const said = outlets.mentions(withoutQuotations(text, { start, end }, marked, i));
    const all = [...new Set(said.flatMap((mention) => mention.outlets))];
    named.push(all.length === 1 ? (all[0] ?? null) : null);
  }
  return named;
}

/** The text of a span with a blank for each letter of a quotation; `near` is the index of one that stands in it. */
function withoutQuotations(text: string, { start, end }: Span, marked: readonly Span[], near: number): string {
  let next = near;
  while (next > 0 && (marked[next - 1]?.end ?? 0) > start) next -= 1;
  const parts: string[] = [];
  let at = start;
  for (let one = marked[next]; one && one.start < end; one = marked[next]) {
    const [from, to] = [Math.max(one.start, at), Math.min(one.end, end)];
    parts.push(text.slice(at, from), ' '.repeat(Math.max(0, to - from)));
    at = Math.max(at, to);
    next += 1;
  }
  return [...parts, text.slice(at, end)].join('');
}
