import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { isQuotable } from '../../src/corpus/passage.ts';
import { loadCorpus } from '../../src/corpus/read/load.ts';
import { openLibrary } from '../../src/library/library.ts';
import { slice } from '../../src/text/span.ts';
import { withoutEvidence } from '../support/evidence.ts';
import { program } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

const BRIDGE = 'examples/bridge';
const COST = 'how much will the repair cost?';
const { entries, refused, warnings } = await loadCorpus(BRIDGE);
const library = await openLibrary(BRIDGE);

/** What the terminal prints for a question over the bridge. */
async function printed(question: string, reader: 'off' | 'wait', ...options: readonly string[]): Promise<string> {
  const args = [program('src/bin/cli.ts'), 'ask', '--corpus', BRIDGE, ...options, question];
  const env = { PATH: process.env.PATH, READER: reader, VECTORS: await temporaryFolder() };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout;
}

describe('the coverage of the bridge', () => {
  it('is served whole, without a warning', () => {
    expect(entries).toHaveLength(6);
    expect(refused).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('is of three outlets, one of which passes on what another reported', () => {
    const outlets = new Set(entries.map(({ article }) => article.facts.outlet.value));
    const relayed = entries.flatMap(({ article }) => article.facts.relays);
    expect(outlets.size).toBe(3);
    expect(relayed).toEqual(['Ashel Valley Courier']);
    expect(outlets).toContain(relayed[0]);
  });

  it.each(entries)('$article.file rests its facts on words that stand in it', ({ article }) => {
    expect(withoutEvidence(article)).toEqual([]);
  });

  it.each(entries)('$article.file says in a last line, which is never quoted, that it is invented', (entry) => {
    const last = entry.paragraphs.at(-1);
    expect(last && slice(entry.article.text, last)).toContain('Invented, as an example');
    expect(last && isQuotable(last)).toBe(false);
  });

  it.each(entries)('$article.file is as long as a short report', ({ article }) => {
    const words = article.text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(500);
  });
});

describe('words alone', () => {
  it.each([
    [COST, '£2.4 million'],
    ['how many cracks did the inspectors find?', '17 cracks'],
    ['who proposed a loan over ten years?', 'Adaeze Brandt'],
    ['what did Tom Hallett say?', 'Hallett'],
  ])('answer "%s" with slices of the articles, one of them with "%s"', async (question, words) => {
    const { status, quotes } = await library.ask({ question, k: 5 });
    expect(status).toBe('answered');
    for (const { article, start, end, quote } of quotes) expect(article.text.slice(start, end)).toBe(quote);
    expect(quotes.map(({ quote }) => quote).join('\n')).toContain(words);
  });

  it('have nothing to show where the coverage says nothing', async () => {
    expect(await library.ask({ question: 'who won the chess championship in Paris?' })).toMatchObject({
      status: 'abstained',
      quotes: [],
    });
  });

  it('answer in the terminal', async () => {
    expect(await printed(COST, 'off')).toMatch(/│ The repair will cost £/);
  });
});

describe('the reader', () => {
  it('shows that the three outlets give three costs', async () => {
    const { excerpts: shown, differs } = JSON.parse(await printed(COST, 'wait', '--json'));
    expect(differs).toHaveLength(1);
    const costs = differs[0].accounts.map(({ outlets, excerpts }: { outlets: string[]; excerpts: number[] }) => [
      outlets.join(),
      excerpts.map((index) => /£[\d.]+ million/.exec(shown[index].quote)?.[0]).join(),
    ]);
    expect(costs.sort()).toEqual([
      ['Ashel Valley Courier', '£2.4 million'],
      ['Radio Ashel', '£3.1 million'],
      ['The Northern Ledger', '£2.9 million'],
    ]);
  });
});
