import { RELATIVES } from '../../english/kinship.ts';
import { lastWordOf } from '../../english/names.ts';
import { SAY } from '../../english/sayingverbs.ts';
import { slice } from '../../text/span.ts';
import { stretches } from '../../text/stretches.ts';
import type { Work } from '../../work/work.ts';

/** By which pronoun the article speaks of somebody. */
export type PronounGender = 'he' | 'she';

const QUOTED = /\u201c[^\u201d\n]{0,2000}\u201d|"[^"\n]{0,2000}"/g;
const SENTENCE_END = /(?<=[.!?]["\u201d\u2019)]?)\s+(?=""|["\u201c\u2018(]?\p{Lu})|\n/u;
/** Whoever says something about somebody: "Doe, she said, is late". */
const REPORTER = `(?<=,\\s\\p{L}+)\\s(?:${SAY})(?![\\p{L}])`;
const HE = new RegExp(`(?<![\\p{L}'\\u2019])(?:he(?!${REPORTER})|his|him|himself)(?![\\p{L}])`, 'iu');
const SHE = new RegExp(`(?<![\\p{L}'\\u2019])(?:she(?!${REPORTER})|her|hers|herself)(?![\\p{L}])`, 'iu');
const OPENING = /^\W*(?:He|She)\s/;
const MAN = new RegExp(
  `(?:^|[\\s-])(?:mr|sir|king|prince|lord|duke|${RELATIVES.he}|pope|rev|fr|\\p{L}*[^\\s\\p{Lu}o]man)(?=\\W|$)`,
  'iu',
);
const WOMAN = new RegExp(
  `(?:^|[\\s-])(?:mrs|ms|miss|queen|princess|dame|lady|duchess|actress|${RELATIVES.she}|\\p{L}*woman)(?=\\W|$)`,
  'iu',
);
/** A pronoun is a name's where it stands with it so many times as often as the other. */
const CLEARLY = 3;
const STRIDE = 100;
/** Code units of a sentence that are looked at; no newspaper prints longer ones. */
const REACH = 2_000;

/** The pronouns of an article's people, as the sentences that speak of one person alone tell. */
export class NameGenders {
  /** The only name of the last sentence that has one; null where it has several. */
  #before: string | null = null;
  /** The sentences with two names before one pronoun: it is that of the one who is not known to be called otherwise. */
  readonly #pairs: { readonly names: readonly string[]; readonly pronoun: PronounGender }[] = [];
  readonly #votes = new Map<string, { he: number; she: number }>();

  /** @param namesIn the names, as full as the article gives them, of the people in some words */
  *read(text: string, namesIn: (words: string) => readonly string[]): Work<void> {
    let count = 0;
    for (const stretch of stretches(text)) {
      for (const sentence of slice(text, stretch).replace(QUOTED, '""').split(SENTENCE_END)) {
        this.#hear(sentence.slice(0, REACH), namesIn);
        count += 1;
        if (count % STRIDE === 0) yield;
      }
      yield;
    }
    for (const { names, pronoun } of this.#pairs) {
      const fits = names.filter((name) => (this.of(name) ?? pronoun) === pronoun);
      if (fits.length === 1 && fits[0] !== undefined) this.#vote(fits[0], pronoun, 1);
      count += 1;
      if (count % STRIDE === 0) yield;
    }
  }

  /** Notes what the office, or the relation, of somebody tells. */
  note(name: string, role: string): void {
    const pronoun = NameGenders.ofWords(role);
    if (pronoun) this.#vote(name, pronoun, 2);
  }

  /** The pronoun of somebody who is described; null where the words do not tell. */
  static ofWords(words: string): PronounGender | null {
    if (WOMAN.test(words)) return 'she';
    return MAN.test(words) ? 'he' : null;
  }

  /** The pronoun of a name; null where the article does not tell. */
  of(name: string): PronounGender | null {
    const { he, she } = this.#votes.get(name) ?? { he: 0, she: 0 };
    if (he > CLEARLY * she) return 'he';
    return she > CLEARLY * he ? 'she' : null;
  }

  #hear(sentence: string, namesIn: (words: string) => readonly string[]): void {
    const before = this.#before;
    const names = new Set(namesIn(sentence));
    const [only] = names;
    // A sentence that opens with a pronoun is about the only one of whom the sentence before speaks.
    if (only !== undefined) this.#before = names.size === 1 ? only : null;
    const [he, she] = [HE.exec(sentence), SHE.exec(sentence)];
    if ((he === null) === (she === null)) return;
    const pronoun = he ? 'he' : 'she';
    const at = (he ?? she)?.index ?? 0;
    const isBefore = (one: string): boolean => sentence.indexOf(lastWordOf(one)) < at;
    if (names.size === 2 && [...names].every(isBefore)) this.#pairs.push({ names: [...names], pronoun });
    const name = names.size === 1 ? only : undefined;
    if (names.size === 0 && before !== null && OPENING.test(sentence)) this.#vote(before, pronoun, 1);
    if (name !== undefined && isBefore(name)) this.#vote(name, pronoun, 1);
  }

  #vote(name: string, pronoun: PronounGender, weight: number): void {
    const votes = this.#votes.get(name) ?? { he: 0, she: 0 };
    votes[pronoun] += weight;
    this.#votes.set(name, votes);
  }
}
