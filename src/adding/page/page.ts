import { Readability } from '@mozilla/readability';
import type { ArticleFacts } from '../../corpus/article.ts';
import { wordsOf } from '../../corpus/page/lineshape.ts';
import { faultOfScript } from '../../corpus/read/language.ts';
import { type Draft, filledUp } from '../draft.ts';
import { toldBy } from '../told.ts';
import { type PageNode, type ParsedPage, pageOf } from './dom.ts';
import { linkedDataOf } from './linkeddata.ts';
import { articleLines, notesOfLoss } from './lost.ts';
import { markedDays } from './pageday.ts';
import { factsOfPage, isSameTitle, titlesOf } from './pagefacts.ts';
import { faultOfSize } from './pagesize.ts';
import { printedLines } from './printed.ts';
import { leaveWhatIsSeen, notesOn } from './seen.ts';

/** Fewer words are no article, unless the page says that it is one. */
const LEAST_WORDS = 40;
/** In words: the opening that a page with a paywall shows is not longer. */
const LONGEST_STUB = 250;
const ASKS_FOR_MONEY =
  /\b(?:subscribe|sign in|log in|register|become a (?:subscriber|member))\b.{0,40}\b(?:to (?:continue|keep|read)|continue reading|full (?:story|article)|unlimited)\b|\b(?:already a subscriber|(?:for|to) subscribers only|only for subscribers|subscriber[- ]exclusive|continue reading with)\b/i;
/** In lines: the appeal comes after what is given away. */
const LAST_LINES = 4;

/** Where a page came from. */
export interface PageOrigin {
  /** A path or an address, for people to read. */
  readonly source: string;
  /** Where it was fetched from; null for a file. */
  readonly url: string | null;
}

/**
 * The article of a web page: its headline, its dek and what Readability finds to be its story, each line as printed.
 * Nothing in the page is run. The fault where there is no article in it, or only the stub that a paywall leaves.
 */
export function readPage(html: string, { source, url }: PageOrigin): Draft | { fault: string } {
  const large = faultOfSize(html);
  if (large !== null) return { fault: large };
  const page = pageOf(html);
  const struck = leaveWhatIsSeen(page);
  const titles = titlesOf(page);
  const data = linkedDataOf(page, (words) => titles.length === 0 || titles.some((title) => isSameTitle(title, words)));
  // Before the story is taken out, which takes the page apart.
  const facts = factsOfPage(page, data, url);
  const marked = markedDays(page);
  const seen = articleLines(page);
  const lines = storyOf(page);
  if (lines === null) return { fault: 'cannot be taken apart' };
  const fault = faultOfStory(lines, data.paywalled);
  if (fault !== null) return { fault };
  const top = [facts.headline.value, facts.dek.value].flatMap((line) =>
    line === null || lines.includes(line) ? [] : line,
  );
  const text = [...top, ...lines].join('\n\n');
  const notes = [...notesOn(struck), ...notesOfLoss([...top, ...lines], seen, data.body)];
  return { source, text: `${text}\n`, facts: filledUp(facts, withoutDays(toldBy(text), marked)), notes };
}

/** Why the lines of a story are no article, or null where they are one. */
export function faultOfStory(lines: readonly string[], isPaywalled: boolean): string | null {
  const unread = faultOfScript(lines.join('\n'));
  if (unread !== null) return unread;
  const words = wordsOf(lines.join(' ')).length;
  const isStub = isPaywalled || ASKS_FOR_MONEY.test(lines.slice(-LAST_LINES).join('\n'));
  if (isStub && words < LONGEST_STUB) return `is behind a paywall: only its first ${words} words are given`;
  return words < LEAST_WORDS ? 'has no article in its text (if a script writes it: no script is run)' : null;
}

/** Facts without a day that is one of these. */
function withoutDays(
  { published, ...others }: Partial<ArticleFacts>,
  days: ReadonlySet<string>,
): Partial<ArticleFacts> {
  return published?.value && !days.has(published.value) ? { ...others, published } : others;
}

/** The lines of what Readability takes for the story; null where it fails, as on pages that are made for it to. */
function storyOf(page: ParsedPage): string[] | null {
  try {
    // Nodes instead of HTML, so that nothing is written anew.
    const serializer = (node: unknown): PageNode => node as PageNode;
    const story = new Readability<PageNode>(page as never, { serializer, disableJSONLD: true }).parse();
    return story?.content ? printedLines(story.content) : [];
  } catch {
    return null;
  }
}
