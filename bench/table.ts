/** Cells of text; the first column names the row. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A share as a whole percentage; '-' where there was nothing to measure. */
export const percent = (value: number | null): string => (value === null ? '-' : `${(100 * value).toFixed(0)}%`);

/** A number with so many decimals; '-' where there was nothing to measure. */
export const decimal = (value: number | null, digits: number): string => (value === null ? '-' : value.toFixed(digits));

/** A duration in milliseconds, to three digits or so. */
export const milliseconds = (value: number | null): string =>
  decimal(value, value === null || value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** The table for a terminal: the first column on the left, the others on the right. */
export function plainTable({ head, rows }: Table): string {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]): string =>
    widths.map((width, i) => (i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width))).join('  ');
  return [head, ...rows].map((row) => line(row).trimEnd()).join('\n');
}

/** The table in Markdown. */
export function markdownTable({ head, rows }: Table): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
