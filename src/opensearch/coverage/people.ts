import { keyOf, type QuotedPerson } from '../../coverage/quotedperson.ts';
import { NumberList } from '../../text/numbers.ts';
import { StringTable } from '../../text/stringtable.ts';

/** Somebody as they are written down: the articles by their numbers. */
export type KeptPerson = readonly [
  id: string,
  name: string,
  role: string | null,
  keys: readonly string[],
  articles: readonly number[],
  count: number,
];

/** How somebody is called where nothing else is known of how. */
const usualKey = (name: string, role: string | null): string =>
  keyOf({ name, certainty: 'stated', ...(role !== null && { role }) });

/**
 * Everybody whom an archive quotes, in a few large arrays: a hundred thousand people take some ten megabytes. A `QuotedPerson`
 * is no more than a number here, and is read out of them as it is asked.
 */
export class PackedPeople {
  readonly #articleIds: StringTable;
  readonly #texts = new StringTable();
  readonly #ids = new NumberList();
  readonly #names = new NumberList();
  readonly #counts = new NumberList();
  /** Where the articles of person `n` begin in `#articles`; they end where those of the next one begin. */
  readonly #first = new NumberList();
  readonly #articles = new NumberList();
  readonly #roles = new Map<number, string>();
  /** The keys of those who are called by more than their name. */
  readonly #keys = new Map<number, readonly string[]>();
  readonly #people: QuotedPerson[] = [];

  /** @param articleIds the ids of all articles, by their numbers */
  constructor(articleIds: StringTable) {
    this.#articleIds = articleIds;
    this.#first.push(0);
  }

  /** All that were taken in, in that order. */
  get people(): readonly QuotedPerson[] {
    return this.#people;
  }

  take([id, name, role, keys, articles, count]: KeptPerson): void {
    const n = this.#people.length;
    this.#ids.push(this.#texts.add(id));
    this.#names.push(this.#texts.add(name));
    this.#counts.push(count);
    for (const article of articles) this.#articles.push(article);
    this.#first.push(this.#articles.size);
    if (role !== null) this.#roles.set(n, role);
    if (keys.length !== 1 || keys[0] !== usualKey(name, role)) this.#keys.set(n, keys);
    this.#people.push(new Kept(this, n));
  }

  idOf(n: number): string {
    return this.#texts.at(this.#ids.at(n));
  }

  nameOf(n: number): string {
    return this.#texts.at(this.#names.at(n));
  }

  roleOf(n: number): string | undefined {
    return this.#roles.get(n);
  }

  keysOf(n: number): ReadonlySet<string> {
    return new Set(this.#keys.get(n) ?? [usualKey(this.nameOf(n), this.#roles.get(n) ?? null)]);
  }

  articlesOf(n: number): readonly string[] {
    const numbers = this.#articles.between(this.#first.at(n), this.#first.at(n + 1));
    return numbers.map((number) => this.#articleIds.at(number));
  }

  countOf(n: number): number {
    return this.#counts.at(n);
  }
}

class Kept implements QuotedPerson {
  readonly #home: PackedPeople;
  readonly #n: number;

  constructor(home: PackedPeople, n: number) {
    this.#home = home;
    this.#n = n;
  }

  get id(): string {
    return this.#home.idOf(this.#n);
  }

  get name(): string {
    return this.#home.nameOf(this.#n);
  }

  get role(): string | undefined {
    return this.#home.roleOf(this.#n);
  }

  get keys(): ReadonlySet<string> {
    return this.#home.keysOf(this.#n);
  }

  get articles(): readonly string[] {
    return this.#home.articlesOf(this.#n);
  }

  get count(): number {
    return this.#home.countOf(this.#n);
  }
}
