import { z } from 'zod';
import { answerAddress } from '../../../citing/answerlink.ts';
import type { Question, RefusalReason } from '../../../question/question.ts';
import {
  type CommandOptions,
  type CommandRequest,
  type PanelHolder,
  type PressHandler,
  type ReplyMessage,
  typed,
} from '../../command.ts';
import { type AnswerView, answerNotes, answerPage } from '../../message/answer-page.ts';
import { nameText } from '../../message/attribution.ts';
import { markOf } from '../../message/coveragemark.ts';
import { type AnswerPage, decodeAgain, decodeAnswerPage, encodeAgain, isOffer } from '../../message/custom-id.ts';
import { type AskedHeading, plainly, readHeading } from '../../message/heading.ts';
import { findLabel } from '../../message/layout.ts';
import { isNearest, nearestContainer } from '../../message/nearest.ts';
import { notice } from '../../message/notice.ts';
import { changed, refusal } from '../../message/refusal.ts';
import type { RequestContext } from '../../requestcontext.ts';
import type { MessageWords } from '../../words/words.ts';
import { recalledOf, standingsOf } from './recalling.ts';

/** Excerpts that an answer holds, over all its pages. */
export const excerptsAsked = 6;
/** Excerpts on a page, unless a number is given. */
const perPageUnlessTold = 3;
/** YYYY-MM-DD. */
const day = z.iso.date();

/** How a person wants to see an answer. */
export interface AskingManner {
  /** Excerpts on a page. */
  readonly perPage: number;
  readonly userId: string;
  /** Only they see it. */
  readonly private: boolean;
  /** What is said above the excerpts of the first page, in Markdown. */
  readonly foreword?: string;
}

/** `/ask` as somebody typed it. Days that are none are refused before anything is asked. */
export async function askNew({ options, userId }: CommandRequest, context: RequestContext): Promise<ReplyMessage> {
  const asked = askedOf(options, context);
  const fault = dateFault(asked, context.words('own'));
  if (fault !== null) return notice(fault);
  const { results } = options;
  const perPage = typeof results === 'number' ? Math.min(5, Math.max(1, Math.trunc(results))) : perPageUnlessTold;
  return answerTo(asked, { perPage, userId, private: options.private === true }, context);
}

function askedOf(options: CommandOptions, { library }: RequestContext): AskedHeading {
  const [question, outlet, speaker, from, to] = ['question', 'outlet', 'speaker', 'from', 'to'].map((name) =>
    typed(options, name),
  );
  return {
    ...plainly(question ?? ''),
    outlet: outlet ? library.nameOf('outlet', outlet) : null,
    speaker: speaker ? library.nameOf('speaker', speaker) : null,
    from: from ?? null,
    to: to ?? null,
  };
}

/** What is wrong with the days, in plain words; null when nothing is. */
function dateFault({ from, to }: AskedHeading, words: MessageWords): string | null {
  const bad = [from, to].find((typed) => typed !== null && !day.safeParse(typed).success);
  if (bad) return words.badDate(nameText(bad));
  return from !== null && to !== null && from > to ? words.datesReversed : null;
}

/**
 * The first page of the answer. Nobody else sees it where the coverage may not answer, which it says; nor a refusal, when
 * the coverage does not answer.
 */
export async function answerTo(
  asked: AskedHeading,
  manner: AskingManner,
  context: RequestContext,
): Promise<ReplyMessage> {
  const answer = await context.library.ask({ ...questionOf(asked), k: excerptsAsked });
  context.botContext.metrics.asked(answer.status === 'abstained' ? answer.reason.code : answer.status, answer.tookMs);
  const nearest = answer.status === 'nearest';
  const hidden = manner.private || answer.status !== 'answered';
  const words = context.words(hidden ? 'own' : 'shared');
  const notes = [manner.foreword, answerNotes(answer, nearest, words)].filter((one) => one).join('\n') || null;
  if (answer.status === 'abstained' && isGap(answer.reason)) await context.coverage.gaps?.note(asked.question);
  if (answer.status === 'abstained') return refusal(asked, answer.reason, notes, context.library, words);
  const view = { asked, quotes: answer.quotes, nearest, notes, page: 1, words, ...manner, private: hidden };
  return pageOf(view, context);
}

/** Whether the articles lack what was asked, rather than a question. */
const isGap = ({ code }: RefusalReason): boolean =>
  code === 'not-in-coverage' || code === 'outlet-not-in-coverage' || code === 'speaker-not-in-coverage';

