/** Words by which a verb of saying tells what was not said: "declined to call it", "denied saying", "never said". */
const NEGATED =
  /(?<![\p{L}])(?:refus\p{L}+|declin\p{L}+|den(?:y|ied|ies|ying)|(?:short|shy) of|without|never|avoid\p{L}*|not|neither|nor|hardly|\p{L}+n['\u2019]t|cannot|hesitat\p{L}+|fail\p{L}*|forg[eo]t\p{L}*|regret\p{L}* not)\s+(?:(?:ever|even|once|to|himself|herself|explicitly|directly|publicly|so far as|as far as|\p{Ll}+ly)\s+){0,3}$/u;
/** The same for a whole clause: "there is no evidence that Doe said". */
const NO_EVIDENCE =
  /(?<![\p{L}])(?:no|without|any|little|never any)\s+(?:\p{Ll}+\s+)?(?:evidence|proof|record|indication|sign|recording|suggestion|trace)\s[^.;:]*$/iu;

/** Whether the words before a verb of saying tell that nobody said it. */
export const isUnsaid = (beforeVerb: string): boolean =>
  NEGATED.test(beforeVerb.slice(-120)) || NO_EVIDENCE.test(beforeVerb.slice(-200));
