import type { CommandRequest, ReplyMessage } from '../../command.ts';
import { nameText } from '../../message/attribution.ts';
import { container, textDisplay } from '../../message/layout.ts';
import { notice } from '../../message/notice.ts';
import { linesWithin } from '../../message/shorten.ts';
import type { RequestContext } from '../../requestcontext.ts';
import { isEditor } from './editors.ts';

/** Questions that are listed, and characters of the list. */
const maxListed = 20;
const maxSaid = 3_000;

/** `/coverage gaps`: the questions that the articles did not answer, for those who run the coverage. Private. */
export async function askedInVain(request: CommandRequest, context: RequestContext): Promise<ReplyMessage> {
  const own = context.words('own');
  if (!isEditor(request, context)) return notice(own.editorsOnly);
  const { gaps } = context.coverage;
  if (gaps === null) return notice(own.gapsOff);
  const asked = await gaps.list();
  if (asked.length === 0) return notice(own.gapsNone);
  const lines = asked.slice(0, maxListed).map(({ words, count }) => `- ${count} × ${nameText(words)}`);
  const said = linesWithin([`### ${own.gapsTitle}`, ...lines], maxSaid);
  return { components: container([textDisplay(said.join('\n'))]), private: true };
}
