import { spaced } from '../frenchspacing.ts';
import type { enCommands } from './en.ts';

/* The commands and their options in French. */

export const frCommands: typeof enCommands = {
  ask: {
    name: 'demander',
    description: 'Une réponse avec les propres mots des articles, et leur source',
    options: {
      question: { name: 'question', description: spaced`Que voulez-vous savoir ?` },
      outlet: { name: 'média', description: 'Seulement les articles de ce média' },
      speaker: { name: 'personne', description: 'Seulement les propos de cette personne' },
      from: { name: 'du', description: 'Seulement les articles publiés ce jour-là ou après (AAAA-MM-JJ)' },
      to: { name: 'au', description: 'Seulement les articles publiés ce jour-là ou avant (AAAA-MM-JJ)' },
      results: { name: 'résultats', description: 'Extraits par page (3 par défaut)' },
      private: { name: 'privé', description: 'Vous seul·e voyez la réponse' },
    },
  },
  quote: {
    name: 'citer',
    description: 'Ce qu’une personne a dit, d’après les articles',
    options: {
      speaker: { name: 'personne', description: spaced`De qui ?` },
      about: { name: 'sujet', description: 'Seulement ce qu’elle dit à ce sujet' },
      private: { name: 'privé', description: 'Vous seul·e voyez la réponse' },
    },
  },
  verify: {
    name: 'vérifier',
    description: 'Vérifier si une citation figure mot pour mot dans les articles',
    options: {
      text: {
        name: 'texte',
        description: spaced`La citation ; après un tiret à la fin, la personne à qui on l’attribue`,
      },
      outlet: { name: 'média', description: 'Le média auquel on l’attribue' },
      speaker: { name: 'personne', description: 'La personne à qui on l’attribue' },
      certificate: {
        name: 'certificat',
        description: spaced`Au lieu d’un texte : le certificat d’une citation, à vérifier`,
      },
    },
  },
  check: {
    name: 'contrôler',
    description: 'Vérifier les citations d’un brouillon avant sa publication',
    options: {
      file: { name: 'fichier', description: 'Un fichier texte, Markdown, HTML, DOCX ou PDF' },
      text: { name: 'texte', description: 'Ou le texte lui-même' },
    },
  },
  compare: {
    name: 'comparer',
    description: 'Ce que dit chaque média sur un sujet, côte à côte',
    options: {
      topic: { name: 'sujet', description: spaced`Quel sujet ?` },
      private: { name: 'privé', description: 'Vous seul·e voyez la réponse' },
    },
  },
  timeline: {
    name: 'chronologie',
    description: 'Ce qui s’est passé et quand, avec les mots des articles',
    options: {
      topic: { name: 'sujet', description: 'Seulement ce qui en parle' },
      private: { name: 'privé', description: 'Vous seul·e voyez la réponse' },
    },
  },
  sources: {
    name: 'sources',
    description: 'Les articles cités dans les réponses',
    options: {
      outlet: { name: 'média', description: 'Seulement les articles de ce média' },
      query: { name: 'mots', description: 'Seulement les articles dont le titre ou le texte contient ces mots' },
      sort: { name: 'ordre', description: 'L’ordre (par défaut, celui des ajouts)' },
      page: { name: 'page', description: 'La page à afficher' },
    },
    sorts: {
      newest: 'les plus récents d’abord',
      oldest: 'les plus anciens d’abord',
      outlet: 'par média',
      longest: 'les plus longs d’abord',
    },
  },
  changes: {
    name: 'changements',
    description: 'Ce qui a changé dans les articles depuis leur première lecture',
    options: { article: { name: 'article', description: 'Seulement cet article, mot à mot' } },
  },
  about: { name: 'à-propos', description: 'Ce que ce bot sait et ce qu’il conserve' },
  find: { name: 'Chercher dans la couverture' },
  coverage: {
    name: 'articles',
    description: 'Ajouter et retirer des articles, pour les personnes qui les gèrent',
    subcommands: {
      add: { name: 'ajouter', description: 'Ajouter un article' },
      assign: { name: 'attribuer', description: 'Choisir la collection qui répond dans un salon ou sur ce serveur' },
      create: { name: 'créer', description: 'Créer une collection' },
      gaps: { name: 'lacunes', description: 'Les questions sans réponse' },
      list: { name: 'liste', description: 'Les collections que vous gérez, et où elles répondent' },
      remove: { name: 'retirer', description: 'Retirer un article' },
    },
    options: {
      address: { name: 'adresse', description: 'Son adresse web' },
      file: { name: 'fichier', description: 'Un fichier texte, Markdown ou HTML' },
      article: { name: 'article', description: 'L’article' },
      coverage: { name: 'collection', description: 'La collection' },
      channel: { name: 'salon', description: spaced`Le salon ; sans salon, tout le serveur` },
      name: { name: 'nom', description: spaced`Son nom : lettres, chiffres et traits d’union` },
    },
  },
  follow: {
    name: 'suivre',
    description: 'Dire à ce salon ce qu’il y a de nouveau sur un sujet',
    subcommands: {
      start: { name: 'commencer', description: 'Suivre quelque chose dans ce salon' },
      list: { name: 'liste', description: 'Ce que suit ce salon' },
      stop: { name: 'arrêter', description: 'Ne plus suivre quelque chose' },
    },
    options: {
      question: { name: 'question', description: 'Une personne, un sujet ou une question' },
      every: { name: 'rythme', description: 'À quelle fréquence au plus (toutes les heures par défaut)' },
      from: { name: 'silence-de', description: 'L’heure à partir de laquelle rien n’est publié, de 0 à 23' },
      to: { name: 'silence-à', description: 'L’heure à partir de laquelle on publie de nouveau, de 0 à 23' },
      zone: { name: 'fuseau', description: 'Le fuseau horaire, par exemple Europe/Paris (UTC par défaut)' },
      number: { name: 'numéro', description: 'Son numéro dans la liste' },
    },
    paces: { hour: 'toutes les heures', day: 'tous les jours' },
  },
  admin: {
    name: 'admin',
    description: 'Pour les personnes qui gèrent ce bot',
    subcommands: {
      reload: { name: 'recharger', description: 'Relire les articles' },
      stats: { name: 'statistiques', description: 'Ce que le bot a fait depuis son démarrage' },
    },
  },
};
