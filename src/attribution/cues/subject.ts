import { MONTH, MONTH_NAMES } from '../../english/calendar.ts';
import { RELATIVE } from '../../english/kinship.ts';
import { CAPITALS, isOffice, splitTitle } from '../../english/names.ts';
import { JUDGE, SAY, SAY_SOMEWHERE, TELL } from '../../english/sayingverbs.ts';
import { elementAt } from '../../text/element.ts';
import { fold } from '../../text/fold.ts';

/** Who, by the words around a quotation, is speaking. */
export interface SpeakerCue {
  /** A person by name, a body ("Doe's office"), a pronoun, a document ("the statement"), or a description ("mother of …"). */
  readonly kind: 'name' | 'body' | 'pronoun' | 'document' | 'description';
  /** As printed, a description without its article. */
  readonly words: string;
  readonly role?: string;
  readonly to?: string;
  /** Whether a description means somebody of whom the text has told already: "the actor". */
  readonly isKnown?: true;
}

const ANY_VERB = `(?:${SAY}|${JUDGE})\\b`;
const DETERMINER = '[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|[Ss]ome|[Ss]everal';
const DOCUMENT = `(?:${DETERMINER}) (?:\\w+ )?(?:statement|claim|complaint|lawsuit|suit|report|filing|indictment|letter|ruling|document|memo|post|tweet|study|release|affidavit)`;
const BODY =
  'office|campaign|department|union|association|family|company|agency|team|police|officials?|sources?|prosecutors?|critics?|organizers|organisers|witnesses|officers|parents|lawyers|attorneys';
const PERSON = `${RELATIVE}|friend|neighbou?r|attorney|lawyer|spokesperson|spokesman|spokeswoman|representative|official|source|witness|officer|sheriff|judge|teacher|doctor|coach|manager|prosecutor|reporter|analyst|expert`;
/** A word for what somebody does, known by its ending: "contributor", "goalkeeper", "economist". */
const AGENT =
  '(?!(?:after|before|either|ever|for|former|however|later|neither|never|nor|or|other|over|per|rather|than|under|whether)\\b)[a-z-]*(?:er|or|ist|ian|man|woman)';
