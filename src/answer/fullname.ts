import { fold } from '../text/fold.ts';
import { isTitle } from '../text/names.ts';

/** A given name by itself; "HSF" and "PlanetSoft" are none. */
const GIVEN = /^\p{Lu}[\p{Ll}\p{M}]+(?:['\u2019-]\p{Lu}[\p{Ll}\p{M}]+)*$/u;
/** "Doe of Planet Bridges": the name, and where its bearer is from. */
const FROM = /^(?<who>.+?) of .+$/;
/** "of Planet Bridges Olga Doe", behind a title: the name at its end. */
const BEHIND_OFFICE = /^of (?:\S+ )+?(?<who>\S+(?: \p{Lu}\.)? \S+)$/u;
/** What belongs to the thing behind its name: "Planet told its …", "Planet has changed its …". */
const ITS = /^\S+(?: \p{Ll}+){1,3} its\b/u;
/** A headline may have a short name before the text has the full one. */
const HEADLINES = 2;

/** The names that an article has, of one word and of several. */
export class FullNames {
  /** Names of several words, each with where it first stands. */
  readonly #full = new Map<string, number>();
  /** Those that stand inside a sentence, where an ordinary word has no capital. */
  readonly #inside = new Set<string>();
  /** Names of one word, each with where it stands. */
  readonly #short = new Map<string, number[]>();
  readonly #known = new Map<string, string>();
  readonly #text: string;
  /** The words that stand without a capital. */
  readonly #lower: ReadonlySet<string>;
  readonly #isPerson: (name: string) => boolean;

  /**
   * @param text the article's
   * @param isPerson whether the article has the bearer of a last name do as people do
   */
  constructor(text: string, isPerson: (name: string) => boolean) {
    this.#text = text;
    this.#lower = new Set(text.match(/(?<![\p{L}\p{N}'\u2019-])\p{Ll}+/gu));
    this.#isPerson = isPerson;
  }

  /** Notes a name and where it stands; to be called in the order of the text, before anything is asked. */
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
    const [first, ...more] = fold(name).split(' ');
    const longer = [...this.#full.keys()].filter((full) => full.length > name.length && this.#isName(full));
    const ends = (full: string, i: number): string | undefined => fold(full).split(' ').at(i);
    const bearers = longer.filter((full) => ends(full, -1) === (more.at(-1) ?? first));
    const sameGiven = longer.filter((full) => ends(full, 0) === first);
    if (more.length > 0) return onlyOne(bearers.filter((full) => sameGiven.includes(full))) ?? name;
    const people = [...bearers, ...sameGiven.filter((full) => this.#isGiven(name, full))];
    return this.#isThing(name) ? name : (onlyOne(people) ?? name);
  }

  /** The name in a run of capitals, without where its bearer is from, and without the office in front of it. */
  nameIn(run: string): string {
    const who = (BEHIND_OFFICE.exec(run) ?? FROM.exec(run))?.groups?.who;
    const surname = who?.split(' ').at(-1) ?? '';
    return who !== undefined && this.#isPerson(surname) ? who : run;
  }

  /** Whether a run is a name from its first word: that is none which has a capital only because it opens a sentence. */
  #isName(run: string): boolean {
    const words = run.split(' ');
    return this.#inside.has(run) || !this.#lower.has(words[0]?.toLowerCase() ?? '');
  }

  /**
   * Whether a word is the given name of somebody with that full name: of a person, or of somebody first spoken of by the
   * full name. A company's name in front of its product is none ("Planet", "Planet Phone").
   */
  #isGiven(word: string, full: string): boolean {
    const words = full.split(' ');
    const earlier = this.#short.get(word)?.filter((index) => index < (this.#full.get(full) ?? 0)) ?? [];
    const isSomebody = this.#isPerson(words.at(-1) ?? '') || earlier.length <= HEADLINES;
    return isSomebody && words.every((part) => GIVEN.test(part));
  }

  /** Whether a sentence goes on with "its" behind the word: "Planet told its …". */
  #isThing(word: string): boolean {
    return this.#short.get(word)?.some((at) => ITS.test(this.#text.slice(at, at + 80))) ?? false;
  }
}

/** The longest of some names, where all of them are one person's; null where they are several people's, or none's. */
function onlyOne(names: readonly string[]): string | null {
  const people = new Set(names.map((name) => fold(name).replace(/ .* /, ' ')));
  const [longest] = [...names].sort((a, b) => b.length - a.length);
  return people.size === 1 ? (longest ?? null) : null;
}
