import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkDraft } from '../checking/check.ts';
import { DRAFT_ENDINGS, draftKindOf, LARGEST_DRAFT, readDraft } from '../checking/documents/readdraft.ts';
import { markdownReport, type NamedCheck } from '../checking/report.ts';
import { sarifOf } from '../checking/sarif.ts';
import { isFaulty, leftOut } from '../checking/told.ts';
import type { Library } from '../library/library.ts';
import { judgeCertificate, readCertificate } from '../proving/judge.ts';
import { readTerminalConfig } from '../settings/config.ts';
import { withArticles } from '../settings/coveragesconfig.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { certificateLines, type NamedCertificate, wireCertificate } from '../terminal/certificatelines.ts';
import { checkTable } from '../terminal/checktable.ts';
import { endUnread } from '../terminal/pipe.ts';
import { plain } from '../terminal/print.ts';
import { progressBar } from '../terminal/progress.ts';
import { styleFor } from '../terminal/style.ts';
import { isPlain } from '../wire/plain.ts';
import { wireCheck } from '../wire/wirecheck.ts';
import { openConfiguredLibrary } from './openlibrary.ts';
import { runToStart } from './startfaults.ts';

/* Checks every quotation of drafts against the coverage, before they are printed. */

const USAGE = `usage: npm run verify -- [options] DRAFT ...

  Checks every quotation of drafts (${DRAFT_ENDINGS.join(', ')}), and whether certificates of quotations (.json) still hold.

  --json               print one JSON object
  --markdown           print a report in Markdown
  --sarif              print SARIF 2.1.0, for code hosts
  --strict             a quotation that the coverage does not have is a fault as well
  --corpus PATH        a folder of articles, or a .json or .jsonl file of them (default: seeds)
  --coverage NAME      a coverage of the file that COVERAGES names, instead of --corpus

  Exit code: 0 where nothing is to be mended, 1 where a quotation is altered, shortened, joined or somebody else's, or a
  certificate does not hold,
  2 where a draft cannot be read, or not to its end.
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  markdown: { type: 'boolean', default: false },
  sarif: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  corpus: { type: 'string' },
  coverage: { type: 'string' },
} as const;

const isCertificate = (name: string): boolean => /\.json$/i.test(name);
const note = (line: string): boolean => process.stderr.write(`${plain(line)}\n`);

/** The draft of this name, checked; none, and a line on standard error, where it cannot be read. */
async function checked(name: string, library: Library): Promise<NamedCheck[]> {
  const kind = draftKindOf(name);
  if (kind === null) return refused(name, `is none of ${DRAFT_ENDINGS.join(', ')}`);
  try {
    if ((await stat(name)).size > LARGEST_DRAFT) return refused(name, `is over ${LARGEST_DRAFT / 1024 / 1024} MB`);
    const draft = await readDraft(kind, await readFile(name));
    if ('fault' in draft) return refused(name, draft.fault);
    if (draft.note !== null) note(`${name}: ${draft.note}`);
    const bar = progressBar(process.stderr);
    const check = await checkDraft(draft, library, {
      onProgress: (done, all) => bar.show(done, all, `quotations of ${name}`),
    });
    bar.clear();
    for (const line of leftOut(check)) note(`${name}: ${line}`);
    return [{ name, ...check }];
  } catch (cause) {
    if (cause instanceof Error && ('syscall' in cause || isPlain(cause))) return refused(name, cause.message);
    throw cause;
  }
}

function refused(name: string, fault: string): [] {
  note(`${name}: ${fault}`);
  return [];
}

/** The certificate of this name, judged; none, and a line on standard error, where it cannot be read. */
async function judged(name: string, library: Library): Promise<NamedCertificate[]> {
  try {
    const certificate = readCertificate(await readFile(name, 'utf8'));
    if ('fault' in certificate) return refused(name, certificate.fault);
    return [{ name, ...(await judgeCertificate(certificate, library.archive)) }];
  } catch (cause) {
    if (cause instanceof Error && 'syscall' in cause) return refused(name, cause.message);
    throw cause;
  }
}

async function main(): Promise<void> {
  process.exitCode = await outcome();
}

async function outcome(): Promise<number> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return Number(!process.stdout.write(USAGE));
  if (positionals.length === 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const config = readTerminalConfig({ ...withArticles(process.env, values), READER: 'off' });
  const bar = progressBar(process.stderr);
  const onProgress = (done: number, all: number): void => bar.show(done, all, 'passages indexed');
  const { library } = await openConfiguredLibrary(config, config.corpus, { note, onProgress });
  bar.clear();
  const checks: NamedCheck[] = [];
  const certificates: NamedCertificate[] = [];
  for (const name of positionals) {
    if (isCertificate(name)) certificates.push(...(await judged(name, library)));
    else checks.push(...(await checked(name, library)));
  }
  // Those forms are of drafts alone.
  if (values.sarif || values.markdown) certificates.forEach((one) => void process.stderr.write(certificateLines(one)));
  process.stdout.write(written(checks, certificates, values));
  const isWhole = checks.every((check) => leftOut(check).length === 0);
  if (!isWhole || checks.length + certificates.length < positionals.length) return 2;
  const isBroken = certificates.some(({ verdict }) => verdict !== 'holds');
  return isBroken || checks.some(({ quotations }) => quotations.some((one) => isFaulty(one, values.strict))) ? 1 : 0;
}

type Form = Readonly<Record<'json' | 'markdown' | 'sarif' | 'strict', boolean>>;

function written(
  checks: readonly NamedCheck[],
  certificates: readonly NamedCertificate[],
  { json, markdown, sarif, strict }: Form,
): string {
  if (sarif) return `${JSON.stringify(sarifOf(checks, strict), null, 2)}\n`;
  if (json) {
    const drafts = checks.map(({ name, ...check }) => ({ name, ...wireCheck(check) }));
    const proofs = certificates.length > 0 ? { certificates: certificates.map(wireCertificate) } : {};
    return `${JSON.stringify({ drafts, ...proofs })}\n`;
  }
  if (markdown) return markdownReport(checks);
  const style = styleFor(process.stdout.isTTY, process.env);
  return [...certificates.map(certificateLines), ...checks.map((check) => checkTable(check, style))].join('\n');
}

readEnvFile();
endUnread();
await runToStart(main, { usage: USAGE, code: 2 });
