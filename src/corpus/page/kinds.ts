import { namesContributors, namesDay, namesPageDay, namesWriters } from './byline.ts';
import { captionsAmong } from './captions.ts';
import { isCapitalLine } from './furniture/furniture.ts';
import { announcesLinks } from './furniture/promotion.ts';
import { headlineAndDek } from './headline.ts';
import type { ArticleLine } from './line.ts';
import { isTitleCase } from './lineshape.ts';
import type { ParagraphKind, StatedHeadings } from './paragraphs.ts';

/** Where more lines than this are in capitals, capitals are the style of the text and no sign. */
const CAPITAL_STYLE = 0.3;
const LONGEST_HEADING = 10;
/** A heading in capitals is shorter than the headline of another story in capitals. */
const LONGEST_CAPITAL_HEADING = 8;
const LONGEST_ALT_TEXT = 8;
const LONGEST_SOURCE = 8;
const SOURCE = /^sources?\s*:/i;
/** The last lines of a page, where its writers may be named. */
const FOOT = 3;
/** No more words than this name an outlet or a subject. */
const SHORT = 4;
/** The headline of another story has at least so many words. */
const SHORTEST_LINK = 4;
const LONGEST_LINK = 24;
const YEAR = /\b(?:19|20)\d\d\b|\/\d\d$/;
const SHORTEST_RUNNING = 8;

/** A line of the story itself: a sentence or more. */
const isRunning = (line: ArticleLine | undefined): boolean =>
  line !== undefined && !line.furniture && line.shape.finished && line.shape.count >= SHORTEST_RUNNING;

/** An entry of a list or a table has others like it beside it. */
const isFragment = (line: ArticleLine | undefined): boolean =>
  line !== undefined &&
  !line.furniture &&
  !line.shape.finished &&
  !line.shape.breaksOff &&
  line.shape.count < SHORTEST_RUNNING;

/** A whole sentence that only lacks its full stop is more likely the story's than the page's. */
const isSentence = (words: string): boolean =>
  /^(?:the|an?|he|she|it|they|we|i|his|her|their|this|that|these|there)\b.*\s(?:is|are|was|were|has|have|had|said|says|will|would|could|did|does)\b/i.test(
    words,
  );

/** A short line that opens the paragraph below it. */
function isHeading(
  { words, shape }: ArticleLine,
  before: ArticleLine | undefined,
  after: ArticleLine | undefined,
): boolean {
  if (shape.count > LONGEST_HEADING || shape.finished || shape.breaksOff || !shape.opens) return false;
  if (!isRunning(after) || isFragment(before) || isSentence(words)) return false;
  if (/[|$%@#\u2022=:]|\s[\u2013\u2014-]\s/u.test(words)) return false;
  // Numbers are facts, but for a place in a row and a year.
  return !/\p{N}/u.test(words.replace(/^\d{1,2}[.)]\s+/, '').replace(/\b(?:19|20)\d\d\b/g, ''));
}

/** After an article, pages list what it is about, in a few words each. */
const isTag = (line: ArticleLine): boolean => isFragment(line) && !line.shape.opens && line.shape.count <= SHORT;

/** The headline of another story, below a line that announces it. */
const isLink = ({ shape }: ArticleLine): boolean =>
  !shape.finished && !shape.breaksOff && shape.opens && shape.count >= SHORTEST_LINK && shape.count <= LONGEST_LINK;

/** The text that a page shows for a picture that does not load stands right above the picture's caption. */
const isAltText = ({ words, shape }: ArticleLine, after: ArticleLine | undefined): boolean =>
  after?.credited === true &&
  !after.furniture &&
  !shape.finished &&
  !shape.breaksOff &&
  shape.count <= LONGEST_ALT_TEXT &&
  !isSentence(words) &&
  !isTitleCase(words);

/** Says what each line of an article is. The lines are all of its lines, in order. */
export function kindsOf(lines: readonly ArticleLine[], stated: StatedHeadings): ParagraphKind[] {
  const kinds: (ParagraphKind | null)[] = lines.map(() => null);
  const mark = (kind: ParagraphKind, is: (line: ArticleLine, i: number) => boolean): void => {
    for (const [i, line] of lines.entries()) if (kinds[i] === null && is(line, i)) kinds[i] = kind;
  };
  const story = lines.findIndex(isRunning);
  const head = story < 0 ? lines.length : story;
  const foot = lines.length - FOOT;

  mark('furniture', (line) => line.furniture);
  mark('byline', (line) => namesContributors(line.words));
  mark('byline', ({ words }, i) => i < head && (namesDay(words) || namesWriters(words)));
  mark('byline', ({ words }, i) => namesPageDay(words) || (i >= foot && namesWriters(words)));
  mark('byline', ({ words }, i) => i === lines.length - 1 && YEAR.test(words) && namesDay(words));
  mark(
    'furniture',
    ({ words, shape }, i) => i === lines.length - 1 && shape.count <= LONGEST_SOURCE && SOURCE.test(words),
  );

  const top = [...lines.entries()].filter(([i]) => kinds[i] === null);
  const { headline, dek, echoes } = headlineAndDek(lines, top, stated);
  for (const i of echoes) kinds[i] = 'furniture';
  if (headline !== null) kinds[headline] = 'headline';
  if (dek !== null) kinds[dek] = 'dek';

  const capitals = lines.filter((line) => !line.furniture && line.shape.capitals).length;
  if (capitals <= Math.max(1, lines.length * CAPITAL_STYLE)) {
    const isCapital = (line: ArticleLine): boolean => isCapitalLine(line.words, line.shape);
    mark('furniture', (line) => line.shape.count > LONGEST_CAPITAL_HEADING && isCapital(line));
    mark('heading', (line, i) => isRunning(lines[i + 1]) && isCapital(line));
    mark('furniture', (line) => line.shape.count >= SHORTEST_LINK && isCapital(line));
  }
  const isByline = (i: number): boolean => kinds[i] === 'byline';
  mark(
    'byline',
    (line, i) => i < head && line.shape.count <= SHORT && isFragment(line) && (isByline(i - 1) || isByline(i + 1)),
  );
  const trailing = lines.findLastIndex((line, i) => kinds[i] === null && !isTag(line)) + 1;
  mark('furniture', (_, i) => i >= trailing);
  mark('furniture', (line, i) => isLink(line) && announcesLinks(lines[i - 1]?.words ?? ''));
  const captions = captionsAmong(lines, (i) => kinds[i] !== null);
  mark('caption', (_, i) => captions.has(i));
  mark('furniture', (line, i) => isAltText(line, lines[i + 1]));
  mark('heading', (line, i) => isHeading(line, lines[i - 1], lines[i + 1]));
  return kinds.map((kind) => kind ?? 'body');
}
