import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../support/documents.ts';
import { program } from '../support/program.ts';

/** What the program printed, and its exit code. */
interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const right = ['Gascon said he has “an imperfect system,” and that was all.'];
const wrong = [...right, 'According to KCAL, “Flores, 36, died by suicide on the sidewalk.”'];
const unknown = [...right, '“Nobody in this town has ever said these words,” he said.'];

let folder: string;

const verify = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', CORPUS: '' };
    execFile(process.execPath, [program('src/bin/verify.ts'), ...args], { env }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-'));
  await writeFile(join(folder, 'right.docx'), documentOf('docx', right));
  await writeFile(join(folder, 'wrong.md'), documentOf('md', wrong));
  await writeFile(join(folder, 'unknown.pdf'), documentOf('pdf', unknown));
  await writeFile(join(folder, 'scan.pdf'), documentOf('pdf', ['']));
  await writeFile(join(folder, 'long.txt'), `${right[0]}\n${'It rained. '.repeat(200_000)}`);
});
afterAll(() => rm(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

describe('npm run verify', () => {
  it('ends with 0 where nothing is to be mended, and prints a line for each quotation, with its place', async () => {
    const { code, output } = await verify(at('right.docx'), at('unknown.pdf'));
    expect(code).toBe(0);
    expect(output).toContain('1:21  found      “an imperfect system,”');
    expect(output).toContain('p. 1, 2:2  absent');
  });

  it('ends with 1 where something is, and prints what', async () => {
    const { code, output } = await verify(at('wrong.md'));
    expect(code).toBe(1);
    expect(output).toMatch(/^5:21 {2}altered {4}“Flores, 36, died by suicide on the sidewalk\.”/m);
    expect(output).toContain('“36” is printed “35”');
    expect(output).toContain('2 quotations: 1 found, 1 altered');
  });

  it('with --strict also ends with 1 where the coverage does not have a quotation', async () => {
    expect((await verify('--strict', at('unknown.pdf'))).code).toBe(1);
  });

  it('prints JSON, Markdown or SARIF', async () => {
    const { drafts } = JSON.parse((await verify('--json', at('wrong.md'))).output);
    expect(drafts[0]).toMatchObject({ name: at('wrong.md'), counts: { found: 1, altered: 1 } });
    expect((await verify('--markdown', at('wrong.md'))).output).toContain('- **altered**, line 5: “Flores, 36,');
    const { runs } = JSON.parse((await verify('--sarif', at('wrong.md'))).output);
    expect(runs[0].results).toEqual([
      expect.objectContaining({
        ruleId: 'altered',
        level: 'error',
        locations: [
          expect.objectContaining({
            physicalLocation: expect.objectContaining({ region: { startLine: 5, startColumn: 21 } }),
          }),
        ],
      }),
    ]);
  });

  it('ends with 2, a line for each, where drafts cannot be read, and checks the others', async () => {
    const { code, errors, output } = await verify(at('scan.pdf'), at('missing.md'), at('story.odt'), at('right.docx'));
    expect(code).toBe(2);
    expect(errors).toContain('scan.pdf: has no text: it may be a scan');
    expect(errors).toContain('missing.md: ENOENT');
    expect(errors).toContain('story.odt: is none of .txt,');
    expect(output).toContain('1 quotation: 1 found');
  });

  it('ends with 2, and says so, where a draft is longer than is read', async () => {
    const { code, errors, output } = await verify(at('long.txt'));
    expect(code).toBe(2);
    expect(errors).toContain('long.txt: is longer than is read: only its beginning was checked');
    expect(output).toContain('1 quotation: 1 found');
  });

  it('says how it is called where it is called otherwise, or for articles that are not there', async () => {
    expect(await verify()).toMatchObject({ code: 2, errors: expect.stringContaining('usage: npm run verify') });
    expect(await verify('--nothing', at('right.docx'))).toMatchObject({ code: 2 });
    const missing = await verify('--corpus', at('none'), at('right.docx'));
    expect(missing).toMatchObject({ code: 2, output: '' });
    expect(missing.errors.trim().split('\n')).toHaveLength(1);
  });
});

describe('npm run certificate', () => {
  const certificate = (...args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const env = { PATH: process.env.PATH ?? '', CORPUS: '' };
      execFile(process.execPath, [program('src/bin/certificate.ts'), ...args], { env }, (error, output, errors) =>
        resolve({ code: Number(error?.code ?? 0), output, errors }),
      );
    });

  it('prints a certificate that npm run verify finds to hold, and one that was changed not', async () => {
    const { code, output } = await certificate('kcal-claim', '3063', '3125');
    expect(code).toBe(0);
    await writeFile(at('holds.json'), output);
    await writeFile(at('forged.json'), output.replace('suicide', 'unicorn'));
    const held = await verify(at('holds.json'));
    expect(held).toMatchObject({ code: 0, output: expect.stringContaining('holds: kcal-claim has these words') });
    const { code: forged, output: told } = await verify(at('forged.json'), at('right.docx'));
    expect(forged).toBe(1);
    expect(told).toContain('forged: it does not agree');
    expect(told).toContain('1 quotation: 1 found');
  });

  it('prints a key to sign with, and says what is no excerpt', async () => {
    expect((await certificate('--new-key')).output).toMatch(/^CERTIFICATE_KEY=[A-Za-z0-9+/]+=*\n$/);
    expect(await certificate('kcal-claim', '3064', '3100')).toMatchObject({ code: 1, output: '' });
    expect(await certificate()).toMatchObject({ code: 1, errors: expect.stringContaining('usage') });
  });
});
