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
      description: 'Une réponse avec les propres mots des articles, et leur source',
      options: {
        question: { name: 'question', description: set`Que voulez-vous savoir ?` },
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
        speaker: { name: 'personne', description: set`De qui ?` },
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
          description: set`La citation ; après un tiret à la fin, la personne à qui on l’attribue`,
        },
        outlet: { name: 'média', description: 'Le média auquel on l’attribue' },
        speaker: { name: 'personne', description: 'La personne à qui on l’attribue' },
        certificate: {
          name: 'certificat',
          description: set`Au lieu d’un texte : le certificat d’une citation, à vérifier`,
        },
      },
    },
    check: {
      name: 'controler',
      description: 'Vérifier toutes les citations d’un brouillon avant publication',
      options: {
        file: { name: 'fichier', description: 'Un fichier texte, Markdown, HTML, DOCX ou PDF' },
        text: { name: 'texte', description: 'Ou le texte lui-même' },
      },
    },
    compare: {
      name: 'comparer',
      description: 'Ce que dit chaque média sur un sujet, côte à côte',
      options: {
        topic: { name: 'sujet', description: set`Quel sujet ?` },
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
  dateNotStated: 'date non indiquée',
  onOrAfter: (day) => `${day} ou après`,
  roughly: (day) => `vers le ${day}`,
  calendar: { language: 'fr', first: '1er', day: '{d}', ofMonth: '{d} {m}', ofYear: '{m} {y}' },

  summary: (shown, from) => {
    const whole = shown.to - shown.from + 1 === shown.total;
    const range = whole ? '' : `${number(shown.from)}–${number(shown.to)} sur `;
    return `${range}${excerpts(shown.total)} de ${outlets(from)}`;
  },
  onlyOutlet: (outlet) => `seulement **${outlet}**`,
  onlySpeaker: (speaker) => `seulement les propos de **${speaker}**`,
  onlyFrom: (day) => `publié à partir du **${day}**`,
  onlyTo: (day) => `publié jusqu’au **${day}**`,
  after: (question) => `à la suite de **${question}**`,
  accountsDiffer: (names) => set`Les versions divergent : ${names}`,
  undated: (many) => set`${count(many, 'article écarté', 'articles écartés')} : la date n’est pas indiquée`,
  nearest: set`⚠ Les articles n’y répondent peut-être pas. Ce qui s’en rapproche le plus :`,
  respelt: (typed, meant) => set`Aucun article ne contient « ${typed} » ; recherche faite avec « ${meant} »`,
  kinds: {
    headline: 'titre',
    dek: 'chapô',
    caption: 'légende',
    byline: 'signature',
    heading: 'intertitre',
    furniture: 'partie de la page',
  },
  place: (paragraph, kind) => `paragraphe ${number(paragraph)} (${kind})`,
  paragraph: (paragraph) => `paragraphe ${number(paragraph)}`,
  speakingTo: (speaker, to) => `${speaker}, à ${to}`,
  spoken: (words, speaker) => set`« ${words} » : ${speaker}`,
  speakerNotStated: 'auteur des propos non précisé à proximité',
  relaysReports: (names) => `qui cite ${names}`,
  alsoIn: (names) => `aussi chez ${names}`,
  sameReport: (names) => `le même texte chez ${names}`,
  andMore: (shown, more) => `${shown} et ${number(more)} de plus`,
  tooLong: set`Cet extrait est plus long qu’un message Discord, et les extraits ne sont jamais coupés : lisez-le dans l’article.`,
  footer: set`Mot pour mot ; le gras est de nous.`,
  concluded: '* déduit du texte',

  otherOutlets: (names) => set`rien à ce sujet chez ${names}`,
  speakerSilent: (speaker) => `Les articles citent ${speaker}, mais pas à ce sujet.`,

  timelineTitle: 'Ce qui s’est passé, et quand',

  claimedOutlet: (outlet) => set`attribué à **${outlet}**`,
  claimedSpeaker: (speaker) => set`attribué à **${speaker}**`,
  verdicts: {
    found: set`**Trouvé :** ces mots figurent dans les articles.`,
    shortened: set`**Raccourci :** ces mots figurent dans les articles, mais ce qui est omis entre eux contient une négation, un nombre ou un nom.`,
    altered: set`**Modifié :** les articles disent presque cela, mais pas exactement cela.`,
    elsewhere: set`**Trouvé ailleurs :** ces mots figurent dans les articles, mais ne viennent pas de cette source.`,
    joined: set`**Assemblé :** ces fragments figurent dans les articles, mais pas ensemble.`,
    absent: set`**Introuvable :** ces mots ne figurent dans aucun article.`,
  },
  draftTitle: 'Citations du brouillon',
  draftEmpty: 'Ce texte ne contient aucune citation.',
  draftMissing: 'Indiquez un fichier ou un texte.',
  draftUnreadable: (name) =>
    `**${name}** est illisible. Les fichiers texte, Markdown, HTML, DOCX et PDF de 25 Mo au plus peuvent être vérifiés, mais pas les scans ni les fichiers protégés par mot de passe.`,
  draftSummary: ({ total, found, faulty, absent }) =>
    set`${count(total, 'citation', 'citations')} : ${String(found)} trouvées, ${String(faulty)} à revoir, ${String(absent)} absentes des articles`,
  draftUnchecked: (more) => `${more} autres non vérifiées`,
  draftCut: set`Le fichier est trop long pour être lu en entier : seul le début a été vérifié.`,
  draftLine: (line) => `ligne ${line}`,
  draftPage: (page) => `page ${page}`,
  draftTooLong: 'Trop longue pour être vérifiée.',
  unconfirmed: set`L’article ne précise pas de qui sont ces mots ; rien ne confirme donc ni n’infirme la source indiquée.`,
  changedWords: (typed, printed) => set`saisi **${typed}**, publié **${printed}**`,
  addedWords: (typed) => set`saisi **${typed}**, absent à cet endroit`,
  droppedWords: (printed) => set`publié **${printed}**, omis`,
  omittedWords: (printed) => set`omis à la coupure : **${printed}**`,
  goesOn: (words) => set`La phrase continue : **${words}**`,
  furniture: {
    dateline: 'mention du lieu et de l’agence',
    byline: 'signature',
    credit: 'crédit photo',
    heading: 'intertitre',
    page: 'lien ou avis de la page',
  },
  furnished: (kinds) =>
    set`Ceci n’est pas, en tout ou en partie, le texte de l’article, mais figure sur la page comme : ${kinds}.`,
  moreDifferences: (many) => `et ${count(many, 'autre différence', 'autres différences', 'd’autres différences')}`,
  morePlaces: (many) => `et ${count(many, 'autre endroit', 'autres endroits', 'd’autres endroits')}`,
  checkedScope: (many) =>
    set`Comparé seulement avec ${articles(many)}. Les majuscules, les accents, les guillemets, les espaces et les tirets ne comptent pas.`,
  shortClaim: 'Un ou deux mots figurent dans beaucoup de textes, cela ne prouve donc pas grand-chose.',
  noClaim: 'Il n’y a là aucun mot à comparer.',
  longClaim: (limit) => set`C’est trop long pour être comparé : ${number(limit)} caractères au maximum.`,
  alsoOnThis: set`Ce que les articles disent d’autre à ce sujet :`,

  openArticle: 'Article',
  previous: '◀ Précédent',
  next: 'Suivant ▶',
  askAgain: 'Poser à nouveau',
  askFurther: 'Autre question à ce sujet',
  share: 'Partager',
  remove: 'Supprimer',
  chooseArticle: 'Voir la fiche d’un article',
  chooseExcerpt: 'Voir dans son contexte',
  excerptLabel: (index, words) => `${index}. ${words}`,
  contextTitle: 'Dans son contexte',
  furtherTitle: 'Autre question à ce sujet',
  furtherField: 'Votre question suivante',
  irrelevant: 'Hors sujet',
  wrong: 'Erroné',
  complaintTitle: set`Qu’est-ce qui ne va pas ?`,
  complaintField: 'Avec vos mots (facultatif)',
  complaintKept:
    'Merci. Les extraits concernés et votre motif ont été conservés pour les personnes qui gèrent le bot, et rien d’autre.',

  citationTitle: set`Copier la citation :`,
  citationMarkdown: set`En Markdown :`,
  quotation: (words) => set`« ${words} »`,
  nearestCited: 'ne répond peut-être pas à la question posée',
  makePicture: 'Créer une image',
  makeCertificate: 'Certificat',
  certificateMade: set`Un certificat que l’article contient aujourd’hui ces mots : un fichier à conserver.`,
  certificateUnreadable: (name) => `**${name}** n’est pas le certificat d’une citation.`,
  certificateVerdicts: {
    holds: set`**Valable :** l’article contient ces mots à cet endroit.`,
    changed: set`**Modifié :** l’article existe maintenant dans une autre version.`,
    gone: set`**Retiré :** l’article n’est plus ici.`,
    forged: set`**Falsifié :** le certificat se contredit ou contredit l’article qu’il cite.`,
  },
  certificateStillPrinted: 'Il contient encore ces mots.',
  certificateNotPrinted: 'Il ne contient plus ces mots.',
  certificateUnsigned: 'Il n’est pas signé.',
  certificateSigned: (key) => `Signé avec la clé \`${key}\``,
  pictureMade: 'La citation et sa source, en image à enregistrer et à partager.',
  pictureHasNoLetters: set`Cette citation ne peut pas être montrée en image : elle contient des caractères absents des polices disponibles.`,
  picturesMissing: 'Cette machine ne peut pas créer d’images.',

  noQuestion: set`Ce n’est pas une question. Posez-la avec des mots, par exemple : comment est-ce arrivé ?`,
  greeting:
    'Bonjour. Posez une question, et les articles y répondront avec leurs propres mots. `/sources` en donne la liste.',
  instruction: set`Seuls des extraits mot pour mot des articles sont montrés ici ; rien n’est écrit, changé ni inventé.`,
  wishes: {
    summary: set`Rien n’est résumé ici. Posez une question sur un point précis, ou voyez avec \`/chronologie\` ce qui s’est passé, dans l’ordre.`,
    overview: set`Cela demande toute l’histoire : \`/chronologie\` la montre dans l’ordre. Ou interrogez sur une personne, un lieu ou un événement.`,
    news: set`\`/sources\` énumère les articles avec leurs dates, et \`/chronologie\` montre ce qui s’est passé, dans l’ordre.`,
    dates: set`\`/chronologie\` montre ce qui s’est passé et quand, dans l’ordre.`,
    comparison: set`\`/comparer\` met côte à côte les mots des médias sur un sujet. Indiquez un sujet.`,
  },
  languageNotUnderstood: set`Je ne comprends pas cette langue. Posez la question en français, anglais, allemand, espagnol ou portugais, avec les noms tels que les articles les écrivent.`,
  outletMissing: (outlet) => set`Il n’y a ici aucun article de « ${outlet} ».`,
  speakerMissing: (speaker) => set`Les articles ne citent personne du nom de « ${speaker} ».`,
  outletsPresent: (names) => set`Médias disponibles : ${names}.`,
  notInCoverage: (many) => `Aucune réponse trouvée dans ${articles(many)}.`,
  notInChosen: 'Aucune réponse trouvée dans les articles choisis.',
  offered: set`Voici ce qui a une réponse :`,
  sayingOf: (name) => set`Qu’a dit ${name} ?`,
  didYouMean: (question) => set`Vouliez-vous dire : ${question}`,
  closestHeadlines: set`Les titres les plus proches :`,
  closestSpeakers: (speakers) => set`Cités ici : ${speakers}`,
  badDate: (typed) => set`« ${typed} » n’est pas un jour. Utilisez AAAA-MM-JJ, par exemple 2022-06-21.`,
  datesReversed: 'Le premier jour est postérieur au dernier.',

  unknownCommand: 'Cette commande n’est plus connue ici. Son enregistrement n’est plus à jour.',
  unknownButton: 'Ce bouton n’est plus connu ici. Veuillez redemander avec `/demander`.',
  noText: 'Il n’y a dans ce message aucun texte à chercher.',
  badButton: 'Ce bouton est illisible. Veuillez redemander avec `/demander`.',
  badSourcesButton: 'Ce menu est illisible. Veuillez réutiliser `/sources`.',
  notYours: 'Seule la personne qui a posé la question, ou la modération, peut supprimer ceci.',
  noSuchPage: (pages) => set`Cette page n’existe pas : il y a ${count(pages, 'page', 'pages', 'de pages')}.`,
  coverageChanged: 'Les articles ont changé depuis cette réponse, qui ne peut donc plus être montrée telle quelle.',
  sourcesChanged: 'Les articles ont changé depuis cette liste. Veuillez réutiliser `/sources`.',
  noArticles: 'Il n’y a pas encore d’articles.',
  failed: (ref) => set`Une erreur s’est produite (réf. ${ref}), il n’y a donc pas de réponse. Veuillez réessayer.`,
  busy: 'Trop de personnes posent des questions en même temps. Veuillez réessayer dans un instant.',
  archiveAway: 'Les archives sont injoignables pour le moment. Veuillez réessayer dans une minute.',
  tookTooLong: 'La réponse prenait trop de temps et a été abandonnée. Veuillez essayer avec une question plus courte.',
  stopping: 'Le bot redémarre. Veuillez réessayer dans une minute.',
  tooSoon: (when) => `C’était beaucoup à la fois. Réessayez ${when}.`,

  aboutTitle: 'À propos de ce bot',
  aboutPromise: set`Il répond avec ce que disent les articles, mot pour mot, et indique la source de chaque extrait. Il n’écrit rien lui-même.`,
  aboutCoverage: (many, from) => set`**Articles :** ${number(many)}, de ${outlets(from)}`,
  aboutUndated: (many) => `${articles(many)} sans date indiquée`,
  aboutForeign: (many, languages) =>
    set`${articles(many)} dans une autre langue que l’anglais (${languages}), où la recherche trouve moins`,
  languageName,
  aboutReading: (read, all) =>
    set`**Recherche :** la lecture des articles est en cours, ${number(read)} sur ${passages(all)} pour l’instant ; le reste n’est trouvé que par ses mots`,
  aboutWordsAlone: set`**Recherche :** par les mots de la question seulement ; ce que les articles disent autrement peut manquer`,
  aboutVersion: (version) => `Version ${version}`,
  aboutPrivacy: (kept) => set`**Ce qui est conservé :** ${kept}`,
  keepsNothing: 'rien, ni question, ni nom, ni message',
  keepsComplaints: set`d’un signalement, les extraits concernés et le motif saisi ; ni question ni nom`,
  keepsQuestions: set`les questions posées, dans le journal de l’exploitant ; aucun nom`,
  keepsQuestionsAndComplaints: set`les questions posées, dans le journal de l’exploitant, et d’un signalement, les extraits concernés et le motif saisi ; aucun nom`,
  privacyPolicy: 'Confidentialité',
  terms: 'Conditions',
  project: 'Projet',
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
  statsCoverage: (all, indexed, fingerprint) =>
    set`**Index :** ${articles(all)}, ${passages(indexed)}, \`${fingerprint}\``,
  statsReading: (read, all) => set`**Lus :** ${number(read)} sur ${passages(all)}`,
  statsWordsAlone: set`**Lus :** aucun ; seuls les mots servent à répondre`,
  statsAnswered: (list) => set`**Réponses :** ${list}`,
  statsFailed: (failures) => set`**Échecs :** ${number(failures)}`,
  statsMemory: (megabytes) => set`**Mémoire :** ${number(megabytes)} Mo`,
  none: 'aucune',

  sourcesTitle: 'Les articles',
  sourcesSummary: (shown, total, from) =>
    `${number(shown.from)}–${number(shown.to)} sur ${articles(total)} de ${outlets(from)}`,
  withWords: (query) => `avec les mots **${query}**`,
  noSuchArticle: 'Aucun article ne contient ces mots.',
  refusedFiles: (files) =>
    `${count(files, 'fichier refusé, qui ne peut être cité', 'fichiers refusés, qui ne peuvent être cités')}.`,
  author: 'Signature',
  headline: 'Titre',
  outlet: 'Média',
  published: 'Publication',
  contributors: 'Avec la contribution de',
  relays: 'Cite',
  fact: (name, value) => set`**${name} :** ${value}`,
  size: (paragraphs, characters) =>
    `${count(paragraphs, 'paragraphe', 'paragraphes', 'de paragraphes')}, ${count(characters, 'caractère', 'caractères', 'de caractères')}`,
  quotedIn: (speakers) => set`**Cités :** ${speakers}`,
  firstLines: set`Ses premières lignes :`,
  dot: ' · ',
  comma: ', ',
};
