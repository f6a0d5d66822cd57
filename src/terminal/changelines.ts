import type { Article } from '../corpus/article.ts';
import type { EditionChanges, WordChange } from '../editions/changes.ts';
import type { ChangedArticle, KeptEdition } from '../store/editions.ts';
import { type Span, slice } from '../text/span.ts';
import { count, plain } from './print.ts';
import type { TextStyle } from './style.ts';

/** An edition, the one before it, and what it changes. */
interface EditionStep {
  readonly earlier: KeptEdition;
  readonly later: KeptEdition;
  readonly changes: EditionChanges;
}

const INDENT = '    ';
const dayOf = (instant: string): string => instant.slice(0, 10);
const period = ({ firstSeen, lastSeen }: KeptEdition): string =>
  dayOf(firstSeen) === dayOf(lastSeen) ? dayOf(firstSeen) : `${dayOf(firstSeen)} to ${dayOf(lastSeen)}`;

const unreadableWords = ({ unreadable }: Pick<ChangedArticle, 'unreadable'>): string[] =>
  unreadable === null ? [] : [`not readable at its address since ${dayOf(unreadable.since)}: ${unreadable.why}`];

/** An article of the list of those that have changed, with a line break at its end. */
export function changedLine(article: Article, told: ChangedArticle, style: TextStyle): string {
  const changed = told.changed === null ? [] : [`changed on ${dayOf(told.changed)}`];
  const headline = plain(article.facts.headline.value ?? '');
  return [
    [style.strong(plain(article.id)), headline].filter(Boolean).join('  '),
    ...[...changed, ...unreadableWords(told)].map((line) => `${INDENT}${style.quiet(plain(line))}`),
    '',
  ].join('\n');
}

/** What the editions of one article change, the last first, for a person at a terminal, with a line break at its end. */
export function changeLines(
  article: Article,
  steps: readonly EditionStep[],
  told: Pick<ChangedArticle, 'unreadable'>,
  style: TextStyle,
): string {
  const lines = [
    style.strong(plain(article.facts.headline.value ?? article.id)),
    style.quiet(plain([count(steps.length + 1, 'edition'), ...unreadableWords(told)].join('; '))),
    ...steps.flatMap((step) => ['', ...stepLines(step, style)]),
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines({ earlier, later, changes }: EditionStep, style: TextStyle): string[] {
  const [old, now] = [earlier.entry.article.text, later.entry.article.text];
  const quoted = (text: string, span: Span): string => `\u201c${plain(slice(text, span))}\u201d`;
  const quotations = changes.quotations.map(({ gone, added }) => {
    if (gone && added) return `quotation altered: ${quoted(old, gone)}, now ${quoted(now, added)}`;
    return gone ? `quotation gone: ${quoted(old, gone)}` : `quotation new: ${added ? quoted(now, added) : ''}`;
  });
  const words = changes.words.map((change) => wordLine(change, old, now, style));
  return [
    style.quiet(`seen ${period(earlier)}, then ${period(later)}`),
    ...[...words, ...quotations].map((line) => `${INDENT}${line}`),
  ];
}

/** As `wdiff` marks it: [-gone-] {+added+}. */
function wordLine({ gone, added, before, after }: WordChange, old: string, now: string, style: TextStyle): string {
  return [
    ...(before ? [`\u2026 ${plain(slice(now, before))}`] : []),
    ...gone.map((span) => style.quiet(`[-${plain(slice(old, span))}-]`)),
    ...added.map((span) => style.match(`{+${plain(slice(now, span))}+}`)),
    ...(after ? [`${plain(slice(now, after))} \u2026`] : []),
  ].join(' ');
}

/** The same, as other programs read it. */
export const wireChanges = (
  { id, facts }: Article,
  editions: readonly KeptEdition[],
  steps: readonly EditionStep[],
  { unreadable }: Pick<ChangedArticle, 'unreadable'>,
) => ({
  articleId: id,
  headline: facts.headline.value,
  unreadable,
  editions: editions.map(({ hash, firstSeen, lastSeen }) => ({ sha256: hash, firstSeen, lastSeen })),
  changes: steps.map(({ earlier, later, changes }) => {
    const of = (text: string) => (span: Span) => slice(text, span);
    const [old, now] = [of(earlier.entry.article.text), of(later.entry.article.text)];
    return {
      from: earlier.hash,
      to: later.hash,
      words: changes.words.map(({ gone, added }) => ({ gone: gone.map(old), added: added.map(now) })),
      quotations: changes.quotations.map(({ gone, added }) => ({
        gone: gone && old(gone),
        added: added && now(added),
      })),
    };
  }),
});
