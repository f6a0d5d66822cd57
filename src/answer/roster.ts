import type { Article } from '../corpus/article.ts';
import type { Entry } from '../corpus/corpus.ts';
import { shortHash } from '../corpus/fingerprint.ts';
import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import type { Attributed } from './speaker.ts';
import { Turns } from './turns.ts';
import type { Voices } from './voices.ts';

/** Somebody who is quoted in the coverage, or a body that is. */
export interface Person {
  /** Letters and digits, the same as long as the name is. */
  readonly id: string;
  /** The fullest name that the coverage gives. */
  readonly name: string;
  /** Present where only a role tells who is meant: "mother of …". */
  readonly role?: string;
  /** Their quotations by article, in the order of the coverage. */
  readonly quotations: ReadonlyMap<Article, readonly Attributed[]>;
  /** How many quotations that is. */
  readonly count: number;
}

const ID_LENGTH = 7;
/** Shorter words are not taken for misspelt names. */
const SHORTEST_GUESS = 4;

interface Draft {
  name: string;
  readonly role: string | null;
  readonly quotations: Map<Article, Attributed[]>;
  count: number;
}

const words = (name: string): string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
const surname = (name: string): string => words(name).at(-1) ?? '';
const given = (name: string): string => words(name)[0] ?? '';

/** Everybody who is quoted in the coverage. It is read when first needed, in turns, so that nobody waits for it. */
export class Roster {
  readonly #entries: readonly Entry[];
  readonly #voices: Voices;
  #reading: Promise<void> | null = null;
  #people: readonly Person[] = [];

  constructor(entries: readonly Entry[], voices: Voices) {
    this.#entries = entries;
    this.#voices = voices;
  }

  /** Reads all articles; settles at once when that is done already. */
  ready(): Promise<void> {
    this.#reading ??= this.#read();
    return this.#reading;
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
    const wanted = words(typed).join(' ');
    const by = (is: (person: Person) => boolean): Person | null => {
      const found = this.#people.filter(is);
      return found.length === 1 ? (found[0] ?? null) : null;
    };
    if (wanted === '') return null;
    return (
      by(({ id }) => id === typed.trim()) ??
      by(({ name }) => words(name).join(' ') === wanted) ??
      by(({ name }) => surname(name) === wanted) ??
      by(({ name }) => words(name).includes(wanted)) ??
      by(({ name }) => isNear(words(name).join(' '), wanted) || isNear(surname(name), wanted))
    );
  }

  async #read(): Promise<void> {
    const drafts = new Map<string, Draft>();
    const turns = new Turns();
    for (const { article } of this.#entries) {
      for (const attributed of this.#voices.quotations(article)) note(drafts, article, attributed);
      await turns.next();
    }
    this.#people = merged([...drafts.values()])
      .map(({ name, role, quotations, count }) => ({
        id: shortHash([fold(name), role ?? ''], ID_LENGTH),
        name,
        ...(role !== null && { role }),
        quotations,
        count,
      }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}

/** A relative is known by role alone, and shares a last name with somebody else. */
function note(drafts: Map<string, Draft>, article: Article, attributed: Attributed): void {
  const { speaker } = attributed;
  if (!speaker) return;
  const role = speaker.role !== undefined && !speaker.name.includes(' ') ? speaker.role : null;
  const key = `${words(speaker.name).join(' ')}|${fold(role ?? '')}`;
  const draft: Draft = drafts.get(key) ?? { name: speaker.name, role, quotations: new Map(), count: 0 };
  draft.quotations.set(article, [...(draft.quotations.get(article) ?? []), attributed]);
  draft.count += 1;
  drafts.set(key, draft);
}

/** One entry for each person: a short given name, or a last name alone, joins the only full name that it can mean. */
function merged(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const namesakes = new Map<string, Draft[]>();
  const longestFirst = [...drafts].sort((a, b) => b.name.length - a.name.length || b.count - a.count);
  for (const draft of longestFirst) {
    const others = namesakes.get(surname(draft.name)) ?? [];
    const same =
      draft.role === null ? others.filter(({ role, name }) => role === null && couldBe(draft.name, name)) : [];
    const [only, ...more] = same;
    if (only && more.length === 0) {
      join(only, draft);
      continue;
    }
    const own = { ...draft, quotations: new Map(draft.quotations) };
    kept.push(own);
    namesakes.set(surname(draft.name), [...others, own]);
  }
  return kept;
}

/** "Jon Doe" and "Doe" could be "Jonathan Doe". */
function couldBe(short: string, full: string): boolean {
  if (surname(short) !== surname(full) || words(full).length < 2) return false;
  return words(short).length === 1 || given(full).startsWith(given(short));
}

function join(into: Draft, from: Draft): void {
  for (const [article, quoted] of from.quotations) {
    const all = [...(into.quotations.get(article) ?? []), ...quoted];
    into.quotations.set(
      article,
      all.sort((a, b) => a.quotation.start - b.quotation.start),
    );
  }
  into.count += from.count;
}

/** Whether one is a slip of the other: one edit, or two in long names. */
function isNear(name: string, typed: string): boolean {
  if (typed.length < SHORTEST_GUESS) return false;
  const limit = typed.length < 8 ? 1 : 2;
  return distance(typed, name, limit) <= limit;
}
