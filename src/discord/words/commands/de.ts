import type { enCommands } from './en.ts';

/* The commands and their options in German. */

export const deCommands: typeof enCommands = {
  ask: {
    name: 'fragen',
    description: 'Eine Antwort in den Worten der Artikel, mit Quelle',
    options: {
      question: { name: 'frage', description: 'Was möchten Sie wissen?' },
      outlet: { name: 'medium', description: 'Nur Artikel dieses Mediums' },
      speaker: { name: 'person', description: 'Nur, womit diese Person zitiert wird' },
      from: { name: 'ab', description: 'Nur Artikel, die an diesem Tag oder später erschienen sind (JJJJ-MM-TT)' },
      to: { name: 'bis', description: 'Nur Artikel, die an diesem Tag oder früher erschienen sind (JJJJ-MM-TT)' },
      results: { name: 'ergebnisse', description: 'Auszüge pro Seite (sonst 3)' },
      private: { name: 'privat', description: 'Nur Sie sehen die Antwort' },
    },
  },
  quote: {
    name: 'zitieren',
    description: 'Womit eine Person zitiert wird',
    options: {
      speaker: { name: 'person', description: 'Wessen Worte?' },
      about: { name: 'thema', description: 'Nur zu diesem Thema' },
      private: { name: 'privat', description: 'Nur Sie sehen die Antwort' },
    },
  },
  verify: {
    name: 'prüfen',
    description: 'Prüfen, ob ein Zitat Wort für Wort in den Artikeln steht',
    options: {
      text: { name: 'text', description: 'Das Zitat; nach einem Strich am Ende, wer es gesagt haben soll' },
      outlet: { name: 'medium', description: 'Das Medium, aus dem es stammen soll' },
      speaker: { name: 'person', description: 'Die Person, die es gesagt haben soll' },
      certificate: {
        name: 'zertifikat',
        description: 'Statt eines Textes: das Zertifikat eines Zitats, zum Prüfen',
      },
    },
  },
  check: {
    name: 'entwurf-prüfen',
    description: 'Die Zitate eines Entwurfs prüfen, bevor er erscheint',
    options: {
      file: { name: 'datei', description: 'Eine Datei: Text, Markdown, HTML, DOCX oder PDF' },
      text: { name: 'text', description: 'Oder der Text selbst' },
    },
  },
  compare: {
    name: 'vergleichen',
    description: 'Was jedes Medium zu einem Thema schreibt, nebeneinander',
    options: {
      topic: { name: 'thema', description: 'Welches Thema?' },
      private: { name: 'privat', description: 'Nur Sie sehen die Antwort' },
    },
  },
  timeline: {
    name: 'chronik',
    description: 'Was wann geschah, in den Worten der Artikel',
    options: {
      topic: { name: 'thema', description: 'Nur, was davon handelt' },
      private: { name: 'privat', description: 'Nur Sie sehen die Antwort' },
    },
  },
  sources: {
    name: 'quellen',
    description: 'Die Artikel, aus denen zitiert wird',
    options: {
      outlet: { name: 'medium', description: 'Nur Artikel dieses Mediums' },
      query: { name: 'wörter', description: 'Nur Artikel mit diesen Wörtern in Überschrift oder Text' },
      sort: { name: 'reihenfolge', description: 'Die Reihenfolge (sonst wie hinzugefügt)' },
      page: { name: 'seite', description: 'Die Seite, die gezeigt wird' },
    },
    sorts: {
      newest: 'neueste zuerst',
      oldest: 'älteste zuerst',
      outlet: 'nach Medium',
      longest: 'längste zuerst',
    },
  },
  changes: {
    name: 'änderungen',
    description: 'Was sich in Artikeln geändert hat, seit sie zuerst gesehen wurden',
    options: { article: { name: 'artikel', description: 'Nur dieser Artikel, Wort für Wort' } },
  },
  about: { name: 'info', description: 'Was dieser Bot weiß und was er aufbewahrt' },
  find: { name: 'In der Berichterstattung suchen' },
  coverage: {
    name: 'bestand',
    description: 'Artikel hinzufügen und entfernen, für alle, die sie betreuen',
    subcommands: {
      add: { name: 'hinzufügen', description: 'Einen Artikel hinzufügen' },
      assign: {
        name: 'zuweisen',
        description: 'Festlegen, welcher Bestand in einem Kanal oder auf diesem Server antwortet',
      },
      create: { name: 'anlegen', description: 'Einen Bestand anlegen' },
      gaps: { name: 'lücken', description: 'Die Fragen ohne Antwort' },
      list: { name: 'liste', description: 'Die Bestände, die Sie betreuen, und wo sie antworten' },
      remove: { name: 'entfernen', description: 'Einen Artikel entfernen' },
    },
    options: {
      address: { name: 'adresse', description: 'Seine Webadresse' },
      file: { name: 'datei', description: 'Eine Text-, Markdown- oder HTML-Datei' },
      article: { name: 'artikel', description: 'Der Artikel' },
      coverage: { name: 'bestand', description: 'Der Bestand' },
      channel: { name: 'kanal', description: 'Der Kanal; ohne Angabe der ganze Server' },
      name: { name: 'name', description: 'Sein Name: Buchstaben, Ziffern und Bindestriche' },
    },
  },
  follow: {
    name: 'verfolgen',
    description: 'Diesem Kanal sagen, was es zu etwas Neues gibt',
    subcommands: {
      start: { name: 'beginnen', description: 'In diesem Kanal etwas verfolgen' },
      list: { name: 'liste', description: 'Was dieser Kanal verfolgt' },
      stop: { name: 'beenden', description: 'Etwas nicht mehr verfolgen' },
    },
    options: {
      question: { name: 'frage', description: 'Eine Person, ein Thema oder eine Frage' },
      every: { name: 'takt', description: 'Wie oft höchstens (sonst stündlich)' },
      from: { name: 'ruhe-ab', description: 'Die Stunde, ab der nichts gepostet wird, 0 bis 23' },
      to: { name: 'ruhe-bis', description: 'Die Stunde, ab der wieder etwas gepostet wird, 0 bis 23' },
      zone: { name: 'zeitzone', description: 'Die Zeitzone dieser Stunden, etwa Europe/Berlin (sonst UTC)' },
      number: { name: 'nummer', description: 'Die Nummer in der Liste' },
    },
    paces: { hour: 'stündlich', day: 'täglich' },
  },
  admin: {
    name: 'admin',
    description: 'Für alle, die diesen Bot betreiben',
    subcommands: {
      reload: { name: 'neu-laden', description: 'Die Artikel neu einlesen' },
      stats: { name: 'statistik', description: 'Was der Bot seit dem Start getan hat' },
    },
  },
};
