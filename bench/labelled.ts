import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArchiveItem } from '../src/corpus/archive.ts';
import type { Passage } from '../src/corpus/passage.ts';
import type { Coverage } from '../src/coverage/coverage.ts';
import { dateNamed } from '../src/coverage/datedsentences.ts';
import { overlaps, type Span, slice } from '../src/text/span.ts';
import { readJson } from './data.ts';
import { readCoverage } from './readcoverage.ts';
import type { Failure, Section } from './section.ts';
import { share } from './statistics.ts';
import { percent } from './table.ts';

/*
 * Samples of MultiHop-RAG's articles, drawn with a seed and labelled from the text alone before the program was run on them.
 * The labels stand in `labels/`; an article is known by its address, and offsets are UTF-16 code units of its body.
 */

const LABELS = fileURLToPath(new URL('labels', import.meta.url));

/** Whose a quotation is. Two labelled it independently and agree. */
interface LabelledQuotation extends Span {
  readonly url: string;
  readonly sample: number;
  /** Null where it is nobody's: a title, a term, or words whose speaker the text does not tell. */
  readonly name: string | null;
  /** A regular expression that every right form of the name matches. */
  readonly accept: string | null;
}

/** When it was, of which a sentence tells: days, months, quarters, years, and `first/last` days. Empty: of no time. */
interface LabelledSentence extends Span {
  readonly url: string;
  readonly sample: number;
  readonly dates: readonly string[];
}

/** Statements of a sample that are judged: the first so many that the program dates. */
const STATEMENTS = 200;

/** The labelled quotations, of each sample. */
async function speakersTable(items: ReadonlyMap<string, ArchiveItem>, { speakers }: Coverage) {
  const labels = await readJson<LabelledQuotation[]>(LABELS, 'speakers.json');
  const judged = labels.map((label) => {
    const article = items.get(label.url)?.article;
    const [given] = article
      ? speakers
          .quotations(article)
          .filter(({ quotation }) => commonLength(quotation, label) >= (label.end - label.start) / 2)
          .sort((a, b) => length(a.quotation) - length(b.quotation))
      : [];
    const speaker = given?.speaker ?? null;
    const isRight =
      speaker !== null && new RegExp(label.accept ?? '$^', 'i').test(`${speaker.name}, ${speaker.role ?? ''}`);
    return { label, speaker, isRight, words: article ? slice(article.text, label) : '' };
  });
  const samples = [...new Set(labels.map(({ sample }) => sample))];
  const row = (title: string, some: typeof judged): string[] => {
    const known = some.filter(({ label }) => label.name !== null);
    const named = some.filter(({ speaker }) => speaker !== null);
    return [
      title,
      String(some.length),
      percent(share(known, ({ speaker }) => speaker !== null)),
      percent(share(known, ({ isRight }) => isRight)),
      `${named.filter(({ isRight }) => !isRight).length} of ${named.length}`,
    ];
  };
  const failures = judged.flatMap(({ label, speaker, isRight, words }, i): Failure[] => {
    if (isRight || (speaker === null && label.name === null)) return [];
    const kind = speaker === null ? 'not named' : 'wrong speaker';
    return [
      { id: `q${i + 1}`, kind, what: `${speaker?.name ?? 'nobody'}, not ${label.name ?? 'anybody'}`, about: words },
    ];
  });
  return {
    table: {
      head: ['whose words', 'quotations', 'named', 'named rightly', 'wrong names'],
      rows: samples.map((sample) =>
        row(
          `sample ${sample}`,
          judged.filter(({ label }) => label.sample === sample),
        ),
      ),
    },
    failures,
  };
}

/** The labelled sentences that the program dates, of each sample. */
async function datesTable(items: ReadonlyMap<string, ArchiveItem>, coverage: Coverage) {
  const labels = await readJson<LabelledSentence[]>(LABELS, 'dates.json');
  const passages = new Map<string, Passage[]>();
  for (const passage of await coverage.archive.passages([...Array(coverage.survey.passages).keys()])) {
    passages.set(passage.article.id, [...(passages.get(passage.article.id) ?? []), passage]);
  }
  const judged = labels.flatMap((label) => {
    const article = items.get(label.url)?.article;
    const readings = article ? (passages.get(article.id) ?? []).flatMap((one) => coverage.sentenceCache.read(one)) : [];
    for (const reading of readings) {
      for (const [index, sentence] of reading.sentences.entries()) {
        if (!overlaps(sentence, label) || commonLength(sentence, label) < length(sentence) / 2) continue;
        const date = dateNamed(reading, index);
        if (date) {
          const isRight = label.dates.some((one) => isSpan(one, date.from, date.to));
          return [{ label, isRight, given: `${date.from} to ${date.to}`, words: sentence.words }];
        }
      }
    }
    return [];
  });
  const samples = [...new Set(labels.map(({ sample }) => sample))].map((sample) =>
    judged.filter(({ label }) => label.sample === sample).slice(0, STATEMENTS),
  );
  return {
    table: {
      head: ['when', 'statements', 'right'],
      rows: samples.map((some, i) => [
        `sample ${i + 1}`,
        String(some.length),
        percent(share(some, ({ isRight }) => isRight)),
      ]),
    },
    failures: samples.flat().flatMap(({ label, isRight, given, words }, i): Failure[] =>
      isRight
        ? []
        : [
            {
              id: `d${i + 1}`,
              kind: 'wrong day',
              what: `${given}, not ${label.dates.join(' or ') || 'at any time'}`,
              about: words,
            },
          ],
    ),
  };
}

const length = ({ start, end }: Span): number => end - start;
const commonLength = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

/** Whether what a label says is the days from one to another. */
function isSpan(label: string, from: string, to: string): boolean {
  const [first = '', last = first] = label.split('/');
  return firstDay(first) === from && lastDay(last) === to;
}

const QUARTER = /^(\d{4})-Q(\d)$/;
const monthOf = (quarter: string, n: number): string => String(Number(quarter) * 3 - n).padStart(2, '0');

function firstDay(label: string): string {
  const [, year, quarter] = QUARTER.exec(label) ?? [];
  if (year !== undefined && quarter !== undefined) return `${year}-${monthOf(quarter, 2)}-01`;
  return `${label}-01-01`.slice(0, 10);
}

function lastDay(label: string): string {
  const [, year, quarter] = QUARTER.exec(label) ?? [];
  const month = year !== undefined && quarter !== undefined ? `${year}-${monthOf(quarter, 0)}` : label;
  if (month.length === 10) return month;
  if (month.length === 4) return `${month}-12-31`;
  const [y = 0, m = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);
}

/** The page's part on what was labelled by hand in the articles of MultiHop-RAG. */
export async function labelledSection(folder: string): Promise<Section> {
  const coverage = await readCoverage(join(folder, 'multihop_corpus.json'), null);
  const all = await coverage.archive.items([...Array(coverage.survey.articles).keys()]);
  const items = new Map(
    all.flatMap((item) => (item.article.facts.url.value ? [[item.article.facts.url.value, item]] : [])),
  );
  const [speakers, dates] = [await speakersTable(items, coverage), await datesTable(items, coverage)];
  return {
    name: 'labelled',
    title: 'Speakers and days in other articles',
    note: 'Quotations and dated statements of MultiHop-RAG, labelled from the text alone before the program was run on them. The failures of the first samples were looked at, and the rules for days mended by them; those of the second were not.',
    tables: [speakers.table, dates.table],
    failures: [...speakers.failures, ...dates.failures],
  };
}
