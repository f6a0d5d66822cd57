/** Past forms of irregular verbs that are no other form, nor another common word. */
const IRREGULAR =
  '[Ww]as|[Ww]ere|[Hh]ad|[Dd]id|wasn|weren|hadn|didn|said|told|went|came|took|made|got|gave|found|knew|thought|saw|met|won|lost|led|fell|rose|ran|held|began|became|broke|brought|built|bought|caught|chose|drew|drove|fought|flew|forgot|grew|hung|heard|kept|paid|rode|sang|sent|sold|shot|showed|spoke|spent|stood|stole|struck|swept|threw|taught|understood|wore|wrote|woke|withdrew|sat|slept|sought|shook|sank|sprang|spun|stuck|swore|swam|tore|wound|dealt|dug|froze|hid|laid|lay|lent|lit|meant|overcame|overtook|sped|strode|undertook|underwent|beat|slid|shone|shrank|outscored';
/** "is closed", "the closed bridge", "has closed": an ending that alone tells nothing of when. */
const NOT_FINITE =
  "(?:is|are|am|be|been|being|has|have|having|to|will|can|may|must|should|would|could|might|the|a|an|its|his|her|their|our|my|your|[\\p{L}]+['\\u2019]s)(?:\\s+(?:\\p{Ll}+ly|not|also|now|still|currently|just))?";
const PAST = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?<!${NOT_FINITE}\\s+)(?:${IRREGULAR})|(?<!${NOT_FINITE}\\s+)\\p{Ll}{2,}(?<!e)ed)(?![\\p{L}\\p{M}])`,
  'u',
);
const PRESENT =
  /(?<![\p{L}\p{M}])(?:is|are|am|has|have|does|do|will|can|may|must|should|shall|isn|aren|to\s\p{Ll}{3,}|[Cc]ome|[Ww]atch|[Ss]ee)(?![\p{L}\p{M}])|(?<=[\p{L}])['\u2019](?:re|ll|m|ve)\b/u;

/** What the verbs of some words tell about when: of the past, of now or what is to come, or, without a verb, nothing. */
export type VerbTense = 'past' | 'present' | 'none';

/** The tense of a few words in English, by their verbs' forms; past where they have verbs of both. */
export const tenseOf = (words: string): VerbTense =>
  PAST.test(words) ? 'past' : PRESENT.test(words) ? 'present' : 'none';

/** The tense of the first verb of some words. */
export function firstTenseOf(words: string): VerbTense {
  const [past, present] = [words.search(PAST), words.search(PRESENT)];
  if (past < 0) return present < 0 ? 'none' : 'present';
  return present < 0 || past < present ? 'past' : 'present';
}
