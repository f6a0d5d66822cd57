import { Census } from '../answer/census.ts';
import type { Person } from '../answer/person.ts';
import { attribute } from '../answer/speaker.ts';
import { Calendar } from '../answer/calendar.ts';
import type { Item } from '../corpus/archive.ts';
import type { Refusal } from '../corpus/corpus.ts';
import { DuplicateFinder } from '../corpus/duplicates.ts';
import { Surveyor } from '../corpus/survey.ts';
import { Company } from '../search/company.ts';
import { type Document, documentOf, passageTerms } from '../search/document.ts';
import { Vocabulary } from '../search/vocabulary.ts';
import { StringTable } from '../text/stringtable.ts';
import { grouped, type Part } from './learnt.ts';

/** Somebody as they are written down: the articles by their numbers, and no role as null. */
export type KeptPerson = readonly [
  id: string,
  name: string,
  role: string | null,
  keys: readonly string[],
  articles: readonly number[],
  count: number,
];

/** What is learnt of an archive while its articles go by. None of them is kept. */
export class Learning {
  readonly #ids = new StringTable();
  readonly #surveyor = new Surveyor();
  readonly #vocabulary = new Vocabulary();
  readonly #company = new Company();
  readonly #duplicates = new DuplicateFinder();
  readonly #census = new Census();
  readonly #calendar = new Calendar();
  #passages = 0;

  /** How many passages went by. */
  get passages(): number {
    return this.#passages;
  }

  /** Learns from an article, and gives what its passages are found by. Articles come in the order of their numbers. */
  read(item: Item): Document[] {
    const { article, passages } = item;
    if (this.#ids.add(article.id) !== item.number) throw new RangeError(`The article ${article.id} comes twice`);
    this.#surveyor.add(article);
    this.#census.add(article, attribute(item));
    this.#calendar.add(item);
    this.#passages += passages.length;
    return passages.map((passage) => {
      const terms = passageTerms(passage);
      this.#vocabulary.add(passage, terms);
      this.#company.add(passage, terms);
      this.#duplicates.add(article.id, terms);
      return documentOf(passage, terms);
    });
  }

  /** All that was learnt, in values for JSON. */
  parts(
    refused: readonly Refusal[],
    warnings: readonly string[],
    fingerprint: string,
  ): Readonly<Record<Part, Iterable<unknown>>> {
    const survey = this.#surveyor.survey({ passages: this.#passages, refused: [], warnings, fingerprint });
    return {
      survey: [survey],
      refused: grouped(refused),
      ids: grouped(this.#ids),
      vocabulary: this.#vocabulary.save(),
      company: this.#company.save(),
      families: grouped(this.#duplicates.found()),
      people: grouped(this.#people()),
      dated: grouped(this.#calendar.dates()),
    };
  }

  *#people(): Generator<KeptPerson> {
    for (const { id, name, role = null, keys, articles, count } of this.#census.people()) {
      yield [id, name, role, [...keys], articles.map((article) => this.#ids.find(article)), count];
    }
  }
}
