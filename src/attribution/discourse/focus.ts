import type { PronounGender } from '../people/genders.ts';

/** Somebody of whom the text has spoken. */
interface Mention<Who> {
  readonly name: string;
  readonly who: Who;
  /** The number of the sentence. */
  at: number;
  /** The number of the last sentence whose subject, or speaker, it was; none yet is below zero. */
  subjectAt: number;
  /** The number of the last sentence in which it is said to say something. */
  spokeAt: number;
}

/** After so many sentences without a mention, a pronoun means somebody no longer. */
const FORGOTTEN = 12;
/** Somebody is the only one where the last so many sentences mention nobody else. */
const SOLE = 5;
const NEVER = -1_000;
/** People that are remembered. */
const MOST = 12;

/** The people whom a text has mentioned lately: a pronoun means the nearest one that fits. */
export class DiscourseFocus<Who> {
  #mentions: Mention<Who>[] = [];
  #sentence = 0;
  readonly #genderOf: (name: string) => PronounGender | null;

  constructor(genderOf: (name: string) => PronounGender | null) {
    this.#genderOf = genderOf;
  }

  /** Takes in a sentence: whom it mentions, its subject among them or null, and whether the subject says something in it. */
  hear(names: readonly (readonly [string, Who])[], subject: readonly [string, Who] | null, speaks = false): void {
    this.#sentence += 1;
    for (const [name, who] of names) this.#put(name, who, false);
    if (subject) this.#put(subject[0], subject[1], true).spokeAt = speaks ? this.#sentence : NEVER;
  }

  /** Takes in that somebody has just spoken. */
  speak(name: string, who: Who): void {
    this.#sentence += 1;
    this.#put(name, who, true).spokeAt = this.#sentence;
  }

  /** Adds another subject of the last sentence. */
  join(name: string, who: Who, speaks = false): void {
    this.#put(name, who, true).spokeAt = speaks ? this.#sentence : NEVER;
  }

  /** Whom a pronoun means; null where several may be meant. */
  meant(pronoun: PronounGender): Who | null {
    const fits = this.#mentions.filter(({ name, at }) => {
      const gender = this.#genderOf(name);
      return (gender === null || gender === pronoun) && at > this.#sentence - FORGOTTEN;
    });
    const best = [...fits].sort((a, b) => b.subjectAt - a.subjectAt || b.spokeAt - a.spokeAt)[0];
    if (!best || best.subjectAt === NEVER) {
      // None of them was a subject: the pronoun means the only one mentioned, if it is known to be theirs.
      const known = fits.filter(({ name }) => this.#genderOf(name) === pronoun);
      return known.length === 1 && fits.length === 1 ? (known[0]?.who ?? null) : null;
    }
    // Where only one is known to be meant by the pronoun, and was mentioned after the best one, it is that one.
    const called = fits.filter(({ name }) => this.#genderOf(name) === pronoun);
    if (this.#genderOf(best.name) !== pronoun && called.length === 1 && called[0] && called[0].at > best.at)
      return called[0].who;
    // Where another was a subject since, the pronoun must be known to be the best one's.
    const last = Math.max(...this.#mentions.map(({ subjectAt }) => subjectAt));
    if (last > best.subjectAt && this.#genderOf(best.name) !== pronoun) return null;
    // A name of one word may be a thing's.
    if (/^\p{Lu}\S*$/u.test(best.name) && this.#genderOf(best.name) !== pronoun) return null;
    const rivals = fits.filter((one) => one !== best && this.#isRival(one, best, pronoun));
    return rivals.length === 0 ? best.who : null;
  }

  /** The subject of the last sentence that had one. */
  subject(): Who | null {
    const [best] = [...this.#mentions].sort((a, b) => b.subjectAt - a.subjectAt);
    return best && best.subjectAt > this.#sentence - 2 ? best.who : null;
  }

  /** The only one of whom the last sentences speak; null where they speak of several. */
  sole(): Who | null {
    const near = this.#mentions.filter(({ at }) => at > this.#sentence - SOLE);
    return near.length === 1 ? (near[0]?.who ?? null) : null;
  }

  /** The subject of the last sentence, where that mentions nobody else, whom a description of that gender may mean. */
  onlySubject(gender: PronounGender | null): Who | null {
    const near = this.#mentions.filter(({ at }) => at === this.#sentence);
    const [only, ...more] = near;
    if (!only || more.length > 0 || only.subjectAt !== this.#sentence) return null;
    return gender === null || (this.#genderOf(only.name) ?? gender) === gender ? only.who : null;
  }

  /** Whether a pronoun may as well mean another than the best one. */
  #isRival(one: Mention<Who>, best: Mention<Who>, pronoun: PronounGender): boolean {
    const isKnown = this.#genderOf(best.name) === pronoun;
    if (one.subjectAt === best.subjectAt) return one.spokeAt === best.spokeAt || best.spokeAt !== best.subjectAt;
    if (one.at < best.subjectAt) return false;
    // Somebody mentioned only in what the best one says is what is spoken of, not who speaks.
    if (one.at === best.spokeAt && best.subjectAt === best.spokeAt) return false;
    const isCalled = this.#genderOf(one.name) === pronoun;
    if (one.at === best.subjectAt) return !isKnown && isCalled;
    return !isKnown || isCalled || (one.at === this.#sentence && best.at < this.#sentence);
  }

  #put(name: string, who: Who, isSubject: boolean): Mention<Who> {
    const known = this.#mentions.find((one) => one.name === name);
    if (known) {
      known.at = this.#sentence;
      if (isSubject) known.subjectAt = this.#sentence;
      return known;
    }
    const mention = { name, who, at: this.#sentence, subjectAt: isSubject ? this.#sentence : NEVER, spokeAt: NEVER };
    this.#mentions.push(mention);
    if (this.#mentions.length > MOST) {
      const oldest = this.#mentions.reduce((a, b) => (a.at <= b.at ? a : b));
      this.#mentions = this.#mentions.filter((one) => one !== oldest);
    }
    return mention;
  }
}
