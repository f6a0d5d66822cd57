import { JUDGE, PARTICIPLE, SAY, SAY_THAT } from '../../english/sayingverbs.ts';
import type { Span } from '../../text/span.ts';
import { LONGEST_QUOTATION, type Quotation } from './quotation.ts';

/** Nouns for what may have a name in quotation marks: the song “Bridges”. */
const CALLED =
  /(?<![\p{L}])(?:songs?|titled?|entitled|headlined|headline|memoir|books?|novel|album|single|phrases?|terms?|words?|film|movie|series|sitcom|drama|musical|podcast|magazine|nickname[ds]?|known as|named|slogan|hashtag|tracks?|hits?|play|show|documentary|poem|episode|so-called|including|like|such as|(?:CNN|NBC|ABC|CBS|BBC|Fox|PBS|HBO|Netflix|MSNBC|FX|AMC|[A-Z]\p{L}+)['\u2019]s|(?:[Oo]n|[Ii]n|of|[Ff]rom|with|and|[Ff]or)(?: (?:the|his|her|their))?)[,:]?\s*$/u;
const SPOKEN = new RegExp(`(?<![\\p{L}])(?:${SAY}|${JUDGE}|${PARTICIPLE})[,:]?\\s*$`, 'u');
const SMALL = /^(?:of|the|a|an|and|or|in|on|to|for|with|is|at|by|from|as|de|la)$/;
/** More words are a sentence. */
const MOST_WORDS = 10;

/** Whether quoted words are the name of a work or a thing: every word that matters has a capital, and something is called by them. */
function isTitle(words: string, before: string): boolean {
  const parts = words
    .replace(/[.,!?]+$/, '')
    .trim()
    .split(/\s+/);
  if (parts.length > MOST_WORDS) return false;
  if (/^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*)*\s\d+$/u.test(words.trim())) return true;
  const isWork =
    /(?:film|movie|song|book|series|show|album|track|single|play|podcast|novel|game|essay|article|column|op-ed)\s(?:called|named|titled|entitled)\s*$/.test(
      before.slice(-60),
    );
  if (isWork) return true;
  if (SPOKEN.test(before.slice(-40))) return false;
  const capitals = parts.every((part) => /^[\p{Lu}\p{N}(&]/u.test(part) || SMALL.test(part));
  const isNamed = parts.length > 1 && before.trim() !== '' && !/[:,]\s*$/.test(before);
  return capitals && (isNamed || CALLED.test(before.slice(-60)));
}

/** Whether something is called by a few quoted words: the phrase “war criminal”. */
const isTerm = (words: string, before: string): boolean =>
  words.trim().split(/\s+/).length <= 3 &&
  /(?<![\p{L}])(?:phrases?|terms?|words?|so-called|slogan|nickname[ds]?|known as|such as)\s*$/u.test(before.slice(-40));

/** Verbs of calling something by a name: "called it the “old bridge”". */
const CALLING = /(?<![\p{L}])(?:call|describ|label|dub|brand|deem|liken|denounc|dismiss)\p{L}*\s[^.:;\u201c"]{0,60}$/u;
/** Whether a few quoted words are a term, which the words after it explain: “old bridge,” which is …. */
const isExplained = (words: string, before: string, behind: string): boolean =>
  words.trim().split(/\s+/).length <= 3 &&
  /^\s*,?\s(?:which|aka|a\.k\.a\.|meaning|a term|the term)\s/.test(/,$/.test(words.trim()) ? `,${behind}` : behind) &&
  !CALLING.test(before.slice(-120));

/**
 * So few quoted words may be no sentence of anybody: they are a label where they belong to the noun after them ("soft on
 * crime" policies), and else belong to a verb of saying that stands not far before them.
 */
export const FEW_WORDS = 4;
export const countWords = (words: string): number => words.trim().split(/\s+/).length;

/** Quoted words, of a quotation that is never closed those at its start. */
export const wordsOf = (text: string, { start, end }: Quotation): string =>
  text.slice(start, Math.min(end, start + LONGEST_QUOTATION));

/** Whether quoted words are nobody's sentence: a label, a term or a title. */
export function isLabel(text: string, quotation: Quotation, before: string, within: Span): boolean {
  const words = wordsOf(text, quotation);
  return (
    (leans(text, quotation, within) && !(words.includes(' ') && REPORTED.test(before))) ||
    isTitle(words, before) ||
    isTerm(words, before) ||
    isExplained(words, before, text.slice(quotation.marked.end, Math.min(quotation.marked.end + 20, within.end)))
  );
}

/**
 * Words of whoever says the whole clause, as of "said that a “sort of bridge” fell", and no label of something that is
 * theirs: "said that his “soft on bridges” policy".
 */
const REPORTED = new RegExp(
  `\\b(?:${SAY_THAT})\\b[^.;:]*\\s(?!(?:his|her|their|its|of|for|with|in|on)\\s)\\p{Ll}+\\s$`,
  'u',
);

/** Words after a quotation that show that it does not belong to a noun there. */
const FREE =
  /^\s+(?:\p{Ll}+(?:ed|ing)|came|comes|went|goes|made|makes|took|takes|got|gets|led|leads|fell|left|rose|kept|meant|means|due|throughout|inside|outside|towards?|via|behind|beyond|below|above|upon|onto|across|along|near|off|out|up|down|not|also|too|where|whose|whom|though|although|unless|whether|how|why|what|instead|rather|a|an|the|his|her|their|its|and|but|or|when|if|while|after|as|in|on|at|to|because|from|for|by|with|of|that|which|who|this|last|during|before|until|about|over|against|than|is|was|were|are|has|had|will|would|can|could|into|amid|despite|among|between|through|without|within|like|around|so|then|he|she|they|it|we|ahead|since|following|given|under|here|there|earlier|later|again)\b/u;

/** More words are no label of the noun after them: "called out the “hundreds of callous, cynical” bills". */
const LEANING_WORDS = 3;
function leans(text: string, quotation: Quotation, within: Span): boolean {
  const { end, marked } = quotation;
  const behind = text.slice(marked.end, Math.min(marked.end + 20, within.end));
  const isLeaning = /^(?:-\p{L}|\s+\p{L})/u.test(behind) && !FREE.test(behind);
  return isLeaning && !/[.,!?]/.test(text.charAt(end - 1)) && countWords(wordsOf(text, quotation)) <= LEANING_WORDS;
}
