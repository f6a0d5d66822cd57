import { isTitle, lastWordOf } from '../../english/names.ts';
import { elementAt } from '../../text/element.ts';
import { fold } from '../../text/fold.ts';
import { slice } from '../../text/span.ts';
import { stretches } from '../../text/stretches.ts';
import type { Work } from '../../work/work.ts';

/** A given name, or a last name, by itself: "McDoe", "O'Doe"; "HSF" and "PlanetSoft" are none. */
const GIVEN =
  /^(?:(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|[OD]['\u2019])(?=\p{Lu}\p{Ll}))?\p{Lu}[\p{Ll}\p{M}]+(?:['\u2019-]\p{Lu}[\p{Ll}\p{M}]+)*$/u;
/** "Doe of Planet Bridges": the name, and where its bearer is from. */
const FROM = /^(?<who>.+?) of .+$/;
/** "of Planet Bridges Olga Doe", after a title: the name at its end. */
const BEHIND_OFFICE = /^of (?:\S+ )+?(?<who>\S+(?: \p{Lu}\.)? \S+)$/u;
/** A sentence that goes on with what belongs to a thing: "Planet told its …", "Planet has changed its …". */
const ITS = /^\S+(?: \p{Ll}+){1,3} its\b/u;
/** A headline may have a short name before the text has the full one. */
const HEADLINES = 2;
/** Full names with one first, or one last, word that are looked at: where there are more, several people have it. */
const MOST_NAMESAKES = 100;
/** Words between two stops of the work. */
const STRIDE = 1_000;

/** The words of a text that stand without a capital. */
export function* lowerWords(text: string): Work<ReadonlySet<string>> {
  const found = new Set<string>();
  let count = 0;
  for (const stretch of stretches(text)) {
    for (const [word] of slice(text, stretch).matchAll(/(?<![\p{L}\p{N}'\u2019-])\p{Ll}+/gu)) {
      found.add(word);
      count += 1;
      if (count % STRIDE === 0) yield;
    }
    yield;
  }
  return found;
}

/** The names that an article has, of one word and of several. */
export class FullNames {
  /** Names of several words, each with where it first stands. */
  readonly #full = new Map<string, number>();
  /** Those that stand inside a sentence, where an ordinary word has no capital. */
  readonly #inside = new Set<string>();
  /** Names of one word, each with where it stands. */
  readonly #short = new Map<string, number[]>();
  readonly #known = new Map<string, string>();
  readonly #things = new Map<string, boolean>();
  #namesakes: Namesakes = { byFirst: new Map(), byLast: new Map(), fullest: new Map() };
  readonly #text: string;
  /** The words that stand without a capital. */
  readonly #lower: ReadonlySet<string>;
  readonly #isPerson: (name: string) => boolean;

  /**
   * @param text the article's
   * @param lower its words that stand without a capital
   * @param isPerson whether the article has the bearer of a last name do as people do
   */
  constructor(text: string, lower: ReadonlySet<string>, isPerson: (name: string) => boolean) {
    this.#text = text;
    this.#lower = lower;
    this.#isPerson = isPerson;
  }

  /** Notes a name and where it stands; to be called in the order of the text. */
  add(run: string, index: number, isInside: boolean): void {
    const name = this.nameIn(run);
    if (name.startsWith('of ') || name.split(' ').some(isTitle)) return;
    if (!name.includes(' ')) {
      const places = this.#short.get(name);
      if (places) places.push(index);
      else this.#short.set(name, [index]);
      return;
    }
    if (!this.#full.has(name)) this.#full.set(name, index);
    if (isInside) this.#inside.add(name);
  }

  /** To be done when all names are noted, before anything is asked. */
  *settle(): Work<void> {
    this.#namesakes = yield* namesakesOf(this.#full.keys(), (full) => this.#isName(full));
  }

  /** Whether a name has the form of a given name and a last name, neither an ordinary word in the article. */
  isLikeSomebody(full: string): boolean {
    const words = full.split(' ').filter((word, i) => i === 0 || !/^\p{Lu}\.$/u.test(word));
    return words.length === 2 && words.every((word) => GIVEN.test(word) && !this.#lower.has(word.toLowerCase()));
  }

  /** Whether the article also calls the bearer of a full name by the last word alone, which is no ordinary word in it. */
  isShortened(full: string): boolean {
    const words = full.split(' ');
    const last = lastWordOf(full);
    return (
      words.length > 1 &&
      words.every((word) => GIVEN.test(word) || /^\p{Lu}\.$/u.test(word)) &&
      this.#short.has(last) &&
      !this.#lower.has(last.toLowerCase())
    );
  }

  /** Whether this is a name of several words that the article has. */
  has(name: string): boolean {
    return this.#full.has(name);
  }

  /**
   * The fullest name that the article gives to the bearer of a surname, first name or shorter name; the name itself
   * where the article has none, or several people of that name. What does not belong to the name is left out.
   */
  of(run: string): string {
    const known = this.#known.get(run) ?? this.#widest(this.nameIn(run));
    this.#known.set(run, known);
    return known;
  }

  #widest(name: string): string {
    const { byFirst, byLast, fullest } = this.#namesakes;
    const [first = '', ...more] = fold(name).split(' ');
    const last = more.at(-1);
    if (last !== undefined) {
      const full = fullest.get(`${first} ${last}`) ?? name;
      return full.length > name.length ? full : name;
    }
    if (this.#isThing(name)) return name;
    const [bearers, sameGiven] = [byLast.get(first) ?? [], byFirst.get(first) ?? []];
    if (bearers.length > MOST_NAMESAKES || sameGiven.length > MOST_NAMESAKES) return name;
    const people = [...bearers, ...sameGiven.filter((full) => this.#isGiven(name, full))];
    return onlyOne(people) ?? name;
  }

  /** The name in a run of capitals, without where its bearer is from, and without the office before it. */
  nameIn(run: string): string {
    const who = (BEHIND_OFFICE.exec(run) ?? FROM.exec(run))?.groups?.who;
    return who !== undefined && this.#isPerson(lastWordOf(who)) ? who : run;
  }

  /** Whether a run is a name from its first word on, rather than from its second: the first may only open a sentence. */
  #isName(run: string): boolean {
    return this.#inside.has(run) || !this.#lower.has(elementAt(run.split(' ', 1), 0).toLowerCase());
  }

  /**
   * Whether a word is the given name of somebody with that full name: of a person, or of somebody first spoken of by the
   * full name. A company's name before its product is none ("Planet", "Planet Phone").
   */
  #isGiven(word: string, full: string): boolean {
    const words = full.split(' ');
    const further = this.#short.get(word)?.[HEADLINES] ?? Number.POSITIVE_INFINITY;
    const isFirst = further >= (this.#full.get(full) ?? 0);
    return (isFirst || this.#isPerson(lastWordOf(full))) && words.every((part) => GIVEN.test(part));
  }

  /** Whether a sentence goes on with "its" after the word: "Planet told its …". */
  #isThing(word: string): boolean {
    const known =
      this.#things.get(word) ?? this.#short.get(word)?.some((at) => ITS.test(this.#text.slice(at, at + 80))) ?? false;
    this.#things.set(word, known);
    return known;
  }
}

/** Full names by what they share, their words folded. */
interface Namesakes {
  /** At most one more than `MOST_NAMESAKES` of each. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly byLast: ReadonlyMap<string, readonly string[]>;
  /** The longest name by its first and last word, with a space between. */
  readonly fullest: ReadonlyMap<string, string>;
}

function* namesakesOf(names: Iterable<string>, isName: (full: string) => boolean): Work<Namesakes> {
  const [byFirst, byLast] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const fullest = new Map<string, string>();
  const note = (under: Map<string, string[]>, word: string, name: string): void => {
    const known = under.get(word);
    if (!known) under.set(word, [name]);
    else if (known.length <= MOST_NAMESAKES) known.push(name);
  };
  let count = 0;
  for (const name of names) {
    count += 1;
    if (count % STRIDE === 0) yield;
    // A word that only opens the sentence is no part of the name after it: "Sophomore Olga Doe".
    const own = isName(name) ? name : name.slice(name.indexOf(' ') + 1);
    const words = fold(own).split(' ');
    if (own !== name && (words.length < 2 || !isName(own))) continue;
    const [first = '', last = ''] = [words[0], lastWordOf(words.join(' '))];
    note(byFirst, first, own);
    note(byLast, last, own);
    const ends = `${first} ${last}`;
    if (own.length > (fullest.get(ends)?.length ?? 0)) fullest.set(ends, own);
  }
  return { byFirst, byLast, fullest };
}

/** The longest of some names, where all of them are one person's; null where they are several people's, or none's. */
function onlyOne(names: readonly string[]): string | null {
  const people = new Set(names.map((name) => fold(name).replace(/ .* /, ' ')));
  const [longest] = [...names].sort((a, b) => b.length - a.length);
  return people.size === 1 ? (longest ?? null) : null;
}