const OFFICE_WORD = `(?:${PERSON}|${AGENT}|captain|chief|boss|president|executive|star|actress|secretary|chair|deputy|aide|host|head|quarterback|forward|nurse|ceo)`;
/** What somebody is of a team or a company, before the name: "Hawks coach Jacob Doe". */
const OFFICE = `(?:[a-z-]+\\s+){0,2}?${OFFICE_WORD}(?:\\s+and\\s+(?:[a-z-]+\\s+){0,2}?${OFFICE_WORD})?`;
const MODIFIER = `(?:\\s+(?!(?:killed|shot|slain|who|that|in|on|at|was|were|has|had|is)\\b)(?!${ANY_VERB})(?:${CAPITALS}|[a-z][\\w'\\u2019-]*)){1,8}`;
const DESCRIPTION = `(?!(?:But|And|Or|Yet|So|Of)\\b)(?:(?:${DETERMINER}|[Ll]aw enforcement|[Cc]ity|[Cc]ounty|[Ff]ederal)\\s+)?(?:(?!${ANY_VERB})[\\w'\\u2019-]+\\s+){0,3}?(?:${PERSON}|${BODY})(?![\\p{L}'\\u2019])(?:\\s+(?:for|of|from|at|with)${MODIFIER})?`;
const OWNED = `${CAPITALS}['\\u2019]s?\\s+(?:(?:[a-z]+|\\p{Lu}[\\p{Lu}.]+)\\s+){0,2}(?:${BODY}|${PERSON})(?![\\p{L}])`;
/** Where a politician is from, between commas after the name: "R-Ohio". */
const PARTY = '[RDI]-\\p{Lu}';
/** What a subject may be, in the order in which it is tried; in one expression they take twice as long to compile. */
const SUBJECTS = [
  `(?<handle>@\\w+)|(?<owned>${OWNED})`,
  `(?<pronoun>[Hh]e|[Ss]he|[Tt]hey|[Ii]t)(?![\\p{L}'\\u2019])|(?<document>${DOCUMENT})(?![\\p{L}])`,
  `(?:(?<office>${CAPITALS}(?:-[a-z]+(?:\\s+${CAPITALS})?)?(?:\\s+\\d+)?(?:['\\u2019]s?)?\\s+${OFFICE})\\s+|${CAPITALS}['\\u2019]s?\\s+)?(?<name>(?!${PARTY})${CAPITALS})(?!['\\u2019]s?\\s|\\s\\d|-\\p{Ll}|[^\\S\\n]+\\p{Lu})`,
  `(?<description>${DESCRIPTION})(?![\\p{L}])`,
].map((subject) => new RegExp(`^(?:${subject})`, 'u'));
const PERSON_HEAD = new RegExp(
  `^(?:${PERSON}|captain|chief|boss|president|executive|star|actress|host|forward|quarterback|rookie|native|teen|youngster|mogul|icon|champion|pope|king|queen|prince|princess|duke|duchess|pilot|resident|student|nurse|senator|mayor|governor|minister|secretary|chairman|chairwoman|ceo|founder|head|leader|professor|scientist|artist|rapper|pop|nominee|republican|democrat|congressman|congresswoman|general|lady|lieutenant|sergeant|colonel|mp|guard|victim|survivor|veteran|expert|pontiff|laureate|athlete|fellow|envoy|delegate|advocate|strategist|pundit|consultant|specialist|graduate|candidate|associate|critic|surgeon|physician|scholar|academic|correspondent|columnist|dean|trustee|chef|comedian|guitarist|drummer|poet|monk|imam|activist|deputy|aide|${AGENT})$`,
);
/** Whether the noun is one for a single person. */
export const isPersonNoun = (noun: string): boolean => PERSON_HEAD.test(noun) && !NO_PERSON.test(noun);
/** Nouns that end as those for people do. */
const NO_PERSON = new RegExp(
  `^(?:${MONTH_NAMES.join('|').toLowerCase()}|paper|newspaper|letter|order|newsletter|number|center|centre|ministry|chapter|charter|power|member|register|tower|banner|poster|sticker|trailer|chamber|twitter|border|list|trainer|ledger|computer|theater|theatre|career|winter|summer|quarter|water|weather|answer|user|broadcaster|publisher|retailer|manufacturer|carrier|lender|maker|carmaker|automaker|supplier|insurer|regulator|employer|developer|chipmaker|grocer|provider|operator|producer)$`,
);
const DOCUMENT_HEAD =
  /^(?:statement|claim|complaint|lawsuit|suit|report|filing|indictment|letter|ruling|document|documents|memo|post|tweet|study|release|affidavit|announcement|order|petition|message|email|caption|note|notice|opinion|brief|records|record|review|website|site|page|sign|banner|headline|text|book|article|editorial|resolution|law|bill|article|survey|poll|paper|findings|motion|verdict|decision|motto|slogan|inscription|plaque|bio|biography|obituary|invitation|press release|transcript|card|video|voiceover|ad|poster|placard)$/;
/** Whether the noun is one for something that is written. */
export const isDocumentNoun = (noun: string): boolean => DOCUMENT_HEAD.test(noun);
const OWNER = new RegExp(`(?:${BODY})$`);

const APPOSITION =
  /^\s*[,\u2013\u2014]\s*(?<role>(?!\s|who\b|which\b|whose\b|\d)[^,\u2013\u2014]{3,110}?)\s*[,\u2013\u2014]/u;
