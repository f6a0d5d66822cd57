import { READABLE_TYPES, readDocument } from '../adding/document.ts';
import type { Draft } from '../adding/draft.ts';
import type { Article } from '../corpus/article.ts';
import { editionHash } from '../corpus/fingerprint.ts';
import { lineKey } from '../corpus/page/lineshape.ts';
import { entryOf } from '../corpus/read/understand.ts';
import { keyLine, printedWords } from '../editions/printed.ts';
import { faultOfEdition } from '../editions/replaceable.ts';
import { afterFailure, dueAt } from '../editions/schedule.ts';
import type { Fetch, FetchedPage } from '../fetch/fetch.ts';
import { FetchError, shown } from '../fetch/fetcherror.ts';
import { type EditionFacts, finishEditions, keepEdition, lastOf, ledgerOf, noteLook } from '../store/editions.ts';
import { heldIn } from '../store/keep.ts';
import type { EditionLedger } from '../store/ledger.ts';
import type { PollTurn } from './turn.ts';

/** Addresses that are looked at in one turn; the rest waits for the next. */
const MOST_AT_ONCE = 50;

/** What one look came to; without anything where nothing has changed. */
type LookOutcome = Partial<Pick<PollTurn, 'changed' | 'faults'>>;

/**
 * Looks at the addresses of a folder's articles again whose time has come, those that have waited longest first. Another text
 * there is a new edition; the old one stays beside it. What is no article any more is noted, and the text stays in use.
 *
 * A look is noted before it begins, so that a page which ends the program that reads it does not keep the others waiting.
 *
 * @param tell takes each piece of the outcome as it comes
 */
export async function lookAgain(
  folder: string,
  politely: Fetch,
  tell: (piece: PollTurn) => void,
  now: () => Date = () => new Date(),
): Promise<void> {
  await finishEditions(folder);
  const { articles } = await heldIn(folder);
  const looks: { readonly article: Article; readonly known: EditionLedger; readonly due: number }[] = [];
  for (const article of articles.filter(({ facts }) => facts.url.value !== null)) {
    const known = await ledgerOf(folder, article);
    looks.push({ article, known, due: dueAt(known, lastOf(known).firstSeen) });
  }
  const waiting = looks.filter(({ due }) => due <= now().getTime()).sort((a, b) => a.due - b.due);
  for (const { article, known } of waiting.slice(0, MOST_AT_ONCE)) {
    const looked = now().toISOString();
    const begun = { ...known, url: article.facts.url.value ?? known.url, looked };
    if (!(await noteLook(folder, article, begun))) continue;
    tell({ added: [], faults: [], ...(await lookAt(folder, article, begun, politely)) });
  }
}

/** @param known with the moment of this look */
async function lookAt(folder: string, article: Article, known: EditionLedger, politely: Fetch): Promise<LookOutcome> {
  const seen = known.looked ?? '';
  const note = async (more: Partial<EditionLedger>, outcome: LookOutcome = {}): Promise<LookOutcome> => {
    await noteLook(folder, article, { ...known, ...more });
    return outcome;
  };
  const page = await pageAt(known, politely);
  const unchanged = known.unchanged + 1;
  const lost = (why: string): Promise<LookOutcome> =>
    note(
      { unchanged, unreadable: known.unreadable ?? { since: seen, why } },
      known.unreadable === null ? { faults: [`${shown(known.url)}: ${why}; the text from before stays in use`] } : {},
    );
  if ('passing' in page) return note({ unchanged: afterFailure(known.unchanged) }, { faults: [page.passing] });
  if ('fault' in page) return lost(page.fault);
  const { etag, lastModified } = page;
  const same = { etag, lastModified, unchanged, unreadable: null, editions: seenAgain(known, seen) };
  if (page.status === 304) return note({ ...same, etag: known.etag, lastModified: known.lastModified });
  const draft = readDocument({ ...page, source: known.url });
  if ('fault' in draft) return lost(draft.fault);
  if (!('text' in draft)) return lost('is a feed now');
  const facts = factsOf(article, draft);
  const [before, after] = [
    entryOf(article),
    entryOf({ ...article, text: draft.text, facts: { ...article.facts, ...facts } }),
  ];
  const fault = faultOfEdition(before, after, { asked: known.url, landed: page.url });
  if (fault !== null) return lost(fault);
  const words = keyLine(printedWords(after));
  const mark = editionHash(words);
  // The page may say what it said when somebody put the text right by hand: that is no change of the page.
  if (mark === known.page || words === keyLine(printedWords(before))) return note({ ...same, page: mark });
  const next = { ...known, etag, lastModified, page: mark, unchanged: 0, unreadable: null };
  return (await keepEdition(folder, article, { text: draft.text, facts, seen }, next)) ? { changed: [article.id] } : {};
}

/** What stands at the address, or why nothing can be had: for now, or for good. */
async function pageAt(
  { url, etag, lastModified }: EditionLedger,
  politely: Fetch,
): Promise<FetchedPage | { readonly fault: string } | { readonly passing: string }> {
  try {
    return await politely(url, { types: READABLE_TYPES, known: { etag, lastModified } });
  } catch (error) {
    if (error instanceof FetchError && !error.passing) return { fault: error.fault };
    return { passing: error instanceof FetchError ? error.message : `${shown(url)}: cannot be looked at (${error})` };
  }
}

const seenAgain = (known: EditionLedger, lastSeen: string): EditionLedger['editions'] => [
  ...known.editions.slice(0, -1),
  { ...lastOf(known), lastSeen },
];

/** Headline and dek, where the text does not print them any more and states others. What else is known of the article stays. */
function factsOf({ facts }: Article, draft: Draft): EditionFacts {
  const lines = new Set(draft.text.split(/[\n\r]+/).map(lineKey));
  const isPrinted = (words: string | null): boolean => words !== null && lines.has(lineKey(words));
  const names = (['headline', 'dek'] as const).filter(
    (name) => !isPrinted(facts[name].value) && draft.facts[name].value !== null,
  );
  return Object.fromEntries(names.map((name) => [name, draft.facts[name]]));
}
