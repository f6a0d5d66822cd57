import type { Question } from '../answer/answer.ts';
import type { Library } from '../library.ts';
import type { PressHandler, Reply } from './command.ts';
import { type Asked, readHeading, readNotes } from './heading.ts';
import { container } from './layout.ts';
import { notice } from './notice.ts';
import { decodeAgain, decodeAnswerPage } from './page-state.ts';
import { type AnswerView, answerNotes, answerPage, changed, refusal } from './reply.ts';
import { words } from './words.ts';

/** Excerpts that an answer holds, over all its pages. */
const excerptsAsked = 6;

/** What a person asked for, and how they want to see it. */
export interface Asking extends Asked {
  readonly perPage: number;
  readonly userId: string;
}

const questionOf = ({ question, outlet }: Asked): Question => ({ question, ...(outlet !== null && { outlet }) });

/** The first page of the answer; a refusal, which nobody else sees, when the coverage does not answer. */
export async function answerTo({ question, outlet, perPage, userId }: Asking, library: Library): Promise<Reply> {
  const asked = { question, outlet };
  const answer = await library.ask({ ...questionOf(asked), k: excerptsAsked });
  const notes = answerNotes(answer);
  if (answer.status === 'abstained') return refusal(asked, answer.reason, notes, library);
  return pageOf({ asked, quotes: answer.quotes, notes, page: 1, perPage, userId }, library);
}

/** A page button: the asker's own message turns its page; anybody else gets a private copy of that page. */
export const turnPage: PressHandler = async (request, library) => {
  const state = decodeAnswerPage(request.customId);
  const asked = readHeading(request.components);
  if (!state || !asked) return notice(words.badButton);
  const current = state.fingerprint === library.corpus.fingerprint;
  const quotes = current ? await library.recall(state.ids, questionOf(asked)) : null;
  if (!quotes || quotes.length === 0) return changed(asked, state.perPage);
  const notes = readNotes(request.components);
  const { page, perPage } = state;
  const reply = pageOf({ asked, quotes, notes, page, perPage, userId: request.userId }, library);
  if (reply.private) return reply;
  return request.userId === state.userId ? { ...reply, replaces: true } : { ...reply, private: true };
};

/** The button under "the coverage has changed": asks the question of that message anew, in its place. */
export const askAgain: PressHandler = async (request, library) => {
  const perPage = decodeAgain(request.customId);
  const asked = readHeading(request.components);
  if (perPage === null || !asked) return notice(words.badButton);
  const reply = await answerTo({ ...asked, perPage, userId: request.userId }, library);
  return { ...reply, private: true, replaces: true };
};

/** A public page; a private notice when there is no such page. */
function pageOf(view: AnswerView, library: Library): Reply {
  const page = answerPage(view, library);
  return Array.isArray(page) ? { components: container(page), private: false } : notice(words.noSuchPage(page.pages));
}
