import type { Term } from '../english/analyzer.ts';

/** Stems that stand together. */
type Phrase = readonly string[];

const ACRONYM = /^\p{Lu}{2,5}$/u;
const FEWEST_LETTERS = 2;
/** What may stand between two words of a name. */
const LINK = /^(?:\.? |-| (?:of|for|and|the|of the) )$/;
/** A name must be what the letters mean at least this often. */
const LEAST_SHARE = 0.5;

/** How often a name must stand by its initials; once is enough where they stand in brackets behind it. */
const LEAST_TIMES = 2;

const isNameWord = (text: string, { start, stop, word }: Term): boolean =>
  /\p{Lu}/u.test(text.charAt(start)) && (!stop || word.length === 1);

/** The words with capitals that follow one another in a paragraph, name by name, small words between them left out. */
function namesIn(text: string, terms: readonly Term[]): Term[][] {
  const names: Term[][] = [];
  for (const term of terms) {
    if (!isNameWord(text, term)) continue;
    const name = names.at(-1);
    if (name && LINK.test(text.slice(name.at(-1)?.end, term.start))) name.push(term);
    else names.push([term]);
  }
  return names;
}

/**
 * Which names the coverage shortens to their initials ("the Department of Planets … DOP"), learned from passages that
 * print both, not listed: a question that has the one finds sentences that have the other.
 */
export class Initials {
  /** For each word of initials how often each name, its stems with a space between, stands by it. */
  readonly #names = new Map<string, Map<string, number>>();
  /** The word of initials by the name. */
  readonly #initials = new Map<string, string>();

  /** Learns from one passage: its paragraphs as printed, each with its terms. */
  add(paragraphs: readonly { readonly text: string; readonly terms: readonly Term[] }[]): void {
    const acronyms = new Map(
      paragraphs.flatMap(({ text, terms }) =>
        terms.flatMap(({ word, stem, start, end }) =>
          ACRONYM.test(text.slice(start, end)) ? [[word, stem] as const] : [],
        ),
      ),
    );
    if (acronyms.size === 0) return;
    const names = paragraphs.flatMap(({ text, terms }) => namesIn(text, terms).map((name) => ({ text, name })));
    for (const [word, stem] of acronyms) {
      for (const { text, name } of names) {
        const initials = name.map((term) => term.word.charAt(0)).join('');
        const at = initials.indexOf(word);
        const own = at < 0 ? [] : name.slice(at, at + word.length);
        if (own.length === 0 || own[0]?.word === word) continue;
        const isDefined = text.slice(own.at(-1)?.end).startsWith(` (${word.toUpperCase()})`);
        this.#count(stem, own.map((term) => term.stem).join(' '), isDefined ? LEAST_TIMES : 1);
      }
    }
  }

  #count(acronym: string, name: string, times: number): void {
    if (!name.includes(' ')) return;
    const names = this.#names.get(acronym) ?? new Map<string, number>();
    this.#names.set(acronym, names.set(name, (names.get(name) ?? 0) + times));
    this.#initials.set(name, acronym);
  }

  /** The name that some initials stand for; null where there is none, or not one. */
  nameOf(acronym: string): Phrase | null {
    const names = [...(this.#names.get(acronym) ?? [])];
    const all = names.reduce((sum, [, count]) => sum + count, 0);
    const [name] = names.find(([, count]) => count > LEAST_SHARE * all && count >= LEAST_TIMES) ?? [];
    return name?.split(' ') ?? null;
  }

  /** The initials that stand for a name; null where there are none. */
  initialsOf(name: Phrase): string | null {
    const acronym = name.length < FEWEST_LETTERS ? undefined : this.#initials.get(name.join(' '));
    return acronym !== undefined && this.nameOf(acronym)?.join(' ') === name.join(' ') ? acronym : null;
  }

  /** What was learnt, in values for JSON: initials, a name, how often. */
  *save(): Generator<readonly [acronym: string, name: string, count: number]> {
    for (const [acronym, names] of this.#names) for (const [name, count] of names) yield [acronym, name, count];
  }

  /** Takes in one value of `save`. */
  take([acronym, name, count]: readonly [acronym: string, name: string, count: number]): void {
    this.#count(acronym, name, count);
  }
}
