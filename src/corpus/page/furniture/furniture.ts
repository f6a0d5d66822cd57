import type { LineShape } from '../lineshape.ts';
import { endsSentence } from '../lineshape.ts';
import { isCredit, isCreditInBrackets } from './credits.ts';
import { PROMOTIONS } from './promotion.ts';
import type { FileSign } from './sign.ts';
import { short } from './sign.ts';

const nothingToRead: FileSign = (words) => !/[\p{L}\p{N}]/u.test(words);

const LEFTOVERS =
  /\{\{[^{}]*\}\}|\{%[^%]*%\}|<%[^%]*%>|<\/?[a-z][^<>]*>|<!--.*?-->|&(?:[a-z]+|#\d+);|\[\/?[a-z_]+(?: [a-z]+=[^\]]*)?\]/gi;
const LONGEST_LEFTOVER = 2000;
/** A line of nothing but unfilled templates, tags and short codes. */
const leftover: FileSign = (words) =>
  words.length <= LONGEST_LEFTOVER && /^[[{<&]/.test(words) && words.replace(LEFTOVERS, '').trim() === '';

/** A section of a template that was never filled, with the texts it would have chosen from. */
const unfilled: FileSign = (words) => /\{\{\s*[#^]/.test(words) && /\{\{\s*\//.test(words);

const placeholder = short(
  5,
  /^[[(<{]\s*(?:embedded content|embed|video|videos|image|images|photo|photos|gallery|audio|tweet|instagram post|ad|advertisement|music|chart|map|graphic|poll|quiz)\s*[\])>}]$/i,
);

const rights = short(
  60,
  /^(?:\u00a9|\(c\)|copyright (?:\u00a9|\(c\)|\d{4}))|\ball rights reserved\b|may not be (?:re)?published, broadcast/i,
);

const sourceLabel = short(
  6,
  /^(?:sources?|via|h\/t|hat tip|original (?:source|article)|source (?:link|url))\s*:?\s*(?:https?:\S+)?$/i,
);

const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;
const MOST_AROUND_ADDRESS = 8;
/** An address and perhaps a name, as printed pages have it at their head or foot. A post with a handle is words. */
const address = short(20, (words) => {
  const around = words.replace(ADDRESS, ' ');
  if (around === words || words.includes('@') || endsSentence(words)) return false;
  return (around.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_AROUND_ADDRESS;
});

/** How to reach the page or the writer: an imperative, or a third person, with a handle or an address after it. */
const contact = short(
  45,
  /^(?:contact|e-?mail|reach|write to|follow|send tips to|got a tip)\b.*(?:\S@\S|@\w{3}|\bon (?:twitter|instagram|facebook)\b)|\b(?:tips to|can be reached|(?:follow|reach|e-?mail) (?:him|her|them))\b.*@\w{3}/i,
);

const bracketedCredit = short(20, isCreditInBrackets);
const credit = short(20, isCredit);

const SIGNS: readonly FileSign[] = [
  nothingToRead,
  leftover,
  unfilled,
  placeholder,
  rights,
  sourceLabel,
  address,
  contact,
  credit,
  bracketedCredit,
  ...PROMOTIONS,
];

/**
 * Whether a line belongs to the page and not to the article, whatever stands around it. Only strong signs count: to
 * take the words of an article for furniture would lose them.
 */
export const isFurniture = (words: string): boolean => SIGNS.some((sign) => sign(words));

/** Whether a line of furniture stands where the page had a picture or a film. */
export const standsForPicture = (words: string): boolean =>
  placeholder(words) || credit(words) || bracketedCredit(words);

/** No headline has more words. */
const LONGEST_HEADLINE = 30;

/**
 * Whether a line is shaped like the links to other stories, and the headings, that pages print in capitals between two
 * paragraphs. A line in quotation marks is somebody's words.
 */
export const isCapitalLine = (words: string, { capitals, finished, count }: LineShape): boolean =>
  capitals &&
  count >= 2 &&
  count <= LONGEST_HEADLINE &&
  (!finished || words.endsWith('?')) &&
  !/^["'\u2018\u201c].*["'\u2019\u201d]$/u.test(words);
