import { counting } from '../counting.ts';
import type { enUpdates } from './en.ts';

/* What is said of changes and of news in Spanish; `../en.ts` says what is escaped and what is plain. */

const { count } = counting('es');

export const esUpdates: typeof enUpdates = {
  lastSeenSo: (day, now) => `Visto así por última vez el ${day}; ahora: «${now}»`,
  lastSeenOnly: (day) => `Visto así por última vez el ${day}; estas palabras ya no aparecen.`,
  unreadableSince: (day) => `Desde el ${day} el artículo no se puede leer en su dirección.`,
  changedSince: (day) => `Visto así por última vez el ${day}; el artículo ha cambiado desde entonces.`,
  changesTitle: 'Artículos que han cambiado',
  changesNone: 'No consta que ningún artículo de aquí haya cambiado.',
  changesNoneOf: 'No consta que este artículo haya cambiado.',
  changesOff: 'Aquí no se siguen los cambios de los artículos. Quien administra este bot puede activarlo.',
  changedOn: (day) => `cambiado el ${day}`,
  seenThen: (earlier, later) => `Visto: ${earlier}; después ${later}`,
  changesLegend: 'Las palabras suprimidas van tachadas; las nuevas, en negrita.',
  quotationGone: (words) => `**Cita suprimida:** «${words}»`,
  quotationNew: (words) => `**Cita nueva:** «${words}»`,
  quotationAltered: (before, now) => `**Cita cambiada:** «${before}», ahora «${now}»`,

  followOff: 'Aquí no se puede seguir nada. Quien administra este bot puede activarlo.',
  followManagersOnly: 'Solo quienes pueden gestionar este canal pueden usarlo, y solo en un servidor.',
  followMayNotPost: 'No puedo publicar en este canal. Permítame verlo y enviar mensajes en él, e inténtelo de nuevo.',
  followBadZone: (zone) => `«${zone}» no es una zona horaria. Use un nombre como Europe/Madrid.`,
  followHalfQuiet: 'Las horas de silencio necesitan dos horas distintas: cuándo empiezan y cuándo terminan.',
  followLimits: {
    channel: 'Este canal sigue todo lo que puede seguir un canal. Antes deje de seguir algo: `/seguir`.',
    coverage: 'Estos artículos se siguen tantas veces como es posible.',
  },
  followBegun: (what) => `Desde ahora se sigue aquí: ${what}`,
  followPace: { hour: 'como mucho una publicación por hora', day: 'como mucho una publicación por día' },
  followQuiet: (from, to, zone) => `en silencio de ${from}:00 a ${to}:00 (${zone})`,
  followsTitle: 'Lo que se sigue en este canal',
  followsNone: 'En este canal no se sigue nada.',
  followEnded: (what) => `Ya no se sigue aquí: **${what}**`,
  followGone: 'Eso no se sigue aquí.',
  digestIntro: 'Novedades sobre lo que sigue este canal',
  digestMore: (many) => `y ${count(many, 'extracto más', 'extractos más', 'de extractos más')}: \`/preguntar\``,
  unfollow: 'Dejar de seguir',
};
