/*
 * What the custom_ids of our buttons carry. Discord keeps 100 characters of it, gives them back on a press, and lets
 * anybody send anything: whatever does not decode is null, never an exception.
 */

/** Characters of a custom_id, from Discord's "Component Reference". */
const maxCustomId = 100;
const version = '1';

/** One page of an answer. */
export interface AnswerPage {
  /** Of the corpus that the ids belong to. */
  readonly fingerprint: string;
  /** 1 for the first. */
  readonly page: number;
  readonly perPage: number;
  /** Whose message it is: their press turns it, anybody else's makes a copy. */
  readonly userId: string;
  /** Of all excerpts of the answer, in their order. */
  readonly ids: readonly string[];
}

/** One page of the list of articles. */
export interface SourcesPage {
  readonly page: number;
  readonly userId: string;
  /** As the person typed it; empty for all. */
  readonly outlet: string;
}

/**
 * `page:1:<fingerprint>:<page>:<per page>:<user in base 36>:<ids joined by '.'>`
 *
 * @throws RangeError when there are more ids than `idsThatFit` says
 */
export function encodeAnswerPage(state: AnswerPage): string {
  return within(encoded(state));
}

export function decodeAnswerPage(customId: string): AnswerPage | null {
  const match = /^page:1:([0-9a-z]{1,16}):(\d{1,3}):([1-5]):([0-9a-z]{1,13}):([\w-]+(?:\.[\w-]+)*)$/.exec(customId);
  if (!match) return null;
  const [, fingerprint = '', page = '', perPage = '', user = '', ids = ''] = match;
  return { fingerprint, page: Number(page), perPage: Number(perPage), userId: longUser(user), ids: ids.split('.') };
}

/** How many of the ids, from the first, a custom_id can hold; the rest of an answer is not paged to. */
export function idsThatFit(state: AnswerPage): number {
  for (let count = state.ids.length; count > 0; count -= 1) {
    const ids = state.ids.slice(0, count);
    // Two digits for the page, whichever page it will be.
    if (encoded({ ...state, page: 10, ids }).length <= maxCustomId) return count;
  }
  return 0;
}

/** `again:1:<per page>`: the question and the outlet stand in the message. */
export function encodeAgain(perPage: number): string {
  return within(['again', version, perPage].join(':'));
}

/** The excerpts on a page. */
export function decodeAgain(customId: string): number | null {
  const match = /^again:1:([1-5])$/.exec(customId);
  return match ? Number(match[1]) : null;
}

/** `list:1:<page>:<user in base 36>:<outlet>`; an outlet too long for it is shortened, and so finds no less. */
export function encodeSourcesPage({ page, userId, outlet }: SourcesPage): string {
  const head = `${['list', version, page, shortUser(userId)].join(':')}:`;
  return within(head + outlet.slice(0, maxCustomId - head.length).replace(/[\ud800-\udbff]$/, ''));
}

export function decodeSourcesPage(customId: string): SourcesPage | null {
  const match = /^list:1:(\d{1,6}):([0-9a-z]{1,13}):(.*)$/s.exec(customId);
  if (!match) return null;
  const [, page = '', user = '', outlet = ''] = match;
  return { page: Number(page), userId: longUser(user), outlet };
}

/** `card:1:<fingerprint>`: the chosen value is the article's place in the corpus of that fingerprint. */
export function encodeCard(fingerprint: string): string {
  return within(['card', version, fingerprint].join(':'));
}

/** The fingerprint. */
export function decodeCard(customId: string): string | null {
  return /^card:1:([0-9a-z]{1,16})$/.exec(customId)?.[1] ?? null;
}

function encoded({ fingerprint, page, perPage, userId, ids }: AnswerPage): string {
  return ['page', version, fingerprint, page, perPage, shortUser(userId), ids.join('.')].join(':');
}

function within(customId: string): string {
  if (customId.length > maxCustomId) throw new RangeError(`A custom_id of ${customId.length} characters`);
  return customId;
}

function shortUser(userId: string): string {
  return BigInt(userId).toString(36);
}

function longUser(short: string): string {
  return [...short].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}
