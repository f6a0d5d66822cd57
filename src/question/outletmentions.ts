import { NEWSROOMS, ORDINARY_WORDS } from '../english/newsrooms.ts';
import { OUTLET_SAYS } from '../english/sayingverbs.ts';
import { isStopWord } from '../english/stopwords.ts';
import { distance } from '../text/distance.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { slice } from '../text/span.ts';
import type { TextToken } from '../text/tokens.ts';
import { tokens } from '../text/tokens.ts';

/** A news organisation named in a question as the source of what is asked for. */
export interface OutletMention extends Span {
  /** The names under which the coverage has it; none when it is not in the coverage. */
  readonly outlets: readonly string[];
  /** As typed. */
  readonly typed: string;
}

const LONGEST_NAME = 6;
const SHORTEST_BEGINNING = 3;
const PUBLISHED =
  'articles?|reports?|reported|reporting|story|stories|coverage|pieces?|reviews?|posts?|publication|interviews?|accounts?|versions?|text|news|source|headlines?|newspaper|magazine|site|website|outlets?';
/** What stands before the name of a source: "according to", "a report by", "does", "an article in the". */
const BEFORE = new RegExp(
  `(?:\\baccording to|\\bper|\\bvia|\\b(?:does|did|do|has|have)|\\b(?:${PUBLISHED}|information|published|covered|featured|discussed|mentioned|described|highlighted|detailed|noted|written|stated|claimed|as|both|another|one|and) (?:\\w+ ){0,2}?(?:by|from|in|on|of))(?: (?:both|an?|the|either|articles?|reports?|from|by|in))*[ '"]*$`,
);
/** What stands after it: "'s article", "reports that", "story". */
const AFTER = new RegExp(`^['"]*(?:(?<=')s['"]*)? ?(?:(?:[\\w-]+ ){0,1}(?:${PUBLISHED})|${OUTLET_SAYS})\\b`);
/** After a bare name at the head of a message: "fox news what did …", "planet times on the strike". */
const HEADING = /^[,:;]? *(?:on|about|what|who|when|where|why|how|which|did|does|do|is|are|was|were)\b/;
/** The source of a statement made to it is not the source of the article: "told", "interview with", "Fox News' Jane Doe". */
const TOLD =
  /\b(?:tell|tells|told|telling|speak|spoke|spoken|talk|talked|interview|interviewed|said|say|on|watch|watched|statement|comment) (?:(?:to|with|on|for|by|an?|the) )*(?:the )?['"]*$/;
const COORDINATED = /^['"]*(?: ?(?:,|and|or|&|vs\.?|versus))* ?(?:the |an? |another |by |from |in |both )*['"]*$/;

const OUTLET_NAME =
  /^(?:(?:\p{Lu}[\p{L}\p{N}&'.-]*|of) )+(?:Times|Post|News|Journal|Herald|Tribune|Gazette|Chronicle|Standard|Magazine|Weekly|Press|Media|Observer|Mirror|Express|Telegraph|Broadcasting|Radio|TV|Television|Daily|Courier|Sentinel|Examiner|Register|Globe|Bulletin|Reporter|Insider|Digest|Dispatch|Ledger|Inquirer)$|^\p{L}[\p{L}\p{N}-]*\.(?:com|org|net|news|co\.uk)$/u;

const lettersOf = (words: readonly TextToken[]): string =>
  words
    .map(({ word }) => word)
    .join('')
    .replace(/^the(?=.{4})/, '');
const edits = (name: string): number => (name.length < 6 ? 0 : name.length < 10 ? 1 : 2);

/** The ways in which people write one outlet's name, as letters only: without a bracket, a sub-title, a domain, "the", or the word News after initials. */
function spellings(outlet: string): string[] {
  const parts = outlet.split(/\s+[-|–—:]\s+|\(|\)/).map((part) => part.trim());
  const plain = [outlet, ...parts.slice(0, outlet.includes('(') ? undefined : 1)].flatMap((part) => [
    part,
    part.replace(/\.(?:com|org|net|co\.uk|news|tv)\b/i, ''),
  ]);
  const short = plain.flatMap((part) => [part, part.replace(/^(\p{Lu}{3,4}) News$/u, '$1')]);
  return [...new Set(short.map((name) => lettersOf(tokens(name))).filter(Boolean))];
}

/** The outlets of a coverage, found again as people name them. */
export class OutletMentions {
  /** The outlets that a spelling may stand for. */
  readonly #known = new Map<string, readonly string[]>();
  readonly names: readonly string[];

  /** `outlets` are names as the articles' facts have them; repeats count once. */
  constructor(outlets: Iterable<string>) {
    this.names = [...new Set(outlets)].sort();
    const bare = (outlet: string): string => lettersOf(tokens(outlet.replace(/\(.*\)/, '')));
    // "Planet" and "Planet (Planet Digital)" are one outlet with two names.
    for (const outlet of this.names) {
      const kin = this.names.filter((other) => bare(other) === bare(outlet));
      for (const spelling of new Set(kin.flatMap(spellings))) {
        this.#known.set(spelling, [...(this.#known.get(spelling) ?? []), outlet]);
      }
    }
  }

  /** All names that a person may mean by `typed`; empty when it is no outlet of the coverage. */
  named(typed: string): readonly string[] {
    const letters = lettersOf(tokens(typed));
    return this.#known.get(letters) ?? this.#near(letters) ?? this.#beginning(letters) ?? [];
  }

  /** The outlets of the one name that begins so; null where none or several do. */
  #beginning(letters: string): readonly string[] | null {
    if (letters.length < SHORTEST_BEGINNING) return null;
    const found = [...this.#known]
      .filter(([spelling]) => spelling.startsWith(letters))
      .flatMap(([, outlets]) => outlets);
    return new Set(found).size === 1 ? [...new Set(found)] : null;
  }

  #near(letters: string): readonly string[] | null {
    const limit = edits(letters);
    if (limit === 0) return null;
    for (const [spelling, outlets] of this.#known) {
      if (spelling[0] === letters[0] && distance(letters, spelling, limit) <= limit) return outlets;
    }
    return null;
  }

  /**
   * The sources that a question names, in its order: outlets of the coverage and well-known ones that are not in it.
   * Where one outlet is named as a source, others of the coverage named beside it are meant as sources too.
   */
  mentions(question: string): OutletMention[] {
    const folded = fold(question);
    const words = tokens(question);
    const found: (OutletMention & { readonly role: Role })[] = [];
    for (let i = 0; i < words.length; i += 1) {
      const name = this.#nameAt(question, words.slice(i, i + LONGEST_NAME));
      if (!name) continue;
      const previous = found.at(-1);
      const isListed = previous?.role === 'source' && COORDINATED.test(folded.slice(previous.end, name.start));
      const role = isListed ? 'source' : roleOf(question, folded, name);
      found.push({ start: name.start, end: name.end, outlets: name.outlets, typed: slice(question, name), role });
      i += name.length - 1;
    }
    const isAsked = found.some(({ role }) => role === 'source');
    return found
      .filter(({ role, outlets }) => role === 'source' || (isAsked && role === 'bare' && outlets.length > 0))
      .map(({ start, end, outlets, typed }) => ({ start, end, outlets, typed }));
  }

  /** The longest outlet's name that `words` begin with; a name that merely looks like one only where none is known. */
  #nameAt(
    question: string,
    words: readonly TextToken[],
  ): (Span & { length: number; outlets: readonly string[] }) | null {
    const heads = prefixes(words);
    const named = (find: (letters: string) => readonly string[] | null) =>
      heads.flatMap((head) => {
        const outlets = find(head.letters);
        return outlets !== null || isNewsroom(question, head) ? [{ ...head, outlets: outlets ?? [] }] : [];
      })[0];
    // "To TechCrunch" is near "TechCrunch": a name with a slip begins with a word of its own.
    const canBeSlip = words.slice(0, 1).every(({ word }) => !isStopWord(word));
    const known =
      named((letters) => this.#known.get(letters) ?? null) ??
      named((letters) => (canBeSlip ? this.#near(letters) : null));
    if (known) return known;
    const alike = heads.find((prefix) => OUTLET_NAME.test(slice(question, prefix)));
    const inner =
      alike && words.slice(1, alike.length).some((_, i) => this.#knowsPrefix(words.slice(i + 1, alike.length)));
    return alike && !inner ? { start: alike.start, end: alike.end, length: alike.length, outlets: [] } : null;
  }

  #knowsPrefix(words: readonly TextToken[]): boolean {
    return prefixes(words).some((head) => this.#known.has(head.letters) || NEWSROOMS.has(head.letters));
  }
}

/**
 * Whether the words are the name of a well-known newsroom. One that is also an ordinary word ("guardian", "times")
 * needs its capital, which a question in small letters does not give it.
 */
function isNewsroom(question: string, head: Span & { readonly letters: string; readonly length: number }): boolean {
  if (!NEWSROOMS.has(head.letters)) return false;
  const typed = slice(question, head).replace(/^the\s+/i, '');
  return !ORDINARY_WORDS.has(head.letters) || /^\p{Lu}/u.test(typed);
}

/** The first `n` words for every `n`, longest first. */
function prefixes(words: readonly TextToken[]): (Span & { length: number; letters: string })[] {
  const first = words[0];
  if (!first) return [];
  return words
    .map((last, i) => ({ start: first.start, end: last.end, length: i + 1, letters: lettersOf(words.slice(0, i + 1)) }))
    .reverse();
}

/** How a question names an outlet: as the source asked for, as the one to whom something was said, or just so. */
type Role = 'source' | 'told' | 'bare';

function roleOf(question: string, folded: string, span: Span): Role {
  const before = folded.slice(0, span.start);
  // The mark of a possessive is a part of the word.
  const end = span.start + folded.slice(span.start, span.end).replace(/'s$/, '').length;
  const after = folded.slice(end);
  const isPossessor = /^(?:['\u2019]s?)? \p{Lu}\p{Ll}/u.test(question.slice(end));
  if (isPossessor && !/^(?:'s?)? (?:article|report|story)/.test(after)) {
    return /according to (?:the )?['"]*$/.test(before) && !/^'/.test(after) ? 'source' : 'told';
  }
  if (TOLD.test(before)) return 'told';
  return BEFORE.test(before) || AFTER.test(after) || (before.trim() === '' && HEADING.test(after)) ? 'source' : 'bare';
}
