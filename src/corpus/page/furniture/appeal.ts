import { SAY_IN_STORY } from '../../../english/sayingverbs.ts';
import type { FileSign } from './sign.ts';
import { short } from './sign.ts';

/** A line with quotation marks or a verb of saying belongs to the story, not to the page. */
const OF_THE_STORY = new RegExp(`["\\u201c\\u201d\\u00ab\\u00bb]|(?<!\\p{L})(?:${SAY_IN_STORY})(?!\\p{L})`, 'iu');

const CAUSE =
  '(?:us|our|my|this|independent|local|quality|public) (?:\\p{L}{1,20} )?(?:journalism|journalists|work|newsroom|reporting|reporters|site|website|magazine|mission)';
const GROUP = '(?:\\p{L}{1,20} )?(?:member|subscriber|supporter|patron)';
const GIFT = '(?:[\\p{L}-]{1,20} ){0,3}(?:contribution|donation)';
/** An imperative at the head of a sentence, or what the reader is to consider. */
const ASKS = new RegExp(
  `(?:(?:^|[.!?:;|\\u2013\\u2014-]\\s*|\\bplease )(?:subscribe|sign up|donate|become an? ${GROUP}|make an? ${GIFT}|support ${CAUSE})` +
    `|\\bconsider (?:subscribing|signing up|donating|becoming an? ${GROUP}|making an? ${GIFT}|supporting ${CAUSE}))(?!\\p{L})`,
  'iu',
);
const FOR_WHAT =
  /(?<!\p{L})(?:journalism|newsroom|reporting|our (?:work|stories|coverage|site|readers)|my work|this (?:site|newsletter|publication)|newsletters?|inbox|alerts|updates|new posts|unlimited|full access|ad-free|subscriber-only|exclusive|paywall|(?:per|a|each) (?:week|month|year)|free trial|here|today|now|like this)(?!\p{L})/iu;

/** An appeal to subscribe, to give, or to sign up, which stands in a line of its own. */
const appeal = short(50, (words) => ASKS.test(words) && FOR_WHAT.test(words) && !OF_THE_STORY.test(words));

const forSubscribers = short(
  25,
  /^(?:already (?:a|an) (?:subscriber|member)\b|not (?:a|an) (?:subscriber|member)(?: yet)?\?|(?:this|the following) (?:story|article|content) is (?:only )?(?:available )?(?:for|to|exclusive to) (?:\p{L}{1,20} )?(?:subscribers|members)\b|(?:if you|do you) (?:enjoy|like|value|appreciate)(?:ed)? (?:this|our) (?:story|article|reporting|journalism|work|coverage)\b)/iu,
);

const LEAD =
  "(?:related|read (?:more|next|also|this)|also read|see also|more (?:on|from) this|recommended|must[- ]read|don['\\u2019]t miss)";
const STORIES = '(?: (?:stories|story|articles?|coverage|news|content|reading|links?|videos?))?';
/** A label before the headline of another story, however that ends. Words in capitals need no colon. */
const LABELLED = new RegExp(
  `^[\\s>\\u00bb\\u25b6\\u25ba\\u2022*\\u2013\\u2014|[(-]*${LEAD}${STORIES}\\s*[:|\\u2013\\u2014\\u00bb>]`,
  'i',
);
const IN_CAPITALS =
  /^[\s>\u00bb\u25b6\u25ba\u2022*\u2013\u2014|[(-]*(?:READ (?:MORE|NEXT|ALSO)|ALSO READ|RELATED(?: (?:STORIES|STORY|ARTICLES?|NEWS|COVERAGE))?|MUST[- ]READ|SEE ALSO)(?![\p{L}'\u2019])/u;
const pointer = short(35, (words) => LABELLED.test(words) || IN_CAPITALS.test(words));

/** Lines with which a page asks its readers for something, and those that lead to another story by name. */
export const APPEALS: readonly FileSign[] = [appeal, forSubscribers, pointer];
