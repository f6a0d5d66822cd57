import { readChanges, type WordChange } from '../../../editions/changes.ts';
import type { ChangedArticle, KeptEdition } from '../../../store/editions.ts';
import { type Span, slice } from '../../../text/span.ts';
import { writtenSpan } from '../../../text/writtendays.ts';
import { Turns } from '../../../work/turns.ts';
import { type CommandRequest, type PressHandler, type ReplyMessage, typed } from '../../command.ts';
import { factText, nameText, titleText } from '../../message/attribution.ts';
import { type ChangePage, decodeChangePage, encodeChangePage } from '../../message/custom-id.ts';
import { button, container, row, textDisplay } from '../../message/layout.ts';
import { escapeMarkdown } from '../../message/markdown.ts';
import { notice } from '../../message/notice.ts';
import { linesWithin } from '../../message/shorten.ts';
import { dayText } from '../../message/standing.ts';
import type { RequestContext } from '../../requestcontext.ts';
import type { MessageWords } from '../../words/words.ts';

/** Articles that are listed, and characters of all that is said. */
const maxListed = 15;
const maxSaid = 3_000;

/** `/changes`: the articles that have changed, or what has changed in one of them. Private. */
export async function showChanges({ options }: CommandRequest, context: RequestContext): Promise<ReplyMessage> {
  const id = typed(options, 'article');
  return id === null ? await listed(context) : await oneChange({ page: 1, id }, context);
}

/** The page buttons: another change of the same article, in the place of this one. */
export const turnChange: PressHandler = async ({ customId }, context) => {
  const state = decodeChangePage(customId);
  if (!state) return notice(context.words('own').badButton);
  return { ...(await oneChange(state, context)), replaces: true };
};

async function listed({ library, coverage, words }: RequestContext): Promise<ReplyMessage> {
  const own = words('own');
  if (coverage.editions === null) return notice(own.changesOff);
  const all = await coverage.editions.changed();
  const lines: string[] = [];
  for (const told of all.slice(0, maxListed)) {
    const [item] = await library.archive.named([told.id]);
    if (!item) continue;
    const { headline, outlet } = item.article.facts;
    const source = [factText(headline, nameText(told.id)), factText(outlet, own.outletNotStated)].join(own.dot);
    lines.push(
      `- ${source}\n${toldOf(told, own)
        .map((line) => `-# ${line}`)
        .join('\n')}`,
    );
  }
  if (lines.length === 0) return notice(own.changesNone);
  const said = linesWithin([`### ${own.changesTitle}`, ...lines], maxSaid);
  return { components: container([textDisplay(said.join('\n'))]), private: true };
}

const toldOf = ({ changed, unreadable }: ChangedArticle, words: MessageWords): string[] => [
  ...(changed === null ? [] : [words.changedOn(dayText(changed, words))]),
  ...(unreadable === null ? [] : [words.unreadableSince(dayText(unreadable.since, words))]),
];

/** One change: the words and the quotations, with the days on which the two editions were seen. */
async function oneChange(
  { page, id }: ChangePage,
  { library, coverage, words }: RequestContext,
): Promise<ReplyMessage> {
  const own = words('own');
  if (coverage.editions === null) return notice(own.changesOff);
  const [item] = await library.archive.named([id]);
  if (!item) return notice(own.noArticleCalled(nameText(id)));
  const editions = await coverage.editions.of(item.article);
  const told = (await coverage.editions.changed()).find((one) => one.id === id);
  const unreadable = told ? toldOf({ ...told, changed: null }, own).map((line) => `-# ⚠ ${line}`) : [];
  const pages = editions.length - 1;
  const [later, earlier] = [editions.at(-page), editions.at(-page - 1)];
  if (pages > 0 && !(page > 0 && later && earlier)) return notice(own.noSuchPage(pages));
  const title = item.article.facts.headline.value === null ? own.changesTitle : titleText(item.article.facts, own);
  const lines = earlier && later ? await stepLines(earlier, later, own) : [own.changesNoneOf];
  const top = [`### ${title}`, ...unreadable];
  const shown = linesWithin(lines, maxSaid - top.join('\n').length);
  const more = lines.length > shown.length ? [`-# ${own.moreDifferences(lines.length - shown.length)}`] : [];
  const to = (wanted: number): string => encodeChangePage({ page: wanted, id });
  const turning = row(button(own.previous, to(page - 1), page === 1), button(own.next, to(page + 1), page === pages));
  return {
    components: container([textDisplay([...top, ...shown, ...more].join('\n')), ...(pages > 1 ? [turning] : [])]),
    private: true,
  };
}

async function stepLines(earlier: KeptEdition, later: KeptEdition, words: MessageWords): Promise<string[]> {
  const changes = await new Turns().through(readChanges(earlier.entry, later.entry));
  const [old, now] = [earlier.entry.article.text, later.entry.article.text];
  const period = ({ firstSeen, lastSeen }: KeptEdition): string =>
    writtenSpan(firstSeen.slice(0, 10), lastSeen.slice(0, 10), words.calendar);
  const quotations = changes.quotations.map(({ gone, added }) => {
    if (gone && added) return words.quotationAltered(printed(old, gone), printed(now, added));
    return gone ? words.quotationGone(printed(old, gone)) : words.quotationNew(added ? printed(now, added) : '');
  });
  return [
    `-# ${words.seenThen(period(earlier), period(later))}`,
    `-# ${words.changesLegend}`,
    ...quotations.map((line) => `- ${line}`),
    ...changes.words.map((change) => `- ${wordsText(change, old, now)}`),
  ];
}

const printed = (text: string, span: Span): string => escapeMarkdown(slice(text, span));

function wordsText({ gone, added, before, after }: WordChange, old: string, now: string): string {
  return [
    ...(before ? [`… ${printed(now, before)}`] : []),
    ...gone.map((span) => `~~${printed(old, span)}~~`),
    ...added.map((span) => `**${printed(now, span)}**`),
    ...(after ? [`${printed(now, after)} …`] : []),
  ].join(' ');
}
