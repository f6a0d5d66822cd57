import { atOnce, type Work } from '../work/work.ts';
import type { Archive, ArchiveItem, ArticleList, ListQuery } from './archive.ts';
import type { Article } from './article.ts';
import type { Corpus } from './corpus.ts';
import { listed } from './listed.ts';
import type { Passage } from './passage.ts';

type InTurns = <T>(work: Work<T>) => Promise<T>;

/** A corpus in memory as an archive. */
export class InMemory implements Archive {
  readonly #passages: readonly Passage[];
  readonly #items: readonly ArchiveItem[];
  readonly #byId: ReadonlyMap<string, ArchiveItem>;
  readonly #inTurns: InTurns;

  /** @param inTurns does work so that nobody else waits for it; unless told, it is done at once */
  constructor({ entries, passages }: Corpus, inTurns: InTurns = async (work) => atOnce(work)) {
    this.#inTurns = inTurns;
    this.#passages = passages;
    const own = new Map<Article, Passage[]>(entries.map(({ article }) => [article, []]));
    for (const passage of passages) own.get(passage.article)?.push(passage);
    this.#items = entries.map(({ article, paragraphs }, number) => {
      return { number, article, paragraphs, passages: own.get(article) ?? [] };
    });
    this.#byId = new Map(this.#items.map((item) => [item.article.id, item]));
  }

  async passages(ids: readonly number[]): Promise<readonly Passage[]> {
    return ids.flatMap((id) => this.#passages[id] ?? []);
  }

  async items(numbers: readonly number[]): Promise<readonly ArchiveItem[]> {
    return numbers.flatMap((number) => this.#items[number] ?? []);
  }

  async named(ids: readonly string[]): Promise<readonly ArchiveItem[]> {
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }

  async ofFile(file: string): Promise<ArchiveItem | null> {
    return this.#items.find(({ article }) => article.file === file) ?? null;
  }

  async list(wanted: ListQuery): Promise<ArticleList> {
    return this.#inTurns(listed(this.#items, wanted));
  }

  itemOf(article: Article): ArchiveItem {
    const item = this.#byId.get(article.id);
    if (!item) throw new RangeError(`The archive did not give the article ${article.id}`);
    return item;
  }
}
