import type { enUpdates } from './en.ts';

/* What is said of changes and of news in Spanish; `../en.ts` says what is escaped and what is plain. */

export const esUpdates: typeof enUpdates = {
  lastSeenSo: (day, now) => `Visto así por última vez el ${day}; ahora: «${now}»`,
  lastSeenOnly: (day) => `Visto así por última vez el ${day}; estas palabras ya no aparecen.`,
  unreadableSince: (day) => `Desde el ${day} el artículo no se puede leer en su dirección.`,
  changedSince: (day) => `Visto así por última vez el ${day}; el artículo ha cambiado desde entonces.`,
  changesTitle: 'Artículos que han cambiado',
  changesNone: 'No consta que ningún artículo de aquí haya cambiado.',
  changesNoneOf: 'No consta que este artículo haya cambiado.',
  changesOff: 'Aquí no se siguen los cambios de los artículos. Quien gestiona este bot puede activarlo.',
  changedOn: (day) => `cambiado el ${day}`,
  seenThen: (earlier, later) => `Visto: ${earlier}; después ${later}`,
  changesLegend: 'Las palabras suprimidas van tachadas; las nuevas, en negrita.',
  quotationGone: (words) => `**Cita suprimida:** «${words}»`,
  quotationNew: (words) => `**Cita nueva:** «${words}»`,
  quotationAltered: (before, now) => `**Cita cambiada:** «${before}», ahora «${now}»`,
};
