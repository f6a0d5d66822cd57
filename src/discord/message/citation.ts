import type { Quote } from '../../excerpts/quote.ts';
import { spokenIn } from '../../excerpts/spoken.ts';
import { withoutCredentials } from '../../text/address.ts';
import type { MessageWords } from '../words/words.ts';
import { dateLabel, factLabel, haveMarks, isConcluded, wholeSpeaker } from './attribution.ts';
import { escapeMarkdown } from './markdown.ts';

/** Longest name or headline, and longest address, in a citation, in UTF-16 code units. */
const maxValue = 300;
const maxUrl = 500;

/**
 * An excerpt with its source in one piece, to copy: the quotation, its speaker where all of it is one, outlet, headline,
 * day and address. Each version is some lines of Markdown, the longest first: plain text with the same as Markdown below
 * it, plain text alone, and for an excerpt of a page's length the source alone. What is copied stands in a code block, so
 * that nothing in it is markup; where the marks of a code block are in it, it is escaped instead.
 *
 * @param nearest the excerpt may not answer what was asked, which is said with it
 */
export function citationsOf(quote: Quote, nearest: boolean, words: MessageWords): readonly (readonly string[])[] {
  const { quotation, source, remarks } = citedParts(quote, nearest, words);
  const warning = remarks.map((one) => ` (${one})`).join('');
  const plain = `${quotation} — ${source.join(words.comma)}${warning}`;
  const quoted = quote.quote.split(/\r\n|[\r\n]/).map((line) => `> ${escapeMarkdown(line)}`);
  const markdown = [
    ...quoted,
    '>',
    `> — ${source.map(escapeMarkdown).join(words.comma)}${escapeMarkdown(warning)}`,
  ].join('\n');
  const short = [words.citationTitle, codeBlock(plain)];
  return [
    ...(markdown.includes('`') ? [] : [[...short, words.citationMarkdown, codeBlock(markdown)]]),
    short,
    [words.citationTitle, codeBlock(source.join(words.comma) + warning)],
  ];
}

/** What a citation is made of, as plain text. */
interface CitedParts {
  /** The excerpt to the letter, in quotation marks unless it brings its own. */
  readonly quotation: string;
  /** Its speaker where all of it is one quotation, outlet, headline, day and address. */
  readonly source: readonly string[];
  /** What has to be said with it. */
  readonly remarks: readonly string[];
}

/** The parts of a citation. `nearest`: the excerpt may not answer what was asked. */
export function citedParts(quote: Quote, nearest: boolean, words: MessageWords): CitedParts {
  const isMarked = isConcluded(quote.citation.headline) || haveMarks([quote]);
  return {
    quotation: printed(quote, words),
    source: sourceOf(quote, words),
    remarks: [...(nearest ? [words.nearestCited] : []), ...(isMarked ? [words.concluded] : [])],
  };
}

function printed(quote: Quote, words: MessageWords): string {
  const { whole } = spokenIn(quote);
  return whole && /^\p{P}/u.test(quote.quote) ? quote.quote : words.quotation(quote.quote);
}

function sourceOf(quote: Quote, words: MessageWords): string[] {
  const { outlet, headline, published, url } = quote.citation;
  const speaker = wholeSpeaker(quote, words);
  return [
    ...(speaker === null ? [] : [speaker]),
    factLabel(outlet, words.outletNotStated, maxValue),
    ...(headline.value === null ? [] : [factLabel(headline, '', maxValue)]),
    ...(published.value === null ? [] : [dateLabel(published, words)]),
    ...(url.value === null ? [] : [factLabel({ ...url, value: withoutCredentials(url.value) }, '', maxUrl)]),
  ];
}

function codeBlock(text: string): string {
  return text.includes('`') ? escapeMarkdown(text) : `\`\`\`\n${text}\n\`\`\``;
}
