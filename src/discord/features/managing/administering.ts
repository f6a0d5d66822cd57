import { CorpusError } from '../../../corpus/corpuserror.ts';
import type { CommandRequest, ReplyMessage } from '../../command.ts';
import { nameList, nameText } from '../../message/attribution.ts';
import { container, textDisplay } from '../../message/layout.ts';
import { escapeMarkdown } from '../../message/markdown.ts';
import { notice } from '../../message/notice.ts';
import { linesWithin, shorten } from '../../message/shorten.ts';
import type { RequestContext } from '../../requestcontext.ts';
import { isEditor } from './editors.ts';

/** Refused files that are named with their reasons. */
const maxRefused = 5;
/** Characters of a reason. */
const maxReason = 300;
/** Characters of all that is said of a reload. */
const maxSaid = 3_000;

/**
 * `/admin`: for the application's owners, those whom the settings name, and those who run the coverage, in servers only.
 * Private, and about that coverage alone.
 */
export async function administer(request: CommandRequest, context: RequestContext): Promise<ReplyMessage> {
  if (!isEditor(request, context)) return notice(context.words('own').operatorsOnly);
  return request.subcommand === 'reload' ? await reload(context) : await stats(context);
}

/** Reads the articles again. When that fails, the ones from before stay in use, and the answer says so. */
async function reload({ coverage, words }: RequestContext): Promise<ReplyMessage> {
  const own = words('own');
  try {
    const { added, changed, removed, words: lists, refused } = await coverage.liveLibrary.reload();
    const list = (ids: readonly string[], say: (names: string) => string): string[] =>
      ids.length > 0 ? [say(nameList(ids.map(nameText), own))] : [];
    const lines = [
      ...list(added, own.reloadAdded),
      ...list(changed, own.reloadChanged),
      ...list(removed, own.reloadRemoved),
      ...list(lists, own.reloadWords),
    ];
    const faults = refused.slice(0, maxRefused).map(({ file, reason }) => {
      return own.reloadRefused(nameText(file), escapeMarkdown(shorten(reason, maxReason)));
    });
    const said = [lines.length > 0 ? own.reloaded : own.reloadedNothing, ...lines, ...faults];
    return notice(linesWithin(said, maxSaid).join('\n'));
  } catch (fault) {
    if (!(fault instanceof CorpusError)) throw fault;
    return notice(own.reloadFailed(escapeMarkdown(shorten(fault.message, maxReason))));
  }
}

/** Counts only: nobody's words. */
async function stats({ botContext, coverage, library, words }: RequestContext): Promise<ReplyMessage> {
  const own = words('own');
  const { startedAt } = botContext.metrics;
  const { answered, failed } = coverage.counts;
  const counts = [...answered].sort(([, a], [, b]) => b - a).map(([what, count]) => `${nameText(what)} ${count}`);
  const { articles, passages, fingerprint } = library.survey;
  const reading = library.reading();
  const lines = [
    `### ${own.statsTitle}`,
    own.statsStarted(`<t:${Math.floor(startedAt.getTime() / 1_000)}:R>`),
    own.statsCoverage(articles, passages, fingerprint),
    reading === null ? own.statsWordsAlone : own.statsReading(reading.read, reading.all),
    own.statsAnswered(counts.length > 0 ? counts.join(own.comma) : own.none),
    own.statsFailed(failed),
    own.statsMemory(Math.round(process.memoryUsage().rss / 1_000_000)),
  ];
  return { components: container([textDisplay(lines.join('\n'))]), private: true };
}
