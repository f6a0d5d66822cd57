import { html } from 'hono/html';
import { hashOfWords, type LinkedAnswer, type LinkedPlace } from '../citing/answerlink.ts';
import type { Quote } from '../excerpts/quote.ts';
import type { Library } from '../library/library.ts';
import { excerptList } from './answerpage.ts';
import { askForm } from './askpage.ts';
import type { SitePage } from './layout.ts';
import { quotationData } from './quotationdata.ts';

/** An answer at its permanent address: its excerpts as they stand in the articles now, and a word for each that is gone. */
export async function linkedPage(linked: LinkedAnswer, library: Library, base: string): Promise<SitePage> {
  const { question, nearest, places } = linked;
  const found = await Promise.all(places.map((place) => quoteAtPlace(place, question, library)));
  const quotes = found.flatMap((quote) => quote ?? []);
  const gone = found.length - quotes.length;
  const lost =
    gone === 0
      ? ''
      : html`<p class="notice">${gone === 1 ? 'One excerpt is' : `${gone} excerpts are`} no longer in the coverage: the article was removed, or prints other words now.</p>`;
  return {
    title: question,
    base,
    isPrivate: true,
    data: quotes.length > 0 ? quotationData(quotes) : null,
    body: html`<h1>${question}</h1>
${quotes.length > 0 ? excerptList(quotes, nearest, base) : ''}${lost}${askForm(base)}`,
  };
}

/** The excerpt, where the article still has these very words in this place; null where it is gone. */
async function quoteAtPlace(
  { articleId, start, end, hash }: LinkedPlace,
  question: string,
  library: Library,
): Promise<Quote | null> {
  const [item] = await library.archive.named([articleId]);
  if (!item || hashOfWords(item.article.text.slice(start, end)) !== hash) return null;
  const place = { article: item.article, start, end };
  if (!library.isRecallable(place)) return null;
  const quotes = await library.recall([library.quoteId(place)], { question });
  return quotes?.[0] ?? null;
}
