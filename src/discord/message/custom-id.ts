import { type ListOrder, SORTS } from '../../corpus/archive.ts';

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

/** One page of the list of articles; what was looked for stands in the message. */
export interface SourcesPage {
  readonly page: number;
  readonly userId: string;
  readonly sort: ListOrder;
}

/** What a button does with a page of an answer: it shows that page here, or shows this one to everybody. */
type PageVerb = 'page' | 'show';

/**
 * `page:1:<fingerprint>:<page>:<per page>:<user in base 36>:<ids joined by '.'>`
 *
 * @throws RangeError when there are more ids than `idsThatFit` says
 */
export function encodeAnswerPage(verb: PageVerb, state: AnswerPage): string {
  return within(encoded(verb, state));
}

export function decodeAnswerPage(verb: PageVerb, customId: string): AnswerPage | null {
  const [given, ...rest] = customId.split(':');
  const match = /^1:([0-9a-z]{1,16}):(\d{1,3}):([1-5]):([0-9a-z]{1,13}):([\w-]+(?:\.[\w-]+)*)$/.exec(rest.join(':'));
  if (!match || given !== verb) return null;
  const [, fingerprint = '', page = '', perPage = '', user = '', ids = ''] = match;
  return { fingerprint, page: Number(page), perPage: Number(perPage), userId: longUser(user), ids: ids.split('.') };
}

/**
 * How many of the ids, from the first, a custom_id can hold; the rest of an answer is not paged to.
 *
 * @param mark what is added to each custom_id, as `markOf` gives it
 */
export function idsThatFit(state: AnswerPage, mark = ''): number {
  for (let count = state.ids.length; count > 0; count -= 1) {
    const ids = state.ids.slice(0, count);
    // Two digits for the page, whichever page it will be; the verbs are of one length.
    if (encoded('page', { ...state, page: 10, ids }).length + mark.length <= maxCustomId) return count;
  }
  return 0;
}

/** What is shown in pages that are made anew for each press. */
const modes = ['quote', 'compare', 'timeline'] as const;
export type AnswerMode = (typeof modes)[number];

/** One page of such a list; what it is about stands in the message. */
export interface GalleryPage {
  readonly mode: AnswerMode;
  /** Nothing was asked about: the heading is only a title. */
  readonly bare: boolean;
  readonly fingerprint: string;
  readonly page: number;
  readonly userId: string;
}

/** What a button does with such a page: it shows it here, or to everybody. */
type GalleryVerb = 'turn' | 'post';

/** `turn:1:<mode>:<b or ->:<fingerprint>:<page>:<user in base 36>` */
export function encodeGalleryPage(verb: GalleryVerb, { mode, bare, fingerprint, page, userId }: GalleryPage): string {
  return within([verb, version, mode, bare ? 'b' : '-', fingerprint, page, shortUser(userId)].join(':'));
}

export function decodeGalleryPage(verb: GalleryVerb, customId: string): GalleryPage | null {
  const [given, ...rest] = customId.split(':');
  const match = /^1:([a-z]+):([b-]):([0-9a-z]{1,16}):(\d{1,3}):([0-9a-z]{1,13})$/.exec(rest.join(':'));
  const mode = modes.find((one) => one === match?.[1]);
  if (!match || !mode || given !== verb) return null;
  const [, , bare, fingerprint = '', page = '', user = ''] = match;
  return { mode, bare: bare === 'b', fingerprint, page: Number(page), userId: longUser(user) };
}

/** One page of what a quotation was checked against; the quotation stands in the message. */
export interface CheckPage {
  readonly fingerprint: string;
  /** 1 for the first. */
  readonly page: number;
}

/** `check:1:<fingerprint>:<page>` */
export function encodeCheckPage({ fingerprint, page }: CheckPage): string {
  return within(['check', version, fingerprint, page].join(':'));
}

export function decodeCheckPage(customId: string): CheckPage | null {
  const match = /^check:1:([0-9a-z]{1,16}):(\d{1,3})$/.exec(customId);
  return match ? { fingerprint: match[1] ?? '', page: Number(match[2]) } : null;
}

/** `remove:1:<user in base 36>`: whose message it is. */
export function encodeRemoval(userId: string): string {
  return within(['remove', version, shortUser(userId)].join(':'));
}

/** The user whose message it is. */
export function decodeRemoval(customId: string): string | null {
  const user = /^remove:1:([0-9a-z]{1,13})$/.exec(customId)?.[1];
  return user === undefined ? null : longUser(user);
}

/** `around:1:<fingerprint>`: the chosen value is the id of an excerpt of the corpus of that fingerprint. */
export function encodeAround(fingerprint: string): string {
  return within(['around', version, fingerprint].join(':'));
}

/** The fingerprint. */
export function decodeAround(customId: string): string | null {
  return /^around:1:([0-9a-z]{1,16})$/.exec(customId)?.[1] ?? null;
}

/** An excerpt, and the corpus that its id belongs to. */
export interface ExcerptReference {
  readonly fingerprint: string;
  readonly id: string;
}

/** What a button makes of an excerpt. */
type ExcerptVerb = 'picture' | 'proof';

/** `picture:1:<fingerprint>:<id>` */
export function encodeExcerpt(verb: ExcerptVerb, { fingerprint, id }: ExcerptReference): string {
  return within([verb, version, fingerprint, id].join(':'));
}

