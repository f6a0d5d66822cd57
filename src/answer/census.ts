import type { Article } from '../corpus/article.ts';
import { shortHash } from '../corpus/fingerprint.ts';
import { fold } from '../text/fold.ts';
import { keyOf, nameWords, type Person, tellingRole } from './person.ts';
import type { Attributed } from './speaker.ts';

const ID_LENGTH = 7;
/** Articles without a day come behind all others. */
const NO_DAY = '9999';

interface Draft {
  name: string;
  readonly role: string | null;
  readonly keys: Set<string>;
  /** The ids of their articles, each with its day of publication. */
  readonly articles: Map<string, string>;
  count: number;
}

const surname = (name: string): string => nameWords(name).at(-1) ?? '';
const given = (name: string): string => nameWords(name)[0] ?? '';

/** Counts who is quoted, article by article. */
export class Census {
  readonly #drafts = new Map<string, Draft>();

  /** Takes in the quotations of one article. */
  add({ id, facts }: Article, quotations: readonly Attributed[]): void {
    for (const { speaker } of quotations) {
      if (!speaker) continue;
      const key = keyOf(speaker);
      const draft: Draft = this.#drafts.get(key) ?? {
        name: speaker.name,
        role: tellingRole(speaker),
        keys: new Set([key]),
        articles: new Map(),
        count: 0,
      };
      draft.articles.set(id, facts.published.value ?? NO_DAY);
      draft.count += 1;
      this.#drafts.set(key, draft);
    }
  }

  /** Everybody, the most quoted first. */
  people(): Person[] {
    return merged([...this.#drafts.values()])
      .map(({ name, role, keys, articles, count }) => ({
        id: shortHash([fold(name), role ?? ''], ID_LENGTH),
        name,
        ...(role !== null && { role }),
        keys,
        articles: [...articles].sort(([, a], [, b]) => (a < b ? -1 : Number(a > b))).map(([id]) => id),
        count,
      }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
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
    const own = { ...draft, keys: new Set(draft.keys), articles: new Map(draft.articles) };
    kept.push(own);
    namesakes.set(surname(draft.name), [...others, own]);
  }
  return kept;
}

/** "Jon Doe" and "Doe" could be "Jonathan Doe". */
function couldBe(short: string, full: string): boolean {
  if (surname(short) !== surname(full) || nameWords(full).length < 2) return false;
  return nameWords(short).length === 1 || given(full).startsWith(given(short));
}

function join(into: Draft, from: Draft): void {
  for (const key of from.keys) into.keys.add(key);
  for (const [id, day] of from.articles) into.articles.set(id, day);
  into.count += from.count;
}
