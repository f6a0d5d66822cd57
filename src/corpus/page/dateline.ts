/**
 * Where, and over which wire, a report was filed: "DOVER (BBC) — ", "SALEM, Ore. – ", "London, June 3
 * (Reuters) - ". The place is in capitals, or a wire or a station comes after it in brackets.
 */
const PLACE = "\\p{Lu}[\\p{Lu}.'\\u2019\\- ]{2,30}";
const REGION = "(?:,\\s+\\p{Lu}[\\p{L}.'\\u2019 ]{1,25})?";
const DAY = '(?:,\\s+\\p{Lu}\\p{L}{2,8}\\.?\\s+\\d{1,2}(?:,\\s+\\d{4})?)?';
const WIRE = '\\([\\p{Lu}][^()]{1,30}\\)';
const DASH = '\\s*(?:[\\u2013\\u2014]|-{1,2})\\s+';
const CAPITALS = new RegExp(`^${PLACE}${REGION}${DAY}(?:\\s+${WIRE})?${DASH}(?=\\S)`, 'u');
const WIRED = new RegExp(`^\\p{Lu}[\\p{L}.'\\u2019\\- ]{2,30}${REGION}${DAY}\\s+${WIRE}${DASH}(?=\\S)`, 'u');

/** How many code units at the start of an article's first paragraph are its dateline; 0 where it has none. */
export const datelineLength = (words: string): number => (CAPITALS.exec(words) ?? WIRED.exec(words))?.[0].length ?? 0;
