import { isStopWord, STOP_WORDS } from '../text/stopwords.ts';
import { tokens } from '../text/tokens.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Shorter words have too many neighbours to be put right. */
const SHORTEST = 3;
/** And longer ones are none of them. */
const LONGEST = 12;
/** Words of three letters are nearly all words of their own: only these, which a question turns on, are looked for. */
const ASKING = /^(?:the|who|what|when|where|which|why|how)$/;
/** Words of their own that look like one. */
const OWN = new Set(
  `blow cold form noting quiet till dose peer sine thee thy bellow booth butt ether haven hiss juts nether odes sill
    through veer weer wile abut ding dint yore trough`.split(/\s+/),
);
/** How people shorten them who type in haste. */
const SHORTHAND = new Map(
  Object.entries({
    because: 'bc cuz coz',
    though: 'tho',
    through: 'thru',
    what: 'wut',
    your: 'ur',
  }).flatMap(([word, typed]) => typed.split(' ').map((short) => [short, word] as const)),
);
/** Function words by their consonants: "abt", "mny", "frm". */
const BY_CONSONANTS = new Map(
  [...STOP_WORDS].filter((word) => /^[a-z]{4,}$/.test(word)).map((word) => [consonantsOf(word), word]),
);

/** A word without its vowels, but for the first letter. */
function consonantsOf(word: string): string {
  return word.charAt(0) + word.slice(1).replace(/[aeiou]/g, '');
}

/** The word with two neighbours swapped, with one letter less of a double, or with one letter more behind the first. */
function respellings(word: string): string[] {
  const places = Array.from(word, (_, i) => i);
  return [
    ...places.map((i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2)),
    ...places.filter((i) => word[i] === word[i + 1]).map((i) => word.slice(0, i) + word.slice(i + 1)),
    ...places.flatMap((i) => LETTERS.map((letter) => word.slice(0, i + 1) + letter + word.slice(i + 1))),
  ];
}

function meantBy(word: string): string | undefined {
  const short = SHORTHAND.get(word);
  if (short !== undefined || word.length < SHORTEST || word.length > LONGEST) return short;
  const near = respellings(word).find((other) => isStopWord(other) && (word.length > SHORTEST || ASKING.test(other)));
  return near ?? BY_CONSONANTS.get(word);
}

/**
 * A question with its misspelt function words put right ("hwat", "betwen", "wich"), so that it is understood by them and
 * they are not looked for; all else stays as typed. `isWord` tells of a folded word whether it is one in its own right.
 */
export function withoutSlips(question: string, isWord: (word: string) => boolean): string {
  return tokens(question).reduceRight((text, { word, start, end }) => {
    if (!/^[a-z]+$/.test(text.slice(start, end)) || OWN.has(word) || isStopWord(word) || isWord(word)) return text;
    const meant = meantBy(word);
    return meant === undefined ? text : text.slice(0, start) + meant + text.slice(end);
  }, question);
}
