import type { AttributedQuotation } from '../attribution/attribute.ts';
import { fold } from '../text/fold.ts';

/** Somebody who is quoted in the coverage, or a body that is. */
export interface QuotedPerson {
  /** Letters and digits, the same as long as the name is. */
  readonly id: string;
  /** The fullest name that the coverage gives. */
  readonly name: string;
  /** Present where only a role tells who is meant: "mother of …". */
  readonly role?: string | undefined;
  /** How the person is called where they are quoted: see `keyOf`. */
  readonly keys: ReadonlySet<string>;
  /** The ids of the articles that quote them, by the day of publication, those without one last. */
  readonly articles: readonly string[];
  /** How many quotations there are. */
  readonly count: number;
}

type Speaker = NonNullable<AttributedQuotation['speaker']>;

/** The words of a name, folded. */
export const nameWords = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The role, where it tells who is meant: a relative is known by role alone, and shares a last name with somebody else. */
export const tellingRole = ({ name, role }: Speaker): string | null =>
  role !== undefined && !name.includes(' ') ? role : null;

/** Groups quotations by how their speaker is named. */
export const keyOf = (speaker: Speaker): string =>
  `${nameWords(speaker.name).join(' ')}|${fold(tellingRole(speaker) ?? '')}`;

/** Whether a quotation is the person's. */
export const isOf = ({ speaker }: AttributedQuotation, { keys }: QuotedPerson): boolean =>
  speaker !== null && keys.has(keyOf(speaker));
