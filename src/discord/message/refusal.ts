import type { APIComponentInContainer } from 'discord.js';
import type { Library } from '../../library/library.ts';
import type { RefusalReason } from '../../question/question.ts';
import type { ReplyMessage } from '../command.ts';
import type { MessageWords } from '../words/words.ts';
import { notesText } from './answer-page.ts';
import { factText, isConcluded, nameList, nameText } from './attribution.ts';
import { markNote } from './foot.ts';
import { type AskedHeading, heading } from './heading.ts';
import { button, container, row, textDisplay } from './layout.ts';
import { escapeMarkdown } from './markdown.ts';
import { fitsButton, isNarrowed, offers, quotedPeople } from './offers.ts';
import { coverageOutlets } from './outlets.ts';
import { linesWithin, shorten } from './shorten.ts';

/** Longest headline, or question put right, in UTF-16 code units. */
const maxHint = 200;
/** Characters of the reason and the hints: heading and notes must fit beside them. */
const maxSaid = 1_800;

/** Why nothing is quoted, in plain words, and what may help; to the one who asked only. */
export async function refusal(
  asked: AskedHeading,
  reason: RefusalReason,
  notes: string | null,
  library: Library,
  words: MessageWords,
): Promise<ReplyMessage> {
  const { lines, isMarked, buttons } = await help(asked, reason, library, words);
  const said = linesWithin(
    [reasonText(asked, reason, library, words), ...lines, ...markNote(isMarked, words)],
    maxSaid,
  );
  const components = [...heading(asked, words), textDisplay(said.join('\n')), ...notesText(notes), ...buttons];
  return { components: container(components), private: true };
}

/** What may help beside the reason. */
interface RefusalHelp {
  /** Markdown. */
  readonly lines: readonly string[];
  /** A fact on them is concluded. */
  readonly isMarked: boolean;
  /** Questions that have an answer. */
  readonly buttons: readonly APIComponentInContainer[];
}

/** Headlines, people and questions that come close: only where there was a question and nothing answers it. */
async function help(
  asked: AskedHeading,
  reason: RefusalReason,
  library: Library,
  words: MessageWords,
): Promise<RefusalHelp> {
  const { question, speaker } = asked;
  if (reason.code === 'outlet-not-in-coverage') {
    return { lines: [], isMarked: isConcluded(...library.survey.outlets.map(({ outlet }) => outlet)), buttons: [] };
  }
  if (question === '' || (reason.code !== 'not-in-coverage' && reason.code !== 'speaker-not-in-coverage')) {
    return { lines: [], isMarked: false, buttons: [] };
  }
  const close = await library.suggest(reason.code === 'speaker-not-in-coverage' ? (speaker ?? question) : question);
  const isSlip = reason.code === 'not-in-coverage';
  const { headlines } = close;
  // Where none is close to the question, those who are quoted most.
  const speakers = close.speakers.length > 0 ? close.speakers : quotedPeople([], library);
  const didYouMean = isSlip ? close.didYouMean : null;
  return {
    lines: [
      ...(didYouMean !== null && !fitsButton(didYouMean)
        ? [words.didYouMean(escapeMarkdown(shorten(didYouMean, maxHint)))]
        : []),
      ...(headlines.length > 0 ? [words.closestHeadlines] : []),
      ...headlines.map(({ facts: { outlet, headline } }) => {
        const title = factText(headline, '', maxHint);
        return `-# ${factText(outlet, words.outletNotStated)}${words.dot}${title}`;
      }),
      ...(speakers.length > 0 ? [words.closestSpeakers(nameList(speakers.map(nameText), words))] : []),
    ],
    isMarked: isConcluded(...headlines.flatMap(({ facts }) => [facts.outlet, facts.headline])),
    buttons: await offers(asked, { didYouMean, speakers }, library, words),
  };
}

/** What was shown cannot be shown again as it was; a button, whose press comes back as `againId`, asks anew. */
export function changed(asked: AskedHeading, againId: string, words: MessageWords): ReplyMessage {
  const again = row(button(words.askAgain, againId));
  return {
    components: container([...heading(asked, words), textDisplay(words.coverageChanged), again]),
    private: true,
  };
}

function reasonText(asked: AskedHeading, reason: RefusalReason, { survey }: Library, words: MessageWords): string {
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
      return isNarrowed(asked) ? words.notInChosen : words.notInCoverage(survey.articles);
  }
}
