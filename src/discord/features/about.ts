import { outletsCounted, type Survey } from '../../corpus/survey.ts';
import type { Progress } from '../../reader/port.ts';
import type { CommandRequest, Message } from '../command.ts';
import type { Desk } from '../desk.ts';
import type { House } from '../house.ts';
import { container, textDisplay } from '../message/layout.ts';
import type { Words } from '../words/words.ts';

/** `/about`: what the bot knows and what it keeps under the present settings. Private. */
export async function about(_: CommandRequest, { library, house, words }: Desk): Promise<Message> {
  const own = words('own');
  const lines = [
    `### ${own.aboutTitle}`,
    own.aboutPromise,
    coverageLine(library.survey, own),
    ...readingLine(library.reading(), own),
    own.aboutVersion(house.version, library.survey.fingerprint),
    own.aboutPrivacy(kept(house, own)),
    own.aboutPolicies(house.policies.privacy ?? 'PRIVACY.md', house.policies.terms ?? 'TERMS.md'),
    own.aboutHelp,
  ];
  return { components: container([textDisplay(lines.join('\n'))]), private: true };
}

/** What is kept under the present settings. */
function kept({ feedback, logsQuestions }: House, words: Words): string {
  if (logsQuestions) return feedback === null ? words.keepsQuestions : words.keepsQuestionsAndComplaints;
  return feedback === null ? words.keepsNothing : words.keepsComplaints;
}

/** That not all has been read closely yet, or nothing ever is; there is nothing to say once all has been. */
function readingLine(reading: Progress | null, words: Words): string[] {
  if (reading === null) return [words.aboutWordsAlone];
  return reading.read < reading.all ? [words.aboutReading(reading.read, reading.all)] : [];
}

/** How much there is, and from when. */
function coverageLine(survey: Survey, words: Words): string {
  const { articles, outlets, days } = survey;
  const undated = outlets.reduce((sum, share) => sum + share.undated, 0);
  return [
    words.aboutCoverage(articles, outletsCounted(survey)),
    ...(days ? [words.aboutDates(days.first, days.last)] : []),
    ...(undated > 0 ? [words.aboutUndated(undated)] : []),
  ].join(words.comma);
}
