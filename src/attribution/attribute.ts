import type { CorpusEntry } from '../corpus/corpus.ts';
import type { Paragraph } from '../corpus/page/paragraphs.ts';
import { isQuotable, type QuotableParagraph } from '../corpus/passage.ts';
import { CAPITALS } from '../english/names.ts';
import { PARTICIPLE, SAY } from '../english/sayingverbs.ts';
import { readSentences } from '../english/sentences.ts';
import type { Span } from '../text/span.ts';
import { contains, slice } from '../text/span.ts';
import { atOnce, type Work } from '../work/work.ts';
import { cueFor } from './cues/around.ts';
import type { DiscourseState, SpeakerIdentity } from './discourse/discourse.ts';
import { emptyMemory } from './discourse/discourse.ts';
import { remember } from './discourse/remember.ts';
import { again, isRepeated, saidIn } from './discourse/repeated.ts';
import { answerer, isAnswer, questionIn } from './discourse/reply.ts';
import { followed, type SpeakerTurn } from './followed.ts';
import { type InnerQuotation, readInner } from './inner.ts';
import { introducedBy, toldBefore } from './introduced.ts';
import { withoutPlace } from './issuer.ts';
import { isLabel } from './marks/label.ts';
import { type Quotation, readQuotations } from './marks/quotation.ts';
import { QuotationSetting } from './marks/setting.ts';
import { ArticleNames } from './people/articlenames.ts';
import { isOne, spokenBy } from './voice.ts';

/** A quotation of an article with its speaker; null where no rule fixes one. */
export interface AttributedQuotation {
  readonly quotation: Quotation;
  readonly speaker: SpeakerIdentity | null;
  /** The quotations inside it, which are words of somebody else. */
  readonly inner?: readonly InnerQuotation[];
}

const ANNOUNCING = new RegExp(`\\b(?:took to|statement|${SAY}|${PARTICIPLE})\\b`);

/** Said inside a quotation that is never closed: its mark is missing. */
const ATTRIBUTED = new RegExp(`, (?:${CAPITALS}|he|she|they) (?:${SAY})\\b`, 'u');
/** Somebody and a verb after a quotation: it is theirs, or nobody's. */
const NAMES = new RegExp(
  `(?:^|\\s)(?:${CAPITALS}|[Hh]e|[Ss]he|[Tt]hey)\\s+\\p{Ll}{2,}|^[\\s,]*(?:\\p{Ll}+ed|${SAY})\\s+\\p{Lu}|^\\s*That (?:was|is)\\s`,
  'u',
);

/** Quotations of one article whose speakers are looked for: no newspaper prints more, and each takes time of its own. */
const MOST_QUOTATIONS = 2_000;
/** Code units of a sentence without quotations that are looked at. */
const REACH = 2_000;
/** Quotations that are passed over between two stops of the work; it stops after each that is looked at, and each sentence. */
const STRIDE = 10_000;

/** The quotations of one article in text order, each with its speaker where the text fixes one. */
export const attribute = (entry: CorpusEntry): AttributedQuotation[] => atOnce(readSpeakers(entry));

/** The work of `attribute`. */
export function* readSpeakers({ article, paragraphs }: CorpusEntry): Work<AttributedQuotation[]> {
  const { text } = article;
  const own = paragraphs.filter(isQuotable);
  const all: { readonly paragraph: QuotableParagraph; readonly quoted: readonly Quotation[] }[] = [];
  for (const paragraph of own) all.push({ paragraph, quoted: yield* readQuotations(text, paragraph) });
  const last = all.findLastIndex(({ quoted }) => quoted.length > 0);
  if (last < 0) return [];
  const people = yield* ArticleNames.in(text, own);
  const memory = emptyMemory(people);
  const found: AttributedQuotation[] = [];
  for (const { paragraph, quoted } of all.slice(0, last + 1)) {
    const heard = quoted.slice(0, Math.max(0, MOST_QUOTATIONS - found.length));
    const isBody = paragraph.kind === 'body';
    const before = isBody ? memory : { ...memory, last: null, announced: false, focus: emptyMemory(people).focus };
    if (found.length < MOST_QUOTATIONS)
      found.push(...(yield* attributeParagraph(text, paragraph, heard, people, before)));
    for (const quotation of quoted.slice(heard.length)) {
      found.push({ quotation, speaker: null });
      if (found.length % STRIDE === 0) yield;
    }
  }
  return found;
}

