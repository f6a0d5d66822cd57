import { Readability } from '@mozilla/readability';
import { wordsOf } from '../corpus/lineshape.ts';
import { type Page, type PageNode, pageOf } from './dom.ts';
import { type Draft, filledUp } from './draft.ts';
import { linkedDataOf } from './linkeddata.ts';
import { factsOfPage } from './pagefacts.ts';
import { faultOfSize } from './pagesize.ts';
import { printedLines } from './printed.ts';
import { toldBy } from './told.ts';

/** Fewer words are no article, unless the page says that it is one. */
const LEAST_WORDS = 40;
/** The opening that is shown in front of a paywall is not longer. In words. */
const LONGEST_STUB = 250;
const ASKS_FOR_MONEY =
  /\b(?:subscribe|sign in|log in|register|become a (?:subscriber|member))\b.{0,40}\b(?:to (?:continue|keep|read)|continue reading|full (?:story|article)|unlimited)\b|\b(?:already a subscriber|(?:for|to) subscribers only|only for subscribers|subscriber[- ]exclusive|continue reading with)\b/i;
/** The appeal stands behind what is given away. In lines. */
const LAST_LINES = 4;

/** Where a page came from. */
export interface Origin {
  /** A path or an address, for people to read. */
  readonly source: string;
  /** Where it was fetched from; null for a file. */
  readonly url: string | null;
}

/**
 * The article of a web page: its headline, its dek and what Readability finds to be its story, each line as printed.
 * Nothing in the page is run. The fault where there is no article in it, or only the stub in front of a paywall.
 */
export function readPage(html: string, { source, url }: Origin): Draft | { fault: string } {
  const large = faultOfSize(html);
  if (large !== null) return { fault: large };
  const page = pageOf(html);
  const data = linkedDataOf(page);
  // Before the story is taken out, which takes the page apart.
  const facts = factsOfPage(page, data, url);
  const lines = storyOf(page);
  if (lines === null) return { fault: 'cannot be taken apart' };
  const words = wordsOf(lines.join(' ')).length;
  const stub = data.paywalled || ASKS_FOR_MONEY.test(lines.slice(-LAST_LINES).join('\n'));
  if (stub && words < LONGEST_STUB) return { fault: `is behind a paywall: only its first ${words} words are given` };
  if (words < LEAST_WORDS) {
    return { fault: 'has no article in its text (if a script writes it: no script is run)' };
  }
  const top = [facts.headline.value, facts.dek.value].filter((line) => line !== null && !lines.includes(line));
  const text = [...top, ...lines].join('\n\n');
  return { source, text: `${text}\n`, facts: filledUp(facts, toldBy(text)), notes: [] };
}

/** The lines of what Readability takes for the story; null where it fails, as on pages that are made for it to. */
function storyOf(page: Page): string[] | null {
  try {
    // Nodes instead of HTML, so that nothing is written anew.
    const serializer = (node: unknown): PageNode => node as PageNode;
    const story = new Readability<PageNode>(page as never, { serializer, disableJSONLD: true }).parse();
    return story?.content ? printedLines(story.content) : [];
  } catch {
    return null;
  }
}
