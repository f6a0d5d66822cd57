import type { APIComponentInContainer } from 'discord.js';
import type { Answer, Reason } from '../answer/answer.ts';
import type { Quote } from '../answer/quote.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Library } from '../library.ts';
import { attributionLine, nameList, nameText, paragraphText, placeLine } from './attribution.ts';
import type { Reply } from './command.ts';
import { type Asked, heading, notesText } from './heading.ts';
import { button, container, fits, linkedText, row, separator, textDisplay } from './layout.ts';
import { blockQuote } from './markdown.ts';
import { coverageOutlets, outletCount } from './outlets.ts';
import { encodeAgain, encodeAnswerPage, idsThatFit } from './page-state.ts';
import { words } from './words.ts';

/** All that the pages of one answer are made of. */
export interface AnswerView {
  readonly asked: Asked;
  /** Every excerpt of the answer, not only the page's. */
  readonly quotes: readonly Quote[];
  /** See `answerNotes`. */
  readonly notes: string | null;
  /** 1 for the first. */
  readonly page: number;
  /** The most excerpts on a page; long ones make it fewer. */
  readonly perPage: number;
  /** Whose message it will be. */
  readonly userId: string;
}

/** One page of an answer as a message, inside every limit; or, when there is no such page, how many there are. */
export function answerPage(view: AnswerView, library: Library): APIComponentInContainer[] | { readonly pages: number } {
  const { pages, ids } = paginate(view, library);
  const shown = pages[view.page - 1];
  if (!shown) return { pages: pages.length };
  const before = pages.slice(0, view.page - 1).flat().length;
  const total = pages.flat().length;
  return [
    ...heading(view.asked),
    textDisplay(summaryLine(shown.length, before, view.quotes.slice(0, total), library.corpus)),
    ...notesText(view.notes),
    ...shown.flatMap(excerptBlock),
    ...(pages.length > 1 ? [pageButtons(view, pages.length, ids, library.corpus.fingerprint)] : []),
    textDisplay(footer),
  ];
}

/** What has to be said of the answer as a whole: respelt words, undated articles, accounts that differ. */
export function answerNotes(answer: Answer): string | null {
  const lines = [
    ...answer.respelt.map(({ typed, meant }) => `-# ${words.respelt(nameText(typed), nameText(meant))}`),
    ...(answer.undated > 0 ? [`-# ${words.undated(answer.undated)}`] : []),
    ...(answer.status === 'answered' ? answer.differs : []).map(({ accounts }) =>
      words.accountsDiffer(nameList(accounts.flatMap(({ outlets }) => outlets).map(nameText))),
    ),
  ];
  const kept = lines.filter((_, index) => lines.slice(0, index + 1).join('\n').length <= maxNotes);
  return kept.length > 0 ? kept.join('\n') : null;
}

/** Why nothing is quoted, in plain words, to the one who asked only. */
export function refusal(asked: Asked, reason: Reason, notes: string | null, library: Library): Reply {
  return {
    components: container([...heading(asked), textDisplay(reasonText(reason, library.corpus)), ...notesText(notes)]),
    private: true,
  };
}

/** The excerpts of an answer cannot be shown again as they were; a button asks the question anew. */
export function changed(asked: Asked, perPage: number): Reply {
  return {
    components: container([
      ...heading(asked),
      textDisplay(words.coverageChanged),
      row(button(words.askAgain, encodeAgain(perPage))),
    ]),
    private: true,
  };
}

const footer = `-# ${words.footer}`;
/** Characters of notes; more would crowd out the excerpts. */
const maxNotes = 600;
/** What heading, summary, notes and footer may take together, in characters: any one excerpt must fit beside them. */
const maxFrame = 1_500;

/** The excerpts of each page, as many a page as fit, and the ids that its buttons carry. */
function paginate(view: AnswerView, library: Library): { pages: Quote[][]; ids: string[] } {
  const all = layOut(view, view.quotes);
  const ids = view.quotes.map((quote) => library.quoteId(quote));
  const first = all[0];
  if (all.length < 2 || !first) return { pages: all, ids };
  const { fingerprint } = library.corpus;
  const held = idsThatFit({ fingerprint, page: 1, perPage: view.perPage, userId: view.userId, ids });
  const kept = Math.max(held, first.length);
  const pages = kept < view.quotes.length ? layOut(view, view.quotes.slice(0, kept)) : all;
  return { pages, ids: ids.slice(0, kept) };
}

function layOut(view: AnswerView, quotes: readonly Quote[]): Quote[][] {
  const pages: Quote[][] = [];
  for (const quote of quotes) {
    const current = pages.at(-1);
    if (current && current.length < view.perPage && pageFits(view, [...current, quote])) current.push(quote);
    else pages.push([quote]);
  }
  return pages;
}

/** Measured with a summary as long as any can be, and with page buttons. */
function pageFits(view: AnswerView, quotes: readonly Quote[]): boolean {
  const longest = textDisplay('x'.repeat(150));
  const buttons = row(button(words.previous, '<'), button(words.next, '>'));
  return fits(
    container([
      ...heading(view.asked),
      longest,
      ...notesText(view.notes),
      ...quotes.flatMap(excerptBlock),
      buttons,
      textDisplay(footer),
    ]),
  );
}

/** One excerpt, whole, with its attribution above and its place below. */
function excerptBlock(quote: Quote): APIComponentInContainer[] {
  const above = linkedText(attributionLine(quote), words.openArticle, quote.citation.url.value);
  const highlights = quote.highlights.map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }));
  const block = [separator(), above, textDisplay(`${blockQuote(quote.quote, highlights)}\n-# ${placeLine(quote)}`)];
  if (fits([...block, textDisplay('x'.repeat(maxFrame))])) return block;
  return [separator(), above, textDisplay(`${words.tooLong}\n-# ${paragraphText(quote)}`)];
}

function summaryLine(shown: number, before: number, quotes: readonly Quote[], corpus: Corpus): string {
  const range = { from: before + 1, to: before + shown, total: quotes.length };
  const from = outletCount(quotes.map(({ article }) => article));
  const articles = corpus.entries.map(({ article }) => article);
  return `-# ${words.summary(range, from, { articles: articles.length, outlets: outletCount(articles) })}`;
}

function pageButtons(view: AnswerView, pages: number, ids: readonly string[], fingerprint: string) {
  const to = (page: number) => encodeAnswerPage({ fingerprint, page, perPage: view.perPage, userId: view.userId, ids });
  return row(
    button(words.previous, to(view.page - 1), view.page === 1),
    button(words.next, to(view.page + 1), view.page === pages),
  );
}

function reasonText(reason: Reason, corpus: Corpus): string {
  switch (reason.code) {
    case 'no-question':
      return words.noQuestion;
    case 'greeting':
      return words.greeting;
    case 'instruction':
      return words.instruction;
    case 'outlet-not-in-coverage':
      return `${words.outletMissing(nameText(reason.outlet))} ${words.outletsPresent(coverageOutlets(corpus))}`;
    case 'not-in-coverage':
      return words.notInCoverage(corpus.entries.length);
  }
}
