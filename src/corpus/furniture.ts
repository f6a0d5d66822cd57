import { isCredit } from './credits.ts';
import { endsSentence, isAllCaps, wordsOf } from './lineshape.ts';

/** A sign that a whole line belongs to the page. `words` is a line without white space at its ends. */
type Sign = (words: string) => boolean;

const short =
  (limit: number, pattern: RegExp): Sign =>
  (words) =>
    pattern.test(words) && wordsOf(words).length <= limit;

const nothingToRead: Sign = (words) => !/[\p{L}\p{N}]/u.test(words);

/** What is left of an unfilled template, a tag or a short code: nothing else is in the line. */
const leftover: Sign = (words) =>
  words
    .replace(
      /\{\{[^{}]*\}\}|\{%[^%]*%\}|<%[^%]*%>|<\/?[a-z][^<>]*>|<!--.*?-->|&[a-z]+;|\[\/?[a-z_]+(?: [a-z]+=[^\]]*)?\]/gi,
      '',
    )
    .trim() === '';

/** A section of a template that was never filled, with its form texts in between. */
const unfilled: Sign = (words) => /\{\{\s*[#^]/.test(words) && /\{\{\s*\//.test(words);

const placeholder: Sign = short(
  5,
  /^[[(<{]\s*(?:embedded content|embed|video|videos|image|images|photo|photos|gallery|audio|tweet|instagram post|ad|advertisement|music|chart|map|graphic|poll|quiz)\s*[\])>}]$/i,
);

const advertisement: Sign = short(
  9,
  /^(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|(?:advertisement\s+)?(?:story|article|post|content) continues (?:below|after)\b.*|paid (?:post|content))[\s:.]*$|^advertisement\s+(?:story|article|scroll|skip|continue)/i,
);

const callToApp: Sign = (words) =>
  wordsOf(words).length <= 25 &&
  (/\bCLICK HERE\b|\bTAP HERE\b/.test(words) ||
    /^(?:click|tap) here (?:to|for)\b/i.test(words) ||
    /^(?:download|get) (?:the|our) (?:\S+ ){0,4}app\b/i.test(words));

const invitation: Sign = (words) =>
  wordsOf(words).length <= 45 &&
  /^(?:sign up|subscribe|register|join|follow|like|find|stay (?:ahead|up to date|informed|connected)|get (?:the|our|all|more)|read this (?:article|story) for free|skip past)\b/i.test(
    words,
  ) &&
  /\b(?:newsletters?|inbox|e-?mail|podcast|channel|alerts?|notifications?|our (?:app|facebook|twitter|instagram|telegram|whatsapp)|on (?:facebook|twitter|instagram|x|whatsapp|telegram|tiktok|youtube)|promotion|free account|subscription)\b/i.test(
    words,
  );

const form: Sign = (words) =>
  /please enter a valid e-?mail|something went wrong\. please try again|thank(?:s| you) for (?:signing up|subscribing)|skip past newsletter promotion|by (?:submitting|entering|providing) your e-?mail|\bthis site is protected by recaptcha\b/i.test(
    words,
  );

const commission: Sign = (words) =>
  wordsOf(words).length <= 60 &&
  /\b(?:we|publisher|site) (?:may |might |can |could |will )?(?:earn|receive|get)s? (?:a |an )?(?:small |affiliate |)commissions?\b|\bstories may include affiliate links\b/i.test(
    words,
  );

/** A link to another story, behind one of the words that announce it. */
const related: Sign = (words) =>
  wordsOf(words).length <= 30 &&
  !endsSentence(words) &&
  /^(?:related(?: (?:stories|story|articles?|pages?|content|coverage|topics?|links?))?|read more|more(?: [\p{Lu}\d]+){0,4}|see (?:also|more)|also (?:read|see|on [\p{L} ]+)|read (?:also|next)|up next|recommended|trending(?: now)?|don['\u2019]t miss|must[- ]read|you may also like|most (?:read|popular|viewed)|watch(?: this story| now| live| more)?|listen|explore more|next up|in other news|editor['\u2019]s picks?)\s*(?::|\||$)/iu.test(
    words,
  );

const SHARE =
  /^(?:(?:share(?: this(?: article| story)?)?|save|print|comments?|e-?mail|copy link|facebook|twitter|x|whatsapp|reddit|linkedin|pinterest|telegram|instagram|flipboard|messenger|tumblr|threads|bluesky|follow us|expand tweet|previous|next|menu|search|close|loading|log ?in|sign ?(?:in|up)|subscribe|back to top|table of contents|skip to content|view (?:all )?comments|show comments|read full (?:article|story)|go to gallery|view gallery|\d+ comments?|\d+ shares?|\d+ min(?:ute)? read)[\s,|/\u00b7\u2022.:]*)+$/i;

const rights: Sign = (words) =>
  wordsOf(words).length <= 60 &&
  (/^(?:\u00a9|\(c\)|copyright\b)/i.test(words) ||
    /\ball rights reserved\b/i.test(words) ||
    /may not be (?:re)?published, broadcast/i.test(words));

const sourceLabel: Sign = (words) =>
  /^(?:sources?|via|h\/t|hat tip|original (?:source|article)|source (?:link|url))\s*:?\s*(?:https?:\S+)?$/i.test(words);

/** An address with a name around it, as printed pages have it at their head or foot. Posts with a handle are words. */
const address: Sign = (words) => {
  if (!/(?:https?:\/\/|www\.)\S+/i.test(words) || words.includes('@') || endsSentence(words)) return false;
  return (words.replace(/(?:https?:\/\/|www\.)\S+/gi, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 8;
};

const contact: Sign = (words) =>
  wordsOf(words).length <= 35 &&
  /^(?:contact|e-?mail|reach|write to|follow|send tips to|got a tip)\b/i.test(words) &&
  /\S+@\S+|@\w{3,}|\bon (?:twitter|instagram|facebook|x)\b/i.test(words);

const SIGNS: readonly Sign[] = [
  nothingToRead,
  leftover,
  unfilled,
  placeholder,
  advertisement,
  callToApp,
  invitation,
  form,
  commission,
  related,
  (words) => SHARE.test(words),
  rights,
  sourceLabel,
  address,
  contact,
  isCredit,
  (words) => /^\([^()]+\)$/.test(words) && isCredit(words.slice(1, -1).trim()),
];

/**
 * Whether a line belongs to the page and not to the article, whatever stands around it. Only strong signs count: to
 * take the words of an article for furniture would lose them.
 */
export const isFurniture = (words: string): boolean => SIGNS.some((sign) => sign(words));

/** Whether a line is shaped like the link to another story that pages print in capitals between two paragraphs. */
export const isCapitalLink = (words: string): boolean =>
  isAllCaps(words) &&
  (!endsSentence(words) || words.endsWith('?')) &&
  !/^["'\u2018\u201c].*["'\u2019\u201d]$/u.test(words);

/** Whether a line of furniture stands where the page had a picture or a film. */
export const standsForPicture = (words: string): boolean =>
  placeholder(words) || isCredit(words.replace(/^\(|\)$/g, ''));
