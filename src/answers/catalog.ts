import { shortHash } from '../corpus/fingerprint.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { fold } from '../text/fold.ts';
import { type CompletionOption, complete } from './completion.ts';

/** What can be chosen by name in a coverage. */
export type ChoosableOption = 'outlet' | 'speaker';

const ID_LENGTH = 7;

/** The outlets by how many articles are from each, the most first. */
function outletOptions({ survey }: Coverage): CompletionOption[] {
  const counts = new Map<string, number>();
  for (const { outlet, articles } of survey.outlets) {
    if (outlet.value !== null) counts.set(outlet.value, (counts.get(outlet.value) ?? 0) + articles);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name]) => ({ id: shortHash([fold(name)], ID_LENGTH), name }));
}

/** The names that can be chosen, as far as they are known by now, and what an id or a typed name stands for. */
export class OptionCatalog {
  readonly #coverage: Coverage;
  readonly #outlets: readonly CompletionOption[];

  constructor(coverage: Coverage) {
    this.#coverage = coverage;
    this.#outlets = outletOptions(coverage);
  }

  /** What somebody who types may mean, best first; the speakers are there once the roster has been read. */
  complete(what: ChoosableOption, typed: string, most: number): readonly CompletionOption[] {
    return complete(what === 'outlet' ? this.#outlets : this.#coverage.roster.people, typed, most);
  }

  /** The name that an id of `complete` stands for; what was typed where it is none. */
  nameOf(what: ChoosableOption, typed: string): string {
    const options = what === 'outlet' ? this.#outlets : this.#coverage.roster.people;
    return options.find(({ id }) => id === typed.trim())?.name ?? typed;
  }
}
