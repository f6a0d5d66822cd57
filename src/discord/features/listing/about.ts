import { type CorpusSurvey, outletsCounted } from '../../../corpus/survey.ts';
import type { ReadingProgress } from '../../../reader/port.ts';
import { writtenSpan } from '../../../text/writtendays.ts';
import type { BotContext } from '../../botcontext.ts';
import type { CommandRequest, ReplyMessage } from '../../command.ts';
import { container, linkButton, row, textDisplay } from '../../message/layout.ts';
import type { RequestContext } from '../../requestcontext.ts';
import type { MessageWords } from '../../words/words.ts';

/** `/about`: what the bot knows and what it keeps under the present settings. Private. */
export async function about(
  _: CommandRequest,
  { library, coverage, botContext, words }: RequestContext,
): Promise<ReplyMessage> {
  const own = words('own');
  const { privacy, terms, project } = botContext.policies;
  const lines = [
    `### ${own.aboutTitle}`,
    own.aboutPromise,
    coverageLine(library.survey, own),
    ...readingLine(library.reading(), own),
    own.aboutPrivacy(
      [
        kept(botContext, own),
        ...(coverage.gaps ? [own.keepsGaps] : []),
        ...(botContext.follows ? [own.keepsFollows] : []),
      ].join(own.semicolon),
    ),
    own.aboutHelp,
  ];
  // What has no address is named as it stands in the program's own folder.
  const unlinked = [...(privacy === null ? ['PRIVACY.md'] : []), ...(terms === null ? ['TERMS.md'] : [])];
  const links = [
    ...linkButton(own.privacyPolicy, privacy),
    ...linkButton(own.terms, terms),
    ...linkButton(own.project, project),
  ];
  const components = [
    textDisplay(lines.join('\n')),
    ...(links.length > 0 ? [row(...links)] : []),
    textDisplay(`-# ${[own.aboutVersion(botContext.version), ...unlinked].join(own.dot)}`),
  ];
  return { components: container(components), private: true };
}

/** What is kept under the present settings. */
function kept({ feedback, logsQuestions }: BotContext, words: MessageWords): string {
  if (logsQuestions) return feedback === null ? words.keepsQuestions : words.keepsQuestionsAndComplaints;
  return feedback === null ? words.keepsNothing : words.keepsComplaints;
}

/** That not all has been read closely yet, or nothing ever is; there is nothing to say once all has been. */
function readingLine(reading: ReadingProgress | null, words: MessageWords): string[] {
  if (reading === null) return [words.aboutWordsAlone];
  return reading.read < reading.all ? [words.aboutReading(reading.read, reading.all)] : [];
}

/** How much there is, and from when. */
function coverageLine(survey: CorpusSurvey, words: MessageWords): string {
  const { articles, outlets, languages, days } = survey;
  const foreign = languages.reduce((sum, each) => sum + each.articles, 0);
  const undated = outlets.reduce((sum, share) => sum + share.undated, 0);
  return [
    words.aboutCoverage(articles, outletsCounted(survey)),
    ...(days ? [writtenSpan(days.first, days.last, words.calendar)] : []),
    ...(undated > 0 ? [words.aboutUndated(undated)] : []),
    ...(languages.length > 0
      ? [words.aboutForeign(foreign, languages.map(({ language }) => words.languageName(language)).join(words.comma))]
      : []),
  ].join(words.comma);
}
