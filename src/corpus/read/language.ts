/** Scripts in which no blanks stand between words, and the languages that are written in them. */
const UNREAD: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'Japanese'],
  [/\p{Script=Han}/gu, 'Chinese'],
  [/\p{Script=Thai}/gu, 'Thai'],
  [/\p{Script=Lao}/gu, 'Lao'],
  [/\p{Script=Khmer}/gu, 'Khmer'],
  [/\p{Script=Myanmar}/gu, 'Burmese'],
];
/** So much of an article tells what it is written in. In code units. */
const JUDGED = 20_000;
const MOST_UNREAD = 1 / 3;
/** Of Japanese letters, those of its own are a part; the others are Chinese ones. */
const ENOUGH_KANA = 0.05;

/** The most frequent words of a language that the others do not have, by its code. */
const FREQUENT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the of and to that was for with his it on at by from were which she not have they this'.split(' ')),
  de: new Set('der die das und den von zu mit ist nicht ein eine auf dem des im sich auch wird werden'.split(' ')),
  fr: new Set('le les des et est une dans que qui pour sur pas du au avec ce il elle ont cette'.split(' ')),
  es: new Set('el los las y del en una por con que se su al es lo como fue m\u00e1s pero sus'.split(' ')),
  pt: new Set('o os as e do da em um uma para com n\u00e3o que dos das no na ao foi mais'.split(' ')),
};
/** Of each frequent word, the languages that have it. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(FREQUENT)) {
  for (const word of words) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}
/** Fewer of its words tell nothing. */
const LEAST_FOUND = 8;
/** So much of an article tells its language, if it is one of these. In code units. */
const READ_FOR_WORDS = 4_000;

const head = (text: string): string => text.slice(0, JUDGED);
const countOf = (text: string, of: RegExp): number => text.match(of)?.length ?? 0;

/** Why an article cannot be served for its script, or null where it can: words are found between blanks. */
export function faultOfScript(text: string): string | null {
  const words = head(text);
  const letters = countOf(words, /\p{L}/gu);
  const counts = UNREAD.map(([script, language]) => ({ language, count: countOf(words, script) }));
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  if (letters === 0 || all <= letters * MOST_UNREAD) return null;
  const [kana] = counts;
  const isJapanese = kana !== undefined && kana.count > all * ENOUGH_KANA;
  const language = isJapanese ? kana.language : counts.toSorted((a, b) => b.count - a.count)[0]?.language;
  return `is in ${language}, which is written without blanks between words: no words can be found in it`;
}

/**
 * The language of a text other than English, by its most frequent words, as a code ('de'); null where it is English, or is
 * not known.
 */
export function foreignLanguageOf(text: string): string | null {
  const counts = new Map<string, number>();
  const words =
    text
      .slice(0, READ_FOR_WORDS)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[0] === 'en' || first[1] < LEAST_FOUND) return null;
  return first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** The name of a language by its code, in English. */
export const languageName = (code: string): string => NAMES.of(code) ?? code;
