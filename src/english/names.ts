import { elementAt } from '../text/element.ts';
import { fold } from '../text/fold.ts';
import { WEEKDAY, WEEKDAY_NAMES } from './calendar.ts';

/** Words with a capital that belong to an office, a rank or a place before a name, not to the name. */
const TITLES = new Set(
  `actor actress adm adv ambassador analyst archbishop assistant attorney author bishop brigadier capt captain ceo
    cfo chair chairman chairwoman chancellor chief cio city cmdr cmo co-founder co-owner coach col colonel commander
    commentator commissioner congressman congresswoman coo corporal correspondent county cpl cto da dame deputies
    deputy det detective detectives director district dr editor ex famer former founder fr gen gm gov governor head
    investigator journalist leader lieutenant lt maj manager mayor minister miss mr mrs ms officer officers owner pfc
    police president presidents prime prof professor promoter prosecutor pvt rabbi rep reporter representative
    representatives sec secretary secretary-general sen senator senators sergeant sgt sheriff singer sir speaker
    spokesman spokesperson spokeswoman supt svp the vice vp`.split(/\s+/),
);
/** A trade, known by its ending: "Radiologist", "Photographer", "Economist". */
const TRADE = /(?:ologist|ographer|atrician|iatrist|onomist)$/;
/** Titles that name an office by themselves: "Planet VP" is whoever holds it, and no name. */
const OFFICES = new Set(
  `captain ceo cfo chairman chairwoman co-founder co-owner commissioner coo correspondent cto director editor
    manager officer president spokesman spokesperson spokeswoman vp`.split(/\s+/),
);
/** Titles that are also names: they are titles at the head of a run, or after another title. */
const ALSO_NAMES = new Set(
  'general major private judge justice king queen prince princess pope lord lady dean'.split(' '),
);
/** A rank or a form of address with its point, as a pattern. */
export const ABBREVIATION =
  '(?:Adm|Adv|Capt|Cmdr|Col|Cpl|Det|Dr|Fr|Gen|Gov|Hon|Jr|Lt|Maj|Mr|Mrs|Ms|Prof|Rep|Rev|Sen|Sgt|Sr|St|Supt)\\.';
const NAME_WORD = `(?:${ABBREVIATION}|(?:\\p{Lu}\\.)+|\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['\\u2019-]\\p{Lu}[\\p{L}\\p{M}]*)*(?:\\.(?=com\\b)com)?)`;
const PARTICLE = '(?:ben|de|del|della|di|da|van|von|der|den|la|le|bin|al|dos|du|of)';
/** Words that begin a sentence with a capital and are no name. */
const NO_NAME = `(?!(?:The|A|An|He|She|They|It|We|I|You|His|Her|Their|Its|Our|My|Your|This|That|These|Those|There|In|On|At|For|From|With|But|And|Or|So|If|As|When|While|After|Before|Since|During|Last|Next|Only|Not|No|Also|One|Two|Both|Some|Many|Most|All|Each|What|Who|Why|How|Where|Which|Asked|Said|Says|According|Meanwhile|However|Earlier|Later|Police|Officials|Sources|Prosecutors|Critics|Despite|Because|Although|Though|Until|By|To|Of|Now|Then|Here|Still|Yet|Even|Just|Someone|Somebody|Everyone|Everybody|Nobody|Another|Once|Instead|Perhaps|Maybe|Unfortunately|Fortunately|Finally|Yes|Well|Today|Yesterday|${WEEKDAY}|More|Over|Under|Like|Such|Other|Others|Neither|Either|Several|Should|Could|Would|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Being|Ahead|Elsewhere|Similarly|Likewise|Indeed|Moreover|Furthermore|Otherwise|Therefore|Thus|Amid|Against|Upon|Unlike|Besides|Whether|Following|Whereas|Enter|Take|Meet|Loading|Among|Through|Without|Within|Across|Between|Beyond|Behind|Near|Around|Given|Via|\\p{Lu}\\p{Ll}+(?:ually|cally|ially|ently|antly|edly|ingly|ously|ately|vely))\\b)`;
/** A run of words with capitals, small particles inside it allowed. Begins and ends with a word. */
export const CAPITALS = `(?<![\\p{L}\\p{N}])${NO_NAME}${NAME_WORD}(?:[^\\S\\n]+(?:${PARTICLE}[^\\S\\n]+){0,2}${NAME_WORD}){0,9}(?![\\p{L}\\p{N}])`;

const SUFFIX = /^(?:Jr|Sr|I{2,3}|IV)\.?$/i;

/** The day on which a person does something, right after the whole name: "Olga Doe Thursday". */
const DAY_BEHIND = new RegExp(`(?<=\\s\\S+)\\s(?:${WEEKDAY_NAMES.join('|')})$`);

/** A name without the office before it, and that office, as the text gives both. */
export function splitTitle(run: string): { readonly name: string; readonly title: string } {
  const words = run.replace(DAY_BEHIND, '').split(/\s+/);
  const end = SUFFIX.test(elementAt(words, words.length - 1)) ? words.length - 2 : words.length - 1;
  const last = words.findLastIndex((word, i) => {
    const leads = i === 0 || isTitle(elementAt(words, i - 1));
    return i < end && (isTitle(word) || (leads && ALSO_NAMES.has(fold(word))));
  });
  return { name: words.slice(last + 1).join(' '), title: words.slice(0, last + 1).join(' ') };
}

/** The last word of a name whose words have one blank between them, "Jr." left out: mostly the surname. */
export function lastWordOf(name: string): string {
  const at = name.lastIndexOf(' ');
  const last = name.slice(at + 1);
  const before = name.slice(0, Math.max(0, at));
  return SUFFIX.test(last) && before.includes(' ') ? before.slice(before.lastIndexOf(' ') + 1) : last;
}

/** Whether the word belongs to an office, a rank or a place rather than to a name. */
export function isTitle(word: string): boolean {
  const plain = fold(word).replaceAll('.', '');
  return TITLES.has(plain) || TRADE.test(plain);
}

/** Whether a run of capitals ends with an office, so that it is somebody's and not a name: "Planet VP". */
export const isOffice = (run: string): boolean =>
  run.includes(' ') && OFFICES.has(fold(run.slice(run.lastIndexOf(' ') + 1)));
