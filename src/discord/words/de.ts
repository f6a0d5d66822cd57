import { counting } from './counting.ts';
import type { en } from './en.ts';

/* German; `en.ts` says what is escaped and what is plain. */

const { number, count, languageName } = counting('de');
const excerpts = (many: number): string => count(many, 'Auszug', 'Auszüge');
const articles = (many: number): string => count(many, 'Artikel', 'Artikel');
const passages = (many: number): string => count(many, 'Passage', 'Passagen');
/** Behind "aus" and "von", which take the dative. */
const ofOutlets = (many: number): string => count(many, 'Medium', 'Medien');
const ofArticles = (many: number): string => count(many, 'Artikel', 'Artikeln');

export const de: typeof en = {
  commands: {
    ask: {
      name: 'fragen',
      description: 'Die Berichterstattung fragen; sie antwortet wörtlich, mit Quelle',
      options: {
        question: { name: 'frage', description: 'Was soll beantwortet werden?' },
        outlet: { name: 'medium', description: 'Nur Artikel dieses Mediums' },
        speaker: { name: 'person', description: 'Nur Auszüge, in denen diese Person zitiert wird' },
        from: { name: 'ab', description: 'Nur Artikel, die an diesem Tag oder später erschienen sind (JJJJ-MM-TT)' },
        to: { name: 'bis', description: 'Nur Artikel, die an diesem Tag oder früher erschienen sind (JJJJ-MM-TT)' },
        results: { name: 'ergebnisse', description: 'Auszüge pro Seite (3, wenn nichts angegeben ist)' },
        private: { name: 'privat', description: 'Niemand sonst sieht die Antwort' },
      },
    },
    quote: {
      name: 'zitieren',
      description: 'Womit eine Person in der Berichterstattung zitiert wird',
      options: {
        speaker: { name: 'person', description: 'Wessen Worte?' },
        about: { name: 'thema', description: 'Nur was dazu gesagt wird' },
        private: { name: 'privat', description: 'Niemand sonst sieht die Antwort' },
      },
    },
    verify: {
      name: 'prüfen',
      description: 'Prüfen, ob ein Zitat Wort für Wort in der Berichterstattung steht',
      options: {
        text: { name: 'text', description: 'Das Zitat; hinter einem Strich am Ende, wer es gesagt haben soll' },
        outlet: { name: 'medium', description: 'Das Medium, aus dem es stammen soll' },
        speaker: { name: 'person', description: 'Die Person, die es gesagt haben soll' },
      },
    },
    compare: {
      name: 'vergleichen',
      description: 'Die Worte jedes Mediums zu einem Thema, nebeneinander',
      options: {
        topic: { name: 'thema', description: 'Wovon soll die Rede sein?' },
        private: { name: 'privat', description: 'Niemand sonst sieht die Antwort' },
      },
    },
    timeline: {
      name: 'chronik',
      description: 'Datierte Aussagen der Berichterstattung, der Reihe nach',
      options: {
        topic: { name: 'thema', description: 'Nur was davon handelt' },
        private: { name: 'privat', description: 'Niemand sonst sieht die Antwort' },
      },
    },
    sources: {
      name: 'quellen',
      description: 'Die Artikel, aus denen die Antworten zitiert werden',
      options: {
        outlet: { name: 'medium', description: 'Nur Artikel dieses Mediums' },
        query: { name: 'wörter', description: 'Nur Artikel mit diesen Wörtern in Überschrift oder Text' },
        sort: { name: 'reihenfolge', description: 'In welcher Reihenfolge (wie geladen, wenn nichts angegeben ist)' },
        page: { name: 'seite', description: 'Die Seite, die gezeigt wird' },
      },
      sorts: {
        newest: 'neueste zuerst',
        oldest: 'älteste zuerst',
        outlet: 'nach Medium',
        longest: 'längste zuerst',
      },
    },
    about: { name: 'info', description: 'Was dieser Bot weiß und was er aufbewahrt' },
    find: { name: 'In der Berichterstattung suchen' },
    admin: {
      name: 'admin',
      description: 'Für alle, die diesen Bot betreiben',
      subcommands: {
        reload: { name: 'neu-laden', description: 'Die Artikel neu einlesen' },
        stats: { name: 'statistik', description: 'Was der Bot seit dem Start getan hat' },
      },
    },
  },

  notStated: 'nicht angegeben',
  outletNotStated: 'Medium nicht angegeben',
  headlineNotStated: 'Überschrift nicht angegeben',
  dateNotStated: 'Datum nicht angegeben',
  inferred: (value) => `${value} (erschlossen)`,
  onOrAfter: (day) => `am ${day} oder später`,
  roughly: (day) => `etwa ${day}`,
  between: (first, last) => `zwischen ${first} und ${last}`,

  summary: (shown, from, all) => {
    const whole = shown.to - shown.from + 1 === shown.total;
    const range = whole ? '' : `${number(shown.from)}–${number(shown.to)} von `;
    const found = whole ? excerpts(shown.total) : count(shown.total, 'Auszug', 'Auszügen');
    return `${range}${found} aus ${ofOutlets(from)}; insgesamt ${articles(all.articles)} aus ${ofOutlets(all.outlets)}`;
  },
  onlyOutlet: (outlet) => `nur **${outlet}**`,
  onlySpeaker: (speaker) => `nur Worte von **${speaker}**`,
  onlyFrom: (day) => `erschienen ab **${day}**`,
  onlyTo: (day) => `erschienen bis **${day}**`,
  after: (question) => `nach der Frage **${question}**`,
  accountsDiffer: (names) => `**Die Darstellungen weichen voneinander ab:** ${names}`,
  undated: (many) => `${articles(many)} ausgelassen: Das Datum ist nicht angegeben`,
  nearest: '**Die Berichterstattung beantwortet das vielleicht nicht.** Die nächstliegenden Auszüge:',
  respelt: (typed, meant) => `„${typed}“ kommt in der Berichterstattung nicht vor; gesucht wurde „${meant}“`,
  kinds: {
    headline: 'Überschrift',
    dek: 'Vorspann',
    body: 'Text',
    caption: 'Bildunterschrift',
    byline: 'Autorenzeile',
    heading: 'Zwischenüberschrift',
    furniture: 'Beiwerk der Seite',
  },
  place: (paragraph, kind) => `Absatz ${number(paragraph)} (${kind})`,
  speaking: (speakers) => `wer spricht: ${speakers}`,
  speakingTo: (speaker, to) => `${speaker}, gegenüber ${to}`,
  speakerNotStated: 'wer spricht, ist in der Nähe nicht angegeben',
  othersNotStated: 'für den Rest in der Nähe nicht angegeben',
  relaysReports: (names) => `gibt Berichte wieder von ${names}`,
  alsoIn: (names) => `auch berichtet von ${names}`,
  sameReport: (names) => `derselbe Bericht bei ${names}`,
  andMore: (shown, more) => `${shown} und ${number(more)} weitere`,
  tooLong:
    'Dieser Auszug ist länger, als eine Nachricht in Discord sein kann, und Auszüge werden nie gekürzt: Er steht im Artikel.',
  footer: 'Wort für Wort aus den Artikeln; der Fettdruck ist von uns. Nichts ist generiert.',

  quotedSummary: (shown, from) =>
    `${number(shown.from)}–${number(shown.to)} von ${count(shown.total, 'Auszug', 'Auszügen')} aus ${ofOutlets(from)}`,
  otherOutlets: (names) => `nichts dazu gefunden bei ${names}`,
  speakerSilent: (speaker) => `${speaker} wird in der Berichterstattung zitiert, aber nicht dazu.`,

  timelineTitle: 'Was die Berichterstattung datiert',
  dated: (date) => `**${date}**`,
  days: (from, to) => `${from} – ${to}`,

  claimedOutlet: (outlet) => `soll stammen von **${outlet}**`,
  claimedSpeaker: (speaker) => `soll gesagt haben: **${speaker}**`,
  verdicts: {
    found: '**Gefunden:** Diese Worte stehen in der Berichterstattung.',
    shortened:
      '**Gekürzt:** Diese Worte stehen in der Berichterstattung, aber was dazwischen ausgelassen ist, enthält eine Verneinung, eine Zahl oder einen Namen.',
    altered: '**Verändert:** In der Berichterstattung stehen fast diese Worte, aber nicht diese.',
    elsewhere:
      '**Anderswo gefunden:** Diese Worte stehen in der Berichterstattung, aber sie gibt sie nicht dieser Quelle.',
    joined: '**Zusammengesetzt:** Diese Stücke stehen in der Berichterstattung, aber nicht zusammen.',
    absent: '**Nicht gefunden:** Diese Worte stehen nicht in dieser Berichterstattung.',
  },
  unconfirmed:
    'Wessen Worte es sind, ist dort nicht angegeben; für oder gegen die genannte Quelle spricht also nichts.',
  changedWords: (typed, printed) => `eingegeben **${typed}**, gedruckt **${printed}**`,
  addedWords: (typed) => `eingegeben **${typed}**, dort nicht gedruckt`,
  droppedWords: (printed) => `gedruckt **${printed}**, ausgelassen`,
  omittedWords: (printed) => `in einer Lücke ausgelassen: **${printed}**`,
  goesOn: (words) => `Der Satz geht weiter: **${words}**`,
  furniture: {
    dateline: 'Ortsmarke',
    byline: 'Autorenzeile',
    credit: 'Bildnachweis',
    heading: 'Zwischenüberschrift',
    page: 'Verweis oder Hinweis der Seite',
  },
  furnished: (kinds) =>
    `Dies ist ganz oder zum Teil als Beiwerk der Seite gedruckt (${kinds}), nicht als Text des Artikels.`,
  moreDifferences: (many) => `und ${count(many, 'weiterer Unterschied', 'weitere Unterschiede')}`,
  morePlaces: (many) => `und ${count(many, 'weitere Stelle', 'weitere Stellen')}`,
  checkedScope: (many) =>
    `Verglichen mit ${ofArticles(many)} dieser Berichterstattung und mit nichts sonst. Es zählen Wörter, Zahlen und Zeichen; Großschreibung, Akzente, Anführungszeichen, Leerzeichen und Striche nicht.`,
  shortClaim: 'Ein oder zwei Wörter stehen in vielen Texten: Dass sie dastehen oder nicht, sagt wenig.',
  noClaim: 'Darin sind keine Wörter, die sich vergleichen lassen.',
  longClaim: (limit) => `Das ist zu lang für einen Vergleich: höchstens ${number(limit)} Zeichen.`,
  alsoOnThis: 'Was die Berichterstattung sonst dazu sagt:',

  openArticle: 'Artikel',
  previous: '◀ Zurück',
  next: 'Weiter ▶',
  askAgain: 'Erneut fragen',
  askFurther: 'Weiterfragen',
  share: 'Teilen',
  remove: 'Löschen',
  chooseArticle: 'Das Datenblatt eines Artikels öffnen',
  chooseExcerpt: 'Das Umfeld eines Auszugs und der Beleg',
  excerptLabel: (index, outlet) => `${number(index)}. ${outlet}`,
  furtherTitle: 'Weiterfragen',
  furtherField: 'Die nächste Frage',
  irrelevant: 'Nicht passend',
  wrong: 'Falsch',
  complaintTitle: 'Was stimmt nicht?',
  complaintField: 'In eigenen Worten (darf leer bleiben)',
  complaintKept:
    'Danke. Die Kennungen der Auszüge und die Begründung wurden für den Betrieb des Bots aufbewahrt, sonst nichts.',

  aroundTitle: (paragraph) => `Rund um Absatz ${number(paragraph)}`,
  citationTitle: 'Als Beleg:',
  retrieved: (articleId, fingerprint) => `Artikel ${articleId}, Berichterstattung ${fingerprint}`,
  nearestCited: 'nächstliegender Auszug; beantwortet die Frage vielleicht nicht',

  noQuestion: 'Darin steckt keine Frage. Bitte mit Worten fragen, zum Beispiel: Wie ist es passiert?',
  greeting:
    'Hallo. Auf eine Frage zur Berichterstattung antworten die eigenen Worte der Artikel. `/quellen` listet sie auf.',
  instruction:
    'Hier werden nur wörtliche Auszüge der Artikel gezeigt; nichts wird geschrieben, geändert oder erfunden.',
  wishes: {
    summary:
      'Hier wird nichts zusammengefasst. Fragen Sie nach einem einzelnen Punkt, oder sehen Sie mit `/chronik`, was nacheinander geschah.',
    overview:
      'Das fragt nach der ganzen Geschichte: `/chronik` zeigt sie der Reihe nach. Oder fragen Sie nach einer Person, einem Ort oder einem Ereignis.',
    news: '`/quellen` listet die Artikel mit ihrem Datum auf, und `/chronik` zeigt der Reihe nach, was geschah.',
    dates: '`/chronik` zeigt die datierten Aussagen der Reihe nach.',
    comparison: '`/vergleichen` stellt die Worte der Medien zu einem Thema nebeneinander. Geben Sie ein Thema an.',
  },
  languageNotUnderstood:
    'Diese Sprache verstehe ich nicht. Fragen Sie auf Deutsch, Englisch, Spanisch, Französisch oder Portugiesisch, mit Namen so, wie die Artikel sie drucken.',
  outletMissing: (outlet) => `„${outlet}“ gehört nicht zur Berichterstattung.`,
  speakerMissing: (speaker) => `In der Berichterstattung wird niemand mit dem Namen „${speaker}“ zitiert.`,
  outletsPresent: (names) => `Dazu gehören: ${names}.`,
  notInCoverage: (many) => `Die Berichterstattung sagt es nicht: Nichts in ${ofArticles(many)} beantwortet das.`,
  didYouMean: (question) => `War das gemeint? ${question}`,
  closestHeadlines: 'Die nächstliegenden Überschriften:',
  closestSpeakers: (speakers) => `Zitierte Personen: ${speakers}`,
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
    'Die Berichterstattung hat sich seit dieser Antwort geändert, darum lässt sie sich nicht mehr zeigen, wie sie war.',
  sourcesChanged: 'Die Berichterstattung hat sich seit dieser Liste geändert. Bitte `/quellen` erneut verwenden.',
  noArticles: 'Die Berichterstattung hat keine Artikel.',
  failed: (ref) =>
    `Hier ist etwas kaputtgegangen (Nr. ${ref}), und nichts wurde beantwortet. Bitte noch einmal versuchen.`,
  busy: 'Gerade fragen zu viele auf einmal. Bitte gleich noch einmal versuchen.',
  archiveAway: 'Das Archiv ist gerade nicht erreichbar. Bitte in einer Minute noch einmal versuchen.',
  tookTooLong: 'Die Antwort hat zu lange gedauert und wurde abgebrochen. Bitte mit einer kürzeren Frage versuchen.',
  stopping: 'Der Bot wird neu gestartet. Bitte in einer Minute noch einmal versuchen.',
  tooSoon: (when) => `Das war viel auf einmal. Bitte noch einmal versuchen: ${when}.`,

  aboutTitle: 'Über diesen Bot',
  aboutPromise:
    'Er antwortet mit dem, was die Artikel sagen, Wort für Wort, jeder Auszug mit seiner Quelle. Er schreibt selbst nichts über irgendjemanden. Wo die Berichterstattung nichts sagt, zitiert er nichts; wo sie eine Frage vielleicht nicht beantwortet, sagt er das vor den nächstliegenden Auszügen.',
  aboutCoverage: (many, from) => `**Berichterstattung:** ${articles(many)} aus ${ofOutlets(from)}`,
  aboutDates: (first, last) => `erschienen zwischen ${first} und ${last}`,
  aboutUndated: (many) => `${articles(many)} ohne angegebenes Datum`,
  aboutForeign: (many, languages) => `${articles(many)} nicht auf Englisch (${languages}); darin wird weniger gefunden`,
  languageName,
  aboutReading: (read, all) =>
    `**Suche:** Die Artikel werden noch gelesen, bisher ${number(read)} von ${passages(all)}; das Übrige wird allein an seinen Wörtern gefunden`,
  aboutWordsAlone:
    '**Suche:** allein nach den Wörtern der Frage; was die Artikel mit anderen Wörtern sagen, kann fehlen',
  aboutVersion: (version, fingerprint) => `**Version:** ${version}, Berichterstattung \`${fingerprint}\``,
  aboutPrivacy: (kept) => `**Was aufbewahrt wird:** ${kept}`,
  keepsNothing:
    'nichts. Keine Frage, kein Name und keine Nachricht wird gespeichert; was ein Knopf braucht, steht in der Nachricht selbst.',
  keepsComplaints:
    'von einer Beanstandung („Nicht passend“, „Falsch“) die Kennungen der Auszüge und die eingegebene Begründung. Keine Frage und kein Name wird gespeichert.',
  keepsQuestions: 'was gefragt wird, im Protokoll des Betreibers. Kein Name wird gespeichert.',
  keepsQuestionsAndComplaints:
    'was gefragt wird, im Protokoll des Betreibers, und von einer Beanstandung („Nicht passend“, „Falsch“) die Kennungen der Auszüge und die eingegebene Begründung. Kein Name wird gespeichert.',
  aboutPolicies: (privacy, terms) => `**Datenschutz:** ${privacy} · **Nutzungsbedingungen:** ${terms}`,
  aboutHelp:
    '`/fragen` für eine Frage, `/zitieren` für eine Person, `/prüfen` für ein Zitat, `/vergleichen` für die Medien, `/chronik` für Daten, `/quellen` für die Artikel. Im Menü einer Nachricht: „In der Berichterstattung suchen“.',

  operatorsOnly: 'Das können nur die verwenden, die diesen Bot betreiben, und nur auf einem Server.',
  reloaded: 'Die Artikel wurden neu eingelesen.',
  reloadedNothing: 'Die Artikel wurden neu eingelesen; nichts hat sich geändert.',
  reloadAdded: (ids) => `**Hinzugekommen:** ${ids}`,
  reloadChanged: (ids) => `**Geändert:** ${ids}`,
  reloadRemoved: (ids) => `**Entfernt:** ${ids}`,
  reloadWords: (files) => `**Wörter:** ${files}`,
  reloadRefused: (file, reason) => `**Abgelehnt:** ${file}: ${reason}`,
  reloadFailed: (reason) => `Die Artikel konnten nicht gelesen werden, darum gelten weiter die von vorher: ${reason}`,
  statsTitle: 'Seit dem Start',
  statsStarted: (when) => `**Gestartet:** ${when}`,
  statsCoverage: (all, indexed) => `**Index:** ${articles(all)}, ${passages(indexed)}`,
  statsReading: (read, all) => `**Gelesen:** ${number(read)} von ${passages(all)}`,
  statsWordsAlone: '**Gelesen:** nichts; es wird allein nach den Wörtern geantwortet',
  statsAnswered: (list) => `**Beantwortet:** ${list}`,
  statsFailed: (failures) => `**Fehlgeschlagen:** ${number(failures)}`,
  statsMemory: (megabytes) => `**Speicher:** ${number(megabytes)} MB`,
  none: 'nichts',

  sourcesTitle: 'Die Berichterstattung',
  sourcesSummary: (shown, total, from) =>
    `${number(shown.from)}–${number(shown.to)} von ${ofArticles(total)} aus ${ofOutlets(from)}`,
  withWords: (query) => `mit den Wörtern **${query}**`,
  noSuchArticle: 'Kein Artikel der Berichterstattung hat diese Wörter.',
  refusedFiles: (files) =>
    `${count(files, 'Datei wurde abgelehnt und kann', 'Dateien wurden abgelehnt und können')} nicht zitiert werden.`,
  author: 'Verfasst von',
  outlet: 'Medium',
  published: 'Erschienen',
  contributors: 'Unter Mitarbeit von',
  relays: 'Gibt Berichte wieder von',
  fact: (name, value) => `**${name}:** ${value}`,
  size: (paragraphs, characters) =>
    `${count(paragraphs, 'Absatz', 'Absätze')}, ${count(characters, 'Zeichen', 'Zeichen')}`,
  quotedIn: (speakers) => `**Darin zitiert:** ${speakers}`,
  firstLines: 'Die ersten Zeilen:',
  dot: ' · ',
  comma: ', ',
};
