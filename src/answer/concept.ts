import type { Company } from '../search/company.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import type { Term } from '../text/analyzer.ts';
import type { Phrase, Synonyms } from '../text/synonyms.ts';
import type { Dictionary } from './translate.ts';

/** One way in which the coverage may put a concept: stems that stand together. */
export interface Form {
  readonly phrase: Phrase;
  /** 1 for the question's own word, less for other names and near spellings. */
  readonly weight: number;
}

/** One thing that the question speaks of. */
export interface Concept {
  /** As typed, folded, its words with a space between. */
  readonly typed: string;
  readonly forms: readonly [Form, ...Form[]];
  /** How much it counts, unitless: the rarity of its own stem, or of its best other name. */
  readonly weight: number;
  /** Whether the coverage prints its own word. */
  readonly known: boolean;
  /** Whether it is the name of somebody or something. */
  readonly name: boolean;
  /** The word of the coverage that a misspelt one was taken for. */
  readonly meant?: string;
  /** A word of asking, which says nothing of what is asked about. */
  readonly chatter?: boolean;
  /** Taken over from an earlier question. */
  readonly remembered?: boolean;
}

const SYNONYM_WEIGHT = 0.6;
/** A name that keeps company with the word. */
const COMPANY_WEIGHT = 0.5;
/** By number of edits, 1 and 2. */
const SPELLING_WEIGHT = [0.9, 0.7] as const;
const MOST_GUESSES = 3;

/** What the concepts of a question are made with. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly synonyms: Synonyms;
  readonly company: Company;
  readonly dictionary: Dictionary;
}

function otherNames(phrase: Phrase, { synonyms, vocabulary }: Lexicon): Form[] {
  return synonyms
    .of(phrase)
    .filter((other) => other.every((stem) => vocabulary.frequency(stem) > 0))
    .map((other) => ({ phrase: other, weight: SYNONYM_WEIGHT }));
}

function conceptOf(terms: readonly [Term, ...Term[]], capital: boolean, lexicon: Lexicon): Concept {
  const { vocabulary } = lexicon;
  const phrase = terms.map(({ stem }) => stem);
  const typed = terms.map(({ word }) => word).join(' ');
  const known = phrase.every((stem) => vocabulary.frequency(stem) > 0);
  const name = terms.length === 1 && (vocabulary.isName(typed) || (capital && !vocabulary.knows(typed)));
  const others = name && known ? [] : otherNames(phrase, lexicon);
  const companions = name || terms.length > 1 ? [] : lexicon.company.of(terms[0].stem);
  const names = companions.map(({ stem }) => ({ phrase: [stem], weight: COMPANY_WEIGHT }));
  const guesses =
    known || others.length > 0 || terms.length > 1 ? [] : vocabulary.near(terms[0].word).slice(0, MOST_GUESSES);
  const nearest = guesses.filter(({ edits }) => edits === guesses[0]?.edits);
  const spelt = nearest.map(({ stem, edits }) => ({ phrase: [stem], weight: SPELLING_WEIGHT[edits - 1] ?? 0 }));
  const rarest = (form: Phrase): number => Math.max(...form.map((stem) => vocabulary.rarity(stem)));
  const weight =
    known || (others.length === 0 && spelt.length === 0)
      ? rarest(phrase)
      : Math.max(...[...others, ...spelt].map((form) => rarest(form.phrase)));
  return {
    typed,
    forms: [{ phrase, weight: 1 }, ...others, ...names, ...spelt],
    weight,
    known,
    name: name || (nearest[0] !== undefined && vocabulary.isName(nearest[0].word)),
    ...(nearest[0] && { meant: nearest[0].word }),
  };
}

/**
 * The concepts of a question, in its order, each once: phrases that the synonyms know stay together, every other word
 * that is no stop word is a concept of its own. `question` is the text that the terms were made from.
 */
export function conceptsOf(question: string, terms: readonly Term[], lexicon: Lexicon): Concept[] {
  const topics = terms.filter(({ stop }) => !stop);
  const found = new Map<string, Concept>();
  for (let i = 0; i < topics.length; ) {
    let length = Math.min(lexicon.synonyms.longest, topics.length - i);
    while (length > 1 && lexicon.synonyms.of(topics.slice(i, i + length).map(({ stem }) => stem)).length === 0)
      length -= 1;
    const [first, ...rest] = topics.slice(i, i + Math.max(length, 1));
    if (!first) break;
    const initial = question.charAt(first.start);
    const concept = conceptOf([first, ...rest], initial !== initial.toLowerCase(), lexicon);
    const key = concept.forms[0].phrase.join(' ');
    if (!found.has(key)) found.set(key, concept);
    i += Math.max(length, 1);
  }
  return [...found.values()];
}

/** Whether the coverage has the concept under any of its names. */
export const isFound = ({ forms }: Concept, vocabulary: Vocabulary): boolean =>
  forms.some(({ phrase }) => phrase.every((stem) => vocabulary.frequency(stem) > 0));
