import type { API, Client } from '@opensearch-project/opensearch';
import type { QuotedPeople } from '../../coverage/roster.ts';
import { analyze } from '../../english/analyzer.ts';
import type { OutletMentions } from '../../question/outletmentions.ts';
import type { Engine } from '../../search/engine.ts';
import { fold } from '../../text/fold.ts';
import { slice } from '../../text/span.ts';
import type { Claim } from '../../verification/claim/claim.ts';
import { numberOf, placeOf, storedStems } from '../search/layout.ts';
import { searchWhole } from '../search/whole.ts';

/** Articles that print the very words, and articles that speak of the same, which are read at the most. */
const MOST_PRINTING = 200;
const MOST_SPEAKING = 40;
/** Words of a claim that are looked for together: a piece of a quotation that was joined from several is found so. */
const WINDOW = 12;
/** Windows of a long claim. */
const MOST_WINDOWS = 24;
/** Passages for each window. */
const DEPTH = 12;
/** Articles of somebody that are preferred at the most. */
const MOST_THEIRS = 1_000;

type Body = NonNullable<API.Search_Request['body']>;

/** What is asked to find out where a claim may stand. */
export interface AskedArticles {
  readonly client: Client;
  readonly index: string;
  readonly engine: Engine;
  readonly outlets: OutletMentions;
  readonly roster: QuotedPeople;
}

/**
 * The numbers of the articles in which a claim may stand: those that print its words in this order, of the source that it
 * names first, and those that speak of most of what a part of it speaks of.
 *
 * @throws {EngineUnavailable} when the cluster does not answer as a whole
 */
export async function groundOf(claim: Claim, asked: AskedArticles): Promise<readonly number[]> {
  const [printing, speaking] = await Promise.all([printingOf(claim, asked), speakingOf(claim, asked)]);
  return [...new Set([...printing, ...speaking])].sort((a, b) => a - b);
}

async function printingOf(claim: Claim, { client, index, outlets, roster }: AskedArticles): Promise<number[]> {
  const phrases = segmentsOf(claim)
    .map((segment) => fold(segment).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((words) => words.length > 1)
    .map((words) => ({ match_phrase: { words: storedStems(words) } }));
  if (phrases.length === 0) return [];
  const { outlet, speaker } = claim.attributed;
  const named = outlet === null ? [] : outlets.named(outlet);
  const person = speaker === null ? null : roster.named(speaker);
  const source = [
    ...(named.length > 0 ? [{ terms: { outlet: named } }] : []),
    ...(person ? [{ terms: { article: person.articles.slice(0, MOST_THEIRS) } }] : []),
  ];
  // What is named as the source decides the order before anything else.
  const preferred = source.map((filter) => ({ constant_score: { filter, boost: 1_000 } }));
  const { hits } = await searchWhole(client, 'The quotation could not be looked for', {
    index,
    _source: false,
    size: MOST_PRINTING,
    body: {
      query: {
        bool: {
          filter: [{ term: { sort: 'a' } }],
          must: [{ bool: { should: phrases, minimum_should_match: 1 } }],
          should: preferred,
        },
      },
    } as Body,
  });
  return hits.hits.map(({ _id }) => numberOf(String(_id)));
}

/** The claim's text where an ellipsis cuts it. */
function segmentsOf({ text, words, gaps }: Claim): string[] {
  let from = 0;
  return [...[...gaps].sort((a, b) => a - b), words.length].flatMap((to) => {
    const between = words.slice(from, to);
    from = to;
    const [first, last] = [between[0], between.at(-1)];
    return first && last ? [slice(text, { start: first.start, end: last.end })] : [];
  });
}

async function speakingOf({ text }: Claim, { engine }: AskedArticles): Promise<number[]> {
  const stems = analyze(text).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
  const windows = [stems];
  for (let i = 0; i < stems.length && stems.length > WINDOW && windows.length < MOST_WINDOWS; i += WINDOW) {
    windows.push(stems.slice(i, i + WINDOW));
  }
  const found = await Promise.all(
    windows.map((window) =>
      engine.search({ stems: [...new Set(window)].map((stem) => ({ stem, weight: 1 })), limit: DEPTH }),
    ),
  );
  const articles = new Set<number>();
  // The best of each window before the second best of any.
  for (let rank = 0; rank < DEPTH; rank += 1) {
    for (const hits of found) {
      const hit = hits[rank];
      if (hit && articles.size < MOST_SPEAKING) articles.add(placeOf(hit.passageId).article);
    }
  }
  return [...articles];
}
