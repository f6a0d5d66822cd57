import type { CorpusEntry } from '../corpus/corpus.ts';
import { distance } from '../text/distance.ts';
import { Turns } from '../work/turns.ts';
import { PeopleCensus } from './census.ts';
import type { QuotationSpeakers } from './quotationspeakers.ts';
import { nameWords, type QuotedPerson } from './quotedperson.ts';

/** Shorter words are not taken for misspelt names. */
const SHORTEST_GUESS = 4;

/** Everybody who is quoted in the coverage. It is read when first needed. */
export class QuotedPeople {
  readonly #read: () => Promise<readonly QuotedPerson[]>;
  #reading: Promise<void> | null = null;
  #people: readonly QuotedPerson[] = [];
  /** The same people, each with the words of the name, one space between two: a string takes less than a list of them. */
  #named: readonly (readonly [words: string, person: QuotedPerson])[] = [];

  /** @param read gives everybody, the most quoted first */
  constructor(read: () => Promise<readonly QuotedPerson[]>) {
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
    this.#named = this.#people.map((person) => [nameWords(person.name).join(' '), person]);
  }

  /** Everybody, the most quoted first; empty until `ready` has settled. */
  get people(): readonly QuotedPerson[] {
    return this.#people;
  }

  /**
   * The person whom an id, a name or a last name means, as typed: null when the coverage quotes nobody of that name, or
   * several people.
   */
  named(typed: string): QuotedPerson | null {
    const wanted = nameWords(typed).join(' ');
    const id = typed.trim();
    if (wanted === '') return null;
    const by = (is: (name: string, person: QuotedPerson) => boolean): QuotedPerson | null => {
      const [found, another] = this.#named.filter(([name, person]) => is(name, person));
      return found && !another ? found[1] : null;
    };
    return (
      by((_, person) => person.id === id) ??
      by((name) => name === wanted) ??
      by((name) => surname(name) === wanted) ??
      by((name) => name.includes(wanted) && name.split(' ').includes(wanted)) ??
      by((name) => isNear(name, wanted) || isNear(surname(name), wanted))
    );
  }
}

/** The last of the words of a name. */
const surname = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** Everybody who is quoted in these articles, read in turns, so that nobody waits for it. */
export async function peopleIn(
  entries: readonly CorpusEntry[],
  speakers: QuotationSpeakers,
): Promise<readonly QuotedPerson[]> {
  const census = new PeopleCensus();
  const turns = new Turns();
  for (const { article } of entries) {
    await speakers.read(article);
    census.add(article, speakers.quotations(article));
    await turns.next();
  }
  return turns.through(census.reading());
}

/** Whether one is a misspelling of the other: one edit, or two in long names. */
function isNear(name: string, typed: string): boolean {
  if (typed.length < SHORTEST_GUESS) return false;
  const limit = typed.length < 8 ? 1 : 2;
  return distance(typed, name, limit) <= limit;
}
