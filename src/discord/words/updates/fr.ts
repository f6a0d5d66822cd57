import { counting } from '../counting.ts';
import { spaced } from '../frenchspacing.ts';
import type { enUpdates } from './en.ts';

/* What is said of changes and of news in French; `../en.ts` says what is escaped and what is plain. */

const { count } = counting('fr');
const excerpts = (many: number): string => count(many, 'extrait', 'extraits', 'd’extraits');
export const frUpdates: typeof enUpdates = {
  lastSeenSo: (day, now) => spaced`Vu ainsi pour la dernière fois le ${day} ; maintenant : « ${now} »`,
  lastSeenOnly: (day) => spaced`Vu ainsi pour la dernière fois le ${day} ; ces mots n’y figurent plus.`,
  unreadableSince: (day) => `Depuis le ${day}, l’article ne peut plus être lu à son adresse.`,
  changedSince: (day) => spaced`Vu ainsi pour la dernière fois le ${day} ; l’article a changé depuis.`,
  changesTitle: 'Articles qui ont changé',
  changesNone: 'Aucun changement d’un article n’est connu ici.',
  changesNoneOf: 'Aucun changement de cet article n’est connu.',
  changesOff: 'Les changements des articles ne sont pas suivis ici. La personne qui gère ce bot peut activer ce suivi.',
  changedOn: (day) => `changé le ${day}`,
  seenThen: (earlier, later) => spaced`Vu : ${earlier} ; puis ${later}`,
  changesLegend: 'Les mots disparus sont barrés, les nouveaux en gras.',
  quotationGone: (words) => spaced`**Citation disparue :** « ${words} »`,
  quotationNew: (words) => spaced`**Nouvelle citation :** « ${words} »`,
  quotationAltered: (before, now) => spaced`**Citation modifiée :** « ${before} », maintenant « ${now} »`,

  followOff: 'On ne peut rien suivre ici. La personne qui gère ce bot peut activer cette fonction.',
  followManagersOnly:
    'Seules les personnes qui peuvent gérer ce salon peuvent utiliser cela, et seulement sur un serveur.',
  followMayNotPost:
    'Je ne peux rien publier dans ce salon. Autorisez-moi à le voir et à y envoyer des messages, puis réessayez.',
  followBadZone: (zone) => spaced`« ${zone} » n’est pas un fuseau horaire. Utilisez un nom comme Europe/Paris.`,
  followHalfQuiet: spaced`Il faut deux heures différentes : celle où le silence commence et celle où il finit.`,
  followLimits: {
    channel: spaced`Ce salon suit autant de choses qu’un salon peut suivre. Arrêtez-en d’abord une : \`/suivre\`.`,
    coverage: 'Ces articles sont déjà suivis autant de fois que possible.',
  },
  followBegun: (what) => spaced`Suivi ici à partir de maintenant : ${what}`,
  followPace: { hour: 'au plus une publication par heure', day: 'au plus une publication par jour' },
  followQuiet: (from, to, zone) => `silence de ${from}\u00a0h à ${to}\u00a0h (${zone})`,
  followsTitle: 'Suivi dans ce salon',
  followsNone: 'Rien n’est suivi dans ce salon.',
  followEnded: (what) => spaced`N’est plus suivi ici : **${what}**`,
  followGone: 'Cela n’est pas suivi ici.',
  digestIntro: 'Du nouveau sur ce que suit ce salon',
  digestMore: (many) => spaced`et encore ${excerpts(many)} : \`/demander\``,
  unfollow: 'Ne plus suivre',
};
