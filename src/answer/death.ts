/** Ways to die, each with the folded words that tell it; only one of them can be meant. */
export const DEATHS: readonly (readonly [string, RegExp])[] = [
  [
    'by their own hand',
    /\bsuicide\b|\b(?:shot|killed) (?:himself|herself|themselves)\b|\btook (?:his|her|their) own li(?:fe|ves)\b|\bself-inflicted\b/,
  ],
  [
    'by others',
    /\bfatally (?:shot|stabbed)\b(?! (?:himself|herself))|\b(?:shot|killed|gunned down|slain|murdered|stabbed) (?:\w+ )?by\b|\b(?:was|were) (?:also )?(?:murdered|gunned down|shot dead|executed)\b/,
  ],
  ['by accident', /\baccidental(?:ly)?\b|\bin an? (?:\w+ )?(?:accident|crash|fall)\b/],
  [
    'of natural causes',
    /\bnatural causes\b|\bheart attack\b|\b(?:died|dead) of (?:an? )?(?:illness|cancer|disease|stroke)\b/,
  ],
];
