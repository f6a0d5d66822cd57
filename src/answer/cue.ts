import { fold } from '../text/fold.ts';
import { CAPITALS, splitTitle } from '../text/names.ts';
import { JUDGE, PARTICIPLE, SAY } from './speech.ts';

/** Who, by the words around a quotation, is speaking. */
export interface Cue {
  /** A person by name, a body ("Doe's office"), a pronoun, a document ("the statement"), or a description ("mother of …"). */
  readonly kind: 'name' | 'body' | 'pronoun' | 'document' | 'description';
  /** As printed, a description without its article. */
  readonly words: string;
  readonly role?: string;
  readonly to?: string;
}

const INFINITIVE = 'to say|to tell|to warn|to add';
const VERB = new RegExp(`\\b(?:${SAY}|${JUDGE}|${PARTICIPLE}|${INFINITIVE})\\b`, 'g');
const ANY_VERB = `(?:${SAY}|${JUDGE})\\b`;
const DEPENDENT = new RegExp(`^(?:${PARTICIPLE}|${INFINITIVE})$`);

const ADVERB =
  '(?:also|later|then|has|had|have|further|once|since|even|just|\\w+ly|in \\p{Lu}[a-z]+|on \\p{Lu}[a-z]+day)';
const DETERMINER = '[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|[Ss]ome|[Ss]everal';
const DOCUMENT = `(?:${DETERMINER}) (?:\\w+ )?(?:statement|claim|complaint|lawsuit|suit|report|filing|indictment|letter|ruling|document|memo|post|tweet|study|release|affidavit)`;
const BODY =
  'office|campaign|department|union|association|family|company|agency|team|police|officials?|sources?|prosecutors?|critics?|organizers|organisers|witnesses|officers|parents|lawyers|attorneys';
const PERSON =
  'mother|father|mom|dad|widow|widower|wife|husband|son|daughter|brother|sister|girlfriend|boyfriend|partner|friend|neighbou?r|attorney|lawyer|spokesperson|spokesman|spokeswoman|representative|official|source|witness|officer|sheriff|judge|teacher|doctor|coach|manager|prosecutor|reporter|analyst|expert';
/** What somebody is of a team or a company, in front of the name: "Hawks coach Jacob Doe". */
const OFFICE = `(?:[a-z-]+\\s+){0,2}?(?:${PERSON}|captain|chief|boss|president|executive|director|(?:co-)?founder|chairman|chairwoman|leader|owner|editor|host|professor|researcher|scientist|minister|star|player|singer|actor|actress)`;
const MODIFIER = `(?:\\s+(?!(?:killed|shot|slain|who|that|in|on|at|was|were|has|had|is)\\b)(?!${ANY_VERB})(?:${CAPITALS}|[a-z][\\w'\\u2019-]*)){1,8}`;
const DESCRIPTION = `(?!(?:But|And|Or|Yet|So|Of)\\b)(?:(?:${DETERMINER}|[Ll]aw enforcement|[Cc]ity|[Cc]ounty|[Ff]ederal)\\s+)?(?:(?!${ANY_VERB})[\\w'\\u2019-]+\\s+){0,3}?(?:${PERSON}|${BODY})(?![\\p{L}'\\u2019])(?:\\s+(?:for|of|from|at|with)${MODIFIER})?`;
const OWNED = `${CAPITALS}['\\u2019]s?\\s+(?:[a-z]+\\s+){0,2}(?:${BODY}|${PERSON})(?![\\p{L}])`;
const SUBJECT = new RegExp(
  `^(?:(?<owned>${OWNED})|(?<pronoun>[Hh]e|[Ss]he|[Tt]hey)(?![\\p{L}'\\u2019])|(?<document>${DOCUMENT})(?![\\p{L}])|(?:(?<office>${CAPITALS}(?:['\\u2019]s?)?\\s+${OFFICE})\\s+|${CAPITALS}['\\u2019]s?\\s+)?(?<name>${CAPITALS})(?!['\\u2019]s?\\s)|(?<description>${DESCRIPTION})(?![\\p{L}]))`,
  'u',
);
/** A word for what somebody does, in front of the name. */
const JOB = '(?!(?:for|from|with|and|that|who)\\b)(?:[a-z]+-)?[a-z]{3,}';
const ASIDE = "(?:['\\u2019]?\\s*(?:[,\\u2013\\u2014(]|-(?![\\p{L}\\p{N}])).{0,300}[,\\u2013\\u2014)-])?";
/** What may stand between a subject and its verb: an apposition or relative clause between commas or dashes, adverbs. */
const GAP = new RegExp(`^${ASIDE}\\s*(?:${ADVERB}\\s+)*$`, 'su');
/** The same with what tells the subject from others: "officers killed last week by …". */
const LOOSE_GAP = new RegExp(
  `^${ASIDE}(?:\\s*(?:in|of|at|who|killed|by|from|for)\\s.{0,80})?\\s*(?:${ADVERB}\\s+)*$`,
  'su',
);
const APPOSITION =
  /^\s*[,\u2013\u2014]\s*(?<role>(?!\s|who\b|which\b|whose\b|\d)[^,\u2013\u2014]{3,110}?)\s*[,\u2013\u2014]/u;
