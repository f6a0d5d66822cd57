import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../src/corpus/read/load.ts';
import { slice } from '../src/text/span.ts';
import { withoutEvidence } from './support/evidence.ts';

const SEEDS = 'seeds';
const files = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .sort();
const { entries, passages, refused, warnings } = await loadCorpus(SEEDS);

describe('the seeds', () => {
  it('are all served, without a warning', () => {
    expect(entries.map(({ article }) => article.file)).toEqual(files);
    expect(refused).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('are byte for byte what seeds/README.md says', () => {
    const readme = readFileSync(join(SEEDS, 'README.md'), 'utf8');
    const listed = [...readme.matchAll(/^\| (\S+\.txt) \|.*`([0-9a-f]{64})` \|$/gm)].map(([, file, sum]) => [
      file,
      sum,
    ]);
    const actual = files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(SEEDS, file)))
        .digest('hex'),
    ]);
    expect(listed).toEqual(actual);
  });
});

describe.each(entries)('$article.file', ({ article, paragraphs }) => {
  it('is the file, decoded', () => {
    expect(article.text).toBe(readFileSync(join(SEEDS, article.file), 'utf8'));
  });

  it('has facts that rest on words of the article, to the letter', () => {
    expect(withoutEvidence(article)).toEqual([]);
  });

  it('states as headline and dek the words of the lines that are these', () => {
    for (const kind of ['headline', 'dek'] as const) {
      const line = paragraphs.find((paragraph) => paragraph.kind === kind);
      expect(line ? slice(article.text, line) : null).toBe(article.facts[kind].value);
    }
  });

  it('names only contributors and relayed outlets that the text names', () => {
    for (const name of [...(article.facts.contributors.value ?? []), ...article.facts.relays]) {
      expect(article.text).toContain(name);
    }
  });

  it('has passages to be searched, none of them over 1,200 characters', () => {
    const own = passages.filter((passage) => passage.article === article);
    expect(own.length).toBeGreaterThan(0);
    for (const { start, end } of own) expect(end - start).toBeLessThanOrEqual(1200);
  });
});
