import type { APIComponentInContainer } from 'discord.js';
import type { Fact } from '../../../corpus/article.ts';
import type { CorpusEntry } from '../../../corpus/corpus.ts';
import type { ParagraphKind } from '../../../corpus/page/paragraphs.ts';
import type { Library } from '../../../library/library.ts';
import { slice } from '../../../text/span.ts';
import type { ReplyMessage } from '../../command.ts';
import { dateText, factText, isConcluded, nameList, nameText, titleText } from '../../message/attribution.ts';
import { foot } from '../../message/foot.ts';
import { container, fits, linkedText, separator, textDisplay } from '../../message/layout.ts';
import { blockQuote } from '../../message/markdown.ts';
import { dayText } from '../../message/standing.ts';
import type { MessageWords } from '../../words/words.ts';

/** Paragraphs of the article that a card shows. */
const maxParagraphs = 3;
const opening: ReadonlySet<ParagraphKind> = new Set(['dek', 'body']);

/**
 * One article's facts with their certainty, its size, and its first lines word for word. Private.
 *
 * @param lastSeen when it was last seen so, where it is an edition from before
 */
export async function card(
  { article, paragraphs }: CorpusEntry,
  library: Library,
  words: MessageWords,
  lastSeen: string | null = null,
): Promise<ReplyMessage> {
  const quotations = await library.quotations(article);
  const speakers = new Set(quotations.flatMap(({ speaker }) => (speaker ? [speaker.name] : [])));
  const { facts, text } = article;
  const title = linkedText(`### ${titleText(facts, words)}`, words.openArticle, facts.url.value);
  const lines = [
    ...(lastSeen === null ? [] : [`⚠ ${words.changedSince(dayText(lastSeen, words))}`]),
    ...(facts.headline.value === null ? [words.fact(words.headline, words.notStated)] : []),
    words.fact(words.outlet, factText(facts.outlet, words.notStated)),
    words.fact(words.published, facts.published.value === null ? words.notStated : dateText(facts.published, words)),
    words.fact(words.author, factText(facts.author, words.notStated)),
    ...(facts.contributors.value ? [words.fact(words.contributors, contributorsText(facts.contributors, words))] : []),
    ...(facts.relays.length > 0 ? [words.fact(words.relays, nameList(facts.relays.map(nameText), words))] : []),
    words.size(paragraphs.length, text.length),
    ...(speakers.size > 0 ? [words.quotedIn(nameList([...speakers].map(nameText), words))] : []),
  ];
  const top: APIComponentInContainer[] = [title, textDisplay(lines.join('\n'))];
  const quotes = paragraphs
    .filter(({ kind }) => opening.has(kind))
    .slice(0, maxParagraphs)
    .map((paragraph) => textDisplay(blockQuote(slice(text, paragraph))));
  // A paragraph is shown whole or not at all, and none is skipped: these are the first lines.
  const rest = [separator(), textDisplay(words.firstLines)];
  const { headline, outlet, published, author, contributors } = facts;
  const isMarked = isConcluded(headline, outlet, published, author, contributors);
  const footer = foot([], words, isMarked);
  let shown = quotes.length;
  while (shown > 0 && !fits(container([...top, ...rest, ...quotes.slice(0, shown), footer]))) shown -= 1;
  return {
    components: container([...top, ...(shown > 0 ? [...rest, ...quotes.slice(0, shown)] : []), footer]),
    private: true,
  };
}

function contributorsText({ value, certainty }: Fact<readonly string[]>, words: MessageWords): string {
  const names = nameList((value ?? []).map(nameText), words);
  return certainty === 'inferred' ? `${names}\\*` : names;
}