/** A page button: the asker's own message turns its page; anybody else gets a private copy of that page. */
export const turnPage: PressHandler = async (request, context) => {
  const state = decodeAnswerPage('page', request.customId);
  const copies = request.userId !== state?.userId;
  const reply = await pageAgain(state, request.message, context, {
    userId: request.userId,
    private: request.message.private || copies,
  });
  return copies || isRefusal(reply) ? reply.message : { ...reply.message, replaces: true };
};

/** The Share button of an answer that only one person sees: that page for everybody in the place. */
export const share: PressHandler = async (request, context) => {
  const state = decodeAnswerPage('show', request.customId);
  return (await pageAgain(state, request.message, context, { userId: request.userId, private: false })).message;
};

/** The button under "the coverage has changed": asks the question of that message anew, in its place. */
export const askAgain: PressHandler = async (request, context) => {
  const perPage = decodeAgain(request.customId);
  const asked = readHeading(request.message.components);
  if (perPage === null || !asked) return notice(context.words('own').badButton);
  const reply = await answerTo(asked, { perPage, userId: request.userId, private: true }, context);
  return { ...reply, replaces: true };
};

/** A button under a refusal: the question that stands on it is asked, in the refusal's place. */
export const askOffered: PressHandler = async ({ customId, message, userId }, context) => {
  const question = isOffer(customId) ? findLabel(message.components, customId) : null;
  if (question === null) return notice(context.words('own').badButton);
  const reply = await answerTo(plainly(question), { perPage: perPageUnlessTold, userId, private: true }, context);
  return { ...reply, replaces: true };
};

/** What the library is asked. */
export function questionOf({ question, outlet, speaker, from, to, after }: AskedHeading): Question {
  return {
    question,
    ...(outlet !== null && { outlet }),
    ...(speaker !== null && { speaker }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(after !== null && { context: [after] }),
  };
}

/** A page, or a private word why it cannot be shown. */
interface Shown {
  readonly message: ReplyMessage;
  readonly refused: boolean;
}

function isRefusal({ refused }: Shown): boolean {
  return refused;
}

/** A page of an earlier answer, which the message shows, as it was, in the words of whoever is to see it. */
async function pageAgain(
  state: AnswerPage | null,
  { components }: PanelHolder,
  context: RequestContext,
  reader: { readonly userId: string; readonly private: boolean },
): Promise<Shown> {
  const own = context.words('own');
  const asked = readHeading(components);
  if (!state || !asked) return { message: notice(own.badButton), refused: true };
  const { page, perPage } = state;
  const question = questionOf(asked);
  const recalled = await recalledOf(state, question, context);
  if (!recalled || recalled.quotes.length === 0)
    return { message: changed(asked, encodeAgain(perPage), own), refused: true };
  const words = reader.private ? own : context.words('shared');
  const nearest = isNearest(components);
  const { quotes, library, former } = recalled;
  // What was said of an earlier answer as a whole cannot be told any more.
  const notes = former ? null : answerNotes(await library.ask({ ...question, k: excerptsAsked }), nearest, words);
  const view = { asked, quotes, nearest, notes, page, perPage, words, ...reader };
  const standings = former ? { standings: standingsOf(recalled, words) } : {};
  return shownPage({ ...view, ...standings }, { ...context, library });
}

function pageOf(view: Omit<AnswerView, 'complaints' | 'mark' | 'address'>, context: RequestContext): ReplyMessage {
  return shownPage(view, context).message;
}

/** A private word when there is no such page. */
function shownPage(
  view: Omit<AnswerView, 'complaints' | 'mark' | 'address'>,
  { library, coverage, botContext, words }: RequestContext,
): Shown {
  const { nearest, quotes, asked } = view;
  const told = { question: asked.question, nearest, quotes };
  // A permanent address shows the articles of today, and no earlier ones.
  const links = view.standings ? null : botContext.links;
  const address = links && answerAddress(told, coverage.name, links);
  const made = { complaints: botContext.feedback !== null, mark: markOf(coverage.name), address };
  const page = answerPage({ ...view, ...made }, library);
  if (Array.isArray(page)) {
    const components = nearestContainer(view.nearest, page);
    return { message: { components, private: view.private }, refused: false };
  }
  return { message: notice(words('own').noSuchPage(page.pages)), refused: true };
}
