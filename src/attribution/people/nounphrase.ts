import { MONTH_NAMES, WEEKDAY_NAMES } from '../../english/calendar.ts';

/** A noun phrase: "a senior official of the ministry". */
export interface NounPhrase {
  /** As printed. */
  readonly words: string;
  /** Its last word before "of", "for", "from" and the like, in lower case. */
  readonly head: string;
  /** Code units of it, the white space before it included. */
  readonly length: number;
}

/** Words that are no part of a noun phrase and end it where they come up. */
const STOP = new Set([
  ...WEEKDAY_NAMES.map((name) => name.toLowerCase()),
  ...`to in on about after before during when while as since because if that who whom whose which where and but or nor via
    through over into onto ahead prior amid following against until outside inside near is was has had are were been be
    being will would can could may might must should shall did does do not yesterday today tonight later earlier
    recently then there here now also again once he she it they we i you him them us who's although though despite
    unless than so by out up down off around between among across toward towards alongside within without under like per
    therefore thus hence however meanwhile still yet always never often sometimes not all each every more most only`.split(
    /\s+/,
  ),
]);
/** Further ones, where a verb is known to stand right after the phrase: "the top member on the panel". */
const FURTHER = new RegExp(
  `^\\s(?:on|to|by)\\s(?!(?:${[...WEEKDAY_NAMES, ...MONTH_NAMES].join('|')})(?![\\p{L}]))`,
  'u',
);
/** Prepositions that tell which one is meant: "a spokesperson for Doe". */
const TELLING = new Set(['of', 'for', 'from', 'at', 'with', 'in']);
const DETERMINER =
  /^(?:the|an?|his|her|their|its|our|one|another|some|several|many|two|three|four|both|other|this|these|those|that)$/i;
const ARTICLE = /^(?:the|an?|his|her|their|its|some|several|many|another|these|those|this)$/;
/** More words are no name of anybody. */
const MOST_WORDS = 14;
const WORD = /\s*[\p{L}\p{N}$(\u2018'][^\s,;:\u201c\u201d"()\u2013\u2014\ufffc]*/uy;

/** A verb rather than a noun. */
const VERBAL =
  /(?<!wound|accus|deceas|injur|f|se|spe|se|agre|bre|fe|we|ne)ed$|^(?:said|told|made|went|came|gave|took|got|kept)$/;
/** Stop words that may stand before a noun: "the first lady". */
const BEFORE_NOUN = new Set(['first', 'last', 'next']);
/** Whether a word ends a noun phrase; "US" and "WHO" are no pronouns. */
const isStop = (word: string, printed: string, nouns: number): boolean =>
  (STOP.has(word) && !/^\p{Lu}{2,}/u.test(printed)) ||
  (nouns > 0 && BEFORE_NOUN.has(word)) ||
  (/[a-z]{3}ly$/.test(word) && !/^\p{Lu}/u.test(printed));
/** What goes on with a participle after a noun: "a study published in the journal". */
const TOLD_BY = /^\s(?:in|by|at|from|for|of|on|to)\s(?!\p{Lu}\p{L}+day\b)/u;

/**
 * The noun phrase that some words begin with; null where they begin with none.
 *
 * @param isWhole whether "and" may stand in it between any words, as where a verb is known to stand right after it
 */
export function nounPhraseAt(words: string, isWhole = false): NounPhrase | null {
  let end = 0;
  let head = '';
  let isTold = false;
  let count = 0;
  let nouns = 0;
  let isAfterLink = false;
  WORD.lastIndex = 0;
  for (let at = 0; count < MOST_WORDS; ) {
    WORD.lastIndex = at;
    const match = WORD.exec(words);
    if (!match) break;
    const printed = match[0].trimStart();
    const plain = printed.replace(/[.'\u2019]+$/, '').toLowerCase();
    const isTelling = TELLING.has(plain) && nouns > 0;
    const isAnd =
      plain === 'and' &&
      nouns > 0 &&
      (isWhole || (/\p{Lu}\S*$/u.test(words.slice(0, at)) && /^\sand\s\p{Lu}/u.test(words.slice(at))));
    const isFurther = isWhole && nouns > 0 && FURTHER.test(words.slice(at));
    if (!isTelling && !isAnd && !isFurther && (isStop(plain, printed, nouns) || TELLING.has(plain))) break;
    if (isFurther || (isWhole && nouns > 0 && VERBAL.test(plain) && TOLD_BY.test(words.slice(at + match[0].length)))) {
      isTold = true;
      isAfterLink = isFurther;
      count += 1;
      at += match[0].length;
      continue;
    }
    if (!isWhole && nouns > 0 && !isAfterLink && VERBAL.test(printed)) break;
    // An article begins a phrase; inside one it begins another.
    if (ARTICLE.test(plain) && count > 0 && !isAfterLink) break;
    isAfterLink = isTelling || isAnd;
    if (isAnd) {
      at += match[0].length;
      continue;
    }
    if (isTelling) isTold = true;
    else if (!isTold) head = plain;
    if (!isTelling && !DETERMINER.test(plain)) nouns += 1;
    count += 1;
    at += match[0].length;
    if (!isTelling) end = at;
    if (
      /[.]$/.test(printed) &&
      !/(?:^|\.)\p{Lu}\.$|^(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|St|Gen|Sgt|Lt|Col)\.$/u.test(printed)
    ) {
      end -= 1;
      break;
    }
  }
  return nouns > 0 && head !== '' && !BEFORE_NOUN.has(head) && end > 0
    ? { words: words.slice(0, end).trim(), head, length: end }
    : null;
}

/** The noun phrase that some words are, and nothing else; null where they are more, or none. */
export function nounPhraseOf(words: string): NounPhrase | null {
  const found = nounPhraseAt(words, true);
  return found && !VERBAL.test(found.head) && words.slice(found.length).trim() === '' ? found : null;
}