const NAME_ALONE = new RegExp(`^${CAPITALS}$`, 'u');
const BOUNDARY =
  /(?:^|[,;:\u2013\u2014(]\s*|\b(?:as|while|that|because|after|but|(?<!\p{Lu}[\p{L}\p{N}.'\u2019-]*\s)and|and(?!\s+\p{Lu})|when|although|though|before|since|where)\s+)/gu;
const ADVERBIAL =
  /^(?:In|On|At|During|After|Before|Meanwhile|However|Last|Earlier|Later|Also|Since|By|With|Speaking|Asked|According|Following|Despite|For|As|Then|Still|Now|But|And|Yet|Apparently|Ahead|Elsewhere|Similarly|Likewise|Indeed|Amid|Unlike)\b[^,]{0,120},\s*/u;
const TO = new RegExp(`^(?:told|tells|telling)\\s+(?<to>(?:the\\s+)?${CAPITALS})`, 'u');
const WHERE =
  /^(?:said|says|added|wrote|tweeted|posted|stated|announced)\s{1,3}(?<to>(?:at|in|on|during|via)\s{1,3}(?!part\b|whole\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-z]*day\b|(?:\p{Lu}\p{Ll}+day\b)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?:an?\s|the\s|his\s|her\s)?[^,.;:\u2018\u201c"]{3,60}?)(?=[,.;:]|\s+that\b|\s+\p{Ll}+ing\b|\s+\p{Lu}\p{Ll}+\s+(?:is|was|has)\b|$)/u;
const OWNER = new RegExp(`(?:${BODY})$`);

function cueOf(match: RegExpMatchArray, rest: string, verbAndBehind: string): Cue {
  const { owned, pronoun, document, office, name, description } = match.groups ?? {};
  const to = TO.exec(verbAndBehind)?.groups?.to ?? WHERE.exec(verbAndBehind)?.groups?.to?.trim();
  const spoken = to === undefined ? {} : { to };
  const apposition = APPOSITION.exec(rest)?.groups?.role;
  if (document) return { kind: 'document', words: document, ...spoken };
  if (pronoun) return { kind: 'pronoun', words: pronoun.toLowerCase(), ...spoken };
  const described = owned ?? description;
  if (described) {
    if (apposition !== undefined && NAME_ALONE.test(apposition))
      return { kind: 'name', words: apposition, role: described, ...spoken };
    const kind = OWNER.test(described.split(/\s+(?:for|of|from|at|with)\s/)[0] ?? '') ? 'body' : 'description';
    return { kind, words: described.replace(/^(?:the|an?)\s+/i, ''), ...spoken };
  }
  const split = splitTitle(name ?? '');
  const role = split.title || office || apposition;
  return { kind: 'name', words: split.name, ...(role && { role }), ...spoken };
}

/** Whether the verb is part of a passive or of something that is no statement: "has been slammed". */
const isPassive = (before: string): boolean =>
  /\b(?:been|being|be|was|were|is|are|not|get|got)\s+(?:\w+ly\s+)?$/.test(before);

/** The verb in front of the one who speaks: "said engineer Olga Doe". */
const INVERTED = new RegExp(
  `^(?:according to|(?:${SAY}))\\s+(?:${JOB}\\s+){0,3}(?=\\p{Lu})|^(?:according to|(?:${SAY}))\\s+`,
  'u',
);

/** Words that do not go on with the nouns in front of a name: "said Olga Doe after the match". */
const FURTHER =
  '(?:to|in|on|at|of|for|from|by|with|about|after|before|during|when|while|as|since|because|if|that|who|whose|which|where|and|but|or|via|through|over|into|ahead|prior|amid|following|against|until|outside|inside|near|is|was|has|had|are|were|yesterday|today|tonight|later|earlier|recently|then|there|here|now|also|again|once|last|this|next|he|she|it|they|we|back|[a-z]+ly)(?![\\w-])';
const NOUN = `(?!${FURTHER})[a-z][\\w'\\u2019-]*`;
/** What somebody is, behind a place or a team and in front of the name: "Planet goalkeeper", "Planet-based". */
const NOUNS = new RegExp(`^(?:-[a-z]+|\\s+${NOUN})(?:\\s+(?:and\\s+)?${NOUN}){0,4}(?:\\s+and(?=\\s+\\p{Lu}))?`, 'u');

/**
 * The speaker behind a verb: the last name of the noun group ("said Planet goalkeeper Olga Doe"), nobody where it has none
 * ("said the Planet goalkeeper").
 */
function subjectBehind(words: string): Cue | null {
  let subject = SUBJECT.exec(words);
  let rest = words.slice(subject?.[0].length);
  let what = '';
  for (let nouns = NOUNS.exec(rest); subject?.groups?.name && nouns; nouns = NOUNS.exec(rest)) {
    what = `${what} ${subject[0]}${nouns[0]}`.trim();
    rest = rest.slice(nouns[0].length).trimStart();
    subject = SUBJECT.exec(rest);
    if (!subject?.groups?.name) return null;
    rest = rest.slice(subject[0].length);
  }
  if (!subject) return null;
  const cue = cueOf(subject, /^\s*,[^,.]*[,.]/.exec(rest)?.[0].replace(/\.$/, ',') ?? '', '');
  return what === '' ? cue : { ...cue, role: what.replace(/ and$/, '') };
}

/** The speaker named behind a quotation: `,” Olga Doe, the mother of …, said.` Given what follows the closing mark. */
export function cueBehind(behind: string): Cue | null {
  const sentence = behind.replace(/^[\s,]+/, '');
  const inverted = INVERTED.exec(sentence);
  if (inverted) return subjectBehind(sentence.slice(inverted[0].length));
  const subject = SUBJECT.exec(sentence);
  if (!subject) return null;
  const rest = sentence.slice(subject[0].length);
  for (const verb of fold(rest).matchAll(VERB)) {
    if (GAP.test(rest.slice(0, verb.index))) return cueOf(subject, rest.slice(0, verb.index), rest.slice(verb.index));
  }
  return subject.groups?.name && /^\s*\.?\s*$/.test(rest) ? cueOf(subject, '', '') : null;
}

/** The speaker named before a quotation in its sentence: `Doe reiterated that …`. Given the sentence up to the opening mark. */
export function cueBefore(before: string): Cue | null {
  const folded = fold(before);
  const verb = [...folded.matchAll(VERB)].findLast((match) => !isPassive(folded.slice(0, match.index)));
  if (!verb) return null;
  const clause = before.slice(0, verb.index);
  const behind = before.slice(verb.index);
  if (!DEPENDENT.test(verb[0])) return nearestSubject(clause, behind);
  const own = ABSOLUTE.exec(clause);
  return own ? subjectOf(own.groups?.subject ?? '', GAP, behind) : mainSubject(clause, behind);
}

/** A participle with a subject of its own: "…, with Olga Doe calling it". */
const ABSOLUTE = /\bwith\s+(?<subject>[^,;:]{1,80})$/;

function subjectOf(words: string, gap: RegExp, verbAndBehind: string): Cue | null {
  const subject = SUBJECT.exec(words);
  const rest = subject && words.slice(subject[0].length);
  return subject && rest !== null && gap.test(rest) ? cueOf(subject, rest, verbAndBehind) : null;
}

/** The verb and its subject between commas: "The bridge, says Doe, is old". */
const INSERTED = /^(?:said|says)\s+(?=\p{Lu})/u;

function nearestSubject(clause: string, verbAndBehind: string): Cue | null {
  const starts = [...clause.matchAll(BOUNDARY)].map((match) => match.index + match[0].length).reverse();
  for (const gap of [GAP, LOOSE_GAP]) {
    for (const start of starts) {
      const subject = subjectOf(clause.slice(start), gap, verbAndBehind);
      if (subject) return subject;
    }
  }
  const inserted = /,\s*$/.test(clause) && INSERTED.exec(verbAndBehind);
  if (inserted) return subjectBehind(verbAndBehind.slice(inserted[0].length));
  return /(?:\band|,)\s*(?:\w+ly\s+)?$/.test(clause) ? mainSubject(clause, verbAndBehind) : null;
}

/** The subject that a sentence begins with, behind an adverbial. */
export function mainSubject(sentence: string, verbAndBehind = ''): Cue | null {
  const plain = sentence.trimStart().replace(/^["\u201c\u2018']/, '');
  const start = plain.replace(ADVERBIAL, '');
  const subject = SUBJECT.exec(start);
  if (!subject || start.startsWith(':', subject[0].length)) return null;
  return cueOf(subject, /^\s*,[^,]*,/.exec(start.slice(subject[0].length))?.[0] ?? '', verbAndBehind);
}
