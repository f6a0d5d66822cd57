import type { API, Client } from '@opensearch-project/opensearch';
import type { Archive, ArchiveItem, ArticleList, ListOrder, ListQuery } from '../../corpus/archive.ts';
import type { Article } from '../../corpus/article.ts';
import { outletsLike } from '../../corpus/listed.ts';
import type { Passage } from '../../corpus/passage.ts';
import { fold } from '../../text/fold.ts';
import type { StringTable } from '../../text/stringtable.ts';
import { articleDocument, numberOf, placeOf, storedStem } from '../search/layout.ts';
import { searchWhole } from '../search/whole.ts';
import { articleOf } from './articles.ts';
import { fetchAll } from './fetching.ts';
import { RecentItems } from './recent.ts';

/** Code units of text that are kept: some thousand articles, about 20 MB with all that is known of them. */
const KEPT = 3_000_000;
/** Hits that the cluster passes over, and gives at once, at the most: its own default. */
const WINDOW = 10_000;
/** How many outlets the articles are from, and how many articles are from none. */
const COUNTS = {
  outlets: { cardinality: { field: 'outlet', precision_threshold: 40_000 } },
  without: { missing: { field: 'outlet' } },
};

type Body = NonNullable<API.Search_Request['body']>;

const ORDER: Readonly<Record<ListOrder, readonly Record<string, object>[]>> = {
  loaded: [],
  newest: [{ published: { order: 'desc', missing: '_last' } }],
  oldest: [{ published: { order: 'asc', missing: '_last' } }],
  outlet: [{ outlet: { order: 'asc', missing: '_last' } }],
  longest: [{ length: { order: 'desc' } }],
};

/** What is known of all articles of an index. */
export interface WholeArchive {
  /** The names of all outlets. */
  readonly outlets: readonly string[];
  /** The ids of all articles, by their numbers. */
  readonly ids: StringTable;
}

/** The articles of an index of a cluster. Those that were read last are kept. */
export class ClusterArchive implements Archive {
  readonly #client: Client;
  readonly #index: string;
  readonly #whole: WholeArchive;
  readonly #recent: RecentItems;
  /** Every article that was given, as long as somebody holds it. */
  readonly #known = new WeakMap<Article, ArchiveItem>();
  /** What is being fetched, by number. */
  readonly #coming = new Map<number, Promise<ArchiveItem | null>>();

  readonly #window: number;

  /**
   * @param kept code units of text that are kept
   * @param window hits that the cluster passes over at the most
   */
  constructor(client: Client, index: string, whole: WholeArchive, { kept = KEPT, window = WINDOW } = {}) {
    this.#client = client;
    this.#index = index;
    this.#whole = whole;
    this.#recent = new RecentItems(kept);
    this.#window = window;
  }

  async passages(ids: readonly number[]): Promise<readonly Passage[]> {
    const items = await this.items([...new Set(ids.map((id) => placeOf(id).article))]);
    const byNumber = new Map(items.map((item) => [item.number, item]));
    return ids.flatMap((id) => {
      const { article, index } = placeOf(id);
      return byNumber.get(article)?.passages[index] ?? [];
    });
  }

  async items(numbers: readonly number[]): Promise<readonly ArchiveItem[]> {
    const held = new Map<number, ArchiveItem>();
    const missing: number[] = [];
    for (const number of new Set(numbers)) {
      const item = this.#recent.get(number);
      if (item) held.set(number, item);
      else if (!this.#coming.has(number)) missing.push(number);
    }
    if (missing.length > 0) this.#fetch(missing);
    const found = await Promise.all(numbers.map((number) => held.get(number) ?? this.#coming.get(number)));
    return found.flatMap((item) => item ?? []);
  }

  async named(ids: readonly string[]): Promise<readonly ArchiveItem[]> {
    return this.items(ids.map((id) => this.#whole.ids.find(id)).filter((number) => number >= 0));
  }

  async ofFile(file: string): Promise<ArchiveItem | null> {
    const query = { bool: { filter: [{ term: { sort: 'a' } }, { term: { file } }] } };
    const body = { query, sort: [{ number: { order: 'asc' } }] } as Body;
    const { hits } = await this.#search({ _source: false, size: 1, body });
    const [item] = await this.items(hits.hits.map(({ _id }) => numberOf(String(_id))));
    return item ?? null;
  }

  async list({ outlet, words, sort, offset, limit }: ListQuery): Promise<ArticleList> {
    const outlets = outlet === null ? null : outletsLike(this.#whole.outlets, outlet);
    const typed = fold(words ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
    const query = {
      bool: {
        filter: [
          { term: { sort: 'a' } },
          ...(outlets ? [{ terms: { outlet: outlets } }] : []),
          ...typed.map((word) => ({ prefix: { words: { value: storedStem(word) } } })),
        ],
      },
    };
    const order: Body = { query, sort: [...ORDER[sort], { number: { order: 'asc' } }] } as Body;
    const { hits, aggregations } = await this.#search({
      _source: false,
      track_total_hits: true,
      size: limit,
      body: { ...order, ...(await this.#start(order, offset, limit)), aggs: COUNTS as never },
    });
    const counted = aggregations as unknown as { outlets: { value: number }; without: { doc_count: number } };
    return {
      items: await this.items(hits.hits.map(({ _id }) => numberOf(String(_id)))),
      total: typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0),
      outlets: counted.outlets.value + Math.min(1, counted.without.doc_count),
    };
  }

  itemOf(article: Article): ArchiveItem {
    const item = this.#known.get(article);
    if (!item) throw new RangeError(`The archive did not give the article ${article.id}`);
    return item;
  }

  /** Where a part of a list begins: so many hits on, or, where that is too far for the cluster, after a hit that is known. */
  async #start(order: Body, offset: number, limit: number): Promise<Pick<Body, 'from' | 'search_after'>> {
    if (offset + limit <= this.#window) return { from: offset };
    let last: Pick<Body, 'search_after'> = {};
    for (let passed = 0; passed < offset; passed += this.#window) {
      const size = Math.min(this.#window, offset - passed);
      const { hits } = await this.#search({ _source: false, size, body: { ...order, ...last } });
      const after = hits.hits.at(-1)?.sort;
      if (after) last = { search_after: after };
    }
    return last;
  }

  #search(request: API.Search_Request): Promise<API.Search_ResponseBody> {
    return searchWhole(this.#client, 'The articles could not be listed', { index: this.#index, ...request });
  }

  /** Begins to fetch articles; those who ask meanwhile wait for the same ones. */
  #fetch(numbers: readonly number[]): void {
    const fetched = fetchAll(this.#client, this.#index, numbers.map(articleDocument)).then((contents) =>
      numbers.map((number, i) => {
        const content = contents[i] ?? null;
        return content === null ? null : this.#take(articleOf(number, content));
      }),
    );
    numbers.forEach((number, i) => {
      const one = fetched.then((items) => items[i] ?? null);
      this.#coming.set(number, one);
      const end = (): void => void this.#coming.delete(number);
      one.then(end, end);
    });
  }

  #take(fetched: ArchiveItem): ArchiveItem {
    const item = this.#recent.take(fetched);
    this.#known.set(item.article, item);
    return item;
  }
}
