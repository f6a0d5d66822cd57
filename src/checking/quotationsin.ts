import { readSpeakers } from '../attribution/attribute.ts';
import { LONGEST_QUOTATION } from '../attribution/marks/quotation.ts';
import { type Article, unknown } from '../corpus/article.ts';
import { readSentences } from '../english/sentences.ts';
import type { OutletMentions } from '../question/outletmentions.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Work } from '../work/work.ts';

/** A quotation of a draft, without its marks, and whose words the draft says they are. */
export interface DraftQuotation extends Span {
  readonly quote: string;
  /** The speaker that the draft names; null where it names none for certain. */
  readonly speaker: string | null;
  /** The outlet of the coverage that the sentence names as its source; null where it names none, or several. */
  readonly outlet: string | null;
}

/** The quotations of a text whose paragraphs stand each in a line of its own, in their order. */
export function* quotationsIn(text: string, outlets: OutletMentions): Work<DraftQuotation[]> {
  const lines = [...text.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) => {
    const words = line.trim();
    const start = index + line.indexOf(words);
    return words === '' ? [] : [{ start, end: start + words.length }];
  });
  const paragraphs = lines.map((line, i) => ({ ...line, number: i + 1, kind: 'body' as const }));
  const found = yield* readSpeakers({ article: draftArticle(text), paragraphs });
  const marked = found.map(({ quotation }) => quotation.marked);
  const quotations: DraftQuotation[] = [];
  for (const { quotation, speaker } of found) {
    const { start, end, open } = quotation;
    if (open && end - start > LONGEST_QUOTATION / 2) continue;
    const line = lines.find((one) => one.start <= start && start <= one.end);
    const outlet = line ? yield* outletFor(text, line, quotation, marked, outlets) : null;
    const named = speaker?.certainty === 'stated' ? speaker.name : null;
    // What an outlet says is what is printed there.
    const isOutlet = named !== null && [named, `The ${named}`].some((name) => outlets.named(name).length > 0);
    quotations.push({ start, end, quote: text.slice(start, end), speaker: isOutlet ? null : named, outlet });
  }
  return quotations;
}

/** The one outlet that the sentence of a quotation names as its source, outside all quotations. */
function* outletFor(
  text: string,
  line: Span,
  quotation: Span,
  marked: readonly Span[],
  outlets: OutletMentions,
): Work<string | null> {
  if (outlets.names.length === 0) return null;
  const own = (yield* readSentences(text, line)).filter((sentence) => overlaps(sentence, quotation));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return null;
  let frame = text.slice(first.start, last.end);
  for (const { start, end } of marked) {
    if (end <= first.start || start >= last.end) continue;
    const [from, to] = [Math.max(start, first.start) - first.start, Math.min(end, last.end) - first.start];
    frame = frame.slice(0, from) + ' '.repeat(to - from) + frame.slice(to);
  }
  const named = new Set(outlets.mentions(frame).flatMap((mention) => mention.outlets));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

const draftArticle = (text: string): Article => ({
  id: 'draft',
  file: 'draft',
  text,
  facts: {
    outlet: unknown,
    headline: unknown,
    dek: unknown,
    author: unknown,
    contributors: unknown,
    published: unknown,
    url: unknown,
    relays: [],
  },
});
