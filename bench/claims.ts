import { ask } from '../src/answers/ask.ts';
import type { Coverage } from '../src/coverage/coverage.ts';
import { areSetApart, areShown, differencesOf } from './accounts.ts';
import { readJson } from './data.ts';
import { WANTED } from './golden.ts';
import type { Failure, Section } from './section.ts';
import type { Shown, Texts } from './shown.ts';
import { holds, shownBy } from './shown.ts';
import { share } from './statistics.ts';
import { percent } from './table.ts';

interface Report {
  readonly file: string;
  readonly spans: readonly string[];
}

/** A point on which the articles differ; without a question it is not asked. */
interface Disagreement {
  readonly id: string;
  readonly question: string | null;
  readonly positions: readonly { readonly reports: readonly Report[] }[];
}

interface Claims {
  readonly disagreements: readonly Disagreement[];
  /** Points on which they agree. */
  readonly corroborated: readonly { readonly id: string; readonly question: string | null }[];
}

/** The positions, by index, whose words an excerpt or another place of it holds. */
const positionsIn = ({ positions }: Disagreement, excerpt: Shown, texts: Texts): number[] =>
  positions.flatMap(({ reports }, i) =>
    reports.some(({ file, spans }) =>
      spans.some((span) => [excerpt, ...excerpt.alsoIn].some((place) => holds(place, file, span, texts))),
    )
      ? [i]
      : [],
  );

async function judge(point: Disagreement, question: string, coverage: Coverage, texts: Texts) {
  const answer = await ask({ question, k: WANTED }, coverage);
  const held = shownBy(answer).map((excerpt) => positionsIn(point, excerpt, texts));
  return { id: point.id, question, shown: areShown(held), marked: areSetApart(held, differencesOf(answer)) };
}

/** Judges whether accounts that differ are shown and marked, and accounts that agree are not marked. */
export async function claimsSection(folder: string, coverage: Coverage, texts: Texts): Promise<Section> {
  const claims = await readJson<Claims>(folder, 'claims.dev.json');
  const differing: Awaited<ReturnType<typeof judge>>[] = [];
  for (const point of claims.disagreements) {
    if (point.question) differing.push(await judge(point, point.question, coverage, texts));
  }
  const agreeing: { id: string; question: string; marked: boolean }[] = [];
  for (const { id, question } of claims.corroborated) {
    if (!question) continue;
    const answer = await ask({ question, k: WANTED }, coverage);
    agreeing.push({ id, question, marked: differencesOf(answer).length > 0 });
  }
  const missed = differing.flatMap(({ id, question, shown, marked }): Failure[] => {
    if (marked) return [];
    return [{ id, kind: 'differing accounts', what: shown ? 'shown, not marked' : 'not shown', about: question }];
  });
  const wrong = agreeing.flatMap(({ id, question, marked }): Failure[] =>
    marked ? [{ id, kind: 'agreeing accounts', what: 'marked as differing', about: question }] : [],
  );
  return {
    name: 'claims',
    title: 'Differing accounts',
    note: 'Differing points of which two positions are shown, and marked as differing; agreeing points marked falsely.',
    tables: [
      {
        head: ['', 'differing', 'shown', 'marked', 'agreeing', 'false'],
        rows: [
          [
            'Pullquote',
            String(differing.length),
            percent(share(differing, ({ shown }) => shown)),
            percent(share(differing, ({ marked }) => marked)),
            String(agreeing.length),
            percent(share(agreeing, ({ marked }) => marked)),
          ],
        ],
      },
    ],
    failures: [...missed, ...wrong],
  };
}
