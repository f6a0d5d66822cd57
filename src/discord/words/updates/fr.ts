import { spaced } from '../frenchspacing.ts';
import type { enUpdates } from './en.ts';

/* What is said of changes and of news in French; `../en.ts` says what is escaped and what is plain. */

export const frUpdates: typeof enUpdates = {
  lastSeenSo: (day, now) => spaced`Vu ainsi pour la dernière fois le ${day} ; maintenant : « ${now} »`,
  lastSeenOnly: (day) => spaced`Vu ainsi pour la dernière fois le ${day} ; ces mots n’y figurent plus.`,
  unreadableSince: (day) => `Depuis le ${day}, l’article ne peut plus être lu à son adresse.`,
  changedSince: (day) => spaced`Vu ainsi pour la dernière fois le ${day} ; l’article a changé depuis.`,
  changesTitle: 'Articles qui ont changé',
  changesNone: 'Aucun changement d’un article n’est connu ici.',
  changesNoneOf: 'Aucun changement de cet article n’est connu.',
  changesOff: 'Les changements des articles ne sont pas suivis ici. Qui gère ce bot peut activer ce suivi.',
  changedOn: (day) => `changé le ${day}`,
  seenThen: (earlier, later) => spaced`Vu : ${earlier} ; puis ${later}`,
  changesLegend: 'Les mots disparus sont barrés, les nouveaux en gras.',
  quotationGone: (words) => spaced`**Citation disparue :** « ${words} »`,
  quotationNew: (words) => spaced`**Nouvelle citation :** « ${words} »`,
  quotationAltered: (before, now) => spaced`**Citation modifiée :** « ${before} », maintenant « ${now} »`,
};
