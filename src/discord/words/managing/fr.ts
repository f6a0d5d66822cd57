import { counting } from '../counting.ts';
import { spaced } from '../frenchspacing.ts';
import type { enManaging } from './en.ts';

/* What is said to those who run the bot, or a coverage of it in French; `../en.ts` says what is escaped and what is plain. */

const { number, count } = counting('fr');
const articles = (many: number): string => count(many, 'article', 'articles', 'd’articles');
const passages = (many: number): string => count(many, 'passage', 'passages', 'de passages');

export const frManaging: typeof enManaging = {
  operatorsOnly: 'Seules les personnes qui gèrent ce bot peuvent utiliser cela, et seulement sur un serveur.',
  reloaded: 'Les articles ont été relus.',
  reloadedNothing: spaced`Les articles ont été relus ; rien n’a changé.`,
  reloadAdded: (ids) => spaced`**Ajoutés :** ${ids}`,
  reloadChanged: (ids) => spaced`**Modifiés :** ${ids}`,
  reloadRemoved: (ids) => spaced`**Retirés :** ${ids}`,
  reloadWords: (files) => spaced`**Mots :** ${files}`,
  reloadRefused: (file, reason) => spaced`**Refusé :** ${file} : ${reason}`,
  reloadFailed: (reason) =>
    spaced`Les articles n’ont pas pu être lus, ceux d’avant restent donc en service : ${reason}`,
  statsTitle: 'Depuis le démarrage',
  statsStarted: (when) => spaced`**Démarrage :** ${when}`,
  statsCoverage: (all, indexed, fingerprint) =>
    spaced`**Index :** ${articles(all)}, ${passages(indexed)}, \`${fingerprint}\``,
  statsReading: (read, all) => spaced`**Lus :** ${number(read)} sur ${passages(all)}`,
  statsWordsAlone: spaced`**Lus :** aucun ; seuls les mots servent à répondre`,
  statsAnswered: (list) => spaced`**Réponses :** ${list}`,
  statsFailed: (failures) => spaced`**Échecs :** ${number(failures)}`,
  statsMemory: (megabytes) => spaced`**Mémoire :** ${number(megabytes)} Mo`,
  none: 'aucune',

  // Changing the articles.
  editorsOnly: 'Seules les personnes qui gèrent ces articles peuvent les modifier, et seulement sur un serveur.',
  notEditable: spaced`Ici, les articles ne sont pas dans leur propre dossier : on ne peut pas les modifier depuis Discord.`,
  addHow: 'Indiquez une adresse ou un fichier avec la commande, ou collez un texte ici.',
  pasteArticle: 'Coller un texte',
  pasteField: 'Le texte de l’article',
  dayField: 'Jour de publication, AAAA-MM-JJ',
  notAnAddress: 'Ce n’est pas l’adresse d’une page web.',
  articleUnreadable: (name: string): string =>
    spaced`**${name}** est illisible. On peut ajouter des fichiers texte, Markdown et HTML de 2 Mo au plus.`,
  nothingRead: (reason: string): string => spaced`On ne peut rien en tirer : ${reason}`,
  draftStates: {
    new: '**Nouveau.** Il ne sera ajouté que lorsque vous appuierez sur le bouton.',
    facts: spaced`Le texte est déjà là ; les informations à son sujet seront ajoutées.`,
    there: 'Cet article est déjà là.',
    changed:
      'Il y a déjà un article à cette adresse, mais avec d’autres mots. Retirez-le d’abord pour ajouter celui-ci.',
  },
  draftQuotable: (paragraphs: number): string =>
    spaced`${count(paragraphs, 'paragraphe peut être cité', 'paragraphes peuvent être cités')}. Le texte commence ainsi :`,
  takeDraft: (many: number): string => (many === 1 ? 'Ajouter' : `Ajouter ${articles(many)}`),
  correctDraft: 'Corriger les informations',
  articlesAdded: (names: string): string => spaced`Ajout effectué : ${names}.`,
  articleRemoved: (name: string): string => spaced`Retiré : ${name}.`,
  noArticleCalled: (name: string): string => spaced`Il n’y a ici aucun article nommé « ${name} ».`,
  undo: 'Annuler',
  editUndone: (names: string): string => spaced`Modification annulée : ${names}.`,
  editGone: spaced`Ce n’est plus possible : trop de temps s’est écoulé, ou c’est déjà fait.`,
  gapsTitle: 'Questions sans réponse, 30 derniers jours',
  gapsNone: 'Aucune question n’est restée sans réponse ces 30 derniers jours.',
  gapsOff:
    'Les questions sans réponse ne sont pas comptées ici. Le fichier de configuration permet d’activer ce décompte.',
  nothingAdded: spaced`Rien n’a été ajouté : c’est déjà là.`,
  tooManyArticles: (most: number): string =>
    spaced`Il y a déjà ${number(most)} articles ; on ne peut plus en ajouter depuis Discord.`,
  headlineNotStated: 'Titre non indiqué',
  badFact: (typed: string): string =>
    spaced`« ${typed} » ne peut pas être utilisé. Un jour s’écrit AAAA-MM-JJ ; \`-\` signifie « non indiqué ».`,

  // Les collections que l’on crée et que l’on attribue.
  creationOff:
    'Ici, on ne peut ni créer ni attribuer de collections depuis Discord. La personne qui gère ce bot peut l’autoriser.',
  creatorsOnly: 'Seules les personnes qui peuvent choisir les articles de ce serveur peuvent utiliser cela.',
  badCoverageName: (typed) =>
    spaced`« ${typed} » ne convient pas comme nom. Utilisez au plus 32 lettres sans accents, chiffres et traits d’union.`,
  coverageNameTaken: (name) => spaced`Le nom « ${name} » est déjà pris. Veuillez en choisir un autre.`,
  tooManyCoverages: (most) =>
    spaced`Ce serveur a déjà ${number(most)} collections ; il ne peut pas y en avoir davantage.`,
  coverageCreated: (name) =>
    spaced`Collection créée : **${name}**. Avec \`/articles attribuer\`, vous choisissez où elle répond, et avec \`/articles ajouter\`, vous y ajoutez des articles.`,
  coverageKept: 'Elle contient désormais des articles et est donc conservée.',
  noCoverageCalled: (name) => spaced`Vous ne gérez aucune collection nommée « ${name} ».`,
  placeDecided: spaced`La personne qui gère ce bot a choisi les articles qui y répondent ; cela ne peut pas être modifié ici.`,
  answersInChannel: (name, channel) => `**${name}** répond désormais dans ${channel}.`,
  answersInServer: (name) =>
    `**${name}** répond désormais sur ce serveur, dans tous les salons qui n’ont pas leur propre collection.`,
  channelFreed: (channel) => `${channel} n’a plus de collection propre.`,
  serverFreed: 'Ce serveur n’a plus de collection propre.',
  noCoverageOfItsOwn: 'Aucune collection propre',
  coveragesTitle: 'Les collections que vous gérez',
  coveragesNone: 'Vous ne gérez encore aucune collection. `/articles créer` en crée une.',
  coverageWhere: (name, places) => spaced`**${name}** : ${places}`,
  thisServer: 'ce serveur',
  otherServers: (others) => count(others, 'autre serveur', 'autres serveurs', 'd’autres serveurs'),
  nowhereYet: 'ne répond encore nulle part',
  enoughForToday: 'Cette collection a atteint sa limite du jour. Veuillez reprendre demain.',
};
