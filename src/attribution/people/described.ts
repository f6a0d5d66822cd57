import { CAPITALS, isOffice, isTitle, splitTitle } from '../../english/names.ts';
import { isNewsroom } from '../../english/newsrooms.ts';
import { SPEAKING_NOUNS, singular } from '../../english/speakingnouns.ts';
import { addressee, ISSUED_BY, isDocumentNoun, isPersonNoun, nameBetween, type SpeakerCue } from '../cues/subject.ts';
import { type NounPhrase, nounPhraseAt, nounPhraseOf } from './nounphrase.ts';

const NAME_AT_END = new RegExp(`(?:^|\\s)(?<name>${CAPITALS})$`, 'u');
const ALL_NAME = new RegExp(`^(?:[Tt]he\\s+)?(?<name>${CAPITALS})$`, 'u');
const PLAIN_NOUN = /(?:^|\s)\p{Ll}[\p{L}'\u2019-]*$/u;
const DETERMINER = /^(?:the|an?|this|that)\s+/i;
const ONLY_DETERMINER = /^(?:the|an?|this|that|his|her|their|its|one|another)$/i;
/** Parts of the names of bodies. */
const NO_OFFICE = /^(?:city|county|district|police|director|ex|former|vice|the)s?$/;
const ASIDE = /^(?<subject>.*?)(?<aside>\s*[,\u2013\u2014(].*[,\u2013\u2014)])\s*$/su;
const ADVERBS = /(?:\s+(?:also|later|then|has|had|have|further|once|since|even|just|\p{Ll}+ly))+\s*$/u;

/** Who is meant by a noun phrase, with the words between it and its verb, and the verb and what stands after it. */
function cueOfPhrase({ words, head }: NounPhrase, between = '', verbAndBehind = ''): SpeakerCue | null {
  const to = addressee(verbAndBehind);
  const spoken = to === undefined ? {} : { to };
  const apposed = nameBetween(between);
  if (apposed !== null) return { kind: 'name', words: apposed, role: words, ...spoken };
  const plain = words.replace(DETERMINER, '');
  if (TWO_NAMES.test(words)) return { kind: 'body', words: words.replace(/\s+(?:of|for|from|at)\s.*$/, ''), ...spoken };
  const name = NAME_AT_END.exec(words)?.groups?.name;
  if (name !== undefined) {
    const before = words.slice(0, words.length - name.length).trim();
    if (
      PLAIN_NOUN.test(before) &&
      !ONLY_DETERMINER.test(before) &&
      !/(?:^|\s)(?:of|for|from|at|with|in|and|the|an?|his|her|their|its)$/.test(before)
    ) {
      const split = splitTitle(name);
      return {
        kind: 'name',
        words: split.name,
        role: [before.replace(DETERMINER, ''), split.title].filter(Boolean).join(' '),
        ...spoken,
      };
    }
  }
  if (/^\p{Lu}/u.test(plain) && isNewsroom(plain)) return { kind: 'body', words: plain, ...spoken };
  if (isOffice(plain) && !/^(?:the|an?)\s/i.test(words)) return null;
  if (/\sand\s+(?:the|an?)\s/.test(words)) return null;
  const isDefinite = /^the\s/i.test(words);
  const isOf = /\s(?:of|for|from|at|with|in)\s/.test(words);
  const noun = head.replace(/^.*-(?=president|minister|general)/, '');
  if (/['\u2019]s?$/.test(words) && !/s['\u2019]$/.test(words)) return null;
  if (isPersonNoun(noun) || /\d-year-old$/.test(noun) || (isTitle(noun) && isDefinite && !NO_OFFICE.test(noun))) {
    return {
      kind: 'description',
      words: plain,
      ...(isDefinite && !isOf && !/['\u2019]s?\s/.test(plain) ? { isKnown: true } : {}),
      ...spoken,
    };
  }
  const issuer = isDocumentNoun(noun) ? ISSUED_BY.exec(words)?.groups?.who : undefined;
  if (issuer !== undefined) return { kind: 'name', words: issuer, role: words, ...spoken };
  if (isDocumentNoun(noun))
    return { kind: 'document', words: words.length > LONG ? words.replace(LONG_TAIL, '') : words, ...spoken };
  if (isDefinite && ALL_NAME.test(words) && !isOffice(plain)) return { kind: 'body', words: plain, ...spoken };
  return canSpeak(words, noun) ? { kind: 'body', words: plain, ...spoken } : null;
}

/** Whether the noun of a phrase is one for those who speak; what has a name may be anybody. */
const canSpeak = (words: string, noun: string): boolean =>
  NAMED.test(words) ||
  BARE_BODY.test(singular(noun)) ||
  SPEAKING_NOUNS.has(singular(noun)) ||
  isPersonNoun(singular(noun)) ||
  isDocumentNoun(singular(noun));
/** A word with a capital at the end of a phrase, or before what tells of it: "Planet in Ohio", "al-Doe". */
const NAMED = /(?:^|\s)(?:\p{Lu}\S*(?=$|\s(?:of|for|from|at|with|in|and)\s)|\p{Ll}{2,4}-?\p{Lu}\S*$)/u;

/** A longer phrase describes a document rather than names it: "a 2012 study published in the Journal of …". */
const LONG = 60;
const LONG_TAIL = /\s(?:published|posted|released|conducted|carried out|done|made)\s.{20,}$/;

const LEADING = /^(?:[\s"\u201c\u201d\u2018\u2019\ufffc]+|(?:But|And|Yet|So|Then|Still|However|Meanwhile)\b,?\s+)+/;
const TWO_NAMES = new RegExp(`^${CAPITALS}\\s+and\\s+${CAPITALS}(?:\\s+(?:of|for|from|at)\\s.*)?$`, 'u');
/** Whoever is named by a noun phrase that ends right before a verb; null where there is none. */
export function phraseBefore(clause: string, verbAndBehind: string): SpeakerCue | null {
  const plain = clause.replace(LEADING, '').replace(ADVERBS, '');
  const aside = ASIDE.exec(plain)?.groups;
  const subject = aside?.subject ?? plain;
  const phrase = nounPhraseOf(subject.trim());
  return phrase && cueOfPhrase(phrase, aside?.aside ?? '', verbAndBehind);
}

/** Whoever is named by a noun phrase right after a verb: "said the ministry". */
export function phraseBehind(words: string): SpeakerCue | null {
  const phrase = nounPhraseAt(words);
  return (
    phrase && cueOfPhrase(phrase, /^\s*,[^,.]*[,.]/.exec(words.slice(phrase.length))?.[0].replace(/\.$/, ',') ?? '')
  );
}

/** Whoever a sentence begins with, by a noun phrase with an article and a verb after it. */
export function phraseLeading(words: string, verbAndBehind: string): SpeakerCue | null {
  const phrase = /^(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne)\s/.test(words) ? nounPhraseAt(words) : null;
  if (!phrase) return null;
  const rest = words.slice(phrase.length);
  const canSpeak = isPersonNoun(phrase.head) || BARE_BODY.test(phrase.head) || /\s\p{Lu}/u.test(phrase.words);
  return canSpeak && !isDocumentNoun(phrase.head) && LEADING_VERB.test(rest)
    ? cueOfPhrase(phrase, /^\s*,[^,]*,/.exec(rest)?.[0] ?? '', verbAndBehind)
    : null;
}
/** Papers, firms and offices without their names: "company". */
export const BARE_BODY =
  /^(?:company|firm|agency|publisher|retailer|manufacturer|carrier|maker|carmaker|automaker|paper|newspaper|magazine|outlet|network|broadcaster|site|news site|website|news agency|organi[sz]ation|group|team|club|league|union|association|ministry|department|committee|court|church|charity|university|school|district|bank|airline|chain|studio|label|palace|board|panel|commission|institute|museum|party|band|government|administration|council|police|military|army|family|office)$/;
const LEADING_VERB =
  /^(?:\s*,[^,]{1,120},)?\s+(?:\p{Ll}+ly\s+|also\s+)?(?:has|had|is|was|will|would|does|did|says|said|told|\p{Ll}+ed|\p{Ll}+s|wrote)(?![\p{L}])/u;
