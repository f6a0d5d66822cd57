import type { Coverage } from '../coverage/coverage.ts';
import { dateNamed, narrowed } from '../coverage/datedsentences.ts';
import type { NamedDate } from '../coverage/datesintext.ts';
import { type AnswerState, MOST_NEAREST, stateOf } from '../coverage/limits.ts';
import type { ParagraphSentences } from '../coverage/paragraphsentences.ts';
import { compose } from '../excerpts/compose.ts';
import {
  gistOf,
  type SentenceRange,
  type StatementSignature,
  saysTheSame,
  strongest,
} from '../excerpts/corroboration.ts';
import type { Quote } from '../excerpts/quote.ts';
import { extentOf } from '../excerpts/widen.ts';
import { parseQuestion } from '../question/parse.ts';
import type { RefusalReason } from '../question/question.ts';
import { rank, strongestLogit } from '../reading/rank.ts';

/** A statement of the coverage and the day, month or year that it names; `date`'s offsets are into the article's text. */
interface DatedQuote {
  readonly date: NamedDate;
  readonly quote: Quote;
}

/**
 * Dated statements in the order of what they tell, the earliest first. Those of the coverage's own period, the story itself,
 * come first, and its background after them.
 */
export type Timeline =
  /** `nearest`: the statements, two at the most, may not be of the topic. */
  | { readonly status: 'answered' | 'nearest'; readonly entries: readonly [DatedQuote, ...DatedQuote[]] }
  | { readonly status: 'abstained'; readonly reason: RefusalReason };

/** Sentences looked at on a topic. */
const LOOKED_AT = 300;

type Silent = Extract<Timeline, { status: 'abstained' }>;
const NOT_IN_COVERAGE: Silent = { status: 'abstained', reason: { code: 'not-in-coverage' } };

/** What there is to show. */
interface Found {
  readonly status: Exclude<AnswerState, 'abstained'>;
  readonly drafts: readonly Draft[];
}

/** A sentence that names a date. */
interface Draft {
  readonly extent: SentenceRange;
  readonly date: NamedDate;
}

/** What the coverage dates: on a topic, or, for null, everything that it dates most exactly. Never throws. */
export async function timeline(topic: string | null, coverage: Coverage): Promise<Timeline> {
  const found = topic === null ? await everywhere(coverage) : await about(topic, coverage);
  if ('reason' in found) return found;
  const statements = folded(narrowed(found.drafts), coverage);
  const [first, ...rest] = ownPeriodFirst(statements, coverage.oldest);
  return first ? { status: found.status, entries: [first, ...rest] } : NOT_IN_COVERAGE;
}

/** What happened more than so many days before the first article is background. */
const NEWS_DAYS = 31;
const DAY_MS = 86_400_000;

/** What lies before the coverage's own period comes last: it is its background. */
function ownPeriodFirst(statements: readonly DatedQuote[], oldest: string | null): readonly DatedQuote[] {
  if (oldest === null) return statements;
  const begins = new Date(Date.parse(oldest) - NEWS_DAYS * DAY_MS).toISOString().slice(0, 10);
  const isBefore = ({ date }: DatedQuote): boolean => date.to < begins;
  return [...statements.filter((one) => !isBefore(one)), ...statements.filter(isBefore)];
}

/** The dated sentences on a topic, or the reason why there are none. */
async function about(topic: string, coverage: Coverage): Promise<Found | Silent> {
  const { limits } = coverage;
  const asked = await parseQuestion({ question: topic }, coverage);
  if (asked.refusal) return { status: 'abstained', reason: asked.refusal };
  const evidence = await rank(asked, coverage, null);
  const status = stateOf(strongestLogit(evidence), limits);
  if (status === 'abstained') return { status, reason: asked.unanswered };
  const drafts = strongest(evidence, LOOKED_AT)
    .filter(({ best }) => best.logit >= limits.nearest)
    .flatMap(({ reading, first }) => draftsOf(reading, first));
  return { status, drafts: status === 'nearest' ? drafts.slice(0, MOST_NEAREST) : drafts };
}

/** All that the coverage dates, as far as it is shown. */
async function everywhere({ dated, archive, sentenceCache }: Coverage): Promise<Found> {
  const shown = narrowed(await dated());
  const passages = await archive.passages([...new Set(shown.map(({ passage }) => passage))]);
  const readings = new Map(passages.map((passage) => [passage.id, sentenceCache.read(passage)]));
  const drafts = shown.flatMap(({ passage, start, date }) => {
    for (const reading of readings.get(passage) ?? []) {
      const index = reading.sentences.findIndex((sentence) => sentence.start === start);
      if (index >= 0) return [{ extent: extentOf({ reading, first: index, last: index }), date }];
    }
    return [];
  });
  return { status: 'answered', drafts };
}

/** The sentence under the main date that it names; none where it names none. */
function draftsOf(reading: ParagraphSentences, index: number): Draft[] {
  const date = dateNamed(reading, index);
  return date ? [{ extent: extentOf({ reading, first: index, last: index }), date }] : [];
}

/** The statements, those that say the same of the same date joined into one. */
function folded(drafts: readonly Draft[], coverage: Coverage): DatedQuote[] {
  const { vocabulary } = coverage.lexicon;
  const groups: { readonly draft: Draft; readonly gist: StatementSignature; readonly also: SentenceRange[] }[] = [];
  for (const draft of drafts) {
    const gist = gistOf(draft.extent, vocabulary);
    const same = groups.find(
      (group) =>
        group.draft.date.from === draft.date.from &&
        group.draft.date.to === draft.date.to &&
        saysTheSame(group.gist, gist),
    );
    if (!same) groups.push({ draft, gist, also: [] });
    else if (same.draft.extent.reading.passage.article.id !== draft.extent.reading.passage.article.id) {
      same.also.push(draft.extent);
    }
  }
  return groups.map(({ draft, also }) => {
    return { date: draft.date, quote: compose(draft.extent, [draft.date], also, 1, coverage) };
  });
}
