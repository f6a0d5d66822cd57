import { quotations } from '../../../attribution/marks/quotation.ts';
import type { Quote } from '../../../excerpts/quote.ts';
import { overlaps, type Span, slice } from '../../../text/span.ts';
import type { Verification } from '../../../verification/verification.ts';
import type { CommandRequest, ReplyMessage } from '../../command.ts';
import { type AskedHeading, plainly } from '../../message/heading.ts';
import { notice } from '../../message/notice.ts';
import { shorten } from '../../message/shorten.ts';
import type { RequestContext } from '../../requestcontext.ts';
import { answerTo } from '../answering/asking.ts';
import { longestQuestion } from '../answering/further.ts';
import { checkTyped } from './checking.ts';
import { check, faultOf, verdictOn } from './verifying.ts';

/** Excerpts on a page of the answer, and those looked for beside a quotation that is found. */
const perPage = 3;
/** A shorter quotation inside a message is not what the message is about. */
const leastQuoted = 4;
/** What stands in a message for something else: mentions, emoji of a server, moments, addresses. */
const stands = /<(?:@[!&]?|#)\d+>|<a?:\w+:\d+>|<\/[^:>]+:\d+>|<t:-?\d+(?::\w)?>|https?:\/\/\S+/g;

/** "Find this in the coverage": somebody's message, looked for as a quotation and then as a question. Private. */
export async function findMessage({ target, userId }: CommandRequest, context: RequestContext): Promise<ReplyMessage> {
  const own = context.words('own');
  const text = (target ?? '').replace(stands, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return notice(own.noText);
  const fault = faultOf(text, context);
  if (fault) return fault;
  const { asked, verification } = await checkMessage(text, context);
  const isWhole = asked.question === text && verification.verdict !== 'absent';
  if (!isWhole && longQuotations(text) > 1) return await checkTyped(text, context);
  const question = shorten(text, longestQuestion);
  if (verification.verdict === 'absent') {
    const manner = { perPage, userId, private: true, foreword: own.verdicts.absent };
    return answerTo(plainly(question), manner, context);
  }
  const { status, quotes } = await context.library.ask({ question, k: perPage });
  const related = status === 'answered' ? quotes.filter(isNew(verification)) : [];
  return verdictOn(asked, verification, context, 1, related);
}

/** Quotations in a message that have words enough to be looked for each. */
const longQuotations = (text: string): number =>
  quotations(text, { start: 0, end: text.length }).filter(
    (one) => (slice(text, one).match(/[\p{L}\p{N}]+/gu) ?? []).length >= leastQuoted,
  ).length;

/** The message as a whole; where that is a remark on a quotation in it, the longest such one, if that stands somewhere. */
async function checkMessage(
  text: string,
  context: RequestContext,
): Promise<{ asked: AskedHeading; verification: Verification }> {
  const whole = plainly(text);
  const verification = await check(whole, context);
  const [longest] = quotations(text, { start: 0, end: text.length }).sort(
    (a, b) => b.end - b.start - (a.end - a.start),
  );
  if (longest === undefined || !isRemark(text, longest, verification)) return { asked: whole, verification };
  const quoted = plainly(slice(text, longest));
  const second = await check(quoted, context);
  const isThere = second.verdict !== 'absent' && second.words >= leastQuoted;
  return isThere ? { asked: quoted, verification: second } : { asked: whole, verification };
}

/** Whether none of the words outside the quotation stand where the message is printed nearly so. */
function isRemark(text: string, quotation: Span, { verdict, alterations }: Verification): boolean {
  if (verdict === 'absent') return true;
  const others = [quotation, ...alterations].sort((a, b) => b.start - a.start);
  const rest = others.reduce((left, { start, end }) => left.slice(0, start) + left.slice(Math.max(start, end)), text);
  const isApart = alterations.every((one) => one.end <= quotation.start || one.start >= quotation.end);
  return verdict === 'altered' && isApart && !/[\p{L}\p{N}]/u.test(rest);
}

/** Whether a quote says something beside the places. */
function isNew({ places }: Verification) {
  return (quote: Quote): boolean =>
    !places.some(({ around }) => around.article.id === quote.article.id && overlaps(around, quote));
}
