import { readSpeakers } from '../attribution/attribute.ts';
import type { CorpusEntry } from '../corpus/corpus.ts';
import type { ParagraphKind } from '../corpus/page/paragraphs.ts';
import { furnitureIn, printedLine } from '../corpus/page/printed.ts';
import { draftsOf, isQuotable } from '../corpus/passage.ts';
import { slice } from '../text/span.ts';
import { Turns } from '../work/turns.ts';

/** What of an article may be quoted, and what of its text may not. Words are as they are printed. */
export interface QuotablePreview {
  readonly passages: number;
  /** The first lines of the story, and the last. */
  readonly begins: readonly string[];
  readonly ends: string | null;
  readonly captions: readonly string[];
  readonly datelines: readonly string[];
  readonly bylines: readonly string[];
  /** What belongs to the page: whole lines, and what stands at the head or tail of one. */
  readonly leftOut: readonly string[];
  readonly quotations: number;
  /** Each once, in text order; null in a text in which it would take long to look for them. */
  readonly speakers: readonly string[] | null;
  /** Quotations that have one. */
  readonly spoken: number;
}

/** The first lines that are shown. */
const FIRST_LINES = 2;
/** In code units. */
const MOST_HEARD = 200_000;

/** What will be quotable of an article that is not there yet. Takes some 20 ms for one of usual length, in turns. */
export async function previewOf(entry: CorpusEntry): Promise<QuotablePreview> {
  const { text } = entry.article;
  const ofKind = (kind: ParagraphKind): string[] =>
    entry.paragraphs.filter((one) => one.kind === kind).map((one) => slice(text, one));
  const body = ofKind('body');
  const cut = entry.paragraphs.filter(isQuotable).flatMap((paragraph) => {
    const line = printedLine(text, paragraph);
    const edges = [
      { start: line.start, end: paragraph.start },
      { start: paragraph.end, end: line.end },
    ];
    return edges
      .map((edge) => ({ words: slice(text, edge).trim(), kind: furnitureIn(text, paragraph, edge) }))
      .filter(({ words }) => words !== '');
  });
  const isHeard = text.length <= MOST_HEARD;
  const heard = isHeard ? await new Turns().through(readSpeakers(entry)) : [];
  const names = heard.flatMap(({ speaker }) => speaker?.name ?? []);
  return {
    passages: draftsOf(entry).length,
    begins: body.slice(0, FIRST_LINES),
    ends: body.length > FIRST_LINES ? (body.at(-1) ?? null) : null,
    captions: ofKind('caption'),
    datelines: cut.filter(({ kind }) => kind === 'dateline').map(({ words }) => words),
    bylines: ofKind('byline'),
    leftOut: [...ofKind('furniture'), ...cut.filter(({ kind }) => kind !== 'dateline').map(({ words }) => words)],
    quotations: heard.length,
    speakers: isHeard ? [...new Set(names)] : null,
    spoken: names.length,
  };
}
