import { expect, it } from 'vitest';
import { report, type Verdict } from './report.ts';

const verdict = (id: number, fate: Verdict['fate']): Verdict => ({
  fate,
  mutant: {
    id,
    file: 'src/text/span.ts',
    line: id,
    column: 1,
    kind: 'EqualityOperator',
    original: 'a < b',
    replacement: 'a <= b',
  },
});

it('tells the share that is noticed, and lists what lives with its line', () => {
  const verdicts = [
    verdict(1, 'killed'),
    verdict(2, 'timed out'),
    verdict(3, 'lives'),
    verdict(4, 'passed by no test'),
  ];
  const said = report('text', { verdicts, mutants: 4, seed: 1 });
  expect(said).toContain('## src/text\n\nAll 4 mutants. 2 of 4 are noticed: **50.0%**.');
  expect(said).toContain('| `span.ts` | 4 | 2 |');
  expect(said).toMatch(/\n- 3: `a < b` \u2192 `a <= b`\n- 4: `a < b` \u2192 `a <= b`, passed by no test$/);
});

it('says how far a sample may be off', () => {
  const said = report('text', { verdicts: [verdict(1, 'killed'), verdict(2, 'lives')], mutants: 9, seed: 7 });
  expect(said).toContain('A sample of 2 of the 9 mutants, drawn over all files with seed 7. 1 of 2 are noticed');
});
