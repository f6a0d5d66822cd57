import { CAPITALS, isTitle, lastWordOf, splitTitle } from '../../english/names.ts';
import { isNewsroom } from '../../english/newsrooms.ts';
import { JUDGE, SAY, TELL } from '../../english/sayingverbs.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { slice } from '../../text/span.ts';
import { stretches } from '../../text/stretches.ts';
import type { Work } from '../../work/work.ts';
import { DeadPeople } from './dead.ts';
import { BARE_BODY } from './described.ts';
import { FullNames, lowerWords } from './fullname.ts';
import { NameGenders } from './genders.ts';
import { nounPhraseAt } from './nounphrase.ts';
import { NameRoles } from './roles.ts';

const RUNS = new RegExp(CAPITALS, 'gu');
/** Verbs whose subject may be a paper as well as a person. */
const PRINTING = /^(?:reports?|reported|reads?|posts?|posted|claims)$/;
const SPEAKING = new RegExp(`\\b(?:${SAY}|${JUDGE})\\b`, 'gu');
/** Verbs after which stands whom somebody speaks of or to, never the speaker. */
const TRANSITIVE = new RegExp(`^(?:tell|${TELL}|urge[ds]?|${JUDGE})$`);
const LAST_NAME = `(?<name>\\p{Lu}[\\p{L}\\p{M}]*(?:['\\u2019-]\\p{Lu}[\\p{L}\\p{M}]*)*)`;
const SPEAKER_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])${LAST_NAME}(?:,(?:[^,.\\n]{0,140},)?|\\s+\\([^)\\n]{0,60}\\))?\\s+(?:(?:also|later|then|has|had|\\w+ly)\\s+)*$`,
  'u',
);
const SPEAKER_BEHIND = new RegExp(`^\\s+(?:\\p{Lu}\\S*\\s+){0,3}${LAST_NAME}(?=[,.\\n])`, 'u');
/** Words before the names of places and things, and before nobody's: "in Planet City", "the White Tower". */
const THING_BEFORE = /(?:^|\s)(?:in|the|across|throughout)\s$/;
const PERSONAL = /^, (?:\d{1,3},|(?:now )?aged? \d|who\b)/;
const INTRODUCED = /^,\s+(?:the|an?|who|whose|\d)\b/;
/** What somebody is, right before the name or between commas after it: "actress Olga Doe", "Olga Doe, the mother of". */
const TOLD_BEFORE = /(?:^|\s)(?<what>\p{Ll}{3,})\s$/u;
const TOLD_BEHIND = /^, (?:the|an?|his|her) (?:[\p{L}-]+ ){0,3}?(?<what>\p{Ll}+)(?:,| of | and | who )/u;
/** What goes before a word inside a sentence; a quotation that ends with a comma has its speaker after it. */
const INSIDE = /[\p{Ll}\p{N},;(][\u2019\u201d"')]?\s+$|\($/u;
const UNNAMED = /(?<![\p{L}])(?:an?|another|one)(?: [\p{L}\d'\u2019-]+){1,4}/giu;
/** Matches between two stops of the work. */
const STRIDE = 100;

/** The people of one article by name, as far as runs of capitals tell. */
export class ArticleNames {
  readonly #text: string;
  readonly #names: FullNames;
  readonly #dead: DeadPeople;
  /** The last names that stand after a given name or an office. */
  readonly #bearers = new Set<string>();
  readonly #speaking = new Set<string>();
  /** The names of one word that stand inside a sentence, where an ordinary word has no capital. */
  readonly #inside = new Set<string>();
  /** The last names of people who are told by their age, by what they are, or by "who". */
  readonly #introduced = new Set<string>();
  /** What the article says that people are. */
  readonly roles = new NameRoles();
  readonly genders = new NameGenders();
  /** Names with an article, or "in", before them. */
  readonly #things = new Set<string>();
  readonly #titled: [string, string][] = [];

  private constructor(text: string, lower: ReadonlySet<string>) {
    this.#text = text;
    this.#dead = new DeadPeople(text);
    this.#names = new FullNames(text, lower, (name) => this.isPerson(name) || this.#introduced.has(name));
  }

  /** Reads the people of a text, of which `spans` are the parts that belong to the article. */
  static *in(text: string, spans: readonly Span[]): Work<ArticleNames> {
    const own = spans.map((span) => slice(text, span)).join('\n');
    const people = new ArticleNames(own, yield* lowerWords(own));
    yield* people.#readSpeaking();
    yield* people.#readNames();
    yield* people.#names.settle();
    yield* people.#dead.read();
    yield* people.#readUnnamed();
    yield* people.genders.read(own, (words) => people.#fullNamesIn(words));
    for (const [i, [name, role]] of people.#titled.entries()) {
      people.genders.note(people.fullName(name), role);
      if (i % STRIDE === STRIDE - 1) yield;
    }
    return people;
  }

  /** The matches of a pattern in the whole text, each with where it stands. */
  *#find(pattern: RegExp): Generator<{ readonly found: string; readonly at: number } | null, void> {
    let count = 0;
    for (const stretch of stretches(this.#text)) {
      for (const { index, 0: found } of slice(this.#text, stretch).matchAll(pattern)) {
        yield { found, at: stretch.start + index };
        count += 1;
        if (count % STRIDE === 0) yield null;
      }
      yield null;
    }
  }

  /** Notes who says something. */
  *#readSpeaking(): Work<void> {
    for (const match of this.#find(SPEAKING)) {
      if (match === null) yield;
      else this.#noteSpeaking(match.found, match.at);
    }
  }

  #noteSpeaking(verb: string, at: number): void {
    if (PRINTING.test(verb)) return;
    const before = SPEAKER_BEFORE.exec(this.#text.slice(Math.max(0, at - 200), at));
    const after = this.#text.slice(at + verb.length, at + verb.length + 80);
    const behind = TRANSITIVE.test(verb) ? null : SPEAKER_BEHIND.exec(after);
    const name = before?.groups?.name ?? behind?.groups?.name;
    if (name && !/^\p{Lu}{1,3}$/u.test(name)) this.#speaking.add(name);
  }

  /** Notes the names, and what their places tell. */
  *#readNames(): Work<void> {
    for (const match of this.#find(RUNS)) {
      if (match === null) yield;
      else this.#noteName(match.found, match.at);
    }
  }

  #noteName(run: string, at: number): void {
    const { name, title } = splitTitle(run);
    const isInside = title !== '' || INSIDE.test(this.#text.slice(Math.max(0, at - 4), at));
    if (name.includes(' ') || title !== '') this.#bearers.add(lastWordOf(fold(name)));
    if (!name.includes(' ') && isInside) this.#inside.add(name);
    const end = at + run.length;
    const before = fold(this.#text.slice(Math.max(0, end - name.length - 60), end - name.length));
    const behind = fold(this.#text.slice(end, end + 100));
    this.#dead.note(name, before, behind);
    if (title === '' && THING_BEFORE.test(before)) this.#things.add(name);
    if (PERSONAL.test(behind)) this.#introduced.add(lastWordOf(name));
    if (title !== '') this.#titled.push([name, title]);
    const told = TOLD_BEFORE.exec(before)?.groups?.what ?? TOLD_BEHIND.exec(behind)?.groups?.what;
    if (told !== undefined) this.#titled.push([name, told]);
    this.roles.note(name, title, before, behind);
    this.#names.add(name, at, isInside);
  }

  /** Notes who comes up without a name: "a protester", "one user". */
  *#readUnnamed(): Work<void> {
    for (const match of this.#find(UNNAMED)) {
      if (match === null) yield;
      else this.roles.noteUnnamed(nounPhraseAt(match.found)?.head ?? '');
    }
  }

  /** The fullest name that the article gives to the bearer of a name, as `FullNames.of` finds it. */
  fullName(name: string): string {
    return this.#names.of(name);
  }

  /**
   * The last names of the people whom some words of the article mention: those who speak in it, and those it introduces,
   * before what they are ("Olga Doe, the mayor") or after it ("the mayor, Olga Doe,").
   */
  personsIn(words: string): string[] {
    return [...words.matchAll(RUNS)].flatMap((match) => {
      const { name } = splitTitle(match[0]);
      const surname = lastWordOf(name);
      const behind = words.slice(match.index + match[0].length);
      const before = words.slice(0, match.index);
      const isApposed = /\s$/.test(before) && before.trimEnd().endsWith(',') && behind.startsWith(',');
      const introduced = name.includes(' ') && (isApposed || INTRODUCED.test(behind));
      return introduced || this.isPerson(surname) ? [surname] : [];
    });
  }

  /** The names in some words that the article has for people, by given name, last name or both. */
  namesIn(words: string): string[] {
    return [...words.matchAll(RUNS)].flatMap((match) => {
      const { name } = splitTitle(match[0]);
      return this.isPerson(name) || this.isPerson(this.fullName(name)) ? [name] : [];
    });
  }

  /** Whether the article has this as the name, or the last name, of somebody or something with a given name. */
  isNamed(name: string): boolean {
    return this.isPerson(name) || this.fullName(name) !== name || this.#names.has(name);
  }

  /** Whether a name is one for certain: a single word that has a capital only where it opens a sentence may be any word. */
  isCertain(name: string): boolean {
    return (
      name.includes(' ') || this.#inside.has(name) || this.#bearers.has(fold(name)) || this.fullName(name) !== name
    );
  }

  /** Whether the article has this as somebody's name, with a given name or an office. */
  hasBearer(name: string): boolean {
    const surname = lastWordOf(fold(name));
    return name.includes(' ') || this.#bearers.has(surname);
  }

  /** Whether the article has the bearer of this name say or judge something, as only people do. */
  isPerson(name: string): boolean {
    return this.#speaking.has(lastWordOf(name));
  }

  /** Whether the article speaks of the bearer of a name as of a human being: by "he" or "she", an age, an office or a trade. */
  isHuman(name: string): boolean {
    const last = lastWordOf(name);
    if (name.length === 1 || this.#things.has(name) || BARE_BODY.test(last.toLowerCase()) || isTitle(last))
      return false;
    return this.genders.of(name) !== null || this.roles.isSomebody(last) || this.#names.isShortened(name);
  }

  /** Whether a name has the form of a given name and a last name, neither an ordinary word in the article. */
  isLikeSomebody(name: string): boolean {
    return this.#names.isLikeSomebody(name) && !isNewsroom(name);
  }

  /** The names of several words, or of those whom the article tells what they are, in some words. */
  #fullNamesIn(words: string): string[] {
    return [...words.matchAll(RUNS)].flatMap((match) => {
      const { name } = splitTitle(match[0]);
      const full = this.fullName(name);
      const known = full.includes(' ')
        ? this.isPerson(full) || this.#names.isShortened(full)
        : this.isPerson(full) && this.#bearers.has(fold(full));
      return known || this.roles.isSomebody(lastWordOf(full)) ? [full] : [];
    });
  }

  /** The full names of the human beings in some words, in their order. */
  humansIn(words: string): string[] {
    return [...words.matchAll(RUNS)].flatMap((match) => {
      const full = this.fullName(splitTitle(match[0]).name);
      return this.isHuman(full) ? [full] : [];
    });
  }

  /** Whether the article tells of the death of the person whom it calls by this name. */
  isDead(name: string): boolean {
    return this.#dead.has(name);
  }

  /** What the article calls a relative of the bearer of a surname: "widow of slain Sgt. Jane Doe"; null when none. */
  relativeOf(name: string): string | null {
    return this.#dead.relativeOf(name);
  }
}
