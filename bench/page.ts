import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Section } from './section.ts';
import { printSection } from './section.ts';

const PAGES = ['quality', 'benchmarks'].map((name) => fileURLToPath(new URL(`../docs/${name}.md`, import.meta.url)));
const EXAMPLES = 2;

/** The page with the part between `<!-- name -->` and `<!-- /name -->` replaced; null where the page has no such part. */
function withPart(page: string, name: string, part: string): string | null {
  const [opening, closing] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(opening);
  const end = page.indexOf(closing, start);
  return start < 0 || end < 0
    ? null
    : `${page.slice(0, start + opening.length)}\n\n${part.trim()}\n\n${page.slice(end)}`;
}

/** Puts the sections into their places in the pages of `docs`; the other parts stay. Throws where a section has no place. */
export async function writePage(sections: readonly Section[]): Promise<void> {
  const style = { markdown: true, examples: EXAMPLES };
  const missing = new Set(sections);
  for (const path of PAGES) {
    let page = await readFile(path, 'utf8');
    for (const section of sections) {
      const written = withPart(page, section.name, printSection(section, style));
      if (written === null) continue;
      page = written;
      missing.delete(section);
    }
    await writeFile(path, page);
  }
  const [lost] = missing;
  if (lost) throw new Error(`no page in docs has a part <!-- ${lost.name} -->`);
}
