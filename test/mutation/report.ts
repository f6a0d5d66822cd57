import type { Mutant } from './bundle.ts';

export interface Verdict {
  readonly mutant: Mutant;
  readonly fate: 'killed' | 'timed out' | 'lives' | 'passed by no test';
}

/** What came out for a room. */
export interface Result {
  readonly verdicts: readonly Verdict[];
  /** How many mutants there are, of which the verdicts may be a sample. */
  readonly mutants: number;
  readonly seed: number;
}

/** The bounds within which the share lies 19 times in 20, after Wilson (1927), for `hits` of `n`. */
export function bounds(hits: number, n: number): readonly [number, number] {
  const z = 1.96;
  const share = hits / n;
  const middle = share + z ** 2 / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  return [(middle - half) / whole, (middle + half) / whole];
}

/** What came out for a room, as Markdown: the share that is noticed, a row for each file, and the mutants that live. */
export function report(room: string, { verdicts, mutants, seed }: Result): string {
  const killed = verdicts.filter(isKilled).length;
  const share = `${killed} of ${verdicts.length} are noticed: **${percent(killed / Math.max(1, verdicts.length))}**`;
  const [low, high] = bounds(killed, Math.max(1, verdicts.length));
  const sampled = verdicts.length < mutants;
  const intro = sampled
    ? `A sample of ${verdicts.length} of the ${mutants} mutants, drawn over all files with seed ${seed}. ${share}; of all, between ${percent(low)} and ${percent(high)} (19 times in 20).`
    : `All ${mutants} mutants. ${share}.`;
  const rows = [...grouped(verdicts)].map(
    ([file, of]) => `| \`${file.replace(`src/${room}/`, '')}\` | ${of.length} | ${of.filter(isKilled).length} |`,
  );
  const table = ['| file | mutants | noticed |', '| --- | ---: | ---: |', ...rows].join('\n');
  const alive = grouped(verdicts.filter((verdict) => !isKilled(verdict)));
  const lists = [...alive].map(([file, of]) => `\`${file}\`\n\n${of.map(line).join('\n')}`);
  return [`## src/${room}`, intro, table, ...(lists.length > 0 ? ['What lives:', ...lists] : [])].join('\n\n');
}

const isKilled = ({ fate }: Verdict): boolean => fate === 'killed' || fate === 'timed out';

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function line({ mutant, fate }: Verdict): string {
  const { line, original, replacement } = mutant;
  return `- ${line}: ${code(original)} → ${code(replacement)}${fate === 'lives' ? '' : `, ${fate}`}`;
}

/** A piece of source on one line, cut short where it is long. */
function code(source: string): string {
  const flat = source.replaceAll(/\s+/g, ' ').trim();
  const short = flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
}

function grouped(verdicts: readonly Verdict[]): Map<string, Verdict[]> {
  const sorted = verdicts.toSorted((a, b) => a.mutant.id - b.mutant.id);
  const groups = new Map<string, Verdict[]>();
  for (const verdict of sorted) groups.set(verdict.mutant.file, [...(groups.get(verdict.mutant.file) ?? []), verdict]);
  return groups;
}
