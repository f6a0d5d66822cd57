import { attribute } from '../../attribution/attribute.ts';
import type { ArchiveItem } from '../../corpus/archive.ts';
import type { Article } from '../../corpus/article.ts';
import type { RefusedArticle } from '../../corpus/corpus.ts';
import { DuplicateFinder } from '../../corpus/duplicates.ts';
import { shortHash } from '../../corpus/fingerprint.ts';
import { CorpusSurveyor } from '../../corpus/survey.ts';
import { PeopleCensus } from '../../coverage/census.ts';
import { DatedCalendar } from '../../coverage/datedsentences.ts';
import { SentenceCache } from '../../coverage/paragraphsentences.ts';
import { documentOf, type IndexedDocument, passageTerms } from '../../search/document.ts';
import { Vocabulary } from '../../search/vocabulary.ts';
import { StringTable } from '../../text/stringtable.ts';
import { grouped, type LearnedPart } from './learnt.ts';
import type { KeptPerson } from './people.ts';

/** Six digits of base 36 fit into 32 bits. */
const STATE_LENGTH = 6;

/** A number of 32 bits that changes with the article's text and facts. */
const stateOf = ({ text, facts }: Article): number =>
  Number.parseInt(shortHash([text, JSON.stringify(facts)], STATE_LENGTH), 36);

/** What is learnt of an archive while its articles go by; none of them is kept. */
export class CorpusLearning {
  readonly #ids = new StringTable();
  readonly #states: number[] = [];
  readonly #surveyor = new CorpusSurveyor();
  readonly #vocabulary = new Vocabulary();
  readonly #duplicates = new DuplicateFinder();
  readonly #census = new PeopleCensus();
  readonly #calendar = new DatedCalendar();
  readonly #sentenceCache = new SentenceCache();
  #passages = 0;

  /** How many articles and passages went by. */
  get count(): { readonly articles: number; readonly passages: number } {
    return { articles: this.#ids.size, passages: this.#passages };
  }

  /** Learns from an article, and gives what its passages are found by. Articles come in the order of their numbers. */
  read(item: ArchiveItem): IndexedDocument[] {
    const { article, passages } = item;
    if (this.#ids.add(article.id) !== item.number) throw new RangeError(`The article ${article.id} comes twice`);
    this.#states.push(stateOf(article));
    this.#surveyor.add(article);
    this.#census.add(article, attribute(item));
    this.#passages += passages.length;
    return passages.map((passage) => {
      const terms = passageTerms(passage);
      this.#vocabulary.add(passage, terms);
      this.#duplicates.add(article, terms);
      this.#calendar.add(passage, this.#sentenceCache);
      return documentOf(passage, terms);
    });
  }

  /** All that was learnt, in values for JSON. */
  parts(
    refused: readonly RefusedArticle[],
    warnings: readonly string[],
    fingerprint: string,
  ): Readonly<Record<LearnedPart, Iterable<unknown>>> {
    const { passages } = this.count;
    return {
      survey: [this.#surveyor.survey({ passages, refused: [], warnings, fingerprint })],
      refused: grouped(refused),
      articles: grouped(this.#articles()),
      vocabulary: this.#vocabulary.save(),
      families: grouped(this.#duplicates.found().families),
      people: grouped(this.#people()),
      dated: grouped(this.#calendar.sentences()),
    };
  }

  *#articles(): Generator<readonly [id: string, state: number]> {
    for (const [number, state] of this.#states.entries()) yield [this.#ids.at(number), state];
  }

  *#people(): Generator<KeptPerson> {
    for (const { id, name, role = null, keys, articles, count } of this.#census.people()) {
      yield [id, name, role, [...keys], articles.map((article) => this.#ids.find(article)), count];
    }
  }
}
