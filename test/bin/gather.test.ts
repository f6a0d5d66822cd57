import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { program } from '../support/program.ts';

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const gather = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH ?? '', CORPUS: '', READER: 'off' };
    execFile(process.execPath, [program('src/bin/gather.ts'), ...args], { env }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });

describe('npm run quote, compare and timeline', () => {
  it('print what a person is quoted as saying', async () => {
    const { code, output } = await gather('quote', 'Gascon', 'the system');
    expect([code, output]).toEqual([0, expect.stringMatching(/^George Gascon: the system\n\d+ excerpts? from/)]);
  });

  it('print the words of each outlet under its name', async () => {
    const { output } = await gather('compare', 'how did the gunman die?');
    expect(output).toMatch(/^how did the gunman die\?\n/);
    expect(output).toMatch(/\nKCAL\n\d+\.\n/);
  });

  it('print dated statements under their dates', async () => {
    expect((await gather('timeline')).output).toMatch(/\n14 June 2022\*?\n1\.\n/);
  });

  it('print JSON as other programs get it', async () => {
    const { output } = await gather('quote', '--json', 'Gascon');
    expect(JSON.parse(output)).toMatchObject({ status: 'quoted', person: { name: 'George Gascon' } });
  });

  it('print what can be taken along, to the letter', async () => {
    const { output } = await gather('compare', '--format', 'csv', 'how did the gunman die?');
    const rows: Record<string, string>[] = parseCsv(output, { columns: true, bom: true });
    expect(rows.length).toBeGreaterThan(3);
    const { articles } = JSON.parse(await readFile('seeds/articles.json', 'utf8')) as {
      articles: { id: string; file: string }[];
    };
    for (const { quotation, article, start, end } of rows) {
      const { file } = articles.find(({ id }) => id === article) ?? {};
      const text = await readFile(`seeds/${file}`, 'utf8');
      expect(text.slice(Number(start), Number(end))).toBe(quotation);
    }
  });

  it('say why where there is nothing, with a format on standard error, and end well', async () => {
    expect(await gather('quote', 'Nobody Atall')).toEqual({
      code: 0,
      output: 'Nobody called Nobody Atall is quoted in the coverage.\n',
      errors: '',
    });
    const none = await gather('quote', '--format', 'bibtex', 'Nobody Atall');
    expect([none.code, none.output, none.errors]).toEqual([0, '', expect.stringContaining('Nobody called')]);
  });

  it('name the formats where there is none of the name, and show how they are called', async () => {
    const { code, errors } = await gather('timeline', '--format', 'docx');
    expect([code, errors]).toEqual([
      1,
      'pullquote: --format: there is no "docx"; there are: markdown, csv, csl, bibtex\n',
    ]);
    expect(await gather('timeline', '--json', '--format', 'csv')).toMatchObject({
      code: 1,
      output: '',
      errors: 'pullquote: --json and --format: only one of them\n',
    });
    expect((await gather('compare')).errors).toContain('usage: npm run quote');
  });
});