/** "One group, called Planet First, said". */
const CALLED = /^(?:called|named|known as|dubbed)\s+(?=\p{Lu})/u;
/** What stands between commas after a name and is no role: "adding that …", "dressed in …", "however", "for example". */
const NO_ROLE =
  /^(?:(?:that|what|here|there|it)['\u2019]s\b|(?:last|this|next|earlier)\s|\p{Ll}+ing (?:that|the|an?|his|her|their|its|how|why|what|it|to|in|on|at|for|by|with|from)\b|\p{Ll}+(?:ed|en|rn|wn) (?:in|on|at|by|with|to|from|for)\b|(?:in|on|at|as|for|to|from|by|with|without|alongside|unlike|like|now|then|currently|who|though|although|while|when|if|because|after|before|unable|\p{Ll}*ever)\b|\p{Ll}+(?:ly|ed)$)/u;
/** A clause of its own after the comma: "In Red Square, Olga Doe disclosed that …". */
const CLAUSE = new RegExp(`^${CAPITALS}\\s+(?:\\p{Ll}+ed|${ANY_VERB})(?![\\p{L}])`, 'u');
const NAME_RIGHT_BEHIND = new RegExp(`^\\s+(?<name>${CAPITALS})`, 'u');
const NAME_ALONE = new RegExp(`^${CAPITALS}$`, 'u');

/** Words that end the nouns before a name: "said Olga Doe after the match". */
const FURTHER =
  '(?:to|in|on|at|of|for|from|by|with|about|after|before|during|when|while|as|since|because|if|that|who|whose|which|where|and|but|or|via|through|over|into|ahead|prior|amid|following|against|until|outside|inside|near|alongside|is|was|has|had|are|were|yesterday|today|tonight|later|earlier|recently|then|there|here|now|also|again|once|last|this|next|he|she|it|they|we|back|[a-z]+ly)(?![\\w-])';
const NOUN = `(?!${FURTHER})[a-z][\\w'\\u2019-]*`;

/** "told Planet radio station X" has no name right after the verb. */
const TO = new RegExp(
  `^(?:${TELL}|telling)\\s+(?<to>(?:the\\s+)?${CAPITALS}(?:\\s?&\\s?${CAPITALS})*)(?!\\s+\\p{Lu})(?!\\s+${NOUN}\\s+(?:${NOUN}\\s+)?\\p{Lu})`,
  'u',
);
const WHERE = new RegExp(
  `^(?:${SAY_SOMEWHERE})\\s{1,3}(?<to>(?:at|in|on|during|via)\\s{1,3}(?!part\\b|whole\\b|(?:\\p{L}*day)\\b|(?:${MONTH})\\b)(?:an?\\s|the\\s|his\\s|her\\s)?[^,.;:\\u2018\\u201c"]{3,60}?)(?=[,.;:]|\\s+that\\b|\\s+(?!(?:brief|meet|hear|fil|post|open|rul)ing\\b)\\p{Ll}+ing\\b|\\s+\\p{Lu}\\p{Ll}+\\s+(?:is|was|has)\\b|$)`,
  'u',
);
/** A setting that is cut off: "during an interview with", "on the Planet's". */
const BROKEN = new RegExp(
  `(?:(?<![\\p{L}])(?:an?|the|of|to|with|in|on|at|for|and|his|her|their|its|titled|called|entitled|${MONTH})|['\\u2019]s?|-\\p{L}+)$`,
  'u',
);

/** "A statement posted by the Planet on its website". */
export const ISSUED_BY = new RegExp(
  `\\s(?:posted|issued|released|published|shared|sent)\\sby\\s(?:the\\s)?(?<who>${CAPITALS})`,
  'u',
);

function subjectAt(words: string): RegExpExecArray | null {
  for (const subject of SUBJECTS) {
    const found = subject.exec(words);
    if (found) return found;
  }
  return null;
}

/** To whom, or where, somebody says it, by the verb and what stands after it. */
export function addressee(verbAndBehind: string): string | undefined {
  const to = TO.exec(verbAndBehind)?.groups?.to ?? WHERE.exec(verbAndBehind)?.groups?.to?.trim();
  return to === undefined || BROKEN.test(to) ? undefined : to;
}

/** The name between commas after what somebody is: "her mother, Ann Poe, said". */
export function nameBetween(rest: string): string | null {
  const between = APPOSITION.exec(rest)?.groups?.role?.replace(CALLED, '');
  return between !== undefined && NAME_ALONE.test(between) ? splitTitle(between).name : null;
}

/** What a subject is, by the words between it and its verb, and by the verb and what stands after it. */
function cueOf(match: RegExpMatchArray, rest: string, verbAndBehind: string): SpeakerCue | null {
  const { handle, owned, pronoun, document, office, name, description } = match.groups ?? {};
  const to = addressee(verbAndBehind);
  const spoken = to === undefined ? {} : { to };
  const between = APPOSITION.exec(rest)?.groups?.role?.replace(CALLED, '');
  const apposition = between === undefined || NO_ROLE.test(between) ? undefined : between;
  if (handle) return { kind: 'body', words: handle, ...spoken };
  const issuer = document === undefined ? undefined : ISSUED_BY.exec(rest.slice(0, 60))?.groups?.who;
  if (document && issuer !== undefined) return { kind: 'name', words: issuer, role: document, ...spoken };
  if (document) return { kind: 'document', words: document, ...spoken };
  if (pronoun) return { kind: 'pronoun', words: pronoun.toLowerCase(), ...spoken };
  if (apposition !== undefined && CLAUSE.test(apposition)) return null;
  const named = apposition !== undefined && NAME_ALONE.test(apposition) ? splitTitle(apposition) : null;
  const described = owned ?? description;
  if (described) {
    const behind = NAME_RIGHT_BEHIND.exec(rest)?.groups?.name;
    if (behind !== undefined)
      return {
        kind: 'name',
        words: splitTitle(behind).name,
        role: described.replace(/^(?:the|an?)\s+/i, ''),
        ...spoken,
      };
    if (named) return { kind: 'name', words: named.name, role: described, ...spoken };
    const kind = OWNER.test(elementAt(described.split(/\s+(?:for|of|from|at|with)\s/), 0)) ? 'body' : 'description';
    return { kind, words: described.replace(/^(?:the|an?)\s+/i, ''), ...spoken };
  }
  const split = splitTitle(name ?? '');
  if (
    isOffice(split.name) ||
    (named && /(?:Minister|Secretary|President|Chancellor|Ambassador|Commissioner|Judge|Justice)$/.test(split.name))
  )
    return named && { kind: 'name', words: named.name, role: name ?? '', ...spoken };
  const role = split.title || office || apposition;
  return { kind: 'name', words: split.name, ...(role && { role }), ...spoken };
}

/** The subject that the words begin with, if only what `gap` allows stands between it and their end, its verb. */
export function subjectOf(words: string, gap: RegExp, verbAndBehind: string): SpeakerCue | null {
  const subject = subjectAt(words);
  const rest = subject && words.slice(subject[0].length);
  return subject && rest !== null && gap.test(rest) ? cueOf(subject, rest, verbAndBehind) : null;
}

/** What somebody is, after a name that tells of what: "Oscar best-actress nominee Olga Doe". */
const NAME_BEHIND_NOUN = new RegExp(`^\\s(?:[a-z-]+\\s){0,2}?(?<noun>[a-z]+)\\s(?<who>${CAPITALS})`, 'u');

/** The subject that the words begin with, whatever stands after it. */
export function leadingSubject(words: string, verbAndBehind = ''): SpeakerCue | null {
  const subject = subjectAt(words);
  if (!subject || words.startsWith(':', subject[0].length)) return null;
  const rest = words.slice(subject[0].length);
  const { noun, who } = (subject.groups?.name && NAME_BEHIND_NOUN.exec(rest)?.groups) || {};
  if (noun !== undefined && who !== undefined && isPersonNoun(noun))
    return { kind: 'name', words: splitTitle(who).name };
  return cueOf(subject, /^\s*,[^,]*,/.exec(rest)?.[0] ?? NAME_RIGHT_BEHIND.exec(rest)?.[0] ?? '', verbAndBehind);
}

/** Code units from a subject in which its verb is looked for. */
const FARTHEST = 600;

/** The subject that the words begin with, and the first of `verbs` that is its own with what stands after it; '' for none. */
export function subjectBefore(
  words: string,
  verbs: RegExp,
  gap: RegExp,
): { cue: SpeakerCue | null; verb: string } | null {
  const subject = subjectAt(words);
  if (!subject) return null;
  const rest = words.slice(subject[0].length);
  for (const { index } of fold(rest.slice(0, FARTHEST)).matchAll(verbs)) {
    const [between, verb] = [rest.slice(0, index), rest.slice(index)];
    if (gap.test(between)) return { cue: cueOf(subject, between, verb), verb };
  }
  const isAlone = subject.groups?.name !== undefined && /^\s*\.?\s*$/.test(rest);
  return isAlone ? { cue: cueOf(subject, '', ''), verb: '' } : null;
}

/** What somebody is, after a place or a team and before the name: "Planet goalkeeper", "Planet-based". */
const NOUNS = new RegExp(
  `^(?:-[a-z]+|\\s+(?:\\d+\\s+)?${NOUN})(?:\\s+(?:and\\s+)?${NOUN}){0,4}(?:\\s+and(?=\\s+\\p{Lu}))?`,
  'u',
);

/**
 * The speaker after a verb: the last name of the noun group ("said Planet goalkeeper Olga Doe"), nobody where it has none
 * ("said the Planet goalkeeper").
 */
export function subjectBehind(words: string): SpeakerCue | null {
  let subject = subjectAt(words);
  let rest = words.slice(subject?.[0].length);
  let what = '';
  for (let nouns = NOUNS.exec(rest); subject?.groups?.name && nouns; nouns = NOUNS.exec(rest)) {
    what = `${what} ${subject[0]}${nouns[0]}`.trim();
    rest = rest.slice(nouns[0].length).trimStart();
    subject = subjectAt(rest);
    if (!subject?.groups?.name) return null;
    rest = rest.slice(subject[0].length);
  }
  if (!subject) return null;
  const cue = cueOf(subject, /^\s*,[^,.]*[,.]/.exec(rest)?.[0].replace(/\.$/, ',') ?? '', '');
  return what === '' ? cue : cue && { ...cue, role: what.replace(/ and$/, '') };
}
