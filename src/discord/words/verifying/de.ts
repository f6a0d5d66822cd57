import { counting } from '../counting.ts';
import type { enVerifying } from './en.ts';

/* What is said of quotations that are checked in German; `../en.ts` says what is escaped and what is plain. */

const { number, count } = counting('de');
const ofArticles = (many: number): string => count(many, 'Artikel', 'Artikeln');

export const deVerifying: typeof enVerifying = {
  claimedOutlet: (outlet) => `angeblich von **${outlet}**`,
  claimedSpeaker: (speaker) => `angeblich gesagt von **${speaker}**`,
  verdicts: {
    found: '**Gefunden:** Diese Worte stehen in den Artikeln.',
    shortened:
      '**Gekürzt:** Diese Worte stehen in den Artikeln, aber was dazwischen fehlt, enthält eine Verneinung, eine Zahl oder einen Namen.',
    altered: '**Verändert:** In den Artikeln steht es fast so, aber nicht genau so.',
    elsewhere: '**Anderswo gefunden:** Diese Worte stehen in den Artikeln, aber nicht von dieser Quelle.',
    joined: '**Zusammengesetzt:** Diese Teile stehen in den Artikeln, aber nicht beieinander.',
    absent: '**Nicht gefunden:** Diese Worte stehen in keinem der Artikel.',
  },
  draftTitle: 'Zitate im Entwurf',
  draftEmpty: 'In diesem Text wurde kein Zitat gefunden.',
  draftMissing: 'Bitte eine Datei oder einen Text angeben.',
  draftUnreadable: (name) =>
    `**${name}** lässt sich nicht lesen. Geprüft werden Text, Markdown, HTML, DOCX und PDF bis 25 MB, aber keine Scans und keine Dateien mit Passwort.`,
  draftSummary: ({ total, found, faulty, absent }) =>
    `${count(total, 'Zitat', 'Zitate')}: ${found} gefunden, ${faulty} näher anzusehen, ${absent} nicht in den Artikeln`,
  draftUnchecked: (more) => `${count(more, 'weiteres', 'weitere')} nicht geprüft`,
  draftCut: 'Die Datei ist zu lang, um ganz gelesen zu werden: Geprüft wurde nur ihr Anfang.',
  draftLine: (line) => `Zeile ${line}`,
  draftPage: (page) => `Seite ${page}`,
  draftTooLong: 'Zu lang, um geprüft zu werden.',
  unconfirmed: 'Der Artikel sagt nicht, von wem die Worte sind; das spricht weder für noch gegen die genannte Quelle.',
  changedWords: (typed, printed) => `eingegeben **${typed}**, gedruckt **${printed}**`,
  addedWords: (typed) => `eingegeben **${typed}**, steht dort nicht`,
  droppedWords: (printed) => `gedruckt **${printed}**, ausgelassen`,
  printedOrder: 'In der Reihenfolge der Veröffentlichung',
  printedFirst: (outlet) => `Zuerst gedruckt, soweit es sich am Datum erkennen lässt: ${outlet}.`,
  printedFirstUnknown: 'Am Datum lässt sich nicht erkennen, wer es zuerst gedruckt hat.',
  omittedWords: (printed) => `in der Lücke fehlt: **${printed}**`,
  goesOn: (words) => `Der Satz geht weiter: **${words}**`,
  furniture: {
    dateline: 'Ortsmarke',
    byline: 'Autorenzeile',
    credit: 'Bildnachweis',
    heading: 'Zwischenüberschrift',
    page: 'Verweis oder Hinweis der Seite',
  },
  furnished: (kinds) =>
    `Das gehört ganz oder zum Teil nicht zum Text des Artikels, sondern steht auf der Seite als: ${kinds}.`,
  moreDifferences: (many) => `und ${count(many, 'weiterer Unterschied', 'weitere Unterschiede')}`,
  morePlaces: (many) => `und ${count(many, 'weitere Stelle', 'weitere Stellen')}`,
  checkedScope: (many) =>
    `Verglichen nur mit ${ofArticles(many)}. Großschreibung, Akzente, Anführungszeichen, Leerzeichen und Striche zählen nicht.`,
  shortClaim: 'Ein oder zwei Wörter stehen in vielen Texten; das sagt wenig.',
  noClaim: 'Darin sind keine Wörter, die sich vergleichen lassen.',
  longClaim: (limit) => `Das ist zu lang für einen Vergleich: höchstens ${number(limit)} Zeichen.`,
  alsoOnThis: 'Was die Artikel sonst dazu sagen:',
};