function* attributeParagraph(
  text: string,
  paragraph: Paragraph,
  quoted: readonly Quotation[],
  people: ArticleNames,
  memory: DiscourseState,
): Work<AttributedQuotation[]> {
  const setting = new QuotationSetting(text, paragraph, quoted, yield* readSentences(text, paragraph));
  const { frame } = setting;
  const wholly = quoted.length === 1 && quoted.every(({ marked }) => contains(marked, paragraph));
  let current = null as SpeakerTurn | null;
  const found: AttributedQuotation[] = [];
  let read = 0;
  /** Reads the sentences outside quotations up to an offset. */
  function* readOn(end: number): Work<void> {
    for (let part = frame[read]; part && part.end <= end; part = frame[read]) {
      remember(text.slice(part.start, Math.min(part.end, part.start + REACH)), people, memory);
      read += 1;
      yield;
    }
  }
  for (const [n, quotation] of quoted.entries()) {
    yield;
    const { marked } = quotation;
    yield* readOn(marked.start);
    const before = setting.before(n);
    const behind = setting.behind(n);
    const broken = isBroken(text, quotation, paragraph);
    const label = broken || isLabel(text, quotation, before, paragraph);
    const cue = label ? null : cueFor(text, quotation, before, slice(text, behind), setting.rest(n));
    const goesOn: boolean = current !== null && setting.opens(n) && setting.isWithoutFrame(current.end, marked.start);
    const speaker: SpeakerIdentity | null = label
      ? null
      : cue
        ? cue.kind === 'pronoun' && isAnswer(cue, people, memory)
          ? answerer(cue, memory)
          : spokenBy(cue, before, slice(text, behind), people, memory)
        : current && isSplit(text, quotation)
          ? current.voice
          : isRepeated(text, quotation, memory)
            ? again(text, quotation, memory)
            : wholly
              ? continued(memory)
              : current && goesOn && isSentence(text, quotation) && !NAMES.test(slice(text, behind))
                ? current.voice
                : (introducedBy(before, people, memory) ??
                  (isSentence(text, quotation) && slice(text, behind).trim() === '' && setting.sentenceBefore(n)
                    ? toldBefore(slice(text, setting.sentenceBefore(n) ?? paragraph), people, memory)
                    : followed(text, quotation, setting, n, people, current)));
    memory.question = questionIn(text, quotation, slice(text, behind), speaker, people);
    memory.said.set(saidIn(text, quotation), speaker);
    if (broken || (!label && (cue || isSentence(text, quotation)))) memory.spoke = speaker;
    // After the words of a speaker who is not known, a pronoun means nobody who was named before.
    if (!speaker && cue && cue.kind !== 'pronoun') memory.focus.speak(cue.words, null);
    if (speaker) {
      memory.spoke = speaker;
      current = { voice: speaker, end: behind.end };
      if (!cue || isOne(cue, speaker, people) || (cue.kind === 'name' && people.isLikeSomebody(speaker.name)))
        memory.focus.speak(speaker.name, withoutPlace(speaker));
      if (cue?.kind === 'body' && !/ and /.test(speaker.name)) memory.body = withoutPlace(speaker);
    }
    const inner = yield* readInner(text, quotation, speaker, people);
    found.push({ quotation, speaker, ...(inner.length > 0 && { inner }) });
  }
  yield* readOn(paragraph.end);
  memory.announced = quoted.length === 0 && ANNOUNCING.test(slice(text, frame.at(-1) ?? paragraph).slice(-REACH));
  const end = quoted.at(-1);
  if (end) memory.unclosed = end.open && end.end === paragraph.end ? (found.at(-1)?.speaker ?? null) : null;
  if (!wholly) memory.last = current && setting.isWithoutFrame(current.end, paragraph.end) ? current.voice : null;
  return found;
}

/** The speaker of a paragraph that is one quotation and does not name its speaker: whoever spoke before goes on. */
function continued({ last, unclosed, announced, focus }: DiscourseState): SpeakerIdentity | null {
  const before = last ?? unclosed ?? (announced ? focus.subject() : null);
  return before && { ...before, certainty: 'inferred' };
}

/** Whether the mark that should close a quotation is missing; then nothing is known of its speaker. */
const isBroken = (text: string, { start, end, open }: Quotation, { end: last }: Span): boolean =>
  open && (end < last || ATTRIBUTED.test(text.slice(start, Math.min(end, start + REACH))));

/** Whether a quotation goes on after a comma and the words that name its speaker: “The bridge,” she said, “is not safe.” */
const isSplit = (text: string, { marked }: Quotation): boolean =>
  /["\u201d\u2019'][^.!?"\u201d\n]{1,80},\s*$/.test(text.slice(Math.max(0, marked.start - 90), marked.start));

const isSentence = (text: string, { start }: Quotation): boolean =>
  /^\P{L}*[\p{Lu}\d(]/u.test(text.slice(start, start + 12));
