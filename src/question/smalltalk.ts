import { fold } from '../text/fold.ts';

/** Words with which people ask, greet, thank and explain themselves; they say nothing of what they ask about. Folded. */
const WORDS = `
able according accordingly account accounts actually afaik afternoon agree aka anyway article articles asap ask asked
asking away basically bit bot bro btw check clear come compare compared confused confusing consider considered
considering content context correct coverage curious currently definitely describe described describes description
detail detailed details difference different discuss discussed does doing dude else especially etc evening event
events everybody evidence exact exactly example excuse explain explained explaining explanation far find folks forget
friends fyi generally get gets getting give given gives glad go goes going gonna good got gotta great guess guys
happen happened happening happens hello help hey hi hiya honestly hope idea idk iirc imo include included including
info inform information instead interested just kind kinda knew know known learn learned learning let lets like list
literally lmao lol looking lot mean meaning means mention mentioned mentioning mentions moment morning name named
names need needed needs news ngl note obviously ok okay online opinion outlet outlets part piece pieces please pls plz
point possible possibly precise precisely probably provide provided provides publication published question questions
quick quickly quote quoted quotes read reading regard regarding regards related remember remind report reported
reporting reports role said saw say saying says search see seem seems seen show showing shown shows simply sir sort
source sources speak specific specifically state stated statement statements states stories story stuff such suggest
suggested suggesting suggests summary super sure talk talked talking tbh tell telling tells text thank thanks thing
things think thinking thought thx told topic tried true try trying type understand understanding understood update
updates use used using various version versions wanna want wanted wants way whats wonder wondering word wording words
wrong wrote yeah yo
`;
const CHATTER: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter(Boolean));

/** Whether a folded word is one of asking rather than of what is asked about. */
export const isChatter = (word: string): boolean => CHATTER.has(word);

const GREETING =
  /^\W*(?:hi|hiya|hello|hey|yo|howdy|greetings|good (?:morning|afternoon|evening|day|night)|thanks?|thank you|welcome|bye|goodbye|hola|buenos dias|buenas|bonjour|salut|hallo|guten (?:tag|morgen|abend)|ola|bom dia|obrigad[oa]|gracias|merci|danke|how are you|how is it going|are you (?:a |an )?(?:bot|robot|human|real|there|ok|ai)|who are you|what are you|what can you do|whats up|what's up|sup)\b/;

/** Whether a message that names no topic is a greeting, thanks, or small talk with the bot. */
export const isGreeting = (question: string): boolean => GREETING.test(fold(question));

const MAKING =
  'write|invent (?:an?|some|the|me|quotes?)|make up|fabricate|compose|generate|pretend|imagine (?:you|that|an?|the|being|if|yourself)|role-?play|act (?:as|like)|simulate|impersonate|translate|rewrite|say that|repeat after me|sing (?:me |us |a )|draw (?:me |us |an? )|draft (?:me |us |an? )|code (?:me |us |an? )|tell (?:me )?a (?:joke|story|poem)';
/** Orders to make something, or to be something else, at the head of a sentence: no question to the coverage. */
const INSTRUCTION = new RegExp(
  `(?:^|[.!?;:\\n] *)(?:(?:please|pls|now|hey|ok|okay|bot|can you|could you|would you|will you|i want you to|you must|you should|and|then|just|kindly)[, ]+)*(?:${MAKING})\\b|\\b(?:ignore|forget|disregard|override) (?:all |any |every |the |your |my )*(?:previous |prior |above |earlier |other )*(?:instructions?|prompts?|rules?|messages?|sources?|articles?)\\b|\\byou are now\\b|\\bfrom now on\\b|\\bsystem prompt\\b|\\bjailbreak\\b|\\bfake (?:quote|quotes|quotation|statement|article|news)\\b|\\bas if you were\\b`,
);

/** Whether the message orders the bot to make something up instead of asking what the coverage says. */
export const isInstruction = (question: string): boolean => INSTRUCTION.test(fold(question));
