import { bibtexOf } from './bibtex.ts';
import { cslJsonOf } from './csljson.ts';
import { csvOf } from './csv.ts';
import type { ExportList } from './exportlist.ts';
import { markdownOf } from './markdown.ts';

/** The formats in which excerpts are taken along, by the names that people type; `ending` is that of a file's name. */
export const FORMATS = {
  markdown: { ending: 'md', write: markdownOf },
  csv: { ending: 'csv', write: csvOf },
  csl: { ending: 'json', write: cslJsonOf },
  bibtex: { ending: 'bib', write: bibtexOf },
} as const satisfies Readonly<Record<string, { ending: string; write: (list: ExportList) => string }>>;

/** The name of a format. */
export type ExportFormat = keyof typeof FORMATS;

/** Whether there is a format of this name. */
export const isFormat = (name: string): name is ExportFormat => Object.hasOwn(FORMATS, name);
