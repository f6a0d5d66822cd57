import type { Library } from '../../library/library.ts';
import type { RefusalReason } from '../../question/question.ts';
import type { ReplyMessage } from '../command.ts';
import type { MessageWords } from '../words/words.ts';
import { notesText } from './answer-page.ts';
import { factText, nameList, nameText } from './attribution.ts';
import { type AskedHeading, heading } from './heading.ts';
import { button, container, row, textDisplay } from './layout.ts';
import { escapeMarkdown } from './markdown.ts';
import { coverageOutlets } from './outlets.ts';
import { linesWithin, shorten } from './shorten.ts';

/** Longest headline, or question put right, in UTF-16 code units. */
const maxHint = 200;
/** Characters of the reason and the hints: heading and notes must fit beside them. */
const maxSaid = 1_800;

/** Why nothing is quoted, in plain words, and what is close to the question; to the one who asked only. */
export async function refusal(
  asked: AskedHeading,
  reason: RefusalReason,
  notes: string | null,
  library: Library,
  words: MessageWords,
): Promise<ReplyMessage> {
  const said = linesWithin(
    [reasonText(reason, library, words), ...(await hints(asked, reason, library, words))],
    maxSaid,
  );
  const components = container([...heading(asked, words), textDisplay(said.join('\n')), ...notesText(notes)]);
  return { components, private: true };
}

/** What may help: only where there was a question and the coverage does not answer it. */
async function hints(
  { question, speaker }: AskedHeading,
  reason: RefusalReason,
  library: Library,
  words: MessageWords,
): Promise<string[]> {
  const wanted = reason.code === 'speaker-not-in-coverage' ? (speaker ?? question) : question;
  if (reason.code !== 'not-in-coverage' && reason.code !== 'speaker-not-in-coverage') return [];
  const { headlines, speakers, didYouMean } = await library.suggest(wanted);
  const asQuestion = reason.code === 'not-in-coverage' && didYouMean !== null;
  return [
    ...(asQuestion ? [words.didYouMean(escapeMarkdown(shorten(didYouMean, maxHint)))] : []),
    ...(headlines.length > 0 ? [words.closestHeadlines] : []),
    ...headlines.map(
      ({ facts }) =>
        `-# ${factText(facts.outlet, words.outletNotStated)}${words.dot}${factText(facts.headline, '', maxHint)}`,
    ),
    ...(speakers.length > 0 ? [words.closestSpeakers(nameList(speakers.map(nameText), words))] : []),
  ];
}

/** What was shown cannot be shown again as it was; a button, whose press comes back as `againId`, asks anew. */
export function changed(asked: AskedHeading, againId: string, words: MessageWords): ReplyMessage {
  const again = row(button(words.askAgain, againId));
  return {
    components: container([...heading(asked, words), textDisplay(words.coverageChanged), again]),
    private: true,
  };
}

function reasonText(reason: RefusalReason, { survey }: Library, words: MessageWords): string {
  switch (reason.code) {
    case 'no-question':
      return words.noQuestion;
    case 'greeting':
      return words.greeting;
    case 'instruction':
      return words.instruction;
    case 'wish':
      return reason.wish === 'help' ? words.aboutHelp : words.wishes[reason.wish];
    case 'language':
      return words.languageNotUnderstood;
    case 'outlet-not-in-coverage':
      return `${words.outletMissing(nameText(reason.outlet))} ${words.outletsPresent(coverageOutlets(survey, words))}`;
    case 'speaker-not-in-coverage':
      return words.speakerMissing(nameText(reason.speaker));
    case 'not-in-coverage':
      return words.notInCoverage(survey.articles);
  }
}
