import { quotations } from '../../attribution/marks/quotation.ts';
import type { Speaker } from '../../attribution/namedspeaker.ts';
import type { Fact, PublicationDay } from '../../corpus/article.ts';
import type { PrintedQuote, Quote } from '../../excerpts/quote.ts';
import type { MessageWords } from '../words/words.ts';
import { escapeMarkdown } from './markdown.ts';
import { shorten } from './shorten.ts';

/** Longest outlet, person or place name shown whole, in UTF-16 code units. */
const maxName = 80;
/** Longest headline shown whole, in UTF-16 code units. */
const maxHeadline = 200;
/** Most outlets or speakers listed by name. */
const maxListed = 6;
/** Longest list of them in Markdown, in UTF-16 code units; its first name is always there. */
const maxList = 400;

/** One fact in Markdown: its value, marked when it is inferred, or `missing` when nobody knows it. */
export function factText(fact: Fact, missing: string, words: MessageWords, limit = maxName): string {
  return plainFact(fact, missing, limit, escapeMarkdown, words);
}

/** One fact as plain text, for the labels of menus. */
export function factLabel(fact: Fact, missing: string, words: MessageWords, limit: number): string {
  return plainFact(fact, missing, limit, (value) => value, words);
}

/** When it was published, with how the day is meant. */
export function dateText(published: PublicationDay, words: MessageWords): string {
  return factText(withAbout(published, words), words.dateNotStated, words);
}

/** As `dateText`, as plain text for the labels of menus. */
export function dateLabel(published: PublicationDay, words: MessageWords): string {
  return factLabel(withAbout(published, words), words.dateNotStated, words, maxName);
}

/** The line above an excerpt: outlet, headline and date, each with its certainty. */
export function attributionLine({ citation }: PrintedQuote, words: MessageWords): string {
  const outlet = `**${factText(citation.outlet, words.outletNotStated, words)}**`;
  const headline = factText(citation.headline, words.headlineNotStated, words, maxHeadline);
  return [outlet, headline, dateText(citation.published, words)].join(words.dot);
}

/** The line below an excerpt: who speaks, where it stands in the article, and which other outlets say the same. */
export function placeLine(quote: PrintedQuote, words: MessageWords): string {
  const speaker = speakerText(quote, words);
  const others = outletsText(
    quote.alsoIn.filter(({ echo }) => !echo),
    quote,
    words.alsoIn,
    words,
  );
  const echoes = outletsText(
    quote.alsoIn.filter(({ echo }) => echo),
    quote,
    words.sameReport,
    words,
  );
  const { relays } = quote.article.facts;
  const relayed = relays.length > 0 ? words.relaysReports(nameList(relays.map(nameText), words)) : '';
  return [speaker, paragraphText(quote, words), others, echoes, relayed].filter((part) => part !== '').join(words.dot);
}

/** Where the excerpt stands in its article. */
export function paragraphText({ paragraph, kind }: PrintedQuote, words: MessageWords): string {
  return words.place(paragraph, words.kinds[kind]);
}

/** The names, each once, escaped; a long list ends in how many more there are. */
export function nameList(names: Iterable<string>, words: MessageWords): string {
  const all = [...new Set(names)];
  const listed = all.slice(0, maxListed);
  const shown = listed.filter((_, i) => i === 0 || listed.slice(0, i + 1).join(words.comma).length <= maxList);
  const list = shown.join(words.comma);
  return shown.length < all.length ? words.andMore(list, all.length - shown.length) : list;
}

/** A name in Markdown, shortened to what a line can hold. */
export function nameText(name: string): string {
  return escapeMarkdown(oneLine(shorten(name, maxName)));
}

/** Empty when the excerpt holds no quotation. */
function speakerText({ article, start, end, speakers }: PrintedQuote, words: MessageWords): string {
  const inside = quotations(article.text, { start, end }).length;
  if (speakers.length > 0) {
    const named = words.speaking(
      nameList(
        speakers.map((speaker) => oneSpeaker(speaker, words)),
        words,
      ),
    );
    return inside > speakers.length ? `${named}${words.comma}${words.othersNotStated}` : named;
  }
  return inside > 0 ? words.speakerNotStated : '';
}

function oneSpeaker({ name, role, to, certainty }: Speaker, words: MessageWords): string {
  const who = [name, role]
    .filter((part) => part !== undefined)
    .map(nameText)
    .join(words.comma);
  const heard =
    to === undefined ? who : isPlace(to) ? who + words.comma + nameText(to) : words.speakingTo(who, nameText(to));
  return certainty === 'inferred' ? words.inferred(heard) : heard;
}

/** Words of an article that already say where, such as 'at a vigil'. */
function isPlace(to: string): boolean {
  return /^(?:at|before|during|in|inside|on|outside|via)\s/i.test(to);
}

/** Outlets are counted, not files; the excerpt's own outlet says nothing new. */
function outletsText(
  places: Quote['alsoIn'],
  { citation }: PrintedQuote,
  say: (outlets: string) => string,
  words: MessageWords,
): string {
  const outlets = places
    .map(({ article }) => article.facts.outlet)
    .filter((outlet) => outlet.value === null || outlet.value !== citation.outlet.value)
    .map((outlet) => factText(outlet, words.outletNotStated, words));
  return outlets.length > 0 ? say(nameList(outlets, words)) : '';
}

function plainFact(
  fact: Fact,
  missing: string,
  limit: number,
  shown: (value: string) => string,
  words: MessageWords,
): string {
  if (fact.value === null) return missing;
  const value = shown(oneLine(shorten(fact.value, limit)));
  return fact.certainty === 'inferred' ? words.inferred(value) : value;
}

/** The day with how it is meant, in the reader's language; 'between … and …' names its days itself. */
function withAbout(published: PublicationDay, words: MessageWords): Fact {
  const { value, about } = published;
  if (value === null || about === undefined) return published;
  const [, first, last] = /^between (.+) and (.+)$/.exec(about) ?? [];
  if (first !== undefined && last !== undefined) return { ...published, value: words.between(first, last) };
  return { ...published, value: about === 'on or after' ? words.onOrAfter(value) : words.roughly(value) };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
