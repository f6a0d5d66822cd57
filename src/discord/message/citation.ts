import type { Quote } from '../../excerpts/quote.ts';
import { withoutCredentials } from '../../text/address.ts';
import type { MessageWords } from '../words/words.ts';
import { dateLabel, factLabel } from './attribution.ts';
import { escapeMarkdown } from './markdown.ts';

/** Longest name or headline, and longest address, in a citation, in UTF-16 code units. */
const maxValue = 300;
const maxUrl = 500;

/**
 * The source of an excerpt as plain text to copy: outlet, headline, date, address, and the coverage it was retrieved
 * from. A code block, so that nothing in it is markup; where its own marks are in the text, escaped instead.
 *
 * @param nearest the excerpt may not answer what was asked, which is said with it
 */
export function citationText(
  { citation, article }: Quote,
  fingerprint: string,
  nearest: boolean,
  words: MessageWords,
): string {
  const { outlet, headline, author, published, url } = citation;
  const parts = [
    factLabel(outlet, words.outletNotStated, words, maxValue),
    factLabel(headline, words.headlineNotStated, words, maxValue),
    ...(author.value === null ? [] : [factLabel(author, words.notStated, words, maxValue)]),
    dateLabel(published, words),
    ...(url.value === null
      ? []
      : [factLabel({ ...url, value: withoutCredentials(url.value) }, words.notStated, words, maxUrl)]),
    words.retrieved(article.id, fingerprint),
    ...(nearest ? [words.nearestCited] : []),
  ];
  const text = parts.join('. ');
  return text.includes('`') ? escapeMarkdown(text) : `\`\`\`\n${text}\n\`\`\``;
}
