import { wordings } from '../../concordance/wording.ts';
import type { Article } from '../../corpus/article.ts';
import { ABBREVIATION } from '../../english/names.ts';
import { SCALES, SMALL, TENS } from '../../english/numberwords.ts';
import { isStopWord } from '../../english/stopwords.ts';
import type { Vocabulary } from '../../search/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { type Span, slice } from '../../text/span.ts';

/*
 * Words that a sentence cannot lose and still say the same: negations, numbers and names. Where it is not sure that a word
 * is one of them, it counts as one.
 */

/** Folded, in the languages that the bot speaks. */
const NEGATIONS = new Set(
  `not never no nor neither none nobody nothing nowhere without cannot hardly scarcely barely rarely seldom unless non
    deny denies denied denying
    nunca jamas nada nadie ningun ninguno ninguna sin ni tampoco
    ne pas jamais rien aucun aucune sans
    nicht kein keine keiner keinen keinem keines nie niemals niemand nichts ohne weder nirgends
    nao nem nenhum nenhuma ninguem sem`.split(/\s+/),
);
const CONTRACTED = /n't$|^n'/;
const NUMBERS = new Set([
  ...SMALL,
  ...TENS,
  ...[...SCALES.keys()].flatMap((scale) => [scale, `${scale}s`]),
  ...`once twice half halves third thirds quarter quarters double triple first second fourth fifth sixth seventh eighth
    ninth tenth
    dos tres cuatro cinco seis siete ocho nueve diez doce veinte treinta cien ciento mil millones
    deux trois quatre cinq sept huit neuf dix onze douze vingt trente cent mille
    zwei drei vier funf sechs sieben acht neun zehn elf zwolf zwanzig dreissig hundert tausend millionen milliarden
    dois duas quatro sete oito nove dez vinte trinta cem milhoes`.split(/\s+/),
]);

/** Whether a word of a quotation, by its key, denies something. */
export const isNegation = (key: string): boolean => NEGATIONS.has(key) || CONTRACTED.test(key);

/** Whether it is a number, in digits or in words. */
export const isNumber = (key: string): boolean => NUMBERS.has(key) || /\p{N}/u.test(key);

/** What begins a sentence, or a quotation inside one: there any word may have a capital. */
const BEGINNING =
  /(?:^|[.!?:\u2026\n]["'\u2019\u201d)\]]*\s+|(?<![\p{L}\p{N}])["'\u2018\u201c\u00ab\u201e]\s?|\n)["'\u2018\u201c\u00ab\u201e([]*$/u;
/** "Sgt. ", "J. ": what comes next is the rest of a name. */
const TITLED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ABBREVIATION}|\\p{Lu}\\.)\\s+$`, 'u');
/** Code units before a word that tell whether it begins a sentence. */
const GLANCE = 8;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019]*/gu;

/** Whether a word has a capital, and is not "I", which always has one. */
export function hasCapital(word: string): boolean {
  return /\p{Lu}/u.test(word) && !/^I(?:['\u2019]|$)/.test(word);
}

/** Whether a word has a capital inside ("US", "NASA", "iPhone"), which the beginning of a sentence does not give it. */
function hasCapitalsInside(word: string): boolean {
  return /.\p{Lu}/u.test(word);
}

/** The place of the first decisive word of a span; null where it has none. */
export function decisiveIn({ text }: Article, span: Span, vocabulary: Vocabulary): number | null {
  const words = slice(text, span);
  const places = [
    ...wordings(words)
      .filter(({ key }) => isNegation(key) || isNumber(key))
      .map(({ start }) => start),
    ...[...words.matchAll(WORD)]
      .filter(({ 0: word, index }) => {
        if (!hasCapital(word)) return false;
        const at = span.start + index;
        const before = text.slice(Math.max(0, at - GLANCE), at);
        const mayBegin = BEGINNING.test(before) && !TITLED.test(before);
        const folded = fold(word);
        return !mayBegin || hasCapitalsInside(word) || !(isStopWord(folded) || vocabulary.printsSmall(folded));
      })
      .map(({ index }) => index),
  ];
  return places.length === 0 ? null : span.start + Math.min(...places);
}
