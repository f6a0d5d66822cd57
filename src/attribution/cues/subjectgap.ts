/** What may stand right before a verb, as a pattern. */
export const ADVERB =
  '(?:also|later|then|has|had|have|further|once|since|even|just|\\w+ly|in \\p{Lu}[a-z]+|on \\p{Lu}[a-z]+day)';

/** A list that goes on: "US, Irish, British and Canadian" is no name with something beside it. */
const LIST = '\\s\\p{Lu}[\\p{L}.]*(?:\\s\\p{Lu}[\\p{L}.]*)*\\sand\\s';
const ASIDE = `(?:['\\u2019]?\\s*(?:,(?!${LIST})|[\\u2013\\u2014(]|-(?![\\p{L}\\p{N}])).{0,300}[,\\u2013\\u2014)-])?`;
/** What may stand between a subject and its verb: an apposition or relative clause between commas or dashes, adverbs. */
export const GAP = new RegExp(`^${ASIDE}\\s*(?:${ADVERB}\\s+)*$`, 'su');
/** The same after a quotation, where a stray comma may stand before the verb. */
export const GAP_BEHIND = new RegExp(`^(?:${ASIDE}|,)\\s*(?:${ADVERB}\\s+)*$`, 'su');
/** The same, also with words that tell which ones are meant: "officers killed last week by …". */
export const LOOSE_GAP = new RegExp(
  `^${ASIDE}(?:\\s*(?:in|of|at|who|killed|by|from|for)\\s.{0,80})?\\s*(?:${ADVERB}\\s+)*$`,
  'su',
);
