import { isByline, namesContributors } from './byline.ts';
import { captionsAmong } from './captions.ts';
import { isCapitalLink, standsForPicture } from './furniture.ts';
import { headlineAndDek } from './headline.ts';
import type { Line } from './line.ts';
import { endsSentence, goesOn, isAllCaps, isTitleCase, wordsOf } from './lineshape.ts';
import type { ParagraphKind, Stated } from './paragraphs.ts';

/** Where more lines than this are in capitals, capitals are the style of the text and no sign. */
const CAPITAL_STYLE = 0.3;
const LONGEST_HEADING = 10;
/** A heading in capitals is shorter than the headline of another story in capitals. */
const LONGEST_CAPITAL_HEADING = 8;
const LONGEST_ALT_TEXT = 8;
const LONGEST_SOURCE = 8;
const FOOT = 3;

const isRunning = (line: Line | undefined): boolean =>
  line !== undefined && !line.furniture && endsSentence(line.words) && wordsOf(line.words).length >= 8;

/** A short line that opens the paragraph below it; entries of a list or table have others like them beside them. */
function isHeading(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  const count = wordsOf(line.words).length;
  if (count > LONGEST_HEADING || endsSentence(line.words) || goesOn(line.words) || !isRunning(after)) return false;
  if (
    before &&
    !before.furniture &&
    !endsSentence(before.words) &&
    !goesOn(before.words) &&
    wordsOf(before.words).length < 8
  )
    return false;
  if (/[|$%@#\u2022=:]|\s[\u2013\u2014-]\s/u.test(line.words)) return false;
  const numbers = line.words.replace(/^\d{1,2}[.)]\s+/, '').replace(/\b(?:19|20)\d\d\b/g, '');
  return !/\p{N}/u.test(numbers) && /^["'\u2018\u201c(]?[\p{Lu}\p{N}]/u.test(line.words);
}

/** Says what each line of an article is. The lines are all of its lines, in order. */
export function kindsOf(lines: readonly Line[], stated: Stated): ParagraphKind[] {
  const kinds = new Map<number, ParagraphKind>();
  const mark = (kind: ParagraphKind, is: (line: Line, i: number) => boolean): void => {
    lines.forEach((line, i) => {
      if (!kinds.has(i) && is(line, i)) kinds.set(i, kind);
    });
  };
  const story = lines.findIndex(isRunning);
  const storyAt = story < 0 ? lines.length : story;
  const capitals = lines.filter((line) => !line.furniture && isAllCaps(line.words)).length;
  const capitalsTell = capitals <= Math.max(1, lines.length * CAPITAL_STYLE);

  mark('furniture', (line) => line.furniture);
  mark('byline', (line) => namesContributors(line.words));
  mark('byline', (line, i) => (i < storyAt || i >= lines.length - FOOT) && isByline(line.words));
  mark(
    'furniture',
    (line, i) =>
      i === lines.length - 1 && /^sources?\s*:/i.test(line.words) && wordsOf(line.words).length <= LONGEST_SOURCE,
  );

  const top = [...lines.keys()].filter((i) => !kinds.has(i));
  const { headline, dek } = headlineAndDek(lines, top, stated);
  if (headline !== null) kinds.set(headline, 'headline');
  if (dek !== null) kinds.set(dek, 'dek');

  if (capitalsTell) {
    mark('furniture', (line) => isCapitalLink(line.words) && wordsOf(line.words).length > LONGEST_CAPITAL_HEADING);
    mark('heading', (line, i) => isCapitalLink(line.words) && isRunning(lines[i + 1]));
  }
  const pictures = new Set(
    [...lines.keys()].filter((i) => lines[i]?.furniture && standsForPicture(lines[i]?.words ?? '')),
  );
  const captions = captionsAmong(lines, new Set(kinds.keys()), pictures);
  mark('caption', (_, i) => captions.has(i));
  mark(
    'furniture',
    (line, i) =>
      lines[i + 1]?.credited === true &&
      captions.has(i + 1) &&
      !endsSentence(line.words) &&
      !goesOn(line.words) &&
      !isTitleCase(line.words) &&
      wordsOf(line.words).length <= LONGEST_ALT_TEXT,
  );
  mark('heading', (line, i) => isHeading(line, lines[i - 1], lines[i + 1]));
  return lines.map((_, i) => kinds.get(i) ?? 'body');
}
