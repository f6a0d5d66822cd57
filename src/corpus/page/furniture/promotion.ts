import { endsSentence } from '../lineshape.ts';
import { APPEALS } from './appeal.ts';
import type { FileSign } from './sign.ts';
import { short } from './sign.ts';

const advertisement = short(
  9,
  /^(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|(?:advertisement\s+)?(?:story|article|post|content) continues (?:below|after)\b.*|paid (?:post|content))[\s:.]*$|^advertisement\s+(?:story|article|scroll|skip|continue)/i,
);

const callToApp = short(
  25,
  /^[^.!]*\b(?:CLICK|TAP) HERE\b|^(?:[Cc]lick|[Tt]ap) here (?:to|for)\b|^(?:[Dd]ownload|[Gg]et|DOWNLOAD|GET) (?:the|our|THE|OUR) (?:\S+ ){0,4}(?:app|APP)\b/,
);

const INVITES =
  /^(?:sign up|subscribe|join|follow|like|stay (?:ahead|up to date|informed|connected)|get (?:the|our|all|more)|read this (?:article|story) for free|skip past)\b/i;
const TO_WHAT =
  /\b(?:newsletters?|inbox|e-?mail|podcasts?|our (?:channel|app|alerts|facebook|twitter|instagram|telegram|whatsapp)|us on \w+|on (?:facebook|twitter|instagram|whatsapp|telegram|tiktok|youtube)|notifications|free account|subscription)\b/i;
const invitation = short(45, (words) => INVITES.test(words) && TO_WHAT.test(words));

/** The texts of a sign-up form, which pages print in one line with their labels. */
const form: FileSign = (words) =>
  /please enter a valid e-?mail|something went wrong\. please try again|thank(?:s| you) for (?:signing up|subscribing)|skip past newsletter promotion|by (?:submitting|entering|providing) your e-?mail|\bthis site is protected by recaptcha\b/i.test(
    words,
  );

const commission = short(
  60,
  /\b(?:we|publisher|site) (?:may |might |can |could |will )?(?:earn|receive|get)s? (?:a |an )?(?:small |affiliate |)commissions?\b|\bstories may include affiliate links\b/i,
);

/** A line that ends in a button's words. */
const button = short(
  45,
  /\b(?:[Ss]ign up(?: now)?|SIGN UP(?: NOW)?|[Ss]ubscribe(?: now)?|SUBSCRIBE(?: NOW)?|CREATE (?:A )?FREE ACCOUNT|[Ll]og in|LOG IN)$/,
);

const audio = short(12, /^(?:new\s*)?you can (?:now )?listen to\b|^listen to this (?:article|story)\b/i);

/** How a feed, or a page that takes another's texts, points to where a text came from. */
const syndicated = short(
  60,
  /^the post .+ (?:appeared first|first appeared) on .+|^read more (?:at|on|here|from)\b[^.!?]*(?:\.\w+)?$|\b(?:get|subscribe to).* rss feed$/i,
);

const STORIES = '(?:stories|story|articles?|pages?|content|coverage|topics?|links?|news)';
/** What stands before a link to another story. A word that also begins sentences needs its colon. */
const ANNOUNCES = new RegExp(
  `^(?:(?:related|recommended|trending|most (?:read|popular|viewed)|you may also like|up next|see also|editor['\\u2019]s picks?|more(?: to read)?|top|filed under|tags|topics|what to read next)(?: ${STORIES})?\\s*:?$` +
    `|(?:related(?: ${STORIES})?|(?:click to )?read more|more(?: on)?|tags|topics|filed under|see (?:also|more)|also (?:read|see)|read (?:also|next)|up next|don['\\u2019]t miss|must[- ]read|watch(?: this story| now| live| more)?|listen|explore more|in other news)\\s*[:|])`,
  'i',
);
const MORE_IN_CAPITALS = /^MORE(?: [A-Z\d]+){1,4}:/;
const related = short(30, (words) => (ANNOUNCES.test(words) || MORE_IN_CAPITALS.test(words)) && !endsSentence(words));

const LINKS_BELOW = new RegExp(
  `^(?:related|most (?:read|popular|viewed)|you may also like|see also|read (?:more|also|next)|more to read)(?: ${STORIES})?\\s*:?$`,
  'i',
);
/** Whether the line only announces the links below it: "See also", "Related stories:". */
export const announcesLinks = short(5, LINKS_BELOW);

const PAGE_WORD =
  'video|videos|photos|gallery|slideshow|audio|share(?: this(?: article| story)?)?|print|comments?|copy link|follow us|expand tweet|previous|next|menu|log ?in|sign ?(?:in|up)|subscribe|back to top|table of contents|skip to content|(?:view|show) (?:all )?comments|read full (?:article|story)|(?:go to|view) gallery|\\d+ (?:comments?|shares?)|\\d+ min(?:ute)?s? read';
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
export const PROMOTIONS: readonly FileSign[] = [
  advertisement,
  callToApp,
  invitation,
  form,
  commission,
  button,
  audio,
  syndicated,
  related,
  page,
  ...APPEALS,
];
