import type { Term } from '../english/analyzer.ts';
import { particleAfter } from '../english/particle.ts';
import { stem } from '../english/stem.ts';
import type { Phrase, SynonymName, Synonyms } from '../english/synonyms.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import { isChatter } from './smalltalk.ts';
import type { Dictionary } from './translate.ts';

/** One way in which the coverage may put a concept. */
export interface TermVariant {
  /** Stems that stand together. */
  readonly phrase: Phrase;
  /** 1 for the question's own word, less for other names and near spellings. */
  readonly weight: number;
}

/** One thing that the question speaks of. */
export interface QueryTerm {
  /** As typed, folded, its words with a space between. */
  readonly typed: string;
  readonly forms: readonly [TermVariant, ...TermVariant[]];
  /** How much it counts, unitless: the rarity of its own stem, or of its best other name. */
  readonly weight: number;
  /** The word of the coverage that a misspelt one was taken for. */
  readonly meant?: string;
  /** A word of asking, which says nothing of what is asked about. */
  readonly chatter?: boolean;
}

const SYNONYM_WEIGHT = 0.6;
/** Of a word that is one edit away, and of one that is more. */
const SPELLING_WEIGHT = { one: 0.9, more: 0.7 };
const MOST_GUESSES = 3;
/** Words of a question, stop words left out, that are looked at: a person's question has fewer, and time must stay bounded. */
const MOST_TOPICS = 120;
/** What the concepts of a question are made with. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly synonyms: Synonyms;
  readonly dictionary: Dictionary;
  /** Whether a folded word is one of the language, for all that is known; absent where nothing is known. */
  readonly isSpeltRight?: ((word: string) => boolean) | undefined;
}

const isKnown = (phrase: Phrase, vocabulary: Vocabulary): boolean =>
  phrase.every((stem) => vocabulary.frequency(stem) > 0);

/** Whether a folded word is known to be one, and no misspelt one: by the coverage or by any of the files of words. */
const isWord = (word: string, { vocabulary, synonyms, dictionary, isSpeltRight }: Lexicon): boolean =>
  vocabulary.knows(word) ||
  isSpeltRight?.(word) ||
  isChatter(word) ||
  synonyms.of({ phrase: [stem(word)] }).length > 0 ||
  dictionary.english(word) !== undefined;

function otherNames(name: SynonymName, weight: number, { synonyms, vocabulary }: Lexicon): TermVariant[] {
  return synonyms
    .of(name)
    .filter(({ phrase }) => isKnown(phrase, vocabulary))
    .map((other) => ({ phrase: other.phrase, weight }));
}

/** The known words that an unknown one may be a misspelling of, with what they are also called. */
function respelt(word: string, lexicon: Lexicon): { meant: string; forms: TermVariant[] } | null {
  const guesses = lexicon.vocabulary.near(word).slice(0, MOST_GUESSES);
  const [first] = guesses;
  if (!first) return null;
  const nearest = guesses.filter(({ edits }) => edits === first.edits);
  const weight = first.edits === 1 ? SPELLING_WEIGHT.one : SPELLING_WEIGHT.more;
  return {
    meant: first.word,
    forms: [
      ...nearest.map(({ stem }) => ({ phrase: [stem], weight })),
      ...nearest.flatMap(({ stem }) => otherNames({ phrase: [stem] }, weight * SYNONYM_WEIGHT, lexicon)),
    ],
  };
}

function conceptOf(terms: readonly [Term, ...Term[]], particle: string, lexicon: Lexicon): QueryTerm {
  const { vocabulary } = lexicon;
  const phrase = terms.map(({ stem }) => stem);
  const typed = terms.map(({ word }) => word).join(' ');
  const known = isKnown(phrase, vocabulary);
  const others = otherNames(particle ? { phrase, particle } : { phrase }, SYNONYM_WEIGHT, lexicon);
  const guess = known || terms.length > 1 || isWord(typed, lexicon) ? null : respelt(terms[0].word, lexicon);
  const found = [...others, ...(guess?.forms ?? [])];
  const rarest = (form: Phrase): number => Math.max(...form.map((stem) => vocabulary.rarity(stem)));
  return {
    typed,
    forms: [{ phrase, weight: 1 }, ...found],
    weight: known || found.length === 0 ? rarest(phrase) : Math.max(...found.map((form) => rarest(form.phrase))),
    ...(guess && { meant: guess.meant }),
  };
}

interface Topic {
  readonly term: Term;
  readonly particle: string;
}

/** How many topics, from the first, are one name that the synonyms know, and its particle; else the first alone. */
function longestName(topics: readonly Topic[], synonyms: Synonyms): { length: number; particle: string } {
  for (let length = Math.min(synonyms.longest, topics.length); length > 0; length -= 1) {
    const phrase = topics.slice(0, length).map(({ term }) => term.stem);
    const particle = topics[length - 1]?.particle;
    if (particle && synonyms.of({ phrase, particle }).length > 0) return { length, particle };
    if (synonyms.of({ phrase }).length > 0) return { length, particle: '' };
  }
  return { length: 1, particle: '' };
}

/**
 * The concepts of a question, in its order, each once: phrases that the synonyms know stay together, every other word
 * that is no stop word is a concept of its own.
 */
export function conceptsOf(terms: readonly Term[], lexicon: Lexicon): QueryTerm[] {
  const topics = terms.flatMap((term, i) => (term.stop ? [] : [{ term, particle: particleAfter(terms, i) }]));
  topics.length = Math.min(topics.length, MOST_TOPICS);
  const found = new Map<string, QueryTerm>();
  for (let i = 0; i < topics.length; ) {
    const { length, particle } = longestName(topics.slice(i), lexicon.synonyms);
    const [first, ...rest] = topics.slice(i, i + length).map(({ term }) => term);
    if (!first) break;
    const key = [first, ...rest].map(({ stem }) => stem).join(' ');
    if (!found.has(key)) found.set(key, conceptOf([first, ...rest], particle, lexicon));
    i += length;
  }
  return [...found.values()];
}

/** The term with its own word alone, or, where that is misspelt, with the words it was taken for. */
export const asTyped = (concept: QueryTerm): QueryTerm => {
  const [own, ...others] = concept.forms;
  return { ...concept, forms: [own, ...(concept.meant === undefined ? [] : others)] };
};
