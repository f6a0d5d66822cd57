import { ComponentType } from 'discord.js';
import type { CheckedDraft, CheckedQuotation } from '../../checking/check.ts';
import { counted, isFaulty } from '../../checking/told.ts';
import type { ReplyFile, ReplyMessage } from '../command.ts';
import type { MessageWords } from '../words/words.ts';
import { container, fits, separator, textDisplay } from './layout.ts';
import { blockQuote, escapeMarkdown } from './markdown.ts';
import { shorten } from './shorten.ts';
import { verdictText } from './verdict.ts';

const reportName = 'report.md';
/** Quotations that the message itself lists, and the characters that are shown of each. */
const maxListed = 8;
const maxQuoted = 160;

/**
 * What was found in a draft, for the one who asked alone: the quotations to look at, and all of them in a report to
 * download.
 *
 * @param name of the file; null for a text that was typed
 */
export function draftReply(name: string | null, checked: CheckedDraft, words: MessageWords): ReplyMessage {
  const { quotations, unchecked, isCut } = checked;
  const title = `### ${name === null ? words.draftTitle : escapeMarkdown(shorten(name, maxQuoted))}`;
  if (quotations.length + unchecked === 0) {
    const empty = [title, words.draftEmpty, ...(isCut ? [words.draftCut] : [])].join('\n');
    return { components: container([textDisplay(empty)]), private: true };
  }
  const report: ReplyFile = {
    name: reportName,
    bytes: Buffer.from(reportOf(name, checked, words)),
    description: words.draftTitle,
  };
  const head = textDisplay(`${title}\n${summaryOf(checked, words)}`);
  const end = [separator(), { type: ComponentType.File as const, file: { url: `attachment://${reportName}` } }];
  const faulty = quotations.filter((one) => isFaulty(one, true));
  const items = faulty.slice(0, maxListed).map((one) => textDisplay(itemOf(one, words)));
  let shown = items.length;
  while (shown > 0 && !fits(container([head, ...items.slice(0, shown), ...end]))) shown -= 1;
  return { components: container([head, ...items.slice(0, shown), ...end]), files: [report], private: true };
}

function summaryOf({ quotations, unchecked, isCut }: CheckedDraft, words: MessageWords): string {
  const { found = 0, absent = 0 } = counted(quotations);
  const faulty = quotations.filter((one) => isFaulty(one, false)).length;
  const summary = words.draftSummary({ total: quotations.length, found, faulty, absent });
  const counts = unchecked > 0 ? `${summary}${words.dot}${words.draftUnchecked(unchecked)}` : summary;
  return isCut ? `${counts}\n${words.draftCut}` : counts;
}

const placeOf = ({ place: { line, page } }: CheckedQuotation, words: MessageWords): string =>
  page === undefined ? words.draftLine(line) : words.draftPage(page);

function itemOf(one: CheckedQuotation, words: MessageWords): string {
  const quote = blockQuote(shorten(one.quote.replace(/\s+/g, ' '), maxQuoted), []);
  return `-# ${placeOf(one, words)}\n${quote}\n${outcomeOf(one, words)}`;
}

function outcomeOf({ quote, verdict, verification }: CheckedQuotation, words: MessageWords): string {
  if (!verification || verdict === 'long') return words.draftTooLong;
  return verdict === 'short' ? words.shortClaim : verdictText(quote, verification, words);
}

/** All quotations in their order, in Markdown. */
function reportOf(name: string | null, checked: CheckedDraft, words: MessageWords): string {
  const quotations = checked.quotations.map((one) => {
    const outlets = new Set(one.verification?.places.flatMap(({ article }) => article.facts.outlet.value ?? []));
    const printed = outlets.size === 0 ? [] : [escapeMarkdown([...outlets].join(words.comma))];
    return [
      `## ${placeOf(one, words)}`,
      blockQuote(one.quote, []),
      [outcomeOf(one, words), ...printed].join('\n\n'),
    ].join('\n\n');
  });
  return [`# ${escapeMarkdown(name ?? words.draftTitle)}`, summaryOf(checked, words), ...quotations, ''].join('\n\n');
}
