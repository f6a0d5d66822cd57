import { counting } from '../counting.ts';
import type { enUpdates } from './en.ts';

/* What is said of changes and of news in German; `../en.ts` says what is escaped and what is plain. */

const { count } = counting('de');

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

  followOff: 'Hier lässt sich nichts verfolgen. Wer diesen Bot betreibt, kann das einschalten.',
  followManagersOnly: 'Das können nur die verwenden, die diesen Kanal verwalten dürfen, und nur auf einem Server.',
  followMayNotPost:
    'Ich darf in diesem Kanal nichts posten. Bitte erlauben, dass ich ihn sehe und darin Nachrichten sende, und noch einmal versuchen.',
  followBadZone: (zone) => `„${zone}“ ist keine Zeitzone. Bitte einen Namen wie Europe/Berlin verwenden.`,
  followHalfQuiet: 'Ruhezeiten brauchen zwei verschiedene Stunden: wann sie beginnen und wann sie enden.',
  followLimits: {
    channel: 'Dieser Kanal verfolgt so viel, wie ein Kanal kann. Bitte zuerst etwas beenden: `/verfolgen`.',
    coverage: 'Diese Artikel werden so oft verfolgt, wie es geht.',
  },
  followBegun: (what) => `Wird hier ab jetzt verfolgt: ${what}`,
  followPace: { hour: 'höchstens ein Beitrag pro Stunde', day: 'höchstens ein Beitrag pro Tag' },
  followQuiet: (from, to, zone) => `Ruhe von ${from} bis ${to} Uhr (${zone})`,
  followsTitle: 'In diesem Kanal verfolgt',
  followsNone: 'In diesem Kanal wird nichts verfolgt.',
  followEnded: (what) => `Wird hier nicht mehr verfolgt: **${what}**`,
  followGone: 'Das wird hier nicht verfolgt.',
  digestIntro: 'Neu zu dem, was dieser Kanal verfolgt',
  digestMore: (many) => `und ${count(many, 'weiterer Auszug', 'weitere Auszüge')}: \`/fragen\``,
  unfollow: 'Nicht mehr verfolgen',
};
