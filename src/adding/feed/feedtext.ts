import { faultOfText } from '../../corpus/read/decode.ts';
import { unstated } from '../../corpus/read/facts.ts';
import { type Draft, filledUp, statedIn } from '../draft.ts';
import { pageOf } from '../page/dom.ts';
import { faultOfStory } from '../page/page.ts';
import { faultOfSize } from '../page/pagesize.ts';
import { printedLines } from '../page/printed.ts';
import { leaveWhatIsSeen, notesOn } from '../page/seen.ts';
import { toldBy } from '../told.ts';
import type { FeedEntry } from './feed.ts';

/** How a text ends that is only the beginning of one. */
const GOES_ON =
  /(?:\[?(?:\u2026|\.\.\.)\]?|(?:read (?:more|the (?:full|whole) (?:story|article))|continue reading|weiterlesen|lire la suite|leer m\u00e1s|leia mais)\b.{0,80})\W*$/i;
/** How feeds say where an article stands. */
const FIRST_ON = /^the post .+ (?:appeared first|first appeared) on .+$/i;
const LONGEST_FOOT = 400;
const LAST = 200;

/**
 * The article of a feed's entry by the text that the feed has of it, for where its page cannot be had; null where that
 * is none or only its beginning.
 *
 * @param why why the page cannot be had, in words that follow its name
 */
export function draftOfFeed(entry: FeedEntry, why: string): Draft | null {
  const { url, content } = entry;
  if (content === undefined || faultOfSize(content) !== null) return null;
  const page = pageOf(`<body>${content}</body>`);
  const struck = leaveWhatIsSeen(page);
  const body = page.querySelector('body');
  const lines = (body === null ? [] : printedLines(body)).filter(
    (line) => line.length > LONGEST_FOOT || !FIRST_ON.test(line),
  );
  if (faultOfStory(lines, false) !== null || GOES_ON.test(lines.at(-1)?.slice(-LAST) ?? '')) return null;
  const { headline } = entry.facts;
  const top = headline?.value && !lines.includes(headline.value) ? [headline.value] : [];
  const text = `${[...top, ...lines].join('\n\n')}\n`;
  if (faultOfText(text) !== null) return null;
  const facts = { ...unstated, ...entry.facts, url: statedIn(url, `the feed's link: ${url}`) };
  const notes = [`its page ${why}; the text is the one that the feed has`, ...notesOn(struck)];
  return { source: url, text, facts: filledUp(facts, toldBy(text)), notes };
}
