import { beforeAll, describe, expect, it } from 'vitest';
import { folderOf, SEEDS } from '../../bench/data.ts';
import { judgeSpeakers } from '../../bench/speakers.ts';
import { openCoverage } from '../../src/library/library.ts';

const folder = folderOf('PULLQUOTE_GOLDEN') ?? '';
const unset = folder === '' ? ' (skipped: PULLQUOTE_GOLDEN is not set)' : '';

describe.skipIf(unset)(`the golden speakers over the seeds${unset}`, () => {
  let found: Awaited<ReturnType<typeof judgeSpeakers>>;
  beforeAll(async () => {
    found = await judgeSpeakers(folder, await openCoverage(SEEDS));
  });

  it('are right when they are named', () => {
    expect(found.judged.filter(({ given }) => given?.speaker).length).toBeGreaterThan(20);
    expect(found.precision).toBeGreaterThanOrEqual(0.97);
  });

  it('are named where somebody can be', () => {
    expect(found.judged.filter(({ golden }) => golden.accept !== null).length).toBeGreaterThan(20);
    expect(found.named).toBeGreaterThanOrEqual(0.85);
  });
});
