import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Section } from './section.ts';
import { printSection } from './section.ts';

const PAGE = fileURLToPath(new URL('../docs/quality.md', import.meta.url));
const EXAMPLES = 2;

/** The page with the part between `<!-- name -->` and `<!-- /name -->` replaced. Throws where the page has no such part. */
function withPart(page: string, name: string, part: string): string {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(opening);
  const end = page.indexOf(closing, start);
  if (start < 0 || end < 0) throw new Error(`docs/quality.md has no part ${opening} … ${closing}`);
  return `${page.slice(0, start + opening.length)}\n\n${part.trim()}\n\n${page.slice(end)}`;
}

/** Puts the sections into their places in `docs/quality.md`; the other parts of the page stay. */
export async function writePage(sections: readonly Section[]): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  const style = { markdown: true, examples: EXAMPLES };
  const written = sections.reduce((rest, section) => withPart(rest, section.name, printSection(section, style)), page);
  await writeFile(PAGE, written);
}
