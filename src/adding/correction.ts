import { type ArticleFacts, type Fact, type PublicationDay, unknown } from '../corpus/article.ts';
import { dayIn } from './day.ts';
import { type Draft, oneLine } from './draft.ts';

/** What somebody says of an article instead of what was understood of it; null is that it is not stated. */
export interface DraftCorrection {
  readonly outlet?: string | null;
  readonly headline?: string | null;
  /** YYYY-MM-DD. */
  readonly date?: string | null;
}

/** What a corrected fact rests on. */
const SAID = 'said by whoever added it';
/** Typed for a fact that is not stated. */
const NOTHING = '-';

/** The fact that somebody types: words on one line, a day, or "-" for none. The fault where it is none of these. */
export function typedFact(name: keyof DraftCorrection, typed: string): { value: string | null } | { fault: string } {
  const words = oneLine(typed);
  if (words === NOTHING) return { value: null };
  if (words === null) return { fault: `${name}: has no words, or too many; "${NOTHING}" says that it is not stated` };
  if (name !== 'date') return { value: words };
  const value = dayIn(words);
  return value === null ? { fault: `date: "${words}" names no day for certain: use YYYY-MM-DD` } : { value };
}

const said = (value: string | null): Fact & PublicationDay =>
  value === null ? unknown : { value, certainty: 'stated', evidence: SAID };

/** A draft with its facts as somebody says that they are; the words stay as they are. */
export function corrected(draft: Draft, { outlet, headline, date }: DraftCorrection): Draft {
  const facts: ArticleFacts = {
    ...draft.facts,
    ...(outlet !== undefined && { outlet: said(outlet) }),
    ...(headline !== undefined && { headline: said(headline) }),
    ...(date !== undefined && { published: said(date) }),
  };
  return { ...draft, facts };
}
