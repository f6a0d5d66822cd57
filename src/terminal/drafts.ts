import type { PlannedDraft } from '../adding/plan.ts';
import type { Article, Fact } from '../corpus/article.ts';
import type { ParagraphKind } from '../corpus/page/paragraphs.ts';
import { slice } from '../text/span.ts';
import { count, plain } from './print.ts';
import type { QuotablePreview } from './quotable.ts';
import type { TextStyle } from './style.ts';

const LABEL = 10;
/** Words that a fact rests on, and lines of a text, are shown up to here. In characters. */
const LONGEST_SHOWN = 80;
/** Lines of one kind that are shown. */
const MOST_LINES = 3;
/** Speakers that are named. */
const MOST_SPEAKERS = 12;
const KINDS: readonly ParagraphKind[] = ['headline', 'dek', 'byline', 'body', 'caption', 'heading', 'furniture'];

const WORDS: Readonly<Record<PlannedDraft['what'], string>> = {
  new: 'new',
  facts: 'already there, its facts not stated: they will be',
  there: 'already there',
  changed: 'already there under this address, with other words: remove it first to take these',
};

/** Whether there is anything to write for a draft. */
export const isWanted = ({ what }: PlannedDraft): boolean => what === 'new' || what === 'facts';

function factWords({ value, certainty, evidence }: Fact): string {
  if (value === null) return 'not stated';
  const rests = evidence === undefined || evidence === value ? '' : `: ${evidence.slice(0, LONGEST_SHOWN)}`;
  return `${value} (${certainty}${rests})`;
}

const shortened = (words: string): string =>
  words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}\u2026` : words;

type Line = readonly [label: string, words: string];

/** The first lines of a kind, each on its own, and how many more there are. */
function few(label: string, lines: readonly string[]): Line[] {
  const shown = lines.slice(0, MOST_LINES).map((words, i): Line => [i === 0 ? label : '', shortened(words)]);
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...shown, ['', `and ${rest} more`]] : shown;
}

function quotable(preview: QuotablePreview): Line[] {
  const { passages, quotations, spoken, speakers } = preview;
  const voices = quotations === 0 ? '' : `; ${count(quotations, 'quotation')}, ${spoken} with a speaker`;
  const named = speakers?.slice(0, MOST_SPEAKERS) ?? [];
  const rest = (speakers?.length ?? 0) - named.length;
  return [
    ['quotable', `${count(passages, 'passage')}${voices}`],
    ...few('begins', preview.begins),
    ...(preview.ends === null ? [] : few('ends', [preview.ends])),
    ...few('caption', preview.captions),
    ...(named.length > 0 ? [['speaking', `${named.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`] as Line] : []),
    ...(speakers === null ? [['speaking', 'not looked for in a text of this length'] as Line] : []),
    ...few('dateline', preview.datelines),
    ...few('byline', preview.bylines),
    ...few('left out', preview.leftOut),
  ];
}

function lines(article: Article, planned: PlannedDraft, preview: QuotablePreview, near: readonly string[]): Line[] {
  const { outlet, headline, published, author, url, relays } = article.facts;
  const { paragraphs } = planned.entry;
  const kinds = KINDS.map((kind) => [kind, paragraphs.filter((one) => one.kind === kind).length] as const);
  const day =
    published.value && published.about ? { ...published, value: `${published.about} ${published.value}` } : published;
  const parts = kinds.filter(([, n]) => n > 0).map(([kind, n]) => `${n} ${kind}`);
  return [
    ['outlet', factWords(outlet)],
    ['headline', factWords(headline)],
    ['date', factWords(day)],
    ['author', factWords(author)],
    ['address', factWords(url)],
    ...(relays.length > 0 ? [['relays', relays.join(', ')] as Line] : []),
    [
      'text',
      `${count(paragraphs.length, 'paragraph')}: ${parts.join(', ')}; ${count(article.text.length, 'character')}`,
    ],
    ...quotable(preview),
    ...near.map((id): Line => ['near', `prints the same text as ${id}`]),
    ...planned.draft.notes.map((note): Line => ['note', note]),
  ];
}

/**
 * What was understood of an article that may be added, for a person at a terminal, with a line break at its end.
 *
 * @param preview what of it will be quotable
 * @param near the ids of the articles that print the same text
 */
export function printPlanned(
  planned: PlannedDraft,
  preview: QuotablePreview,
  near: readonly string[],
  style: TextStyle,
): string {
  const { what, draft, entry } = planned;
  const head = `${style.strong(plain(entry.article.id))}  ${style.quiet(plain(`from ${draft.source}`))}`;
  if (!isWanted(planned)) return `${head}\n    ${WORDS[what]}\n`;
  const details = lines(entry.article, planned, preview, near).map(
    ([label, words]) => `    ${style.quiet(label.padEnd(LABEL))}${plain(words)}`,
  );
  return [head, `    ${WORDS[what]}`, ...details, ''].join('\n');
}

/** Each line of an article with its kind, for whoever wants to see all of what will be quotable. */
export function printLines({ entry: { article, paragraphs } }: PlannedDraft, style: TextStyle): string {
  return paragraphs
    .map((one) => `    ${style.quiet(one.kind.padEnd(LABEL))}${plain(slice(article.text, one))}\n`)
    .join('');
}
