import { ENGLISH_DAYS } from '../english/calendar.ts';
import type { Library } from '../library/library.ts';
import { writtenSpan } from '../text/writtendays.ts';

/** People, and dates, that a question is tried with. */
const tried = 3;

/**
 * Up to three questions about the articles, whichever they are, that have an answer: on what somebody said, on what
 * happened when, and on what somebody else said.
 */
export async function exampleQuestions(library: Library): Promise<string[]> {
  await library.prepare();
  // A mere description, "a spokesperson", is nobody to ask about.
  const people = library.complete('speaker', '', 3 * tried).filter(({ name }) => /^\p{Lu}/u.test(name));
  const said = people.map(({ name }) => `What did ${name} say?`);
  const made = await library.timeline(null);
  const dates = made.status === 'abstained' ? [] : made.entries.map(({ date }) => date);
  const days = new Set(dates.map(({ from, to }) => writtenSpan(from, to, ENGLISH_DAYS)));
  const happened = [...days].map((day) => `What happened on ${day}?`);
  const first = await firstAnswered(said.slice(0, tried), library);
  const second = await firstAnswered(happened.slice(0, tried), library);
  const others = said.filter((question) => question !== first);
  const third = await firstAnswered(others.slice(0, tried), library);
  return [first, second, third].flatMap((question) => question ?? []);
}

async function firstAnswered(questions: readonly string[], library: Library): Promise<string | null> {
  for (const question of questions) {
    if ((await library.ask({ question })).status === 'answered') return question;
  }
  return null;
}
