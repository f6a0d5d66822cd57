import { RELATIVE } from '../../english/kinship.ts';
import { ABBREVIATION, lastWordOf } from '../../english/names.ts';
import { fold } from '../../text/fold.ts';
import { slice } from '../../text/span.ts';
import { stretches } from '../../text/stretches.ts';
import type { Work } from '../../work/work.ts';

/** The word itself stands right before the name, with nothing but ranks and offices between. */
const DEAD_BEFORE = new RegExp(
  `\\b(?:slain|murdered|deceased|fallen|(?:the|his|her|their) late)(?: (?!(?:by|of|in|on|at|for|to|with|from|over|after)\\b)(?:[a-z]+|${ABBREVIATION})){0,6} $`,
  'i',
);
/** The name, alone or with another, is the subject of the verb: "Roe, 31, and Poe, 42, were killed". */
const DEAD_BEHIND =
  /^(?:, \d{1,3})?,?(?: and(?: [a-z.]+){1,6}(?:, \d{1,3})?,?)? (?:was|were) (?:\w+ )?(?:killed|murdered|shot dead|slain|gunned down|ambushed)|^'s? (?:\w+ ){0,2}(?:death|killing|murder)(?! (?:threat|toll|penalt|row|wish|knell))/;
/** One relative, or several together. */
const KIN = `${RELATIVE}|parents|family|relatives`;
const RELATIVES = new RegExp(`\\b(?:${KIN}) of `, 'gu');
/** Code units from a word for a relative on in which the name of the dead stands. */
const RELATIVE_REACH = 500;
/** Matches between two stops of the work. */
const STRIDE = 100;

/** The people of whose death an article tells, and what it calls their relatives. */
export class DeadPeople {
  readonly #text: string;
  /** Names, folded. */
  readonly #dead = new Set<string>();
  readonly #deadSurnames = new Set<string>();
  /** Where relatives are spoken of, by the words that stand after them. */
  readonly #relatives = new Map<string, number[]>();
  readonly #relativeOf = new Map<string, string | null>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Notes a name that its surroundings, folded, tell to be of somebody dead. */
  note(name: string, before: string, behind: string): void {
    if (!DEAD_BEFORE.test(before) && !DEAD_BEHIND.test(behind)) return;
    const folded = fold(name);
    this.#dead.add(folded);
    this.#deadSurnames.add(lastWordOf(folded));
  }

  /** Notes where somebody's relatives are spoken of, by the words of the names that may stand there. */
  *read(): Work<void> {
    let count = 0;
    for (const stretch of stretches(this.#text)) {
      for (const { index } of slice(this.#text, stretch).matchAll(RELATIVES)) {
        const at = stretch.start + index;
        for (const word of new Set(this.#text.slice(at, at + RELATIVE_REACH).match(/[\p{L}\p{M}]+/gu))) {
          const places = this.#relatives.get(word);
          if (!places) this.#relatives.set(word, [at]);
          else places.push(at);
        }
        count += 1;
        if (count % STRIDE === 0) yield;
      }
      yield;
    }
  }

  /** Whether this is the name, or the last name, of somebody dead. */
  has(name: string): boolean {
    const folded = fold(name);
    const surname = lastWordOf(folded);
    return this.#dead.has(folded) || (!name.includes(' ') && this.#deadSurnames.has(surname));
  }

  /** What the article calls a relative of the bearer of a surname: "widow of slain Sgt. Jane Doe"; null when none. */
  relativeOf(name: string): string | null {
    const surname = lastWordOf(name).replace(/[^\p{L}\p{M}]/gu, '');
    const known = this.#relativeOf.get(surname);
    if (known !== undefined) return known;
    const pattern = new RegExp(
      `^(?:${KIN}) of (?:[^.,;\\n]|\\b(?:Sgt|Cpl|Lt|Dr|Mr|Mrs|Ms|Det|Capt)\\.){0,70}?\\b${surname}\\b`,
      'u',
    );
    let found: string | null = null;
    for (const at of this.#relatives.get(surname) ?? []) {
      found = pattern.exec(this.#text.slice(at, at + RELATIVE_REACH))?.[0] ?? null;
      if (found !== null) break;
    }
    this.#relativeOf.set(surname, found);
    return found;
  }
}
