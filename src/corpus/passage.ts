import type { Span } from '../text/span.ts';
import { slice } from '../text/span.ts';
import { atOnce, type Work } from '../work/work.ts';
import type { Article } from './article.ts';
import type { CorpusEntry } from './corpus.ts';
import { lineKey } from './page/lineshape.ts';
import type { Paragraph, QuotableKind } from './page/paragraphs.ts';
import { pieces } from './pieces.ts';

/** A paragraph that may be quoted, or the part of one that lies in a passage. */
export interface QuotableParagraph extends Paragraph {
  readonly kind: QuotableKind;
}

/** The unit of retrieval: one paragraph, or some neighbours of one kind, of one article. */
export interface Passage extends Span {
  /** Its index in `Corpus.passages`. */
  readonly id: number;
  readonly article: Article;
  readonly kind: QuotableKind;
  /** In text order; between them may lie furniture or a caption, which is not part of the passage's words. */
  readonly paragraphs: readonly QuotableParagraph[];
  /** The heading that the passage stands under, if any; neither indexed nor quoted. */
  readonly heading?: Span;
  /** Where the same words stand again in the same article (a caption printed three times has two), in text order. */
  readonly repeats: readonly Span[];
}

/** About 256 tokens, the size that ranked best for long-form news; in characters of the passage's own words. */
const GOOD_LENGTH = 1000;
/** A passage with all that lies between its paragraphs; a longer paragraph is split where its sentences end. */
const MOST_LENGTH = 1200;

/** Paragraphs between two stops of the work. */
const STRIDE = 1_000;

type Draft = Omit<Passage, 'id'>;

const lengthOf = ({ start, end }: Span): number => end - start;

/** The paragraph itself, or its parts where it is too long for one passage. */
function* parts(text: string, paragraph: QuotableParagraph): Work<QuotableParagraph[]> {
  if (lengthOf(paragraph) <= MOST_LENGTH) return [paragraph];
  return (yield* pieces(text, paragraph, GOOD_LENGTH)).map((span) => ({ ...paragraph, ...span }));
}

/** Whether a paragraph may be indexed and quoted. */
export const isQuotable = (paragraph: Paragraph): paragraph is QuotableParagraph =>
  paragraph.kind === 'headline' ||
  paragraph.kind === 'dek' ||
  paragraph.kind === 'body' ||
  paragraph.kind === 'caption';

function draft(
  paragraphs: readonly QuotableParagraph[],
  rest: Pick<Draft, 'article' | 'repeats' | 'heading'>,
): Draft[] {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  return first && last ? [{ ...rest, kind: first.kind, paragraphs, start: first.start, end: last.end }] : [];
}

/** The body in text order, in groups that a heading or their length ends, each with the heading it stands under. */
function* bodyGroups({ article, paragraphs }: CorpusEntry): Work<Draft[]> {
  const groups: { paragraphs: QuotableParagraph[]; heading?: Span }[] = [];
  let heading: Span | null = null;
  let open: QuotableParagraph[] | null = null;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i % STRIDE === 0) yield;
    if (paragraph.kind === 'heading') {
      heading = { start: paragraph.start, end: paragraph.end };
      open = null;
    }
    if (paragraph.kind !== 'body' || !isQuotable(paragraph)) continue;
    for (const part of yield* parts(article.text, paragraph)) {
      const first = open?.[0];
      const words = (open ?? []).reduce((sum, each) => sum + lengthOf(each), lengthOf(part));
      if (open && first && words <= GOOD_LENGTH && part.end - first.start <= MOST_LENGTH) open.push(part);
      else {
        open = [part];
        groups.push({ paragraphs: open, ...(heading && { heading }) });
      }
    }
  }
  return groups.flatMap(({ paragraphs: group, ...under }) => draft(group, { article, repeats: [], ...under }));
}

/** Captions, each a passage; those with the same words are one: the first stands for all. */
function* captionDrafts({ article, paragraphs }: CorpusEntry): Work<Draft[]> {
  const distinct = new Map<string, [QuotableParagraph, Span[]]>();
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i % STRIDE === 0) yield;
    if (paragraph.kind !== 'caption' || !isQuotable(paragraph)) continue;
    const key = lineKey(slice(article.text, paragraph));
    const known = distinct.get(key);
    if (known) known[1].push({ start: paragraph.start, end: paragraph.end });
    else distinct.set(key, [paragraph, []]);
  }
  const drafts: Draft[] = [];
  for (const [caption, repeats] of distinct.values()) {
    if (drafts.length % STRIDE === 0) yield;
    drafts.push(...draft([caption], { article, repeats }));
  }
  return drafts;
}

/** The passages of one article in text order, without their ids. */
export const draftsOf = (entry: CorpusEntry): Draft[] => atOnce(readDrafts(entry));

/** The work of `draftsOf`. */
export function* readDrafts(entry: CorpusEntry): Work<Draft[]> {
  const { article, paragraphs } = entry;
  const alone = paragraphs.filter(isQuotable).filter(({ kind }) => kind === 'headline' || kind === 'dek');
  return [
    ...alone.flatMap((paragraph) => draft([paragraph], { article, repeats: [] })),
    ...(yield* bodyGroups(entry)),
    ...(yield* captionDrafts(entry)),
  ].sort((a, b) => a.start - b.start);
}

/**
 * The passages of all articles, article by article and there in text order; a passage's id is its index. They are made
 * of headlines, deks, body and captions only. Offsets are UTF-16 code units of the article's text.
 */
export const passagesOf = (entries: readonly CorpusEntry[]): Passage[] =>
  entries.flatMap(draftsOf).map((each, id) => ({ id, ...each }));
