import { checkDraft } from '../src/checking/check.ts';
import { readDraft } from '../src/checking/documents/readdraft.ts';
import { openLibrary } from '../src/library/library.ts';
import { documentKinds, documentOf } from '../test/support/documents.ts';
import { type DraftChange, type SeededQuotation, seededQuotations } from '../test/support/seededdraft.ts';
import type { Failure, Section } from './section.ts';
import { milliseconds, percent, type Table } from './table.ts';

const KIND = { txt: 'text', md: 'markdown', html: 'html', docx: 'docx', pdf: 'pdf' } as const;
const EACH: Readonly<Record<DraftChange, number>> = {
  none: 30,
  word: 15,
  digit: 15,
  negation: 15,
  order: 15,
  speaker: 15,
  outlet: 15,
};
const SEEDS_DRAWN = 5;
/** Letters that a PDF of the plainest kind can have. */
const PRINTABLE = /^[\u0020-\u00ff\u201c\u201d\u2018\u2019\u2013\u2014\u2026]*$/;

/** One quotation of a draft, with what it was judged. */
interface Outcome {
  readonly seeded: SeededQuotation;
  readonly verdict: string;
}

/**
 * Drafts of quotations whose verdicts are known, in five kinds of documents, against the articles of `folder`.
 *
 * @param folder with `multihop_corpus.json`
 * @param seed of the first of five drafts
 */
export async function draftsSection(folder: string, seed: number): Promise<Section> {
  const library = await openLibrary(`${folder}/multihop_corpus.json`);
  await library.prepare();
  const outcomes: Outcome[] = [];
  const times: number[] = [];
  for (let draft = 0; draft < SEEDS_DRAWN; draft += 1) {
    const drawn = await seededQuotations(library, seed + draft, EACH);
    const seeded = drawn.filter(({ paragraph }) => PRINTABLE.test(paragraph));
    let took = 0;
    for (const [k, kind] of documentKinds.entries()) {
      const own = seeded.filter((_, i) => i % documentKinds.length === k);
      const read = await readDraft(
        KIND[kind],
        documentOf(
          kind,
          own.map(({ paragraph }) => paragraph),
        ),
      );
      if ('fault' in read) throw new Error(read.fault);
      const began = performance.now();
      const { quotations } = await checkDraft(read, library);
      took += performance.now() - began;
      const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
      for (const one of own) {
        const found = quotations.find(({ quote }) => letters(quote) === letters(one.quote));
        outcomes.push({ seeded: one, verdict: found?.verdict ?? 'not seen' });
      }
    }
    times.push((100 * took) / seeded.length);
  }
  return {
    name: 'drafts',
    title: 'Drafts whose verdicts are known',
    note: `${SEEDS_DRAWN} drafts of 120 quotations, drawn with seeds from ${seed} on from the 609 articles of MultiHop-RAG, in text, Markdown, HTML, DOCX and PDF. \`confirmed\`: called found, though altered. 100 quotations took ${milliseconds(Math.max(...times))} ms at the most.`,
    tables: [tableOf(outcomes)],
    failures: outcomes.flatMap(failureOf),
  };
}

function tableOf(outcomes: readonly Outcome[]): Table {
  const row = (name: string, of: readonly Outcome[]): string[] => {
    const right = of.filter(({ seeded, verdict }) => verdict === seeded.verdict).length;
    const confirmed = of.filter(({ seeded, verdict }) => seeded.verdict !== 'found' && verdict === 'found').length;
    return [name, String(of.length), percent(right / of.length), String(of.length - right), String(confirmed)];
  };
  const names = Object.keys(EACH);
  return {
    head: ['what was done', 'n', 'right', 'wrong', 'confirmed'],
    rows: [
      ...names.map((name) =>
        row(
          name,
          outcomes.filter(({ seeded }) => seeded.change === name),
        ),
      ),
      row('all', outcomes),
    ],
  };
}

function failureOf({ seeded: { change, verdict: right, paragraph }, verdict }: Outcome, index: number): Failure[] {
  if (verdict === right) return [];
  return [{ id: String(index), kind: change, what: `${verdict}, not ${right}`, about: paragraph }];
}
