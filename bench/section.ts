import type { Table } from './table.ts';
import { markdownTable, plainTable } from './table.ts';
import { beginning } from './wording.ts';

const ABOUT_LENGTH = 160;

/** One case that did not come out as it should. */
export interface Failure {
  readonly id: string;
  readonly kind: string;
  /** What happened instead, in a few words. */
  readonly what: string;
  /** The question, or the words that were judged. */
  readonly about: string;
}

/** What one set of data showed. */
export interface Section {
  /** Names its place in `docs/quality.md`. */
  readonly name: string;
  readonly title: string;
  /** How to read the tables. */
  readonly note: string;
  readonly tables: readonly Table[];
  readonly failures: readonly Failure[];
}

/** How a section is printed: `examples` failures of each kind at the most. */
export interface Style {
  readonly markdown: boolean;
  readonly examples: number;
}

function byKind(failures: readonly Failure[]): Map<string, Failure[]> {
  const kinds = new Map<string, Failure[]>();
  for (const failure of failures) kinds.set(failure.kind, [...(kinds.get(failure.kind) ?? []), failure]);
  return kinds;
}

function listed(failures: readonly Failure[], examples: number): string[] {
  return [...byKind(failures)].map(([kind, all]) => {
    const shown = all
      .slice(0, examples)
      .map(({ id, what, about }) => `  - ${id}, ${what}: ${beginning(about, ABOUT_LENGTH)}`);
    return [`- ${kind}: ${all.length}`, ...shown].join('\n');
  });
}

/** The section as text: its tables and, where examples are wanted, what failed by kind. */
export function printSection({ title, note, tables, failures }: Section, { markdown, examples }: Style): string {
  const show = markdown ? markdownTable : plainTable;
  const parts = [note, ...tables.map(show)];
  if (examples > 0 && failures.length > 0) parts.push('Failed, by kind:', listed(failures, examples).join('\n'));
  return `${[markdown ? `### ${title}` : `${title}\n${'='.repeat(title.length)}`, ...parts].join('\n\n')}\n`;
}
