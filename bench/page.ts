import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Section } from './section.ts';
import { printSection } from './section.ts';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));
const EXAMPLES = 2;

/** The page with the part between `<!-- name -->` and `<!-- /name -->` replaced; null where the page has no such part. */
function withPart(page: string, name: string, part: string): string | null {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(opening);
  const end = page.indexOf(closing, start);
  if (start < 0 || end < 0) throw new Error(`The page has no part ${opening} … ${closing}`);
  return `${page.slice(0, start + opening.length)}\n\n${part.trim()}\n\n${page.slice(end)}`;
}

/** Puts the sections into their places in a page of `docs`; the other parts of the page stay. */
export async function writePage(name: string, sections: readonly Section[]): Promise<void> {
  const path = join(DOCS, name);
  const page = await readFile(path, 'utf8');
  const style = { markdown: true, examples: EXAMPLES };
  const written = sections.reduce((rest, section) => withPart(rest, section.name, printSection(section, style)), page);
  await writeFile(path, written);
}
