import { isTitle, lastWordOf } from '../../english/names.ts';
import { elementAt } from '../../text/element.ts';
import { isPersonNoun } from '../cues/subject.ts';
import { nounPhraseAt } from './nounphrase.ts';

/** What somebody is, right before the name: "White House press secretary Olga Doe". */
const BEFORE = /(?:[\p{L}\d'\u2019-]+ ){1,5}$/u;
/** The same between commas before the name: "the mayor, Olga Doe". */
const APPOSED = /(?:^|[\s,(])(?<role>(?:the|an?|his|her|their) [^,.;:()\u201c\u201d"]{3,60}), $/u;
const BEHIND =
  /^(?:, (?:\d{1,3}, )?(?:who (?:is|was) )?| (?:is|was) (?=an? ))(?=(?:the|an?|whose|his|her|their|former|(?:\p{Ll}+ ){1,3}(?:of|for|at|and|with|in)|\p{Lu}[^,]{0,40} \p{Ll}+(?:,| of| for| at))\s?)/u;
/** Words between commas after a name. */
const NEAR_BEHIND = /^, [^.;\n]{1,80}/;
const AGE = /^, (?<age>\d{1,3})\b|^ \((?<other>\d{1,3})\)/;

/** Words with a capital that go with a name and say nothing of what its bearer is. */
const NO_ROLE = /^(?:city|county|district|police|the|ex|former|vice|head|da)$/;

/** What an article says that people are, and so whom it means by "the president". */
export class NameRoles {
  /** The last names by noun, each with the name as first printed. */
  readonly #holders = new Map<string, Map<string, string>>();
  readonly #somebody = new Set<string>();
  /** The words that stand right before, or beside, a last name. */
  readonly #told = new Map<string, Set<string>>();
  /** Nouns that the article introduces without a name: "a protester". */
  readonly #unnamed = new Set<string>();

  /** Notes what stands around a name. */
  note(name: string, title: string, before: string, behind: string): void {
    if (name.length === 1) return;
    this.#tell(`${title} ${BEFORE.exec(before)?.[0] ?? ''} ${NEAR_BEHIND.exec(behind)?.[0] ?? ''}`, name);
    for (const word of title.split(/\s+/)) this.#add(word, name);
    const words = (BEFORE.exec(before)?.[0] ?? '').trim().split(/\s+/);
    // What somebody is stands right before the name, and nothing but nouns after it.
    if (this.#isRole(elementAt(words, words.length - 1))) for (const word of words) this.#add(word, name);
    this.#addPhrase(APPOSED.exec(before)?.groups?.role ?? '', name);
    const from = BEHIND.exec(behind)?.[0];
    if (from !== undefined) this.#addPhrase(behind.slice(from.length), name);
    const { age, other } = AGE.exec(behind)?.groups ?? {};
    if (age ?? other) this.#put(`${age ?? other}-year-old`, name);
  }

  /** Notes somebody without a name. */
  noteUnnamed(noun: string): void {
    this.#unnamed.add(noun.toLowerCase());
  }

  /**
   * The one whom the article calls so; null for none, or several.
   *
   * @param words the whole description: what has a capital in it ("the French president") must be told of the one as well
   */
  holder(noun: string, words = ''): string | null {
    const telling = words
      .split(/\s+/)
      .filter((word) => /^\p{Lu}/u.test(word) && word.toLowerCase() !== noun.toLowerCase());
    const names = [...(this.#holders.get(noun.toLowerCase()) ?? [])].filter(([surname]) =>
      telling.every((word) => this.#told.get(surname)?.has(word.toLowerCase())),
    );
    const [first, ...others] = names;
    return first && others.length === 0 ? first[1] : null;
  }

  /** Whether the article says of the bearer of a last name what they are. */
  isSomebody(surname: string): boolean {
    return this.#somebody.has(surname);
  }

  /** Whether the article speaks of somebody by this noun, and names nobody whom it could mean. */
  isUnnamed(noun: string): boolean {
    return this.#unnamed.has(noun.toLowerCase()) && !this.#holders.has(noun.toLowerCase());
  }

  #tell(words: string, name: string): void {
    const surname = lastWordOf(name);
    const known = this.#told.get(surname) ?? new Set<string>();
    for (const [word] of words.matchAll(/[\p{L}]+/gu)) known.add(word.toLowerCase());
    this.#told.set(surname, known);
  }

  #isRole(word: string): boolean {
    const noun = word.toLowerCase();
    return isPersonNoun(noun) || (isTitle(noun) && !NO_ROLE.test(noun));
  }

  #add(word: string, name: string): void {
    if (this.#isRole(word)) this.#put(word.toLowerCase(), name);
  }

  #put(noun: string, name: string): void {
    const known = this.#holders.get(noun) ?? new Map<string, string>();
    const surname = lastWordOf(name);
    this.#somebody.add(surname);
    if (!known.has(surname)) known.set(surname, name);
    this.#holders.set(noun, known);
  }

  #addPhrase(words: string, name: string): void {
    const phrase = nounPhraseAt(words);
    if (!phrase) return;
    const own = elementAt(phrase.words.split(/\s+(?:of|for|from|at|with|in)\s+/), 0);
    for (const word of own.split(/\s+/)) this.#add(word, name);
  }
}
