import { corrected, type DraftCorrection, typedFact } from '../adding/correction.ts';
import type { Draft } from '../adding/draft.ts';
import type { PlannedDraft } from '../adding/plan.ts';
import { plain } from './print.ts';

/** The drafts that somebody takes and leaves, in their order. */
export interface DraftChoice {
  readonly taken: readonly PlannedDraft[];
  readonly left: readonly PlannedDraft[];
}

/** What choosing needs of the folder and of the terminal. */
export interface ChoosingWays {
  /** What is to be done with a draft once those that are taken are there. */
  plan(draft: Draft): PlannedDraft;
  take(planned: PlannedDraft): void;
  /** Whether there is anything to ask about. */
  isWanted(planned: PlannedDraft): boolean;
  show(planned: PlannedDraft): Promise<void>;
  showLines(planned: PlannedDraft): void;
  say(line: string): void;
  /** What was typed; null where the input has ended. */
  ask(question: string): Promise<string | null>;
}

const HELP = `  y  take this article
  n  leave it
  c  correct its outlet, headline or date, and be asked again
  l  show each of its lines and what it was taken for
  a  take this one and all that come after it
  q  leave this one and all that come after it`;

type Deed = 'take' | 'leave' | 'all' | 'none';

const FACTS: readonly (readonly [keyof DraftCorrection, (draft: Draft) => string | null])[] = [
  ['outlet', ({ facts }) => facts.outlet.value],
  ['headline', ({ facts }) => facts.headline.value],
  ['date', ({ facts }) => facts.published.value],
];

/**
 * Shows each draft and asks whether to take, leave or correct it; of what is there already nothing is asked. Where the
 * input ends, the rest is left.
 */
export async function choose(drafts: readonly Draft[], ways: ChoosingWays): Promise<DraftChoice> {
  const taken: PlannedDraft[] = [];
  const left: PlannedDraft[] = [];
  const take = (planned: PlannedDraft): void => {
    taken.push(planned);
    ways.take(planned);
  };
  let rest: 'take' | 'leave' | null = null;
  for (const [i, draft] of drafts.entries()) {
    const first = ways.plan(draft);
    if (rest !== 'leave') await ways.show(first);
    if (!ways.isWanted(first)) {
      take(first);
      continue;
    }
    const { planned, deed } = rest
      ? { planned: first, deed: rest }
      : await decide(first, `${i + 1} of ${drafts.length}`, ways);
    if (deed === 'all') rest = 'take';
    if (deed === 'none') rest = 'leave';
    if (deed === 'take' || deed === 'all') take(planned);
    else left.push(planned);
  }
  return { taken, left };
}

async function decide(
  first: PlannedDraft,
  place: string,
  ways: ChoosingWays,
): Promise<{ planned: PlannedDraft; deed: Deed }> {
  for (let planned = first; ; ) {
    const typed = (await ways.ask(`Take it (${place})? [y,n,c,l,a,q,?] `))?.toLowerCase() ?? 'q';
    if (/^y(?:es)?$/.test(typed)) return { planned, deed: 'take' };
    if (/^no?$/.test(typed)) return { planned, deed: 'leave' };
    if (typed === 'a') return { planned, deed: 'all' };
    if (typed === 'q') return { planned, deed: 'none' };
    if (typed === 'l') ways.showLines(planned);
    else if (typed === 'c') {
      planned = ways.plan(await askFacts(planned.draft, ways));
      await ways.show(planned);
    } else ways.say(HELP);
  }
}

/** The draft with what is typed for each of its facts; an empty line keeps one as it is. */
async function askFacts(draft: Draft, { ask, say }: ChoosingWays): Promise<Draft> {
  let correction: DraftCorrection = {};
  say('  An empty line keeps what stands in brackets; "-" says that it is not stated.');
  for (const [name, factOf] of FACTS) {
    for (;;) {
      const typed = await ask(`  ${name} [${plain(factOf(draft) ?? 'not stated')}]: `);
      if (typed === null || typed === '') break;
      const read = typedFact(name, typed);
      if ('value' in read) {
        correction = { ...correction, [name]: read.value };
        break;
      }
      say(`  ${plain(read.fault)}`);
    }
  }
  return corrected(draft, correction);
}
