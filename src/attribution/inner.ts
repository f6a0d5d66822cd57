import { SAY } from '../english/sayingverbs.ts';
import type { Work } from '../work/work.ts';
import { cueBefore } from './cues/cuebefore.ts';
import type { SpeakerIdentity } from './discourse/discourse.ts';
import { type Quotation, readQuotations } from './marks/quotation.ts';
import type { ArticleNames } from './people/articlenames.ts';

/** A quotation inside another, with its speaker; null where the words before it name none. */
export interface InnerQuotation {
  readonly quotation: Quotation;
  readonly speaker: SpeakerIdentity | null;
}

/** Code units before an inner quotation in which its speaker is looked for. */
const REACH = 300;
/** The one who speaks quotes themselves: “I asked him, ‘Is it late?’” Doe said. */
const OWN_WORDS = new RegExp(
  `(?:^|[\\s,])I\\s(?:[\\p{L}'\u2019]+\\s){0,6}?(?:${SAY})(?:\\s(?:him|her|them|to\\s\\S+))?[,:]?\\s*$`,
  'u',
);
const SENTENCE_END = /[.!?]\s+(?=\p{Lu})/gu;

/**
 * The quotations inside a quotation: “As Roe said, ‘It is late,’” Doe said. They are not Doe's; who said them is whoever
 * is named right before them, as a rule nobody.
 */
export function* readInner(
  text: string,
  { start, end }: Quotation,
  speaker: SpeakerIdentity | null,
  people: ArticleNames,
): Work<InnerQuotation[]> {
  const found: InnerQuotation[] = [];
  for (const quotation of yield* readQuotations(text, { start, end })) {
    const before = text.slice(Math.max(start, quotation.marked.start - REACH), quotation.marked.start);
    if (before.trim() !== '')
      found.push({ quotation, speaker: OWN_WORDS.test(before) ? speaker : namedIn(before, people) });
  }
  return found;
}

/** Who is named as the speaker by the last sentence of some words. */
function namedIn(before: string, people: ArticleNames): SpeakerIdentity | null {
  const last = [...before.matchAll(SENTENCE_END)].at(-1);
  const cue = cueBefore(before.slice(last ? last.index + last[0].length : 0));
  if (cue?.kind !== 'name' || !people.isCertain(cue.words)) return null;
  return { name: people.fullName(cue.words), certainty: 'inferred' };
}
