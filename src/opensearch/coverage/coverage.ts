import type { Client } from '@opensearch-project/opensearch';
import { concordances } from '../../concordance/concordance.ts';
import type { TypedQuotation } from '../../concordance/typed.ts';
import type { RefusedArticle } from '../../corpus/corpus.ts';
import { DuplicateFamilies, type DuplicateFamily } from '../../corpus/duplicates.ts';
import { type CorpusSurvey, outletNames } from '../../corpus/survey.ts';
import { type Coverage, newestOf } from '../../coverage/coverage.ts';
import type { DatedSentence } from '../../coverage/datedsentences.ts';
import { SHIPPED_LIMITS } from '../../coverage/limits.ts';
import { SentenceCache } from '../../coverage/paragraphsentences.ts';
import { QuotationSpeakers } from '../../coverage/quotationspeakers.ts';
import { QuotedPeople } from '../../coverage/roster.ts';
import { OutletMentions } from '../../question/outletmentions.ts';
import type { Lexicon } from '../../question/terms.ts';
import { EngineUnavailable } from '../../search/engine.ts';
import { Vocabulary } from '../../search/vocabulary.ts';
import { NumberList } from '../../text/numbers.ts';
import { StringTable } from '../../text/stringtable.ts';
import { bracketless, readings } from '../../verification/claim/claim.ts';
import { openOpenSearch } from '../search/engine.ts';
import { ClusterArchive } from './archive.ts';
import { groundOf } from './ground.ts';
import { type LearnedPart, readHead, readPart } from './learnt.ts';
import { type KeptPerson, PackedPeople } from './people.ts';

/** Passages whose readings are kept: fewer than where all articles are in memory anyway. */
const READINGS = 500;

/** Other words for the words of a question. */
export type LanguageWords = Pick<Lexicon, 'synonyms' | 'dictionary'>;

/** All articles of an archive by their numbers: their ids, and a number each that changes with text or facts. */
export interface QuotedRoll {
  readonly ids: StringTable;
  readonly states: NumberList;
}

/** A coverage whose articles are in a cluster, and what tells it apart from another one. */
export interface ClusterCoverage {
  readonly coverage: Coverage;
  readonly roll: QuotedRoll;
  /** Of the program that made the index. */
  readonly code: string;
}

/**
 * Reads what was learnt of an archive. The articles stay where they are.
 *
 * @throws {EngineUnavailable} when the cluster does not give all of it
 */
export async function openCoverage(client: Client, index: string, words: LanguageWords): Promise<ClusterCoverage> {
  const head = await readHead(client, index);
  if (head === null) throw new EngineUnavailable(`The index ${index} is not whole: run "npm run index"`);
  const part = <T>(name: LearnedPart): AsyncGenerator<T> => readPart<T>(client, index, head, name);
  const roll = await rollOf(part<readonly (readonly [string, number])[]>('articles'));
  const survey = await surveyOf(part<CorpusSurvey>('survey'), part<readonly RefusedArticle[]>('refused'));
  const vocabulary = new Vocabulary();
  for await (const value of part<Parameters<Vocabulary['take']>[0]>('vocabulary')) vocabulary.take(value);
  const people = new PackedPeople(roll.ids);
  for await (const group of part<readonly KeptPerson[]>('people')) for (const one of group) people.take(one);
  const families = await all(part<readonly DuplicateFamily[]>('families'));
  const dated = await all(part<readonly DatedSentence[]>('dated'));

  const names = outletNames(survey);
  const archive = new ClusterArchive(client, index, { outlets: names, ids: roll.ids });
  const engine = openOpenSearch(client, index);
  const outlets = new OutletMentions(names);
  const roster = new QuotedPeople(async () => people.people);
  const coverage: Coverage = {
    archive,
    survey,
    engine,
    lexicon: { vocabulary, synonyms: words.synonyms, dictionary: words.dictionary },
    outlets,
    duplicates: new DuplicateFamilies(families),
    sentenceCache: new SentenceCache({ kept: READINGS }),
    speakers: new QuotationSpeakers((article) => archive.itemOf(article)),
    roster,
    async concordancesOf(typed: TypedQuotation) {
      await roster.ready();
      const { whole, unsigned } = readings(typed, { outlets, roster });
      const asked = { client, index, engine, outlets, roster };
      const numbers = await Promise.all(
        [whole, unsigned]
          .flatMap((claim) => (claim ? [claim, bracketless(claim)] : []))
          .flatMap((claim) => (claim ? [groundOf(claim, asked)] : [])),
      );
      const found = concordances(await archive.items([...new Set(numbers.flat())].sort((a, b) => a - b)));
      await Promise.all([found.told.ready(), found.printed.ready()]);
      return found;
    },
    dated: async () => dated,
    reader: null,
    limits: SHIPPED_LIMITS,
    newest: newestOf(survey),
    oldest: survey.days?.first ?? null,
  };
  return { coverage, roll, code: head.code };
}

async function all<T>(groups: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const group of groups) found.push(...group);
  return found;
}

async function rollOf(groups: AsyncIterable<readonly (readonly [string, number])[]>): Promise<QuotedRoll> {
  const roll = { ids: new StringTable(), states: new NumberList() };
  for await (const group of groups) {
    for (const [id, state] of group) {
      roll.ids.add(id);
      roll.states.push(state);
    }
  }
  return roll;
}

async function surveyOf(
  surveys: AsyncIterable<CorpusSurvey>,
  groups: AsyncIterable<readonly RefusedArticle[]>,
): Promise<CorpusSurvey> {
  for await (const survey of surveys) return { ...survey, refused: await all(groups) };
  throw new EngineUnavailable('The index does not say what it holds: run "npm run index"');
}
