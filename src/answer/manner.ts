import { stem } from '../text/stem.ts';
import { DEATHS } from './death.ts';
import type { Facet, FacetQuestion } from './facet.ts';
import { wordsOf } from './speaking.ts';

const DYING = /^(?:die|death|dead|kill|suicid|shoot)$/;
/** How many words in front of the words for a death the one who died may stand. */
const SUBJECT_REACH = 6;
type Values = readonly (readonly [value: string, pattern: RegExp])[];
/** What killed somebody, of which an account names one. */
const MEANS: Values = [
  ['a gun', /\b(?:shot|gunned down|gunshots?|gunfire|bullets?)\b/],
  ['a blade', /\b(?:stab(?:bed|bing)?|knifed)\b/],
  ['strangling', /\b(?:strangled|suffocated|smothered|choked to death)\b/],
  ['blows', /\b(?:beaten|bludgeoned)\b/],
  ['poison', /\b(?:poisoned|overdosed?)\b/],
  ['water', /\bdrown(?:ed|ing)?\b/],
  ['a rope', /\bhang(?:ed|ing)\b/],
  ['fire', /\b(?:burned to death|smoke inhalation)\b/],
  ['a fall', /\b(?:fell|falling) to (?:his|her|their) deaths?\b/],
];
/** Weapons of which one is not another. */
const WEAPONS: Values = [
  ['handgun', /\b(?:handgun|pistol|revolver)s?\b/],
  ['rifle', /\brifles?\b/],
  ['shotgun', /\bshotguns?\b/],
  ['knife', /\b(?:knife|knives|machete|dagger)\b/],
  ['hammer', /\bhammer\b/],
  ['axe', /\b(?:axe|hatchet)\b/],
  ['bomb', /\b(?:bomb|grenade|explosives?)\b/],
];

/** Whether one whom the question names stands in front of an offset, in the same sentence. */
function isOfAsked(text: string, at: number, stems: readonly string[]): boolean {
  const sentence =
    text
      .slice(0, at)
      .split(/[.!?] /)
      .at(-1) ?? '';
  const before = wordsOf(sentence).slice(-SUBJECT_REACH).map(stem);
  return before.some((word) => stems.includes(word) && !DYING.test(word));
}

const valuesIn = (text: string, topic: string, values: Values, stems: readonly string[]): Facet[] =>
  values.flatMap(([value, pattern]) => {
    const found = pattern.exec(text);
    return found && isOfAsked(text, found.index, stems) ? [{ topic, value }] : [];
  });

/** How somebody died whom the question names, in a folded text. */
export const deaths = (text: string, { stems }: FacetQuestion): Facet[] =>
  stems.some((one) => DYING.test(one))
    ? [
        ...valuesIn(text, 'manner of death', DEATHS, stems),
        ...valuesIn(text, 'means of death', MEANS, stems),
        ...valuesIn(text, 'weapon', WEAPONS, stems),
      ]
    : [];

/** With what weapon it was done, in a folded sentence that speaks of what is asked about. */
export const weapons = (sentence: string): Facet[] =>
  WEAPONS.flatMap(([value, pattern]) => (pattern.test(sentence) ? [{ topic: 'weapon', value }] : []));
