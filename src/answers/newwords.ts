import type { Coverage } from '../coverage/coverage.ts';
import { type ChosenExcerpt, choose } from '../excerpts/choose.ts';
import { compose } from '../excerpts/compose.ts';
import { corroborate, type SentenceRange, strongest } from '../excerpts/corroboration.ts';
import type { Quote } from '../excerpts/quote.ts';
import { extentAt } from '../excerpts/sentencerange.ts';
import { extentOf } from '../excerpts/widen.ts';
import { parseQuestion } from '../question/parse.ts';
import { passing } from '../reading/articlefilter.ts';
import { type RankedPassage, rank } from '../reading/rank.ts';
import { absentSpeaker, reportedOf } from '../reading/speakerfilter.ts';
import type { Span } from '../text/span.ts';

/** What is new, and what has been said. Articles are meant by their ids. */
export interface KnownWords {
  readonly fresh: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  /** Excerpts that were shown. */
  readonly told: readonly (Span & { readonly article: string })[];
}

/** The most excerpts that are told of. */
const MOST = 50;
/** Candidates of the past that are compared: what answers less hardly says the same. */
const COMPARED = 150;

/**
 * What the fresh articles answer to a question, best first: only sentences that would be an answer alone, of which nothing was
 * told and nothing that the past articles answer says the same.
 *
 * @throws as `rank`
 */
export async function newWords(
  question: string,
  { fresh, past, told }: KnownWords,
  coverage: Coverage,
): Promise<readonly Quote[]> {
  const { survey, limits } = coverage;
  const asked = await parseQuestion({ question }, coverage);
  if (asked.refusal || fresh.size === 0) return [];
  const { filter } = passing(survey, asked, { question });
  const absent = await absentSpeaker(asked, coverage);
  const evidenceIn = async (articles: ReadonlySet<string>): Promise<readonly RankedPassage[]> => {
    const found = articles.size > 0 ? await rank(asked, coverage, { ...filter, articles }) : [];
    return absent === null ? found : reportedOf(absent, found);
  };
  const evidence = answering(await evidenceIn(fresh), limits.answered);
  if (evidence.length === 0) return [];
  const before = strongest(await evidenceIn(past), COMPARED).map(extentOf);
  const said = [...before, ...(await extentsOf(told, coverage))];
  const wishes = { k: MOST, everyOutlet: asked.everyOutlet, least: limits.answered, said };
  const chosen: readonly ChosenExcerpt[] = choose(evidence, wishes, coverage);
  return (await corroborate(chosen, evidence, coverage)).map(({ extent, also }) =>
    compose(extent, extent.candidate.best.words, also, extent.candidate.score, coverage),
  );
}

/** The evidence without what would be no answer alone. */
const answering = (evidence: readonly RankedPassage[], least: number): RankedPassage[] =>
  evidence.flatMap(({ passage, candidates }) => {
    const [first, ...rest] = candidates.filter(({ best }) => best.logit >= least);
    return first ? [{ passage, candidates: [first, ...rest] as const }] : [];
  });

/** The sentences that were told, as far as their articles still have them. */
async function extentsOf(
  told: KnownWords['told'],
  { archive, sentenceCache }: Coverage,
): Promise<readonly SentenceRange[]> {
  const items = await archive.named([...new Set(told.map(({ article }) => article))]);
  const byId = new Map(items.map((item) => [item.article.id, item]));
  return told.flatMap(({ article, start, end }) => {
    const item = byId.get(article);
    return (item && extentAt(item, { start, end }, sentenceCache)) ?? [];
  });
}
