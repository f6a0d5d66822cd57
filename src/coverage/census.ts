import type { AttributedQuotation } from '../attribution/attribute.ts';
import type { Article } from '../corpus/article.ts';
import { shortHash } from '../corpus/fingerprint.ts';
import { fold } from '../text/fold.ts';
import { atOnce, type Work } from '../work/work.ts';
import { keyOf, nameWords, type QuotedPerson, tellingRole } from './quotedperson.ts';

const ID_LENGTH = 7;
/** Given names are compared by so many code units at the most. */
const LONGEST_GIVEN = 60;
/** People between two stops of the work. */
const STRIDE = 100;
/** Articles without a day come after all others. */
const NO_DAY = '9999';

interface Draft {
  name: string;
  readonly role: string | null;
  readonly keys: Set<string>;
  /** The ids of their articles, each with its day of publication. */
  readonly articles: Map<string, string>;
  count: number;
}

/** Counts who is quoted, article by article. */
export class PeopleCensus {
  readonly #drafts = new Map<string, Draft>();

  /** Takes in the quotations of one article. */
  add({ id, facts }: Article, quotations: readonly AttributedQuotation[]): void {
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
  people(): QuotedPerson[] {
    return atOnce(this.reading());
  }

  /** The work of `people`. */
  *reading(): Work<QuotedPerson[]> {
    const found: QuotedPerson[] = [];
    for (const { name, role, keys, articles, count } of yield* merged([...this.#drafts.values()])) {
      found.push({
        id: shortHash([fold(name), role ?? ''], ID_LENGTH),
        name,
        ...(role !== null && { role }),
        keys,
        articles: [...articles].sort(([, a], [, b]) => (a < b ? -1 : Number(a > b))).map(([id]) => id),
        count,
      });
      if (found.length % STRIDE === 0) yield;
    }
    return found.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}

/** One entry for each person: a short given name, or a last name alone, joins the only full name that it can mean. */
function* merged(drafts: readonly Draft[]): Work<Draft[]> {
  const kept: Draft[] = [];
  const full = new LongForms();
  const longestFirst = [...drafts].sort((a, b) => b.name.length - a.name.length || b.count - a.count);
  for (const [i, draft] of longestFirst.entries()) {
    if (i % STRIDE === 0) yield;
    const only = draft.role === null ? full.onlyOne(draft.name) : null;
    if (only) {
      join(only, draft);
      continue;
    }
    const own = { ...draft, keys: new Set(draft.keys), articles: new Map(draft.articles) };
    kept.push(own);
    if (own.role === null) full.add(own);
  }
  return kept;
}

/** Full names, to be found by a shorter form: "Jon Doe" and "Doe" could be "Jonathan Doe". */
class LongForms {
  /** By the last name and how the given name begins; null where several begin so. */
  readonly #drafts = new Map<string, Draft | null>();

  add(draft: Draft): void {
    const words = nameWords(draft.name);
    if (words.length < 2) return;
    const [given = '', surname = ''] = [words[0]?.slice(0, LONGEST_GIVEN), words.at(-1)];
    for (let length = 0; length <= given.length; length += 1) {
      const key = `${surname} ${given.slice(0, length)}`;
      this.#drafts.set(key, this.#drafts.has(key) ? null : draft);
    }
  }

  /** The only one that the name could be; null where there is none, or several. */
  onlyOne(name: string): Draft | null {
    const words = nameWords(name);
    const [given = '', surname = ''] = [words.length > 1 ? words[0] : '', words.at(-1)];
    return this.#drafts.get(`${surname} ${given}`) ?? null;
  }
}

function join(into: Draft, from: Draft): void {
  for (const key of from.keys) into.keys.add(key);
  for (const [id, day] of from.articles) into.articles.set(id, day);
  into.count += from.count;
}
