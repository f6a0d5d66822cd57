import { articleLink } from '../../citing/articlelink.ts';
import type { ArticleFacts, Fact, PublicationDay } from '../../corpus/article.ts';
import type { PrintedQuote, Quote } from '../../excerpts/quote.ts';
import { cueOf, isPlace, partsOfSpeaker, type SpokenPart, spokenIn } from '../../excerpts/spoken.ts';
import { writtenDay, writtenSpan } from '../../text/writtendays.ts';
import type { MessageWords } from '../words/words.ts';
import { escapeMarkdown } from './markdown.ts';
import { shorten } from './shorten.ts';

/** Longest outlet, person or place name shown whole, in UTF-16 code units. */
const maxName = 80;
/** Longest address that is linked, in characters. */
const maxUrl = 512;
/** Longest headline shown whole, in UTF-16 code units. */
const maxHeadline = 300;
/** Most outlets or speakers listed by name. */
const maxListed = 6;
/** Longest list of them in Markdown, in UTF-16 code units; its first name is always there. */
const maxList = 400;
/** Of what is concluded and not stated; `words.concluded` explains it at the foot of a message. */
const mark = '*';

/** One fact in Markdown: its value, marked when it is concluded, or `missing` when nobody knows it. */
export function factText(fact: Fact, missing: string, limit = maxName): string {
  return escapeMarkdown(factLabel(fact, missing, limit));
}

/** One fact as plain text, for labels and for what is copied. */
export function factLabel(fact: Fact, missing: string, limit: number): string {
  return fact.value === null ? missing : marked(oneLine(shorten(fact.value, limit)), fact);
}

/** When it was published, with how the day is meant. */
export function dateText(published: PublicationDay, words: MessageWords): string {
  return escapeMarkdown(dateLabel(published, words));
}

/** As `dateText`, as plain text. */
export function dateLabel(published: PublicationDay, words: MessageWords): string {
  const { value } = published;
  return value === null
    ? words.dateNotStated
    : marked(shorten(publishedDay(value, published, words), maxName), published);
}

/** Whether one of the facts is concluded, so that its mark has to be explained. */
export function isConcluded(...facts: readonly Pick<Fact, 'certainty'>[]): boolean {
  return facts.some(({ certainty }) => certainty === 'inferred');
}

/** Whether the line below one of the excerpts has a mark. */
export function haveMarks(quotes: readonly PrintedQuote[]): boolean {
  return quotes.some(({ citation, speakers, alsoIn }) =>
    isConcluded(citation.outlet, citation.published, ...speakers, ...alsoIn.map(({ article }) => article.facts.outlet)),
  );
}

/**
 * The line below an excerpt: its outlet and day, before them the speaker where all of it is one quotation, else after them
 * the speaker of each quotation; then the other outlets that say the same, those it has it from, and the article's
 * address. A headline or a day that is not stated is left out.
 */
export function sourceLine(quote: PrintedQuote, words: MessageWords): string {
  const { whole, parts } = spokenIn(quote);
  const spoken = nameList(
    parts.map((part) => spokenText(quote, part, whole, words)),
    words,
  );
  const others = outletsText(quote, false, words.alsoIn, words);
  const echoes = outletsText(quote, true, words.sameReport, words);
  const { relays } = quote.article.facts;
  const relayed = relays.length > 0 ? words.relaysReports(nameList(relays.map(nameText), words)) : '';
  const source = outletAndDay(quote.citation, words);
  const said = whole ? [`— ${spoken}`, source] : [source, spoken];
  return [...said, others, echoes, relayed, linkText(quote, words)].filter((part) => part !== '').join(words.dot);
}

/** The outlet and, where it is known, the day. */
function outletAndDay({ outlet, published }: Pick<ArticleFacts, 'outlet' | 'published'>, words: MessageWords): string {
  const day = published.value === null ? [] : [dateText(published, words)];
  return [factText(outlet, words.outletNotStated), ...day].join(words.comma);
}

/** What an article is known by: its headline; where there is none, its outlet and day. */
export function titleText(facts: ArticleFacts, words: MessageWords): string {
  const { headline } = facts;
  return headline.value === null ? outletAndDay(facts, words) : factText(headline, '', maxHeadline);
}

/** Where the excerpt stands in its article, and what it is there unless it is plain text. */
export function paragraphText({ paragraph, kind }: PrintedQuote, words: MessageWords): string {
  return kind === 'body' ? words.paragraph(paragraph) : words.place(paragraph, words.kinds[kind]);
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

/** Who says all of it, as plain text; null where it is not one quotation, or nobody near it is named. */
export function wholeSpeaker(quote: PrintedQuote, words: MessageWords): string | null {
  const { whole, parts } = spokenIn(quote);
  const [part] = parts;
  return whole && part?.speaker ? speakerLabel(quote, part, true, words) : null;
}

/**
 * A link to the article where an address that Discord takes can be made of this one, at the excerpt where its words can be
 * told from all others of the article; empty otherwise. A headline stands at the top, and often on a page more than once.
 */
function linkText(quote: PrintedQuote, words: MessageWords): string {
  const link = articleLink(quote, maxUrl);
  return link === null ? '' : `[${words.openArticle}](${link})`;
}

function spokenText(quote: PrintedQuote, part: SpokenPart, whole: boolean, words: MessageWords): string {
  const speaker = escapeMarkdown(speakerLabel(quote, part, whole, words));
  return whole ? speaker : words.spoken(escapeMarkdown(cueOf(quote, part)), speaker);
}

function speakerLabel(quote: PrintedQuote, { speaker }: SpokenPart, whole: boolean, words: MessageWords): string {
  if (speaker === null) return words.speakerNotStated;
  const { name, role, to } = partsOfSpeaker(quote, speaker, whole);
  const label = (value: string) => oneLine(shorten(value, maxName));
  const who = [name, ...(role === null ? [] : [role])].map(label).join(words.comma);
  const heard = to === null ? who : isPlace(to) ? who + words.comma + label(to) : words.speakingTo(who, label(to));
  return marked(heard, speaker);
}

/** Outlets are counted, not files; the excerpt's own outlet says nothing new. */
function outletsText(
  { alsoIn, citation }: PrintedQuote,
  echo: boolean,
  say: (outlets: string) => string,
  words: MessageWords,
): string {
  const outlets = alsoIn
    .filter((place: Quote['alsoIn'][number]) => (place.echo ?? false) === echo)
    .map(({ article }) => article.facts.outlet)
    .filter((outlet) => outlet.value === null || outlet.value !== citation.outlet.value)
    .map((outlet) => factText(outlet, words.outletNotStated));
  return outlets.length > 0 ? say(nameList(outlets, words)) : '';
}

/** The day as it is meant, in the reader's language, saying no more and no less. */
function publishedDay(
  value: string,
  { about }: PublicationDay,
  { calendar, onOrAfter, roughly }: MessageWords,
): string {
  if (about === undefined) return writtenDay(value, calendar);
  const [, first, last] = /^between (.+) and (.+)$/.exec(about) ?? [];
  if (first !== undefined && last !== undefined) return writtenSpan(first, last, calendar);
  return about === 'on or after' ? onOrAfter(writtenDay(value, calendar)) : roughly(writtenDay(value, calendar));
}

function marked(value: string, { certainty }: Pick<Fact, 'certainty'>): string {
  return certainty === 'inferred' ? value + mark : value;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
