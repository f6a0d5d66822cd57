import { ask } from '../src/answers/ask.ts';
import { areSetApart, areShown, differencesOf } from './accounts.ts';
import { readJson } from './data.ts';
import { WANTED } from './golden.ts';
import type { Failure } from './section.ts';
import { share } from './statistics.ts';
import { holds, placed, type Story } from './stories.ts';
import { percent, type Table } from './table.ts';

/** A point on which outlets differ, with the words of each position. */
interface Point {
  readonly id: string;
  readonly question: string;
  readonly positions: readonly {
    readonly reports: readonly { readonly article: string; readonly spans: readonly string[] }[];
  }[];
}

interface Points {
  readonly points: readonly Point[];
  /** Points on which they agree, in other words. */
  readonly agreeing: readonly { readonly id: string; readonly question: string }[];
}

async function judge({ question, positions }: Point, story: Story): Promise<{ shown: boolean; marked: boolean }> {
  const answer = await ask({ question, k: WANTED }, story.coverage);
  const held = answer.quotes.map((quote) => {
    const places = [quote, ...quote.alsoIn].map(placed);
    return positions.flatMap(({ reports }, i) =>
      reports.some(({ article, spans }) =>
        spans.some((span) => places.some((place) => holds(place, article, span, story))),
      )
        ? [i]
        : [],
    );
  });
  return { shown: areShown(held), marked: areSetApart(held, differencesOf(answer)) };
}

/** Whether accounts of stories that differ are shown and set apart, and those that agree are not. */
export async function accountsOf(stories: readonly Story[]): Promise<{ table: Table; failures: Failure[] }> {
  const differing: { shown: boolean; marked: boolean }[] = [];
  const agreeing: { marked: boolean }[] = [];
  const failures: Failure[] = [];
  for (const story of stories) {
    const set = await readJson<Points>(story.folder, 'differs.json');
    for (const point of set.points) {
      const judged = await judge(point, story);
      differing.push(judged);
      const what = judged.shown ? 'shown, not marked' : 'not shown';
      if (!judged.marked) failures.push({ id: point.id, kind: 'differing accounts', what, about: point.question });
    }
    for (const { id, question } of set.agreeing) {
      const marked = differencesOf(await ask({ question, k: WANTED }, story.coverage)).length > 0;
      agreeing.push({ marked });
      if (marked) failures.push({ id, kind: 'agreeing accounts', what: 'marked as differing', about: question });
    }
  }
  const row = [
    'accounts',
    String(differing.length),
    percent(share(differing, ({ shown }) => shown)),
    percent(share(differing, ({ marked }) => marked)),
    String(agreeing.length),
    percent(share(agreeing, ({ marked }) => marked)),
  ];
  return { table: { head: ['', 'differing', 'shown', 'marked', 'agreeing', 'false'], rows: [row] }, failures };
}
