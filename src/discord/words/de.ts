import { deCommands } from './commands/de.ts';
import { counting } from './counting.ts';
import type { en } from './en.ts';
import { deManaging } from './managing/de.ts';
import { deUpdates } from './updates/de.ts';
import { deVerifying } from './verifying/de.ts';

/* German; `en.ts` says what is escaped and what is plain. */

const { number, count, languageName } = counting('de');
const excerpts = (many: number): string => count(many, 'Auszug', 'Auszüge');
const articles = (many: number): string => count(many, 'Artikel', 'Artikel');
const passages = (many: number): string => count(many, 'Passage', 'Passagen');
/** Behind "aus" and "von", which take the dative. */
const ofOutlets = (many: number): string => count(many, 'Medium', 'Medien');
const ofArticles = (many: number): string => count(many, 'Artikel', 'Artikeln');

export const de: typeof en = {
  commands: deCommands,
  ...deManaging,
  ...deUpdates,
  ...deVerifying,

  notStated: 'nicht angegeben',
  outletNotStated: 'Medium nicht angegeben',
  dateNotStated: 'Datum nicht angegeben',
  onOrAfter: (day) => `${day} oder später`,
  roughly: (day) => `etwa ${day}`,
  calendar: { language: 'de', first: '1.', day: '{d}.', ofMonth: '{d} {m}', ofYear: '{m} {y}' },

  summary: (shown, from) => {
    const whole = shown.to - shown.from + 1 === shown.total;
    const range = whole ? '' : `${number(shown.from)}–${number(shown.to)} von `;
    const found = whole ? excerpts(shown.total) : count(shown.total, 'Auszug', 'Auszügen');
    return `${range}${found} aus ${ofOutlets(from)}`;
  },
  onlyOutlet: (outlet) => `nur **${outlet}**`,
  onlySpeaker: (speaker) => `nur Äußerungen von **${speaker}**`,
  onlyFrom: (day) => `erschienen ab **${day}**`,
  onlyTo: (day) => `erschienen bis **${day}**`,
  after: (question) => `Nachfrage zu **${question}**`,
  accountsDiffer: (names) => `Die Angaben gehen auseinander: ${names}`,
  undated: (many) => `${articles(many)} ohne Datum nicht berücksichtigt`,
  nearest: '⚠ Die Artikel beantworten das vielleicht nicht. Am nächsten kommt:',
  respelt: (typed, meant) => `„${typed}“ steht in keinem Artikel; gesucht wurde „${meant}“`,
  kinds: {
    headline: 'Überschrift',
    dek: 'Vorspann',
    caption: 'Bildunterschrift',
    byline: 'Autorenzeile',
    heading: 'Zwischenüberschrift',
    furniture: 'Teil der Seite',
  },
  place: (paragraph, kind) => `Absatz ${number(paragraph)} (${kind})`,
  paragraph: (paragraph) => `Absatz ${number(paragraph)}`,
  speakingTo: (speaker, to) => `${speaker}, gegenüber ${to}`,
  spoken: (words, speaker) => `„${words}“: ${speaker}`,
  speakerNotStated: 'Sprecher in der Nähe nicht genannt',
  relaysReports: (names) => `unter Berufung auf ${names}`,
  alsoIn: (names) => `auch bei ${names}`,
  sameReport: (names) => `derselbe Bericht bei ${names}`,
  andMore: (shown, more) => `${shown} und ${number(more)} weitere`,
  tooLong: 'Dieser Auszug ist länger als eine Discord-Nachricht, und Auszüge werden nie gekürzt. Er steht im Artikel.',
  footer: 'Wort für Wort; Fettdruck von uns.',
  concluded: '* aus dem Text geschlossen',

  otherOutlets: (names) => `nichts dazu bei ${names}`,
  speakerSilent: (speaker) => `${speaker} wird zitiert, aber nicht dazu.`,

  timelineTitle: 'Was wann geschah',

  openArticle: 'Artikel',
  previous: '◀ Zurück',
  next: 'Weiter ▶',
  askAgain: 'Erneut fragen',
  askFurther: 'Nachfragen',
  share: 'Teilen',
  remove: 'Löschen',
  chooseArticle: 'Angaben zu einem Artikel zeigen',
  chooseExcerpt: 'Im Zusammenhang zeigen',
  excerptLabel: (index, words) => `${index}. ${words}`,
  contextTitle: 'Im Zusammenhang',
  furtherTitle: 'Nachfragen',
  furtherField: 'Die nächste Frage',
  irrelevant: 'Passt nicht',
  wrong: 'Falsch',
  complaintTitle: 'Was stimmt nicht?',
  complaintField: 'In eigenen Worten (freiwillig)',
  complaintKept: 'Danke. Für den Betreiber wurde festgehalten, um welche Auszüge es geht und warum, sonst nichts.',

  citationTitle: 'Zitat mit Quelle kopieren:',
  citationMarkdown: 'Als Markdown:',
  quotation: (words) => `„${words}“`,
  nearestCited: 'beantwortet die Frage vielleicht nicht',
  makePicture: 'Als Bild',
  makeCertificate: 'Zertifikat',
  webPage: 'Webseite',
  takeAll: 'Alle als Datei …',
  chooseFormat: 'Format wählen',
  formatFor: {
    markdown: 'Für Notizen und Webseiten',
    csv: 'Für Tabellen',
    csl: 'Für die Literaturverwaltung',
    bibtex: 'Für LaTeX',
  },
  takenAlong: (many) => `${excerpts(many)}, Wort für Wort, ${many === 1 ? 'mit Quelle' : 'jeweils mit Quelle'}.`,
  certificateMade:
    'Ein Zertifikat darüber, dass unsere Kopie des Artikels heute diese Worte enthält: eine Datei zum Aufbewahren.',
  certificateUnreadable: (name) => `**${name}** lässt sich nicht als Zertifikat eines Zitats lesen.`,
  certificateVerdicts: {
    holds: '**Gültig:** Diese Worte stehen im Artikel an der Stelle, die das Zertifikat nennt.',
    changed: '**Geändert:** Der Artikel liegt jetzt in einer anderen Fassung vor.',
    gone: '**Nicht hier:** Der Artikel ist hier nicht oder nicht mehr vorhanden.',
    forged: '**Ungültig:** Das Zertifikat widerspricht seiner eigenen Signatur oder dem Artikel, den es nennt.',
  },
  certificateStillPrinted: 'Diese Worte stehen noch darin.',
  certificateNotPrinted: 'Diese Worte stehen nicht mehr darin.',
  certificateUnsigned: 'Das Zertifikat ist nicht signiert.',
  certificateSigned: (key) => `Signiert mit dem Schlüssel \`${key}\``,
  pictureMade: 'Das Zitat mit Quelle als Bild, zum Speichern und Weitergeben.',
  pictureHasNoLetters:
    'Dieses Zitat lässt sich nicht als Bild zeigen: Es enthält Zeichen, die keine der Schriften hier hat.',
  picturesMissing: 'Der Rechner, auf dem dieser Bot läuft, kann keine Bilder erstellen.',

  noQuestion: 'Das ist keine Frage. Fragen Sie mit Worten, zum Beispiel: Wie ist es passiert?',
  greeting:
    'Hallo. Stellen Sie eine Frage, und die Artikel antworten mit ihren eigenen Worten. `/quellen` listet sie auf.',
  instruction:
    'Hier werden nur wörtliche Auszüge der Artikel gezeigt; nichts wird geschrieben, geändert oder erfunden.',
  wishes: {
    summary:
      'Hier wird nichts zusammengefasst. Fragen Sie nach einem einzelnen Punkt, oder sehen Sie mit `/chronik`, was nacheinander geschah.',
    overview:
      'Das fragt nach der ganzen Geschichte: `/chronik` zeigt sie der Reihe nach. Oder fragen Sie nach einer Person, einem Ort oder einem Ereignis.',
    news: '`/quellen` listet die Artikel mit ihrem Datum auf, und `/chronik` zeigt der Reihe nach, was geschah.',
    dates: '`/chronik` zeigt der Reihe nach, was wann geschah.',
    comparison: '`/vergleichen` stellt die Worte der Medien zu einem Thema nebeneinander. Geben Sie ein Thema an.',
  },
  languageNotUnderstood:
    'Diese Sprache verstehe ich nicht. Fragen Sie auf Deutsch, Englisch, Spanisch, Französisch oder Portugiesisch, mit Namen so, wie die Artikel sie drucken.',
  outletMissing: (outlet) => `Von „${outlet}“ gibt es hier keine Artikel.`,
  speakerMissing: (speaker) => `In den Artikeln wird niemand mit dem Namen „${speaker}“ zitiert.`,
  outletsPresent: (names) => `Vertreten sind: ${names}.`,
  notInCoverage: (many) => `In ${ofArticles(many)} wurde keine Antwort gefunden.`,
  notInChosen: 'In den ausgewählten Artikeln wurde keine Antwort gefunden.',
  offered: 'Darauf gibt es eine Antwort:',
  sayingOf: (name) => `Was sagte ${name}?`,
  didYouMean: (question) => `Meinten Sie: ${question}`,
  closestHeadlines: 'Ähnliche Überschriften:',
  closestSpeakers: (speakers) => `Hier zitiert: ${speakers}`,
  badDate: (typed) => `„${typed}“ ist kein Tag. Bitte JJJJ-MM-TT verwenden, zum Beispiel 2022-06-21.`,
  datesReversed: 'Der erste Tag liegt nach dem letzten.',

  unknownCommand: 'Dieser Befehl ist hier nicht mehr bekannt. Seine Registrierung ist veraltet.',
  unknownButton: 'Dieser Knopf ist hier nicht mehr bekannt. Bitte mit `/fragen` erneut fragen.',
  noText: 'In dieser Nachricht steht kein Text, nach dem sich suchen ließe.',
  badButton: 'Dieser Knopf ist nicht lesbar. Bitte mit `/fragen` erneut fragen.',
  badSourcesButton: 'Dieses Menü ist nicht lesbar. Bitte `/quellen` erneut verwenden.',
  notYours: 'Das kann nur löschen, wer gefragt hat oder hier moderiert.',
  noSuchPage: (pages) => `Diese Seite gibt es nicht: Es gibt ${count(pages, 'Seite', 'Seiten')}.`,
  coverageChanged:
    'Die Artikel haben sich seit dieser Antwort geändert, darum lässt sie sich nicht mehr zeigen, wie sie war.',
  sourcesChanged: 'Die Artikel haben sich seit dieser Liste geändert. Bitte `/quellen` erneut verwenden.',
  noArticles: 'Es gibt noch keine Artikel.',
  failed: (ref) => `Etwas ist schiefgegangen (Nr. ${ref}), darum gibt es keine Antwort. Bitte noch einmal versuchen.`,
  busy: 'Gerade fragen zu viele auf einmal. Bitte gleich noch einmal versuchen.',
  archiveAway: 'Das Archiv ist gerade nicht erreichbar. Bitte in einer Minute noch einmal versuchen.',
  noCoverage:
    'Für diesen Kanal sind keine Artikel eingerichtet. Wer diesen Bot betreibt, kann festlegen, welche hier verwendet werden.',
  otherCoverage: 'Das stammt aus Artikeln, die dieser Kanal nicht mehr verwendet. Bitte mit `/fragen` erneut fragen.',
  coverageAway:
    'Die Artikel dieses Kanals lassen sich gerade nicht lesen. Bitte später noch einmal versuchen oder die Betreiber dieses Bots benachrichtigen.',
  tookTooLong: 'Die Antwort hat zu lange gedauert und wurde abgebrochen. Bitte mit einer kürzeren Frage versuchen.',
  stopping: 'Der Bot wird neu gestartet. Bitte in einer Minute noch einmal versuchen.',
  tooSoon: (when) => `Das war viel auf einmal. Bitte noch einmal versuchen: ${when}.`,

  aboutTitle: 'Über diesen Bot',
  aboutPromise:
    'Er antwortet mit dem, was die Artikel sagen, Wort für Wort, und nennt zu jedem Auszug die Quelle. Er schreibt nichts Eigenes.',
  aboutCoverage: (many, from) => `**Artikel:** ${number(many)} aus ${ofOutlets(from)}`,
  aboutUndated: (many) => `${articles(many)} ohne angegebenes Datum`,
  aboutForeign: (many, languages) => `${articles(many)} nicht auf Englisch (${languages}); darin wird weniger gefunden`,
  languageName,
  aboutReading: (read, all) =>
    `**Suche:** Die Artikel werden noch gelesen, bisher ${number(read)} von ${passages(all)}; das Übrige wird allein an seinen Wörtern gefunden`,
  aboutWordsAlone:
    '**Suche:** allein nach den Wörtern der Frage; was die Artikel mit anderen Wörtern sagen, kann fehlen',
  aboutVersion: (version) => `Version ${version}`,
  aboutPrivacy: (kept) => `**Gespeichert wird:** ${kept}`,
  keepsNothing: 'nichts, weder Fragen noch Namen noch Nachrichten',
  keepsComplaints:
    'bei einer Beanstandung, um welche Auszüge es geht, und der eingegebene Grund, aber weder Fragen noch Namen',
  keepsQuestions: 'was gefragt wird, im Protokoll des Betreibers, aber kein Name',
  keepsQuestionsAndComplaints:
    'was gefragt wird, im Protokoll des Betreibers, und bei einer Beanstandung, um welche Auszüge es geht, und der eingegebene Grund, aber kein Name',
  privacyPolicy: 'Datenschutz',
  terms: 'Nutzungsbedingungen',
  project: 'Projekt',
  keepsGaps: 'Fragen ohne Antwort, ohne Namen, 30 Tage lang',
  keepsFollows: 'was Kanäle verfolgen und wo die dort geposteten Auszüge stehen, aber kein Name',
  semicolon: '; ',
  aboutHelp:
    '`/fragen` für eine Frage, `/zitieren` für eine Person, `/prüfen` für ein Zitat, `/entwurf-prüfen` für einen Entwurf, `/vergleichen` für die Medien, `/chronik` für Daten, `/quellen` für die Artikel. Im Menü einer Nachricht: „In der Berichterstattung suchen“.',

  sourcesTitle: 'Die Artikel',
  sourcesSummary: (shown, total, from) =>
    `${number(shown.from)}–${number(shown.to)} von ${ofArticles(total)} aus ${ofOutlets(from)}`,
  withWords: (query) => `mit den Wörtern **${query}**`,
  noSuchArticle: 'Kein Artikel enthält diese Wörter.',
  refusedFiles: (files) =>
    `${count(files, 'Datei wurde abgelehnt und kann', 'Dateien wurden abgelehnt und können')} nicht zitiert werden.`,
  author: 'Verfasst von',
  headline: 'Überschrift',
  outlet: 'Medium',
  published: 'Erschienen',
  contributors: 'Unter Mitarbeit von',
  relays: 'Unter Berufung auf',
  fact: (name, value) => `**${name}:** ${value}`,
  size: (paragraphs, characters) =>
    `${count(paragraphs, 'Absatz', 'Absätze')}, ${count(characters, 'Zeichen', 'Zeichen')}`,
  quotedIn: (speakers) => `**Zitiert:** ${speakers}`,
  firstLines: 'Die ersten Zeilen:',
  dot: ' · ',
  comma: ', ',
};
