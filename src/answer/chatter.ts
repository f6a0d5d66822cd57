import { fold } from '../text/fold.ts';
import { stem } from '../text/stem.ts';

/** Words with which people ask, greet, thank and explain themselves; they say nothing of what they ask about. Folded. */
const WORDS = `
accord account actually afternoon again agree aka anyway article articles ask asked asking away basically basic believe bit
bot brief briefly bro btw care case check chat clear clearly come compare confused consider considering content context
correct couldn curious currently day dear definitely describe described detail details different discuss does doing dude
else especially event evening everybody everything exact exactly example excuse explain explanation fact facts far feel
find folks forget friend friends fun fyi game general generally give glad going gonna good got great guess gotta guys
happen happened happening hear heard hello help hey hi hiya honestly hope idea imo info inform information instead
interest interested issue just kind kinda know learn learned legal let like list literally little long look looking lot
love lol made make makes matter mean meaning mention mentioned moment morning moved name named names need new news nice
night note number obviously ok okay old online opinion outlet outlets paper part people please pls point possible post
precise probably project provide question questions quick quickly quote quoted quotes read reading real regard regarding
related remember remind report reported reporter reports research say saying says school see seem seems seen short show
simple simply sir situation sort source sources speak state stated statement stories story stuff suggest summary super
sure talk talking teacher tell text thank thanks thing things think thought thx today told topic trouble true try trying
type understand understanding update used use version versions view wanna want wanted wants way whats wonder wondering
word wording words work write writing wrong yeah year years yesterday yo
`;
/** Kept out of the list above because a question may well be about them. */
const TOPICS = new Set(
  'case day game name names number quote school state statement work year years morning night old people legal new post report reporter moved away reporting love far trouble'.split(
    ' ',
  ),
);
const CHATTER = new Set(
  WORDS.split(/\s+/)
    .filter((word) => word && !TOPICS.has(word))
    .map(stem),
);

/** Whether a stem is a word of asking rather than of what is asked about. */
export const isChatter = (stemmed: string): boolean => CHATTER.has(stemmed);

const GREETING =
  /^\W*(?:hi|hiya|hello|hey|yo|howdy|greetings|good (?:morning|afternoon|evening|day|night)|thanks?|thank you|welcome|bye|goodbye|hola|buenos dias|buenas|bonjour|salut|hallo|guten (?:tag|morgen|abend)|ola|bom dia|obrigad[oa]|gracias|merci|danke|how are you|how is it going|are you (?:a |an )?(?:bot|robot|human|real|there|ok|ai)|who are you|what are you|what can you do|whats up|what's up|sup)\b/;

/** Whether a message that names no topic is a greeting, thanks, or small talk with the bot. */
export const isGreeting = (question: string): boolean => GREETING.test(fold(question));

const MAKING =
  'write|invent|make up|fabricate|compose|generate|draft|pretend|imagine|role-?play|act (?:as|like)|simulate|impersonate|translate|rewrite|say that|repeat after|sing|draw|code|tell (?:me )?a (?:joke|story|poem)';
/** Orders to make something, or to be something else, at the head of a sentence: no question to the coverage. */
const INSTRUCTION = new RegExp(
  `(?:^|[.!?;:\\n] *)(?:(?:please|pls|now|hey|ok|okay|bot|can you|could you|would you|will you|i want you to|you must|you should|and|then|just|kindly)[, ]+)*(?:${MAKING})\\b|\\b(?:ignore|forget|disregard|override) (?:all |any |every |the |your |my )*(?:previous |prior |above |earlier |other )*(?:instructions?|prompts?|rules?|messages?|sources?|articles?)\\b|\\byou are now\\b|\\bsystem prompt\\b|\\bjailbreak\\b|\\bfake (?:quote|quotes|quotation|statement|article|news)\\b|\\bas if you were\\b`,
);

/** Whether the message orders the bot to make something up instead of asking what the coverage says. */
export const isInstruction = (question: string): boolean => INSTRUCTION.test(fold(question));
