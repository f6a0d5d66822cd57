import type { Term } from '../english/analyzer.ts';
import { isRank } from '../english/names.ts';
import { particleBehind } from '../english/particle.ts';
import { stem } from '../english/stem.ts';
import type { Name, Phrase, Synonyms } from '../english/synonyms.ts';
import type { Company } from '../search/company.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { distance } from '../text/distance.ts';
import { CHATTER, isChatter } from './smalltalk.ts';
import type { Dictionary } from './translate.ts';

/** One way in which the coverage may put a concept: stems that stand together. */
export interface Form extends Name {
  /** 1 for the question's own word, less for other names and near spellings. */
  readonly weight: number;
  /** Of a name that keeps company with the word: the share of such names that it is, above 0 to 1. */
  readonly company?: number;
}

/** One thing that the question speaks of. */
export interface Concept {
  /** As typed, folded, its words with a space between. */
  readonly typed: string;
  readonly forms: readonly [Form, ...Form[]];
  /** How much it counts, unitless: the rarity of its own stem, or of its best other name. */
  readonly weight: number;
  /** Whether it is the name of somebody or something. */
  readonly name: boolean;
  /** The word of the coverage that a misspelt one was taken for. */
  readonly meant?: string;
  /** A word of asking, which says nothing of what is asked about. */
  readonly chatter?: boolean;
}

const SYNONYM_WEIGHT = 0.6;
/** A verb without the particle that the question has after it. */
const BARE_WEIGHT = 0.5;
/** A name that alone keeps company with the word; one of several by its share. */
const COMPANY_WEIGHT = 0.8;
/** By number of edits, 1 and 2. */
const SPELLING_WEIGHT = [0.9, 0.7] as const;
/** A name for its initials, and the other way round. */
const INITIALS_WEIGHT = 0.85;
/** Words of a name that is shortened to its initials. */
const LONGEST_NAME = 5;
const MOST_GUESSES = 3;
/** Words of a question, stop words left out, that are looked at: a person's question has fewer, and time must stay bounded. */
const MOST_TOPICS = 120;
/** Initials are printed with capitals and are no proper names: "DA". */
const LONGEST_INITIALS = 3;
/** Shorter words are not taken for a misspelt word of asking. */
const SHORTEST_CHATTER = 6;

/** What the concepts of a question are made with. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly synonyms: Synonyms;
  readonly company: Company;
  readonly dictionary: Dictionary;
  /** Whether a folded word is one of the language, for all that is known; absent where nothing is known. */
  readonly isSpeltRight?: ((word: string) => boolean) | undefined;
}

const isMisspeltChatter = (word: string): boolean =>
  word.length >= SHORTEST_CHATTER && [...CHATTER].some((known) => distance(word, known, 1) === 1);

const isKnown = (phrase: Phrase, vocabulary: Vocabulary): boolean =>
  phrase.every((stem) => vocabulary.frequency(stem) > 0);

/** Whether a folded word is known to be one, and no misspelt one: by the coverage or by any of the files of words. */
const isWord = (word: string, { vocabulary, synonyms, dictionary, isSpeltRight }: Lexicon): boolean =>
  vocabulary.knows(word) ||
  isSpeltRight?.(word) ||
  isChatter(word) ||
  synonyms.of({ phrase: [stem(word)] }).length > 0 ||
  dictionary.english(word) !== undefined;

function otherNames(name: Name, weight: number, { synonyms, vocabulary }: Lexicon): Form[] {
  return synonyms
    .of(name)
    .filter(({ phrase }) => isKnown(phrase, vocabulary))
    .map((other) => ({ ...other, weight }));
}

function companions(phrase: Phrase, { company }: Lexicon): Form[] {
  const [stem, ...more] = phrase;
  if (stem === undefined || more.length > 0) return [];
  return company.of(stem).map(({ stem: name, share }) => ({
    phrase: [name],
    weight: COMPANY_WEIGHT * share,
    company: share,
  }));
}

/** The known words that an unknown one may be a misspelling of, with what they are also called. */
function respelt(word: string, lexicon: Lexicon): { meant: string; forms: Form[] } | null {
  const guesses = lexicon.vocabulary.near(word).slice(0, MOST_GUESSES);
  const [first] = guesses;
  if (!first) return null;
  const nearest = guesses.filter(({ edits }) => edits === first.edits);
  const weight = SPELLING_WEIGHT[first.edits - 1] ?? 0;
  return {
    meant: first.word,
    forms: [
      ...nearest.map(({ stem }) => ({ phrase: [stem], weight })),
      ...nearest.flatMap(({ stem }) => otherNames({ phrase: [stem] }, weight * SYNONYM_WEIGHT, lexicon)),
    ],
  };
}

/** The name that a concept has the initials of, also without its first word: people are mostly called by their last name. */
function spelledOut([stem = '', ...more]: Phrase, { company }: Lexicon): Form[] {
  const name = more.length === 0 ? company.initials.nameOf(stem) : null;
  if (!name || isPersons(name, company)) return [];
  const [, ...rest] = name;
  return [name, ...(rest.length > 1 ? [rest] : [])].map((phrase) => ({ phrase, weight: INITIALS_WEIGHT }));
}

