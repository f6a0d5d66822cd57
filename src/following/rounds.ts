import type { Library } from '../library/library.ts';
import type { FollowsFile, FollowsState, KnownArticles } from '../store/follows.ts';

/** What is known of a coverage before anything is. */
export const NOTHING_KNOWN: KnownArticles = { fingerprint: '', rounds: [] };

/** The key of a coverage among what is known. */
export const keyOf = (coverage: string | null): string => coverage ?? '';

/** What is known of a coverage. */
export const knownOf = ({ known }: FollowsState, coverage: string | null): KnownArticles =>
  Object.hasOwn(known, keyOf(coverage)) ? (known[keyOf(coverage)] ?? NOTHING_KNOWN) : NOTHING_KNOWN;

/**
 * What is known once these articles were seen: those that are new make one round more. An article that is away for a
 * while stays known, so that it is not new when it comes back; only where more are away than there, they are forgotten.
 */
export function seen({ rounds }: KnownArticles, fingerprint: string, ids: readonly string[]): KnownArticles {
  const known = new Set(rounds.flat());
  const fresh = ids.filter((id) => !known.has(id));
  const here = new Set(ids);
  const isOutgrown = known.size > 2 * here.size;
  const kept = isOutgrown ? rounds.map((round) => round.filter((id) => here.has(id))) : rounds;
  return { fingerprint, rounds: fresh.length > 0 ? [...kept, fresh] : kept };
}

/** The articles that came before a round, and those that came in it or later. */
export function between({ rounds }: KnownArticles, from: number, to?: number): ReadonlySet<string> {
  return new Set(rounds.slice(from, to).flat());
}

/** Notes which articles of a coverage there are. A library that was noted already costs nothing. */
export async function noteArticles(file: FollowsFile, coverage: string | null, library: Library): Promise<void> {
  const { fingerprint } = library.survey;
  if (knownOf(file.state, coverage).fingerprint === fingerprint) return;
  const ids = await idsOf(library);
  await file.change((state) => {
    const known = { ...state.known, [keyOf(coverage)]: seen(knownOf(state, coverage), fingerprint, ids) };
    return { ...state, known };
  });
}

/** The ids of all articles, in the order of the coverage. */
export async function idsOf({ archive, survey }: Library): Promise<readonly string[]> {
  const all = { outlet: null, words: null, sort: 'loaded', offset: 0, limit: survey.articles } as const;
  return (await archive.list(all)).items.map(({ article }) => article.id);
}
