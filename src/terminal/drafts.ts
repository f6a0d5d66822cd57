import type { PlannedDraft } from '../adding/plan.ts';
import type { Article, Fact } from '../corpus/article.ts';
import type { ParagraphKind } from '../corpus/page/paragraphs.ts';
import { count, plain } from './print.ts';
import type { TextStyle } from './style.ts';

const LABEL = 10;
/** Words that a fact rests on are shown up to here. In characters. */
const LONGEST_EVIDENCE = 80;
const KINDS: readonly ParagraphKind[] = ['headline', 'dek', 'byline', 'body', 'caption', 'heading', 'furniture'];

const WORDS: Readonly<Record<PlannedDraft['what'], string>> = {
  new: 'new',
  facts: 'already there, its facts not stated: they will be',
  there: 'already there',
  changed: 'already there under this address, with other words: remove it first to take these',
};

function factWords({ value, certainty, evidence }: Fact): string {
  if (value === null) return 'not stated';
  const rests = evidence === undefined || evidence === value ? '' : `: ${evidence.slice(0, LONGEST_EVIDENCE)}`;
  return `${value} (${certainty}${rests})`;
}

function lines(article: Article, planned: PlannedDraft, near: readonly string[]): [string, string][] {
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
    ...(relays.length > 0 ? [['relays', relays.join(', ')] as [string, string]] : []),
    [
      'text',
      `${count(paragraphs.length, 'paragraph')}: ${parts.join(', ')}; ${count(article.text.length, 'character')}`,
    ],
    ...near.map((id): [string, string] => ['near', `prints the same text as ${id}`]),
    ...planned.draft.notes.map((note): [string, string] => ['note', note]),
  ];
}

/**
 * What was understood of an article that may be added, for a person at a terminal, with a line break at its end.
 *
 * @param near the ids of the articles that print the same text
 */
export function printPlanned(planned: PlannedDraft, near: readonly string[], style: TextStyle): string {
  const { what, draft, entry } = planned;
  const head = `${style.strong(plain(entry.article.id))}  ${style.quiet(plain(`from ${draft.source}`))}`;
  if (what === 'there' || what === 'changed') return `${head}\n    ${WORDS[what]}\n`;
  const details = lines(entry.article, planned, near).map(
    ([label, words]) => `    ${style.quiet(label.padEnd(LABEL))}${plain(words)}`,
  );
  return [head, `    ${WORDS[what]}`, ...details, ''].join('\n');
}