/** Whether a name of two words is that of somebody: two letters stand for an office or a country sooner than for them. */
const isPersons = ([first = '', last = '', ...more]: Phrase, company: Company): boolean =>
  more.length === 0 && company.isOnlyBearer(first, last);

function conceptOf(terms: readonly [Term, ...Term[]], particle: string, capital: boolean, lexicon: Lexicon): Concept {
  const { vocabulary } = lexicon;
  const phrase = terms.map(({ stem }) => stem);
  const own: Name = particle ? { phrase, particle } : { phrase };
  const typed = terms.map(({ word }) => word).join(' ');
  const single = terms.length === 1;
  const known = isKnown(phrase, vocabulary);
  const isName = single && !isRank(typed) && (vocabulary.isName(typed) || (capital && !vocabulary.knows(typed)));
  const others = isName && known && typed.length > LONGEST_INITIALS ? [] : otherNames(own, SYNONYM_WEIGHT, lexicon);
  const guess = known || !single || isWord(typed, lexicon) ? null : respelt(terms[0].word, lexicon);
  if (!known && single && (guess ? isChatter(guess.meant) : isMisspeltChatter(typed))) {
    return {
      typed,
      forms: [{ phrase, weight: 1 }],
      weight: vocabulary.rarity(phrase[0] ?? ''),
      name: false,
      chatter: true,
    };
  }
  const bare = particle ? [{ phrase, weight: BARE_WEIGHT }] : [];
  const found = [...others, ...(guess?.forms ?? [])];
  const rarest = (form: Phrase): number => Math.max(...form.map((stem) => vocabulary.rarity(stem)));
  return {
    typed,
    forms: [
      { ...own, weight: 1 },
      ...bare,
      ...found,
      ...spelledOut(phrase, lexicon),
      ...(isName ? [] : companions(phrase, lexicon)),
    ],
    weight: known || found.length === 0 ? rarest(phrase) : Math.max(...found.map((form) => rarest(form.phrase))),
    name: isName || (guess !== null && vocabulary.isName(guess.meant)),
    ...(guess && { meant: guess.meant }),
  };
}

/** The concepts, and for those that together are a name its initials. */
function shortened(concepts: readonly Concept[], company: Company): Concept[] {
  const stems = concepts.map((concept) => stemOf(concept) ?? '');
  return concepts.map((concept, i) => {
    for (let start = Math.max(0, i - LONGEST_NAME + 1); start <= i; start += 1) {
      for (let end = i + 1; end <= Math.min(start + LONGEST_NAME, stems.length); end += 1) {
        const name = stems.slice(start, end);
        const acronym = company.initials.initialsOf(name);
        const form = { phrase: [acronym ?? ''], weight: INITIALS_WEIGHT };
        if (acronym !== null && !isPersons(name, company))
          return { ...concept, forms: [...concept.forms, form] as const };
      }
    }
    return concept;
  });
}

/** The stem of the coverage that a name stands for. */
const stemOf = ({ forms, meant }: Concept): string | undefined =>
  (meant === undefined ? forms[0] : forms[1])?.phrase[0];

interface Topic {
  readonly term: Term;
  readonly particle: string;
}

/** How many topics, from the first, are one name that the synonyms know, and its particle; else the first alone. */
function longestName(topics: readonly Topic[], synonyms: Synonyms): { length: number; particle: string } {
  for (let length = Math.min(synonyms.longest, topics.length); length > 0; length -= 1) {
    const phrase = topics.slice(0, length).map(({ term }) => term.stem);
    const particle = topics[length - 1]?.particle ?? '';
    if (particle && synonyms.of({ phrase, particle }).length > 0) return { length, particle };
    if (synonyms.of({ phrase }).length > 0) return { length, particle: '' };
  }
  return { length: 1, particle: '' };
}

/**
 * The concepts of a question, in its order, each once: phrases that the synonyms know stay together, every other word
 * that is no stop word is a concept of its own. `question` is the text that the terms were made from.
 */
export function conceptsOf(question: string, terms: readonly Term[], lexicon: Lexicon): Concept[] {
  const topics = terms.flatMap((term, i) => (term.stop ? [] : [{ term, particle: particleBehind(terms, i) }]));
  topics.length = Math.min(topics.length, MOST_TOPICS);
  const found = new Map<string, Concept>();
  for (let i = 0; i < topics.length; ) {
    const { length, particle } = longestName(topics.slice(i), lexicon.synonyms);
    const [first, ...rest] = topics.slice(i, i + length).map(({ term }) => term);
    if (!first) break;
    const initial = question.charAt(first.start);
    const key = [first, ...rest].map(({ stem }) => stem).join(' ');
    const isCapital = initial !== initial.toLowerCase();
    if (!found.has(key)) found.set(key, conceptOf([first, ...rest], particle, isCapital, lexicon));
    i += length;
  }
  return shortened([...found.values()], lexicon.company);
}

/** Whether the coverage has the concept under any of its names. */
export const isFound = (concept: Concept | undefined, vocabulary: Vocabulary): boolean =>
  concept?.forms.some(({ phrase }) => isKnown(phrase, vocabulary)) ?? false;

/** The concept by its own word alone, or, where that is misspelt, by the words it was taken for. */
export const asTyped = (concept: Concept): Concept => {
  const [own, ...others] = concept.forms;
  return { ...concept, forms: [own, ...(concept.meant === undefined ? [] : others)] };
};
