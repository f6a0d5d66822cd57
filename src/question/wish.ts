import { OUTLETS_SAY } from '../english/sayingverbs.ts';
import { isStopWord } from '../english/stopwords.ts';
import { fold } from '../text/fold.ts';
import { tokens } from '../text/tokens.ts';
import type { OutletMentions } from './outletmentions.ts';
import type { RefusalReason, Wish } from './question.ts';
import { isChatter } from './smalltalk.ts';
import type { Lexicon } from './terms.ts';

const PLEASE =
  '(?:please|pls|can you|could you|would you|give me|show me|tell me|i want|i need|make|just|bitte|por favor|s il vous plait|donnez-moi|dame|zeig mir|mostre)';
const THIS =
  "(?:(?:a|an|the|of|for|me|us|it|this|that|these|those|all|everything|today|now|here|in|article|articles|coverage|story|stories|news|events|please|pls|das|die|den|dies|dieses|alles|der|von|nachrichten|artikel|esto|todo|el|la|los|las|de|del|noticias|articulos|cobertura|ceci|cela|ca|tout|le|les|des|du|isto|isso|tudo|o|os|as|um|uma|un|une|ein|eine|einen)(?:[ ']+|$))*";
const whole = (words: string): RegExp => new RegExp(`^(?:${PLEASE}[ ,]+)*${THIS}(?:${words})(?:[ ,]+|$)${THIS}$`);

/** Matched against the whole message, folded, without marks at its ends: with a topic it would be a question. */
const WISHES: readonly (readonly [Wish, RegExp])[] = [
  [
    'help',
    whole(
      'help|commands|how does (?:this|it) work|how do i use|how to use|what can i (?:ask|do)|hilfe|ayuda|aide|ajuda',
    ),
  ],
  [
    'summary',
    whole(
      'summari[sz]e|summary|sum up|recap|catch me up|fill me in|tl;?dr|overview|gist|zusammenfassung|fasse?(?: \\S+)? zusammen|resume|resumen|resumir|resumer|resumo|resuma',
    ),
  ],
  [
    'overview',
    whole(
      "what(?:'s| is| has)?(?: all)? happen(?:ed|ing|s)|what went on|what(?:'s| is) going on|what(?:'s| is)(?: all)? (?:this|it|that) about|what(?:'s| is) the (?:story|coverage)(?: about)?|tell me(?: about)? (?:it|everything)|was ist passiert|was ist geschehen|que paso|que ha pasado|que s'est-il passe|que s est-il passe|o que aconteceu",
    ),
  ],
  [
    'news',
    whole(
      "(?:what(?:'s| is|s)|anything|something) (?:new|the latest|latest)|any (?:news|updates?)|latest|updates?|(?:list|which|what) (?:are )?(?:the )?(?:articles|sources)|(?:articles|sources)|was gibt es neues|was gibt's neues|que hay de nuevo|quoi de neuf|quelles nouvelles|o que ha de novo|novidades",
    ),
  ],
  [
    'dates',
    whole('time ?line|chronology|dates|chronik|zeitleiste|cronologia|chronologie|linha do tempo|linea de tiempo'),
  ],
];
const COMPARING =
  /^(?:please )?(?:compare|contrast|(?:what is |what's )?(?:the )?differences? between|vergleiche?|compara|comparez|compare) (?<one>.{2,80}?)(?: and | with | to | vs\.? | versus | und | mit | y | con | et | avec | e | com |, )(?<other>.{2,80})$/;
/** Longer messages name a topic. */
const LONGEST = 200;

/** What a message that names no topic wishes for; null where it may be a question. */
export function wishIn(question: string, outlets: OutletMentions): Wish | null {
  if (question.trim().length > LONGEST) return null;
  const folded = fold(question)
    .trim()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');
  const found = WISHES.find(([, pattern]) => pattern.test(folded));
  if (found) return found[0];
  const { one, other } = COMPARING.exec(folded)?.groups ?? {};
  if (one === undefined || other === undefined) return null;
  return outlets.named(one).length > 0 && outlets.named(other).length > 0 ? 'comparison' : null;
}

/** Fewer words are a name or a slip. */
const FEWEST_WORDS = 3;
/** So many of the words of a question are known, where its language is. */
const LEAST_KNOWN = 0.5;
/** A shorter word is spelt so in several languages. In letters. */
const OWN_WORD = 5;
/** One that stands in the coverage may be no more than initials there. In letters. */
const WHOLE_WORD = 3;
const LATIN = /\p{Script=Latin}/u;

/**
 * Whether a question is in a language that is not understood: it is written in another script, or few of its words are
 * known, and none of them in English. In Latin letters that can be told only where the words of the language are known.
 */
export function isForeign(question: string, { vocabulary, dictionary, isSpeltRight }: Lexicon): boolean {
  const words = tokens(question).filter(({ word }) => /\p{L}/u.test(word));
  if (words.length === 0) return false;
  if (!words.some(({ word }) => LATIN.test(word))) return !words.some(({ word }) => vocabulary.knows(word));
  if (isSpeltRight === undefined || words.length < FEWEST_WORDS) return false;
  const isEnglish = ({ word }: { readonly word: string }): boolean =>
    (word.length >= WHOLE_WORD && vocabulary.knows(word)) ||
    isStopWord(word) ||
    isChatter(word) ||
    (word.length >= OWN_WORD && isSpeltRight(word));
  if (words.some(isEnglish)) return false;
  const known = words.filter(({ word }) => dictionary.english(word) !== undefined || isSpeltRight(word)).length;
  return known < words.length * LEAST_KNOWN;
}

/** Two that are set against one another, on a topic. */
const COMPARED = new RegExp(
  `^\\W*(?:please )?(?:compare|contrast|(?:what is |what's )?(?:the )?differences? between|how (?:do|does|did)) (?:what |how )?(?<one>.{2,60}?)(?: and | with | to | vs\\.? )(?<other>.{2,60}?) (?:${OUTLETS_SAY}|on|about|of|over)\\b`,
);

/** Why nothing answers a question that was put to the coverage. */
export function unanswered(question: string, lexicon: Lexicon, outlets: OutletMentions): RefusalReason {
  const head = question.slice(0, LONGEST);
  const { one, other } = COMPARED.exec(fold(head))?.groups ?? {};
  const isOfTwo = [one, other].every((name) => name !== undefined && outlets.named(name).length > 0);
  if (isOfTwo) return { code: 'wish', wish: 'comparison' };
  return { code: isForeign(head, lexicon) ? 'language' : 'not-in-coverage' };
}
