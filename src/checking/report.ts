import { markdownWords } from '../text/markdownwords.ts';
import type { CheckedDraft } from './check.ts';
import { counted, isFaulty, leftOut, told } from './told.ts';

/** A draft that was checked, under the name that its reader knows. */
export interface NamedCheck extends CheckedDraft {
  readonly name: string;
}

/** Words inside a line of Markdown, to the letter. */
const escaped = (words: string): string => markdownWords(words.replace(/\s+/g, ' '));

/** What was found in drafts, as Markdown: what must be looked at first, then all quotations in their order. */
export function markdownReport(checks: readonly NamedCheck[]): string {
  return checks.map(reportOf).join('\n');
}

function reportOf(check: NamedCheck): string {
  const { name, quotations } = check;
  const counts = Object.entries(counted(quotations)).map(([verdict, count]) => `${count} ${verdict}`);
  const rows = [
    ...quotations.filter((one) => isFaulty(one, true)),
    ...quotations.filter((one) => !isFaulty(one, true)),
  ];
  return [
    `# ${escaped(name)}`,
    '',
    `${quotations.length} quotations: ${counts.join(', ') || 'none'}.`,
    ...leftOut(check).map((line) => `Note: ${line}.`),
    '',
    ...rows.flatMap((one) => [
      `- **${one.verdict}**, line ${one.place.line}${one.place.page === undefined ? '' : `, page ${one.place.page}`}: “${escaped(one.quote)}”`,
      ...told(one).map((line) => `  - ${escaped(line)}`),
    ]),
    '',
  ].join('\n');
}