export function decodeExcerpt(verb: ExcerptVerb, customId: string): ExcerptReference | null {
  const match = /^([a-z]+):1:([0-9a-z]{1,16}):([\w-]+)$/.exec(customId);
  return match?.[1] === verb ? { fingerprint: match[2] ?? '', id: match[3] ?? '' } : null;
}

/** `further:1:<per page>`: the button that opens the form, and the form itself. */
export function encodeFurther(perPage: number): string {
  return within(['further', version, perPage].join(':'));
}

/** The excerpts on a page. */
export function decodeFurther(customId: string): number | null {
  const match = /^further:1:([1-5])$/.exec(customId);
  return match ? Number(match[1]) : null;
}

/** The list whose excerpts are taken along; what was asked stands in the message. */
export interface TakenList {
  readonly mode: 'ask' | AnswerMode;
  /** As in `GalleryPage`. */
  readonly bare: boolean;
}

/** `take:1:<mode>:<b or ->`: the menu of formats. It is also the value by which a menu of excerpts offers all of them. */
export function encodeTaking({ mode, bare }: TakenList): string {
  return within(['take', version, mode, bare ? 'b' : '-'].join(':'));
}

export function decodeTaking(customId: string): TakenList | null {
  const match = /^take:1:([a-z]+):([b-])$/.exec(customId);
  const mode = (['ask', ...modes] as const).find((one) => one === match?.[1]);
  return match && mode ? { mode, bare: match[2] === 'b' } : null;
}

/** What a button does with an edit of the articles that waits. */
type EditVerb = 'admit' | 'mend' | 'undo' | 'paste' | 'revert';

/** `admit:1:<id of the edit>`: the buttons, and the forms that two of them open. */
export function encodeEdit(verb: EditVerb, id: string): string {
  return within([verb, version, id].join(':'));
}

/** The id of the edit. */
export function decodeEdit(verb: EditVerb, customId: string): string | null {
  const match = /^([a-z]+):1:([0-9a-f]{1,16})$/.exec(customId);
  return match?.[1] === verb ? (match[2] ?? '') : null;
}

/** `unfollow:1:<id of the follow>` */
export function encodeUnfollow(id: string): string {
  return within(['unfollow', version, id].join(':'));
}

/** The id of the follow. */
export function decodeUnfollow(customId: string): string | null {
  return /^unfollow:1:([0-9a-f]{1,16})$/.exec(customId)?.[1] ?? null;
}

/** What somebody complains about. */
export interface CustomIdFault {
  readonly kind: 'irrelevant' | 'wrong';
  readonly fingerprint: string;
  readonly ids: readonly string[];
}

/** `amiss:1:<i or w>:<fingerprint>:<ids joined by '.'>`: the button that opens the form, and the form itself. */
export function encodeAmiss({ kind, fingerprint, ids }: CustomIdFault): string {
  return within(['amiss', version, kind.charAt(0), fingerprint, ids.join('.')].join(':'));
}

export function decodeAmiss(customId: string): CustomIdFault | null {
  const match = /^amiss:1:([iw]):([0-9a-z]{1,16}):([\w-]+(?:\.[\w-]+)*)$/.exec(customId);
  if (!match) return null;
  const [, kind, fingerprint = '', ids = ''] = match;
  return { kind: kind === 'w' ? 'wrong' : 'irrelevant', fingerprint, ids: ids.split('.') };
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

/** `offer:1:<place>`: the question stands on the button itself. Each button of a message has a place of its own. */
export function encodeOffer(place: number): string {
  return within(['offer', version, place].join(':'));
}

export function isOffer(customId: string): boolean {
  return /^offer:1:\d$/.test(customId);
}

/** `list:1:<page>:<user in base 36>:<sort>` */
export function encodeSourcesPage({ page, userId, sort }: SourcesPage): string {
  return within(['list', version, page, shortUser(userId), sort].join(':'));
}

export function decodeSourcesPage(customId: string): SourcesPage | null {
  const match = /^list:1:(\d{1,6}):([0-9a-z]{1,13}):([a-z]+)$/.exec(customId);
  const sort = SORTS.find((one) => one === match?.[3]);
  return match && sort ? { page: Number(match[1]), userId: longUser(match[2] ?? ''), sort } : null;
}

/** `card:1:<fingerprint>`: the chosen value is the article's place in the corpus of that fingerprint. */
export function encodeCard(fingerprint: string): string {
  return within(['card', version, fingerprint].join(':'));
}

/** The fingerprint. */
export function decodeCard(customId: string): string | null {
  return /^card:1:([0-9a-z]{1,16})$/.exec(customId)?.[1] ?? null;
}

/** One of the changes of an article, 1 for the last. */
export interface ChangePage {
  readonly page: number;
  /** The article's id. */
  readonly id: string;
}

/** `change:1:<page>:<id of the article>` */
export function encodeChangePage({ page, id }: ChangePage): string {
  return within(['change', version, page, id].join(':'));
}

export function decodeChangePage(customId: string): ChangePage | null {
  const match = /^change:1:(\d{1,3}):([\w-]{1,64})$/.exec(customId);
  return match ? { page: Number(match[1]), id: match[2] ?? '' } : null;
}

function encoded(verb: PageVerb, { fingerprint, page, perPage, userId, ids }: AnswerPage): string {
  return [verb, version, fingerprint, page, perPage, shortUser(userId), ids.join('.')].join(':');
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
