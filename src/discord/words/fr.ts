import { counting } from './counting.ts';
import type { en } from './en.ts';

/* French; `en.ts` says what is escaped and what is plain. */

const { number, count, languageName } = counting('fr');
const excerpts = (many: number): string => count(many, 'extrait', 'extraits', 'd’extraits');
const outlets = (many: number): string => count(many, 'média', 'médias', 'de médias');
const articles = (many: number): string => count(many, 'article', 'articles', 'd’articles');
const passages = (many: number): string => count(many, 'passage', 'passages', 'de passages');

/** Our words with the spaces that French sets beside its marks, which break no line; a value is left as it is. */
function set(words: TemplateStringsArray, ...values: readonly string[]): string {
  const spaced = words.map((part) => part.replace(/ (?=[:»])|(?<=«) /g, '\u00a0').replace(/ (?=[;!?])/g, '\u202f'));
  return String.raw({ raw: spaced }, ...values);
}

export const fr: typeof en = {
  commands: {
    ask: {
      name: 'demander',
      description: set`Interrogez la couverture : elle répond par ses propres mots, cités et sourcés`,
      options: {
        question: { name: 'question', description: set`Que voulez-vous savoir ?` },
        outlet: { name: 'média', description: 'Seulement les articles de ce média' },
        speaker: { name: 'personne', description: 'Seulement les extraits où cette personne est citée' },
        from: { name: 'du', description: 'Seulement les articles publiés ce jour-là ou après (AAAA-MM-JJ)' },
        to: { name: 'au', description: 'Seulement les articles publiés ce jour-là ou avant (AAAA-MM-JJ)' },
        results: { name: 'résultats', description: 'Extraits par page (3 sans indication)' },
        private: { name: 'privé', description: 'Vous seul·e voyez la réponse' },
      },
    },
    quote: {
      name: 'citer',
      description: 'Ce qu’une personne a dit, d’après les citations de la couverture',
      options: {
        speaker: { name: 'personne', description: set`Les propos de qui ?` },
        about: { name: 'sujet', description: 'Seulement ce qu’elle dit à ce sujet' },
        private: { name: 'privé', description: 'Vous seul·e voyez la réponse' },
      },
    },
    verify: {
      name: 'vérifier',
      description: 'Vérifier si une citation figure dans la couverture, mot pour mot',
      options: {
        text: {
          name: 'texte',
          description: set`La citation ; après un tiret à la fin, la personne à qui on l’attribue`,
        },
        outlet: { name: 'média', description: 'Le média auquel on l’attribue' },
        speaker: { name: 'personne', description: 'La personne à qui on l’attribue' },
      },
    },
    compare: {
      name: 'comparer',
      description: 'Les mots de chaque média sur un même sujet, côte à côte',
      options: {
        topic: { name: 'sujet', description: set`De quoi doivent-ils parler ?` },
        private: { name: 'privé', description: 'Vous seul·e voyez la réponse' },
      },
    },
    timeline: {
      name: 'chronologie',
      description: 'Les affirmations datées de la couverture, dans l’ordre',
      options: {
        topic: { name: 'sujet', description: 'Seulement ce qui en parle' },
        private: { name: 'privé', description: 'Vous seul·e voyez la réponse' },
      },
    },
    sources: {
      name: 'sources',
      description: 'Les articles dont les réponses sont extraites',
      options: {
        outlet: { name: 'média', description: 'Seulement les articles de ce média' },
        query: { name: 'mots', description: 'Seulement les articles dont le titre ou le texte contient ces mots' },
        sort: { name: 'ordre', description: 'Dans quel ordre (celui du chargement sans indication)' },
        page: { name: 'page', description: 'La page à afficher' },
      },
      sorts: {
        newest: 'les plus récents d’abord',
        oldest: 'les plus anciens d’abord',
        outlet: 'par média',
        longest: 'les plus longs d’abord',
      },
    },
    about: { name: 'à-propos', description: 'Ce que ce bot sait et ce qu’il conserve' },
    find: { name: 'Chercher dans la couverture' },
    admin: {
      name: 'admin',
      description: 'Pour les personnes qui gèrent ce bot',
      subcommands: {
        reload: { name: 'recharger', description: 'Relire les articles' },
        stats: { name: 'statistiques', description: 'Ce que le bot a fait depuis son démarrage' },
      },
    },
  },

  notStated: 'non indiqué',
  outletNotStated: 'média non indiqué',
  headlineNotStated: 'titre non indiqué',
  dateNotStated: 'date non indiquée',
  inferred: (value) => `${value} (déduit)`,
  onOrAfter: (day) => `le ${day} ou après`,
  roughly: (day) => `vers le ${day}`,
  between: (first, last) => `entre ${first} et ${last}`,

  summary: (shown, from, all) => {
    const whole = shown.to - shown.from + 1 === shown.total;
    const range = whole ? '' : `${number(shown.from)}–${number(shown.to)} sur `;
    return `${range}${excerpts(shown.total)} de ${outlets(from)}, parmi ${articles(all.articles)} de ${outlets(all.outlets)}`;
  },
  onlyOutlet: (outlet) => `seulement **${outlet}**`,
  onlySpeaker: (speaker) => `seulement les propos de **${speaker}**`,
  onlyFrom: (day) => `publié à partir du **${day}**`,
  onlyTo: (day) => `publié jusqu’au **${day}**`,
  after: (question) => `à la suite de la question **${question}**`,
  accountsDiffer: (names) => set`**Les récits divergent :** ${names}`,
  undated: (many) => set`${count(many, 'article écarté', 'articles écartés')} : la date n’est pas indiquée`,
  nearest: set`**La couverture n’y répond peut-être pas.** Les extraits les plus proches :`,
  respelt: (typed, meant) => set`« ${typed} » ne figure pas dans la couverture ; recherche faite avec « ${meant} »`,
  kinds: {
    headline: 'titre',
    dek: 'chapô',
    body: 'texte',
    caption: 'légende',
    byline: 'signature',
    heading: 'intertitre',
    furniture: 'élément de la page',
  },
  place: (paragraph, kind) => `paragraphe ${number(paragraph)} (${kind})`,
  speaking: (speakers) => set`qui parle : ${speakers}`,
  speakingTo: (speaker, to) => `${speaker}, à ${to}`,
  speakerNotStated: 'qui parle n’est pas indiqué à proximité',
  othersNotStated: 'le reste n’est pas indiqué à proximité',
  relaysReports: (names) => `reprend ${names}`,
  alsoIn: (names) => `aussi rapporté par ${names}`,
  sameReport: (names) => `le même texte chez ${names}`,
  andMore: (shown, more) => `${shown} et ${number(more)} de plus`,
  tooLong: set`Cet extrait est plus long qu’un message de Discord, et aucun extrait n’est jamais coupé : lisez-le dans l’article.`,
  footer: set`Mot pour mot d’après les articles ; le gras est de nous. Rien n’est généré.`,

  quotedSummary: (shown, from) =>
    `${number(shown.from)}–${number(shown.to)} sur ${excerpts(shown.total)} de ${outlets(from)}`,
  otherOutlets: (names) => set`rien trouvé à ce sujet chez ${names}`,
  speakerSilent: (speaker) => `La couverture cite ${speaker}, mais pas à ce sujet.`,

  timelineTitle: 'Ce que la couverture date',
  dated: (date) => `**${date}**`,
  days: (from, to) => `${from} – ${to}`,

  claimedOutlet: (outlet) => set`attribué à **${outlet}**`,
  claimedSpeaker: (speaker) => set`attribué à **${speaker}**`,
  verdicts: {
    found: set`**Trouvé :** ces mots figurent dans la couverture.`,
    shortened: set`**Raccourci :** ces mots figurent dans la couverture, mais ce qui est omis entre eux contient une négation, un nombre ou un nom.`,
    altered: set`**Modifié :** la couverture contient presque ces mots, mais pas ceux-ci.`,
    elsewhere: set`**Trouvé ailleurs :** ces mots figurent dans la couverture, mais elle ne les donne pas à cette source.`,
    joined: set`**Assemblé :** ces fragments figurent dans la couverture, mais pas ensemble.`,
    absent: set`**Introuvable :** ces mots ne figurent pas dans cette couverture.`,
  },
  unconfirmed: set`Il n’y est pas précisé de qui sont ces mots ; rien ne confirme donc ni n’infirme la source citée.`,
  changedWords: (typed, printed) => set`saisi **${typed}**, publié **${printed}**`,
  addedWords: (typed) => set`saisi **${typed}**, non publié à cet endroit`,
  droppedWords: (printed) => set`publié **${printed}**, omis`,
  omittedWords: (printed) => set`omis dans une coupure : **${printed}**`,
  goesOn: (words) => set`La phrase continue : **${words}**`,
  furniture: {
    dateline: 'mention du lieu et de l’agence',
    byline: 'signature',
    credit: 'crédit photo',
    heading: 'intertitre',
    page: 'lien ou avis de la page',
  },
  furnished: (kinds) =>
    set`Ceci est publié, en tout ou en partie, comme élément de la page (${kinds}), et non comme texte de l’article.`,
  moreDifferences: (many) => `et ${count(many, 'autre différence', 'autres différences', 'd’autres différences')}`,
  morePlaces: (many) => `et ${count(many, 'autre endroit', 'autres endroits', 'd’autres endroits')}`,
  checkedScope: (many) =>
    set`Comparé avec ${articles(many)} de cette couverture, et rien d’autre. Les mots, les nombres et les signes comptent ; pas les majuscules, les accents, les guillemets, les espaces ni les tirets.`,
  shortClaim: set`Un ou deux mots figurent dans beaucoup de textes : qu’ils y soient ou non dit peu de chose.`,
  noClaim: 'Il n’y a là aucun mot à comparer.',
  longClaim: (limit) => set`C’est trop long pour être comparé : ${number(limit)} caractères au maximum.`,
  alsoOnThis: set`Ce que la couverture dit d’autre à ce sujet :`,

  openArticle: 'Article',
  previous: '◀ Précédent',
  next: 'Suivant ▶',
  askAgain: 'Redemander',
  askFurther: 'Poursuivre',
  share: 'Partager',
  remove: 'Supprimer',
  chooseArticle: 'Ouvrir la fiche d’un article',
  chooseExcerpt: 'Le contexte d’un extrait, et comment le citer',
  excerptLabel: (index, outlet) => `${number(index)}. ${outlet}`,
  furtherTitle: 'Poursuivre',
  furtherField: 'Votre question suivante',
  irrelevant: 'Hors sujet',
  wrong: 'Erroné',
  complaintTitle: set`Qu’est-ce qui ne va pas ?`,
  complaintField: 'Avec vos mots (peut rester vide)',
  complaintKept:
    'Merci. Les identifiants des extraits et votre motif ont été conservés pour les personnes qui gèrent le bot, et rien d’autre.',

  aroundTitle: (paragraph) => `Autour du paragraphe ${number(paragraph)}`,
  citationTitle: set`Pour le citer :`,
  retrieved: (articleId, fingerprint) => `article ${articleId}, couverture ${fingerprint}`,
  nearestCited: set`extrait le plus proche ; ne répond peut-être pas à la question`,

  noQuestion: set`Il n’y a pas de question là-dedans. Posez-la avec des mots, par exemple : comment est-ce arrivé ?`,
  greeting:
    'Bonjour. Posez une question sur la couverture, et les propres mots des articles y répondront. `/sources` les énumère.',
  instruction: set`Seuls des extraits mot pour mot des articles sont montrés ici ; rien n’est écrit, changé ni inventé.`,
  wishes: {
    summary: set`Rien n’est résumé ici. Posez une question sur un point précis, ou voyez avec \`/chronologie\` ce qui s’est passé, dans l’ordre.`,
    overview: set`Cela demande toute l’histoire : \`/chronologie\` la montre dans l’ordre. Ou interrogez sur une personne, un lieu ou un événement.`,
    news: set`\`/sources\` énumère les articles avec leurs dates, et \`/chronologie\` montre ce qui s’est passé, dans l’ordre.`,
    dates: set`\`/chronologie\` montre les phrases datées, dans l’ordre.`,
    comparison: set`\`/comparer\` met côte à côte les mots des médias sur un sujet. Indiquez un sujet.`,
  },
  languageNotUnderstood: set`Je ne comprends pas cette langue. Posez la question en français, anglais, allemand, espagnol ou portugais, avec les noms tels que les articles les écrivent.`,
  outletMissing: (outlet) => set`« ${outlet} » ne figure pas dans la couverture.`,
  speakerMissing: (speaker) => set`La couverture ne cite personne du nom de « ${speaker} ».`,
  outletsPresent: (names) => set`La couverture comprend : ${names}.`,
  notInCoverage: (many) => set`La couverture ne le dit pas : rien dans ${articles(many)} n’y répond.`,
  didYouMean: (question) => set`Vouliez-vous dire ceci ? ${question}`,
  closestHeadlines: set`Les titres les plus proches :`,
  closestSpeakers: (speakers) => set`Personnes citées : ${speakers}`,
  badDate: (typed) => set`« ${typed} » n’est pas un jour. Utilisez AAAA-MM-JJ, par exemple 2022-06-21.`,
  datesReversed: 'Le premier jour est postérieur au dernier.',

  unknownCommand: 'Cette commande n’est plus connue ici. Son enregistrement n’est plus à jour.',
  unknownButton: 'Ce bouton n’est plus connu ici. Veuillez redemander avec `/demander`.',
  noText: 'Il n’y a dans ce message aucun texte à chercher.',
  badButton: 'Ce bouton est illisible. Veuillez redemander avec `/demander`.',
  badSourcesButton: 'Ce menu est illisible. Veuillez réutiliser `/sources`.',
  notYours: 'Seule la personne qui a posé la question, ou la modération, peut supprimer ceci.',
  noSuchPage: (pages) => set`Cette page n’existe pas : il y a ${count(pages, 'page', 'pages', 'de pages')}.`,
  coverageChanged: 'La couverture a changé depuis cette réponse, qui ne peut donc plus être montrée telle quelle.',
  sourcesChanged: 'La couverture a changé depuis cette liste. Veuillez réutiliser `/sources`.',
  noArticles: 'La couverture ne contient aucun article.',
  failed: (ref) => set`Quelque chose s’est cassé (réf. ${ref}), et aucune réponse n’a été donnée. Veuillez réessayer.`,
  busy: 'Trop de personnes posent des questions en même temps. Veuillez réessayer dans un instant.',
  archiveAway: 'Les archives sont injoignables pour le moment. Veuillez réessayer dans une minute.',
  tookTooLong: 'La réponse prenait trop de temps et a été abandonnée. Veuillez essayer avec une question plus courte.',
  stopping: 'Le bot redémarre. Veuillez réessayer dans une minute.',
  tooSoon: (when) => `C’était beaucoup à la fois. Réessayez ${when}.`,

  aboutTitle: 'À propos de ce bot',
  aboutPromise: set`Il répond par ce que disent les articles, mot pour mot, chaque extrait avec sa source. Il n’écrit rien de lui-même sur personne. Là où la couverture ne dit rien, il ne cite rien ; là où elle ne répond peut-être pas, il le dit avant les extraits les plus proches.`,
  aboutCoverage: (many, from) => set`**Couverture :** ${articles(many)} de ${outlets(from)}`,
  aboutDates: (first, last) => `dates de publication entre ${first} et ${last}`,
  aboutUndated: (many) => `${articles(many)} sans date indiquée`,
  aboutForeign: (many, languages) =>
    set`${articles(many)} dans une autre langue que l’anglais (${languages}), où la recherche trouve moins`,
  languageName,
  aboutReading: (read, all) =>
    set`**Recherche :** la lecture des articles est en cours, ${number(read)} sur ${passages(all)} pour l’instant ; le reste n’est trouvé que par ses mots`,
  aboutWordsAlone: set`**Recherche :** par les mots de la question seulement ; ce que les articles disent autrement peut manquer`,
  aboutVersion: (version, fingerprint) => set`**Version :** ${version}, couverture \`${fingerprint}\``,
  aboutPrivacy: (kept) => set`**Ce qui est conservé :** ${kept}`,
  keepsNothing: set`rien. Aucune question, aucun nom et aucun message n’est enregistré ; ce dont un bouton a besoin figure dans le message lui-même.`,
  keepsComplaints: set`d’une réclamation (« Hors sujet », « Erroné »), les identifiants des extraits et le motif saisi. Aucune question et aucun nom n’est enregistré.`,
  keepsQuestions: 'ce qui est demandé, dans le journal de l’exploitant. Aucun nom n’est enregistré.',
  keepsQuestionsAndComplaints: set`ce qui est demandé, dans le journal de l’exploitant, et d’une réclamation (« Hors sujet », « Erroné ») les identifiants des extraits et le motif saisi. Aucun nom n’est enregistré.`,
  aboutPolicies: (privacy, terms) => set`**Confidentialité :** ${privacy} · **Conditions :** ${terms}`,
  aboutHelp: set`\`/demander\` pour une question, \`/citer\` pour une personne, \`/vérifier\` pour une citation, \`/comparer\` pour les médias, \`/chronologie\` pour les dates, \`/sources\` pour les articles. Dans le menu d’un message : « Chercher dans la couverture ».`,

  operatorsOnly: 'Seules les personnes qui gèrent ce bot peuvent utiliser cela, et seulement sur un serveur.',
  reloaded: 'Les articles ont été relus.',
  reloadedNothing: set`Les articles ont été relus ; rien n’a changé.`,
  reloadAdded: (ids) => set`**Ajoutés :** ${ids}`,
  reloadChanged: (ids) => set`**Modifiés :** ${ids}`,
  reloadRemoved: (ids) => set`**Retirés :** ${ids}`,
  reloadWords: (files) => set`**Mots :** ${files}`,
  reloadRefused: (file, reason) => set`**Refusé :** ${file} : ${reason}`,
  reloadFailed: (reason) => set`Les articles n’ont pas pu être lus, ceux d’avant restent donc en service : ${reason}`,
  statsTitle: 'Depuis le démarrage',
  statsStarted: (when) => set`**Démarrage :** ${when}`,
  statsCoverage: (all, indexed) => set`**Index :** ${articles(all)}, ${passages(indexed)}`,
  statsReading: (read, all) => set`**Lus :** ${number(read)} sur ${passages(all)}`,
  statsWordsAlone: set`**Lus :** aucun ; seuls les mots servent à répondre`,
  statsAnswered: (list) => set`**Réponses :** ${list}`,
  statsFailed: (failures) => set`**Échecs :** ${number(failures)}`,
  statsMemory: (megabytes) => set`**Mémoire :** ${number(megabytes)} Mo`,
  none: 'aucune',

  sourcesTitle: 'La couverture',
  sourcesSummary: (shown, total, from) =>
    `${number(shown.from)}–${number(shown.to)} sur ${articles(total)} de ${outlets(from)}`,
  withWords: (query) => `avec les mots **${query}**`,
  noSuchArticle: 'Aucun article de la couverture ne contient ces mots.',
  refusedFiles: (files) =>
    `${count(files, 'fichier refusé, qui ne peut être cité', 'fichiers refusés, qui ne peuvent être cités')}.`,
  author: 'Signature',
  outlet: 'Média',
  published: 'Publication',
  contributors: 'Avec la contribution de',
  relays: 'Reprend',
  fact: (name, value) => set`**${name} :** ${value}`,
  size: (paragraphs, characters) =>
    `${count(paragraphs, 'paragraphe', 'paragraphes', 'de paragraphes')}, ${count(characters, 'caractère', 'caractères', 'de caractères')}`,
  quotedIn: (speakers) => set`**Personnes citées :** ${speakers}`,
  firstLines: set`Ses premières lignes :`,
  dot: ' · ',
  comma: ', ',
};
