import type { Article } from '../corpus/article.ts';
import type { CorpusEntry } from '../corpus/corpus.ts';
import { entryOf } from '../corpus/read/understand.ts';
import { addressKey } from './addresskey.ts';
import type { Draft } from './draft.ts';
import { nameFor } from './naming.ts';

/** What is in the folder already. */
export interface HeldArticles {
  readonly articles: readonly Article[];
  /** Files of which `articles.json` says something. */
  readonly described: ReadonlySet<string>;
  /** All names in the folder, in small letters, and all ids: none of them may be given again. */
  readonly taken: ReadonlySet<string>;
}

/** Whether an article is there that says it is from this address. */
export function isHeld({ articles }: HeldArticles): (url: string) => boolean {
  const keys = new Set(articles.flatMap(({ facts }) => (facts.url.value === null ? [] : addressKey(facts.url.value))));
  return (url) => keys.has(addressKey(url));
}

/**
 * What is to be done with a draft. 'new' is written; of 'facts' the words are there, but nothing is said about them, as
 * after a program was killed between the two; 'there' is there; 'changed' is there under the same address with other
 * words, and stays as it is.
 */
export interface PlannedDraft {
  readonly what: 'new' | 'facts' | 'there' | 'changed';
  readonly draft: Draft;
  /** The article as it is or will be, with its lines understood. */
  readonly entry: CorpusEntry;
}

/** Decides what to do with each draft, in their order. No input or output. */
export function plan(drafts: readonly Draft[], held: HeldArticles): PlannedDraft[] {
  const taken = new Set(held.taken);
  const texts = new Map(held.articles.map((article) => [article.text, article]));
  const addresses = new Map(
    held.articles.flatMap((article) =>
      article.facts.url.value === null ? [] : [[addressKey(article.facts.url.value), article]],
    ),
  );
  const decided = drafts.map((draft): { what: PlannedDraft['what']; draft: Draft; article: Article } => {
    const same = texts.get(draft.text);
    if (same !== undefined) {
      const silent = !held.described.has(same.file) && held.articles.includes(same);
      return { what: silent ? 'facts' : 'there', draft, article: silent ? { ...same, facts: draft.facts } : same };
    }
    const url = draft.facts.url.value;
    const earlier = url === null ? undefined : addresses.get(addressKey(url));
    if (earlier !== undefined) return { what: 'changed', draft, article: earlier };
    const article = newArticle(draft, taken);
    texts.set(article.text, article);
    if (url !== null) addresses.set(addressKey(url), article);
    return { what: 'new', draft, article };
  });
  return decided.map(({ what, draft, article }) => ({ what, draft, entry: entryOf(article) }));
}

/** What is in the folder once this has been written there, too. */
export const withWritten = (
  { articles, described, taken }: HeldArticles,
  { entry: { article } }: PlannedDraft,
): HeldArticles => ({
  articles: [...articles.filter(({ file }) => file !== article.file), article],
  described: new Set([...described, article.file]),
  taken: new Set([...taken, article.id.toLowerCase()]),
});

function newArticle(draft: Draft, taken: Set<string>): Article {
  const own = draft.id !== undefined && !taken.has(draft.id.toLowerCase()) ? draft.id : null;
  const id = own ?? nameFor(draft.facts, draft.source, taken);
  taken.add(id.toLowerCase());
  return { id, file: `${id}.txt`, text: draft.text, facts: draft.facts };
}
