import type { APIComponentInContainer } from 'discord.js';
import type { PlannedDraft } from '../../adding/plan.ts';
import { isQuotable } from '../../corpus/passage.ts';
import { slice } from '../../text/span.ts';
import type { MessageWords } from '../words/words.ts';
import { dateText, factText, isConcluded } from './attribution.ts';
import { textDisplay } from './layout.ts';
import { blockQuote, escapeMarkdown } from './markdown.ts';
import { shorten } from './shorten.ts';

/** Characters of a headline, of the first words and of a note. */
const maxHeadline = 200;
const maxBegins = 300;
const maxNote = 200;
/** Notes that are shown of one article. */
const maxNotes = 3;

/** What was understood of an article that may be added: what is known of it, and how what can be quoted begins. */
export function draftCard({ what, draft, entry }: PlannedDraft, words: MessageWords): APIComponentInContainer {
  const { article, paragraphs } = entry;
  const { outlet, headline, published, author } = article.facts;
  const quotable = paragraphs.filter(isQuotable);
  const [first] = quotable;
  const notes = draft.notes.slice(0, maxNotes).map((note) => `-# ${escapeMarkdown(shorten(note, maxNote))}`);
  const missing = words.notStated;
  return textDisplay(
    [
      `### ${factText(headline, words.headlineNotStated, maxHeadline)}`,
      words.fact(words.outlet, factText(outlet, missing)),
      words.fact(words.published, dateText(published, words)),
      words.fact(words.author, factText(author, missing)),
      words.draftStates[what],
      words.draftQuotable(quotable.length),
      ...(first ? [blockQuote(shorten(slice(article.text, first).replace(/\s+/g, ' '), maxBegins), [])] : []),
      ...(isConcluded(outlet, headline, published, author) ? [`-# ${words.concluded}`] : []),
      ...notes,
    ].join('\n'),
  );
}
