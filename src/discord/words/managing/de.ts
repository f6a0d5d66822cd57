import { counting } from '../counting.ts';
import type { enManaging } from './en.ts';

/* What is said to those who run the bot, or a coverage of it in German; `../en.ts` says what is escaped and what is plain. */

const { number, count } = counting('de');
const articles = (many: number): string => count(many, 'Artikel', 'Artikel');
const passages = (many: number): string => count(many, 'Passage', 'Passagen');

export const deManaging: typeof enManaging = {
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
  statsCoverage: (all, indexed, fingerprint) => `**Index:** ${articles(all)}, ${passages(indexed)}, \`${fingerprint}\``,
  statsReading: (read, all) => `**Gelesen:** ${number(read)} von ${passages(all)}`,
  statsWordsAlone: '**Gelesen:** nichts; es wird allein nach den Wörtern geantwortet',
  statsAnswered: (list) => `**Beantwortet:** ${list}`,
  statsFailed: (failures) => `**Fehlgeschlagen:** ${number(failures)}`,
  statsMemory: (megabytes) => `**Speicher:** ${number(megabytes)} MB`,
  none: 'nichts',

  // Changing the articles.
  editorsOnly: 'Nur wer diese Artikel betreut, kann sie ändern, und nur auf einem Server.',
  notEditable:
    'Die Artikel liegen hier nicht in einem eigenen Ordner und lassen sich deshalb nicht von Discord aus ändern.',
  addHow: 'Bitte mit dem Befehl eine Adresse oder eine Datei angeben oder hier einen Text einfügen.',
  pasteArticle: 'Text einfügen',
  pasteField: 'Der Text des Artikels',
  dayField: 'Tag der Veröffentlichung, JJJJ-MM-TT',
  notAnAddress: 'Das ist keine Adresse einer Webseite.',
  articleUnreadable: (name: string): string =>
    `**${name}** ist nicht lesbar. Hinzufügen lassen sich Text-, Markdown- und HTML-Dateien bis 2 MB.`,
  nothingRead: (reason: string): string => `Daraus lässt sich nichts übernehmen: ${reason}`,
  draftStates: {
    new: '**Neu.** Der Artikel wird erst auf Knopfdruck hinzugefügt.',
    facts: 'Der Text ist schon da; die Angaben zu ihm werden ergänzt.',
    there: 'Dieser Artikel ist schon da.',
    changed:
      'Unter dieser Adresse gibt es schon einen Artikel mit anderem Wortlaut. Um diesen hinzuzufügen, bitte zuerst den anderen entfernen.',
  },
  draftQuotable: (paragraphs: number): string => `Zitierbar: ${count(paragraphs, 'Absatz', 'Absätze')}. Anfang:`,
  takeDraft: (many: number): string => (many === 1 ? 'Hinzufügen' : `${articles(many)} hinzufügen`),
  correctDraft: 'Angaben berichtigen',
  articlesAdded: (names: string): string => `Hinzugefügt: ${names}.`,
  articleRemoved: (name: string): string => `Entfernt: ${name}.`,
  noArticleCalled: (name: string): string => `Hier gibt es keinen Artikel namens „${name}“.`,
  undo: 'Rückgängig machen',
  editUndone: (names: string): string => `Rückgängig gemacht: ${names}.`,
  editGone: 'Das geht nicht mehr: Es ist zu viel Zeit vergangen, oder es ist schon erledigt.',
  gapsTitle: 'Fragen ohne Antwort, letzte 30 Tage',
  gapsNone: 'In den letzten 30 Tagen ist keine Frage ohne Antwort geblieben.',
  gapsOff: 'Fragen ohne Antwort werden hier nicht gezählt. In der Datei der Bestände lässt sich das einschalten.',
  nothingAdded: 'Nichts hinzugefügt: Das ist schon da.',
  tooManyArticles: (most: number): string =>
    `Es gibt schon ${number(most)} Artikel; von Discord aus lassen sich keine weiteren hinzufügen.`,
  headlineNotStated: 'Überschrift nicht angegeben',
  badFact: (typed: string): string =>
    `„${typed}“ lässt sich nicht übernehmen. Ein Tag wird als JJJJ-MM-TT geschrieben; \`-\` bedeutet „nicht angegeben“.`,

  // Bestände, die angelegt und zugewiesen werden.
  creationOff:
    'Von Discord aus lassen sich hier keine Bestände anlegen oder zuweisen. Wer diesen Bot betreibt, kann das einschalten.',
  creatorsOnly: 'Das können nur die verwenden, die die Artikel dieses Servers auswählen dürfen.',
  badCoverageName: (typed) =>
    `„${typed}“ ist als Name nicht möglich. Erlaubt sind bis zu 32 Buchstaben (a–z), Ziffern und Bindestriche.`,
  coverageNameTaken: (name) => `Der Name „${name}“ ist vergeben. Bitte einen anderen wählen.`,
  tooManyCoverages: (most) => `Dieser Server hat schon ${number(most)} Bestände; mehr sind nicht möglich.`,
  coverageCreated: (name) =>
    `Angelegt: **${name}**. Mit \`/bestand zuweisen\` legen Sie fest, wo er antwortet, und mit \`/bestand hinzufügen\` fügen Sie dort Artikel hinzu.`,
  coverageKept: 'Er enthält inzwischen Artikel und bleibt deshalb bestehen.',
  noCoverageCalled: (name) => `Sie betreuen keinen Bestand namens „${name}“.`,
  placeDecided:
    'Wer diesen Bot betreibt, hat festgelegt, welche Artikel dort antworten; das lässt sich hier nicht ändern.',
  answersInChannel: (name, channel) => `**${name}** antwortet jetzt in ${channel}.`,
  answersInServer: (name) => `**${name}** antwortet jetzt auf diesem Server, in jedem Kanal ohne eigenen Bestand.`,
  channelFreed: (channel) => `${channel} hat keinen eigenen Bestand mehr.`,
  serverFreed: 'Dieser Server hat keinen eigenen Bestand mehr.',
  noCoverageOfItsOwn: 'Kein eigener',
  coveragesTitle: 'Die Bestände, die Sie betreuen',
  coveragesNone: 'Sie betreuen noch keinen Bestand. `/bestand anlegen` legt einen an.',
  coverageWhere: (name, places) => `**${name}**: ${places}`,
  thisServer: 'dieser Server',
  otherServers: (others) => count(others, 'anderer Server', 'andere Server'),
  nowhereYet: 'antwortet noch nirgends',
  enoughForToday: 'Für diesen Bestand ist die Grenze für heute erreicht. Morgen geht es weiter.',
};
