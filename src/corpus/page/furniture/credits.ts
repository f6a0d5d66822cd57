import { endsSentence, wordsOf } from '../lineshape.ts';

/** Agencies whose names stand under pictures in newspapers everywhere. */
const AGENCY =
  /(?:^|[\s/|(,])(?:getty(?: images)?|i?stock(?:photo)?|afp|ap(?: photo)?|associated press|reuters|epa(?:-efe)?|upi|shutterstock|alamy|pa (?:wire|images|media|archive)|usa today(?: sports)?|allsport|imago(?: images)?|zuma(?: press| wire)?|corbis|xinhua|anadolu(?: agency)?|nurphoto|wireimage|filmmagic|unsplash|aap(?: image)?|icon sportswire|backgrid|flickr|wikimedia(?: commons)?)(?=$|[\s/|),.])/i;
const LABEL =
  /^(?:(?:top|file|stock|cover|lead|main|featured) )?(?:(?:photo|photograph|image|picture|pic|illustration|graphic|screenshot|screengrab)s?(?: (?:credits?|courtesy|source))?\s*(?::|by\s|via\s|courtesy\s)|(?:mandatory )?credits?\s*:|(?:courtesy|handout|provided|submitted)(?: by| of)?[\s:]|(?:facebook|instagram|twitter|youtube|handout)\s*[/|]|\u00a9)\s*/i;
const NAMES =
  /^(?:(?:of|the|and|for|in|on|at|de|del|der|la|von|van|via|by|from|stock|handout|photo|file|courtesy|screenshot|&|\/|\||[\u2013\u2014-])(?:\s+|$)|[@\p{Lu}\p{N}][^\s]*(?:\s+|$))+$/u;
const PUBLIC_BODY =
  /\b(?:city|county|state|town|department|dept|police|sheriff|office|agency|university|museum|library|handout|facebook|instagram|twitter|youtube|tiktok)\b/i;
const PERSON_AND_AGENCY = /^\p{Lu}[\p{L}'\u2019.-]+(?:\s+\p{Lu}[\p{L}'\u2019.-]*)+\s*[/|]\s*\p{Lu}[^()]{1,60}$/u;
const BRACKETS_AT_END = /\s*\(([^()]{2,140})\)$/u;
const LABEL_INSIDE =
  /\s(?=(?:(?:Top|File|Stock|Lead) [Pp]hoto|Photo|Photograph|Image|Picture|Pic|Illustration|Screenshot)s?(?: [Cc]redits?| [Cc]ourtesy)?\s*(?::|by\s|via\s)|(?:Mandatory )?Credits?:|Courtesy(?: of|:)\s|\u00a9)/gu;
const SENTENCE_END = /[.!?]["'\u2019\u201d)]*\s+/gu;
/** No credit is longer, in code units; only so much of a line's end is searched for one. */
const LONGEST_CREDIT = 180;
const HEADS = [
  /^via (?:getty(?: images)?|imago|reuters|ap|afp|icon sportswire)\s+(?=\S)/i,
  /^(?:(?:image|photo|picture) source, .{2,60}? )?(?:image|photo|picture) caption, (?=\S)/i,
  /^(?:image|photo|slide|picture) \d+ of \d+\s+(?=\S)/i,
];
/** No line that is nothing but credits is longer, in code units. */
const LONGEST_CREDIT_LINE = 600;
/** Brackets that were opened before a piece are not closed in it. */
const isBalanced = (piece: string): boolean => piece.split('(').length === piece.split(')').length;

/** A credit names somebody; it is never a sentence and never long. */
const namesOnly = (words: string): boolean =>
  wordsOf(words).length <= 16 && NAMES.test(words.replace(/(?<![.,;])[.,;]+(?=\s|$)/g, ''));

/** Whether the words are nothing but a photo credit: "Image Credit: Twitter", "Robyn Beck / AFP", "© AAP". */
export function isCredit(words: string): boolean {
  if (words.length > LONGEST_CREDIT_LINE) return false;
  const label = LABEL.exec(words);
  if (label) {
    const rest = words.slice(label[0].length);
    return rest === '' || namesOnly(rest) || (AGENCY.test(rest) && wordsOf(rest).length <= 8 && !endsSentence(rest));
  }
  return AGENCY.test(words) && namesOnly(words);
}

/** With fewer words before it, a name in brackets is more likely an entry's detail: "Sunflower (Netflix Film)". */
const SHORTEST_CAPTIONED = 6;

/** Whether the words are nothing but a photo credit in brackets: "(Ann Other / The Planet)". */
export function isCreditInBrackets(words: string): boolean {
  const inside = /^\(([^()]+)\)$/.exec(words)?.[1]?.trim();
  return inside !== undefined && (isCredit(inside) || PERSON_AND_AGENCY.test(inside));
}

/** A bare name in brackets is a credit only where the sentence before it is over, or where it is a public body's. */
function isBracketedCredit(inside: string, before: string): boolean {
  const words = inside.trim();
  if (isCredit(words)) return true;
  if (/[.!?]$/.test(words)) return false;
  if (wordsOf(before).length < SHORTEST_CAPTIONED) return false;
  if (PERSON_AND_AGENCY.test(words)) return true;
  if (/\p{N}/u.test(words) || !namesOnly(words) || wordsOf(words).length > 8) return false;
  return endsSentence(before) || PUBLIC_BODY.test(words);
}

/** A bar or a dash between the words and the credit belongs to the credit. */
const withoutSeparator = (words: string): string => words.replace(/\s*[|/\u2022\u00b7\u2013\u2014-]\s*$/u, '');

/** How many code units at the end of a line are a photo credit, with the white space before it; 0 where none is. */
export function creditTail(line: string): number {
  const end = line.slice(-LONGEST_CREDIT);
  const brackets = line.endsWith(')') ? BRACKETS_AT_END.exec(end) : null;
  if (brackets) {
    const [{ length }, inside = ''] = brackets;
    if (isBracketedCredit(inside, line.slice(-(LONGEST_CREDIT_LINE + length), line.length - length))) return length;
  }
  const label = [...end.matchAll(LABEL_INSIDE)].find(({ index }) => {
    const tail = end.slice(index + 1);
    return isBalanced(tail) && isCredit(tail);
  });
  if (label) return end.length - withoutSeparator(end.slice(0, label.index)).length;
  if (!AGENCY.test(end)) return 0;
  const sentence = [...end.matchAll(SENTENCE_END)].at(-1);
  const tail = sentence ? end.slice(sentence.index + sentence[0].length) : '';
  return isCredit(tail) && !/^(?:with|additional|reporting)\b/i.test(tail) ? tail.length : 0;
}

/** How many code units at the start of a line are a photo credit, or count the pictures of a gallery. */
export function creditHead(line: string): number {
  for (const head of HEADS) {
    const found = head.exec(line);
    if (found) return found[0].length;
  }
  return 0;
}
