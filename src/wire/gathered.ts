import type { Comparison } from '../answers/compare.ts';
import type { QuotesOfPerson } from '../answers/quotesof.ts';
import type { Timeline } from '../answers/timeline.ts';
import { NOTICE, reasonWords, wireDiffers, wireExcerpt } from './wire.ts';

const notice = (status: string) => (status === 'nearest' ? { notice: NOTICE } : {});

/** What a person is quoted as saying, as other programs read it; `speaker` is the name that was asked for. */
export function wireQuotesOf(found: QuotesOfPerson, speaker: string) {
  if (found.status === 'nobody') {
    const reason = reasonWords({ code: 'speaker-not-in-coverage', speaker }, []);
    return { status: found.status, person: null, excerpts: [], reason };
  }
  const { name, role } = found.person;
  const person = { name, ...(role !== undefined && { role }) };
  if (found.status === 'silent') {
    return { status: found.status, person, excerpts: [], reason: reasonWords({ code: 'not-in-coverage' }, []) };
  }
  return { status: found.status, ...notice(found.status), person, excerpts: found.quotes.map(wireExcerpt) };
}

/** Each outlet's words on a topic, as other programs read them. `outlets` are those of the coverage. */
export function wireComparison(found: Comparison, outlets: readonly string[]) {
  if (found.status === 'abstained') {
    return { status: found.status, accounts: [], silent: [], reason: reasonWords(found.reason, outlets) };
  }
  const accounts = found.accounts.map(({ outlet, quotes }) => ({ outlet, excerpts: quotes.map(wireExcerpt) }));
  return {
    status: found.status,
    ...notice(found.status),
    accounts,
    silent: found.others,
    ...(found.differs.length > 0 && { differs: wireDiffers(found.differs) }),
  };
}

/** Dated statements, as other programs read them. `outlets` are those of the coverage. */
export function wireTimeline(found: Timeline, outlets: readonly string[]) {
  if (found.status === 'abstained') {
    return { status: found.status, entries: [], reason: reasonWords(found.reason, outlets) };
  }
  const entries = found.entries.map(({ date: { from, to, start, end, certainty }, quote }) => ({
    date: { from, to, start, end, certainty },
    excerpt: wireExcerpt(quote),
  }));
  return { status: found.status, ...notice(found.status), entries };
}
