import { endsSentence } from './lineshape.ts';
import type { Sign } from './sign.ts';
import { short } from './sign.ts';

const advertisement = short(
  9,
  /^(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|(?:advertisement\s+)?(?:story|article|post|content) continues (?:below|after)\b.*|paid (?:post|content))[\s:.]*$|^advertisement\s+(?:story|article|scroll|skip|continue)/i,
);

const callToApp = short(
  25,
  /\b(?:CLICK|TAP) HERE\b|^(?:[Cc]lick|[Tt]ap) here (?:to|for)\b|^(?:[Dd]ownload|[Gg]et|DOWNLOAD|GET) (?:the|our|THE|OUR) (?:\S+ ){0,4}(?:app|APP)\b/,
);

const INVITES =
  /^(?:sign up|subscribe|register|join|follow|like|stay (?:ahead|up to date|informed|connected)|get (?:the|our|all|more)|read this (?:article|story) for free|skip past)\b/i;
const TO_WHAT =
  /\b(?:newsletters?|inbox|e-?mail|podcasts?|our (?:channel|app|alerts|facebook|twitter|instagram|telegram|whatsapp)|us on \w+|on (?:facebook|twitter|instagram|whatsapp|telegram|tiktok|youtube)|notifications|free account|subscription)\b/i;
const invitation = short(45, (words) => INVITES.test(words) && TO_WHAT.test(words));

/** The texts of a sign-up form, which pages print in one line with their labels. */
const form: Sign = (words) =>
  /please enter a valid e-?mail|something went wrong\. please try again|thank(?:s| you) for (?:signing up|subscribing)|skip past newsletter promotion|by (?:submitting|entering|providing) your e-?mail|\bthis site is protected by recaptcha\b/i.test(
    words,
  );

const commission = short(
  60,
  /\b(?:we|publisher|site) (?:may |might |can |could |will )?(?:earn|receive|get)s? (?:a |an )?(?:small |affiliate |)commissions?\b|\bstories may include affiliate links\b/i,
);

const ANNOUNCES =
  /^(?:related(?: (?:stories|story|articles?|pages?|content|coverage|topics?|links?))?|read more|more(?: [\p{Lu}\d]+){0,4}|see (?:also|more)|also (?:read|see|on [\p{L} ]+)|read (?:also|next)|up next|recommended|trending(?: now)?|don['\u2019]t miss|must[- ]read|you may also like|most (?:read|popular|viewed)|watch(?: this story| now| live| more)?|listen|explore more|next up|in other news|editor['\u2019]s picks?)\s*(?::|\||$)/iu;
/** A link to another story, behind one of the words that announce it. */
const related = short(30, (words) => ANNOUNCES.test(words) && !endsSentence(words));

const PAGE_WORD =
  'share(?: this(?: article| story)?)?|print|comments?|copy link|follow us|expand tweet|previous|next|menu|log ?in|sign ?(?:in|up)|subscribe|back to top|table of contents|skip to content|(?:view|show) (?:all )?comments|read full (?:article|story)|(?:go to|view) gallery|\\d+ (?:comments?|shares?)|\\d+ min(?:ute)?s? read';
const NETWORK =
  'save|e-?mail|facebook|twitter|x|whats ?app|reddit|linkedin|pinterest|telegram|instagram|flipboard|messenger|tumblr|threads|bluesky';
const GAP = '[\\s,|/\\u00b7\\u2022.:]*';
const page = short(
  14,
  new RegExp(
    `^(?:(?:${PAGE_WORD})(?:${GAP}(?:${PAGE_WORD}|${NETWORK}))*|(?:${NETWORK})(?:${GAP}(?:${PAGE_WORD}|${NETWORK}))+)${GAP}$`,
    'i',
  ),
);

/** Lines with which a page sells, invites and leads elsewhere. */
export const PROMOTIONS: readonly Sign[] = [advertisement, callToApp, invitation, form, commission, related, page];
