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

/** The most frequent words of a language that the others do not have. */
const FREQUENT: Readonly<Record<string, ReadonlySet<string>>> = {
  English: new Set('the of and to that was for with his it on at by from were which she not have they this'.split(' ')),
  German: new Set('der die das und den von zu mit ist nicht ein eine auf dem des im sich auch wird werden'.split(' ')),
  French: new Set('le les des et est une dans que qui pour sur pas du au avec ce il elle ont cette'.split(' ')),
  Spanish: new Set('el los las y del en una por con que se su al es lo como fue m\u00e1s pero sus'.split(' ')),
  Portuguese: new Set('o os as e do da em um uma para com n\u00e3o que dos das no na ao foi mais'.split(' ')),
};
/** Fewer of its words tell nothing. */
const LEAST_FOUND = 8;

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

/** The language of a text other than English, by its most frequent words; null where it is English, or is not known. */
export function foreignLanguageOf(text: string): string | null {
  const words =
    head(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(FREQUENT)
    .map(([language, frequent]) => ({ language, count: words.filter((word) => frequent.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || second === undefined || first.language === 'English') return null;
  return first.count >= LEAST_FOUND && first.count > second.count ? first.language : null;
}
