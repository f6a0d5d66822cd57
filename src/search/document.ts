import type { Article } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import type { Term } from '../english/analyzer.ts';
import { analyze } from '../english/analyzer.ts';
import { slice } from '../text/span.ts';

/** What an engine indexes of one passage. */
export interface IndexedDocument {
  readonly id: number;
  readonly article: Article;
  /** In text order, repeats kept: the passage's own words, then its article's headline, then its outlet. */
  readonly stems: readonly string[];
}

const topics = (terms: readonly Term[]): string[] => terms.flatMap(({ stem, stop }) => (stop ? [] : [stem]));

/** The passage's own words analysed, a list of terms for each paragraph; offsets are into the paragraph's slice. */
export const passageTerms = (passage: Passage): Term[][] =>
  passage.paragraphs.map((paragraph) => analyze(slice(passage.article.text, paragraph)));

/** The document of a passage whose words are analysed already. */
export function documentOf(passage: Passage, own: readonly (readonly Term[])[]): IndexedDocument {
  const { headline, outlet } = passage.article.facts;
  const context = passage.kind === 'headline' ? [] : topics(analyze(headline.value ?? ''));
  return {
    id: passage.id,
    article: passage.article,
    stems: [...own.flatMap(topics), ...context, ...topics(analyze(outlet.value ?? ''))],
  };
}
