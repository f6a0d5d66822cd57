import type { enUpdates } from './en.ts';

/* What is said of changes and of news in German; `../en.ts` says what is escaped and what is plain. */

export const deUpdates: typeof enUpdates = {
  lastSeenSo: (day, now) => `Zuletzt so gesehen am ${day}; jetzt: „${now}“`,
  lastSeenOnly: (day) => `Zuletzt so gesehen am ${day}; diese Worte stehen nicht mehr da.`,
  unreadableSince: (day) => `Seit dem ${day} lässt sich der Artikel unter seiner Adresse nicht mehr lesen.`,
  changedSince: (day) => `Zuletzt so gesehen am ${day}; der Artikel hat sich seitdem geändert.`,
  changesTitle: 'Geänderte Artikel',
  changesNone: 'Von keinem Artikel hier ist eine Änderung bekannt.',
  changesNoneOf: 'Von diesem Artikel ist keine Änderung bekannt.',
  changesOff: 'Änderungen von Artikeln werden hier nicht verfolgt. Wer diesen Bot betreibt, kann das einschalten.',
  changedOn: (day) => `geändert am ${day}`,
  seenThen: (earlier, later) => `Gesehen: ${earlier}; dann ${later}`,
  changesLegend: 'Weggefallene Worte sind durchgestrichen, neue fett.',
  quotationGone: (words) => `**Zitat weggefallen:** „${words}“`,
  quotationNew: (words) => `**Neues Zitat:** „${words}“`,
  quotationAltered: (before, now) => `**Zitat geändert:** „${before}“, jetzt „${now}“`,
};
