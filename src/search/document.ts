import type { Article } from '../corpus/article.ts';
import type { Passage, QuotableParagraph } from '../corpus/passage.ts';
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

/** A paragraph of a passage with its own words analysed; the offsets of the terms are into the paragraph's slice. */
export interface ParagraphTerms {
  readonly paragraph: QuotableParagraph;
  readonly terms: readonly Term[];
}

/** The passage's own words analysed, paragraph by paragraph. */
export const passageTerms = ({ article, paragraphs }: Passage): ParagraphTerms[] =>
  paragraphs.map((paragraph) => ({ paragraph, terms: analyze(slice(article.text, paragraph)) }));

/** The document of a passage whose words are analysed already. */
export function documentOf(passage: Passage, own: readonly ParagraphTerms[]): IndexedDocument {
  const { headline, outlet } = passage.article.facts;
  const context = passage.kind === 'headline' ? [] : topics(analyze(headline.value ?? ''));
  return {
    id: passage.id,
    article: passage.article,
    stems: [...own.flatMap(({ terms }) => topics(terms)), ...context, ...topics(analyze(outlet.value ?? ''))],
  };
}
