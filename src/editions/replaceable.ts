import type { CorpusEntry } from '../corpus/corpus.ts';
import { lineKey } from '../corpus/page/lineshape.ts';
import { urlOf } from '../text/address.ts';
import { keysOf, printedWords } from './printed.ts';

/** A text with a smaller share of the words of the one before it is what is left of an article. */
const STUB = 1 / 3;
/** Another text has a smaller share of the runs of words of the one before it; by chance two texts share hardly any. */
const ANOTHER = 1 / 10;
const RUN = 3;

/** Where a page was asked for, and where all redirects led. */
export interface PageArrival {
  readonly asked: string;
  readonly landed: string;
}

/** Why what stands at an article's address now is no edition of it, in a few words; null where it is one. */
export function faultOfEdition(before: CorpusEntry, now: CorpusEntry, { asked, landed }: PageArrival): string | null {
  if (isFront(landed) && !isFront(asked)) return 'leads to the front page';
  const [old, young] = [keysOf(printedWords(before)), keysOf(printedWords(now))];
  if (young.length < STUB * old.length) return `has only ${young.length} words of an article left`;
  const headline = ({ article }: CorpusEntry): string => lineKey(article.facts.headline.value ?? '');
  if (headline(before) !== '' && headline(before) === headline(now)) return null;
  const runs = runsOf(old);
  const found = runsOf(young);
  const shared = [...runs].filter((run) => found.has(run)).length;
  return shared < ANOTHER * runs.size ? 'has another text now' : null;
}

const runsOf = (keys: readonly string[]): Set<string> =>
  new Set(keys.slice(0, Math.max(0, keys.length - RUN + 1)).map((_, i) => keys.slice(i, i + RUN).join(' ')));

function isFront(address: string): boolean {
  const url = urlOf(address);
  return url !== null && /^\/?(?:index\.\w+)?$/.test(url.pathname) && url.search === '';
}
