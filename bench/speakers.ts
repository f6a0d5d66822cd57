import type { SpeakerIdentity } from '../src/attribution/discourse/discourse.ts';
import type { Coverage } from '../src/coverage/coverage.ts';
import { readJson } from './data.ts';
import type { Failure, Section } from './section.ts';
import type { Place, Texts } from './shown.ts';
import { isVerbatim } from './shown.ts';
import { share } from './statistics.ts';
import { percent } from './table.ts';
import { unaccented } from './wording.ts';

/** A quotation of the articles with its speaker. */
interface GoldenQuotation {
  readonly id: string;
  readonly file: string;
  readonly quote: string;
  readonly offset_chars: number;
  readonly kind: string;
  /** What name and role together must match; null where nobody can be named. */
  readonly accept: string | null;
  /** What the name must not match. */
  readonly reject: string | null;
}

interface Given extends Place {
  readonly speaker: SpeakerIdentity | null;
}

/** A golden quotation with what was given for it. */
interface Judged {
  readonly golden: GoldenQuotation;
  readonly given: Given | null;
  /** Whether the speaker that was given, if any, is right. */
  readonly right: boolean;
}

const LONGEST_NAME = 60;

/** The shortest of the quotations that cover at least half of a golden one. */
function covering({ file, quote, offset_chars: start }: GoldenQuotation, all: readonly Given[]): Given | null {
  const common = (given: Given): number => Math.min(given.end, start + quote.length) - Math.max(given.start, start);
  const matches = all.filter((given) => given.file === file && common(given) >= quote.length / 2);
  return matches.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

function isRight({ name, role }: SpeakerIdentity, { accept, reject }: GoldenQuotation): boolean {
  if (accept === null || name.length === 0 || name.length > LONGEST_NAME) return false;
  if (reject && new RegExp(reject).test(unaccented(name))) return false;
  return new RegExp(accept).test(unaccented(`${name}, ${role ?? ''}`));
}

function failureOf({ golden, given, right }: Judged): Failure[] {
  const failure = (kind: string, what: string): Failure[] => [{ id: golden.id, kind, what, about: golden.quote }];
  if (given?.speaker) return right ? [] : failure('wrong speaker', `given to ${given.speaker.name}`);
  if (golden.accept === null) return [];
  return given ? failure('not named', 'no speaker') : failure('not found', 'no quotation');
}

interface Judgement {
  readonly all: readonly Given[];
  readonly judged: readonly Judged[];
  /** Shares, 0 to 1; null where there is nothing to take them of. */
  readonly found: number | null;
  readonly named: number | null;
  readonly precision: number | null;
}

/** Judges who is said to be speaking, quotation by quotation, apart from any search. */
export async function judgeSpeakers(folder: string, { archive, survey, speakers }: Coverage): Promise<Judgement> {
  const { quotations } = await readJson<{ quotations: GoldenQuotation[] }>(folder, 'speakers.dev.json');
  const items = await archive.items([...Array(survey.articles).keys()]);
  const all: Given[] = items.flatMap(({ article }) =>
    speakers.quotations(article).map(({ quotation: { start, end }, speaker }) => ({
      file: article.file,
      start,
      end,
      quote: article.text.slice(start, end),
      speaker,
    })),
  );
  const judged = quotations
    .filter(({ kind }) => !kind.includes('headline'))
    .map((golden): Judged => {
      const given = covering(golden, all);
      return { golden, given, right: given?.speaker ? isRight(given.speaker, golden) : false };
    });
  const known = judged.filter(({ golden }) => golden.accept !== null);
  const named = judged.filter(({ given }) => given?.speaker);
  return {
    all,
    judged,
    found: share(known, ({ given }) => given !== null),
    named: share(known, ({ given }) => given?.speaker != null),
    precision: share(named, ({ right }) => right),
  };
}

/** The page's part on who is said to be speaking. */
export async function speakersSection(folder: string, coverage: Coverage, texts: Texts): Promise<Section> {
  const { all, judged, found, named, precision } = await judgeSpeakers(folder, coverage);
  return {
    name: 'speakers',
    title: 'Speakers',
    note: 'Quotations of a known speaker that are found, and given a speaker; speakers given that are right.',
    tables: [
      {
        head: ['', 'quotations', 'found', 'named', 'precision', 'verbatim'],
        rows: [
          [
            'Pullquote',
            String(judged.length),
            percent(found),
            percent(named),
            percent(precision),
            percent(share(all, (given) => isVerbatim(given, texts))),
          ],
        ],
      },
    ],
    failures: judged.flatMap(failureOf),
  };
}
