import type { Entry } from '../corpus/corpus.ts';
import { distance } from '../text/distance.ts';
import { Census } from './census.ts';
import { nameWords, type Person } from './person.ts';
import { Turns } from './turns.ts';
import type { Voices } from './voices.ts';

/** Shorter words are not taken for misspelt names. */
const SHORTEST_GUESS = 4;

/** Somebody with the words of their name. */
interface Listed {
  readonly person: Person;
  readonly words: readonly string[];
}

/** Everybody who is quoted in the coverage. It is read when first needed. */
export class Roster {
  readonly #read: () => Promise<readonly Person[]>;
  #reading: Promise<void> | null = null;
  #people: readonly Person[] = [];
  #listed: readonly Listed[] = [];

  /** @param read gives everybody, the most quoted first */
  constructor(read: () => Promise<readonly Person[]>) {
    this.#read = read;
  }

  /** Reads who there is; settles at once when that is done already, and can be tried again where it failed. */
  ready(): Promise<void> {
    this.#reading ??= this.#take().catch((fault: unknown) => {
      this.#reading = null;
      throw fault;
    });
    return this.#reading;
  }

  async #take(): Promise<void> {
    this.#people = await this.#read();
    this.#listed = this.#people.map((person) => ({ person, words: nameWords(person.name) }));
  }

  /** Everybody, the most quoted first; empty until `ready` has settled. */
  get people(): readonly Person[] {
    return this.#people;
  }

  /**
   * Whom a person means who types an id, a name, or a last name: null when the coverage quotes nobody of that name, or
   * several people.
   */
  named(typed: string): Person | null {
    const wanted = nameWords(typed).join(' ');
    const by = (is: (one: Listed) => boolean): Person | null => {
      const found = this.#listed.filter(is);
      return found.length === 1 ? (found[0]?.person ?? null) : null;
    };
    const surname = (words: readonly string[]): string => words.at(-1) ?? '';
    if (wanted === '') return null;
    return (
      by(({ person }) => person.id === typed.trim()) ??
      by(({ words }) => words.join(' ') === wanted) ??
      by(({ words }) => surname(words) === wanted) ??
      by(({ words }) => words.includes(wanted)) ??
      by(({ words }) => isNear(words.join(' '), wanted) || isNear(surname(words), wanted))
    );
  }
}

/** Everybody who is quoted in these articles, read in turns, so that nobody waits for it. */
export async function peopleIn(entries: readonly Entry[], voices: Voices): Promise<readonly Person[]> {
  const census = new Census();
  const turns = new Turns();
  for (const { article } of entries) {
    census.add(article, voices.quotations(article));
    await turns.next();
  }
  return census.people();
}

/** Whether one is a slip of the other: one edit, or two in long names. */
function isNear(name: string, typed: string): boolean {
  if (typed.length < SHORTEST_GUESS) return false;
  const limit = typed.length < 8 ? 1 : 2;
  return distance(typed, name, limit) <= limit;
}
