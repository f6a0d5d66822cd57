import { frCommands } from './commands/fr.ts';
import { counting } from './counting.ts';
import type { en } from './en.ts';
import { spaced } from './frenchspacing.ts';
import { frManaging } from './managing/fr.ts';
import { frUpdates } from './updates/fr.ts';
import { frVerifying } from './verifying/fr.ts';

/* French; `en.ts` says what is escaped and what is plain. */

const { number, count, languageName } = counting('fr');
const excerpts = (many: number): string => count(many, 'extrait', 'extraits', 'd’extraits');
const outlets = (many: number): string => count(many, 'média', 'médias', 'de médias');
const articles = (many: number): string => count(many, 'article', 'articles', 'd’articles');
const passages = (many: number): string => count(many, 'passage', 'passages', 'de passages');

export const fr: typeof en = {
  commands: frCommands,
  ...frManaging,
  ...frUpdates,
  ...frVerifying,

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
  accountsDiffer: (names) => spaced`Les versions divergent : ${names}`,
  undated: (many) => spaced`${count(many, 'article écarté', 'articles écartés')} : la date n’est pas indiquée`,
  nearest: spaced`⚠ Les articles n’y répondent peut-être pas. Ce qui s’en rapproche le plus :`,
  respelt: (typed, meant) => spaced`Aucun article ne contient « ${typed} » ; recherche faite avec « ${meant} »`,
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
  spoken: (words, speaker) => spaced`« ${words} » : ${speaker}`,
  speakerNotStated: 'auteur des propos non précisé à proximité',
  relaysReports: (names) => `qui cite ${names}`,
  alsoIn: (names) => `aussi chez ${names}`,
  sameReport: (names) => `le même texte chez ${names}`,
  andMore: (shown, more) => `${shown} et ${number(more)} de plus`,
  tooLong: spaced`Cet extrait est plus long qu’un message Discord, et les extraits ne sont jamais coupés : lisez-le dans l’article.`,
  footer: spaced`Mot pour mot ; le gras est de nous.`,
  concluded: '* déduit du texte',

  otherOutlets: (names) => spaced`rien à ce sujet chez ${names}`,
  speakerSilent: (speaker) => `Les articles citent ${speaker}, mais pas à ce sujet.`,

  timelineTitle: 'Ce qui s’est passé, et quand',

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
  complaintTitle: spaced`Qu’est-ce qui ne va pas ?`,
  complaintField: 'Avec vos mots (facultatif)',
  complaintKept:
    'Merci. Les extraits concernés et votre motif ont été conservés pour les personnes qui gèrent le bot, et rien d’autre.',

  citationTitle: spaced`Copier la citation :`,
  citationMarkdown: spaced`En Markdown :`,
  quotation: (words) => spaced`« ${words} »`,
  nearestCited: 'ne répond peut-être pas à la question posée',
  makePicture: 'Créer une image',
  makeCertificate: 'Certificat',
  webPage: 'Page web',
  takeAll: 'Tous dans un fichier…',
  chooseFormat: 'Choisissez un format',
  formatFor: {
    markdown: 'Pour les notes et les pages web',
    csv: 'Pour les tableurs',
    csl: 'Pour la gestion bibliographique',
    bibtex: 'Pour LaTeX',
  },
  takenAlong: (many) =>
    `${excerpts(many)}, mot pour mot, ${many === 1 ? 'avec sa source' : 'avec la source de chacun'}.`,
  certificateMade: spaced`Un certificat attestant que notre copie de l’article contient aujourd’hui ces mots : un fichier à conserver.`,
  certificateUnreadable: (name) => `**${name}** ne peut pas être lu comme certificat d’une citation.`,
  certificateVerdicts: {
    holds: spaced`**Valable :** l’article contient ces mots à l’endroit qu’indique le certificat.`,
    changed: spaced`**Modifié :** l’article existe maintenant dans une autre version.`,
    gone: spaced`**Absent :** l’article n’est pas ici, ou n’y est plus.`,
    forged: spaced`**Non valable :** le certificat contredit sa propre signature ou l’article qu’il cite.`,
  },
  certificateStillPrinted: 'Il contient encore ces mots.',
  certificateNotPrinted: 'Il ne contient plus ces mots.',
  certificateUnsigned: 'Le certificat n’est pas signé.',
  certificateSigned: (key) => `Signé avec la clé \`${key}\``,
  pictureMade: 'La citation et sa source, en image à enregistrer et à partager.',
  pictureHasNoLetters: spaced`Cette citation ne peut pas être montrée en image : elle contient des caractères absents des polices disponibles.`,
  picturesMissing: 'La machine sur laquelle tourne ce bot ne peut pas créer d’images.',

  noQuestion: spaced`Ce n’est pas une question. Posez-la avec des mots, par exemple : comment est-ce arrivé ?`,
  greeting:
    'Bonjour. Posez une question, et les articles y répondront avec leurs propres mots. `/sources` en donne la liste.',
  instruction: spaced`Seuls des extraits mot pour mot des articles sont montrés ici ; rien n’est écrit, changé ni inventé.`,
  wishes: {
    summary: spaced`Rien n’est résumé ici. Posez une question sur un point précis, ou voyez avec \`/chronologie\` ce qui s’est passé, dans l’ordre.`,
    overview: spaced`Cela demande toute l’histoire : \`/chronologie\` la montre dans l’ordre. Ou interrogez sur une personne, un lieu ou un événement.`,
    news: spaced`\`/sources\` énumère les articles avec leurs dates, et \`/chronologie\` montre ce qui s’est passé, dans l’ordre.`,
    dates: spaced`\`/chronologie\` montre ce qui s’est passé et quand, dans l’ordre.`,
    comparison: spaced`\`/comparer\` met côte à côte les mots des médias sur un sujet. Indiquez un sujet.`,
  },
  languageNotUnderstood: spaced`Je ne comprends pas cette langue. Posez la question en français, anglais, allemand, espagnol ou portugais, avec les noms tels que les articles les écrivent.`,
  outletMissing: (outlet) => spaced`Il n’y a ici aucun article de « ${outlet} ».`,
  speakerMissing: (speaker) => spaced`Les articles ne citent personne du nom de « ${speaker} ».`,
  outletsPresent: (names) => spaced`Médias disponibles : ${names}.`,
  notInCoverage: (many) => `Aucune réponse trouvée dans ${articles(many)}.`,
  notInChosen: 'Aucune réponse trouvée dans les articles choisis.',
  offered: spaced`Ceci a bien une réponse :`,
  sayingOf: (name) => spaced`Qu’a dit ${name} ?`,
  didYouMean: (question) => spaced`Vouliez-vous dire : ${question}`,
  closestHeadlines: spaced`Les titres les plus proches :`,
  closestSpeakers: (speakers) => spaced`On trouve ici des propos de : ${speakers}`,
  badDate: (typed) => spaced`« ${typed} » n’est pas un jour. Utilisez AAAA-MM-JJ, par exemple 2022-06-21.`,
  datesReversed: 'Le premier jour est postérieur au dernier.',

  unknownCommand: 'Cette commande n’est plus connue ici. Son enregistrement n’est plus à jour.',
  unknownButton: 'Ce bouton n’est plus connu ici. Veuillez redemander avec `/demander`.',
  noText: 'Il n’y a dans ce message aucun texte à chercher.',
  badButton: 'Ce bouton est illisible. Veuillez redemander avec `/demander`.',
  badSourcesButton: 'Ce menu est illisible. Veuillez réutiliser `/sources`.',
  notYours: 'Seule la personne qui a posé la question, ou la modération, peut supprimer ceci.',
  noSuchPage: (pages) => spaced`Cette page n’existe pas : il y a ${count(pages, 'page', 'pages', 'de pages')}.`,
  coverageChanged: 'Les articles ont changé depuis cette réponse, qui ne peut donc plus être montrée telle quelle.',
  sourcesChanged: 'Les articles ont changé depuis cette liste. Veuillez réutiliser `/sources`.',
  noArticles: 'Il n’y a pas encore d’articles.',
  failed: (ref) => spaced`Une erreur s’est produite (réf. ${ref}), il n’y a donc pas de réponse. Veuillez réessayer.`,
  busy: 'Trop de personnes posent des questions en même temps. Veuillez réessayer dans un instant.',
  archiveAway: 'Les archives sont injoignables pour le moment. Veuillez réessayer dans une minute.',
  noCoverage:
    'Aucun article n’est associé à ce salon. La personne qui gère ce bot peut choisir ceux dont il tire ses réponses ici.',
  otherCoverage:
    'Ceci provient d’articles que ce salon n’utilise plus. Veuillez reposer votre question avec `/demander`.',
  coverageAway:
    'Impossible de lire les articles de ce salon pour le moment. Réessayez plus tard ou prévenez la personne qui gère ce bot.',
  tookTooLong: 'La réponse prenait trop de temps et a été abandonnée. Veuillez essayer avec une question plus courte.',
  stopping: 'Le bot redémarre. Veuillez réessayer dans une minute.',
  tooSoon: (when) => `C’était beaucoup à la fois. Réessayez ${when}.`,

  aboutTitle: 'À propos de ce bot',
  aboutPromise: spaced`Il répond avec ce que disent les articles, mot pour mot, et indique la source de chaque extrait. Il n’écrit rien lui-même.`,
  aboutCoverage: (many, from) => spaced`**Articles :** ${number(many)}, de ${outlets(from)}`,
  aboutUndated: (many) => `${articles(many)} sans date indiquée`,
  aboutForeign: (many, languages) =>
    spaced`${articles(many)} dans une autre langue que l’anglais (${languages}), où la recherche trouve moins`,
  languageName,
  aboutReading: (read, all) =>
    spaced`**Recherche :** la lecture des articles est en cours, ${number(read)} sur ${passages(all)} pour l’instant ; le reste n’est trouvé que par ses mots`,
  aboutWordsAlone: spaced`**Recherche :** par les mots de la question seulement ; ce que les articles disent autrement peut manquer`,
  aboutVersion: (version) => `Version ${version}`,
  aboutPrivacy: (kept) => spaced`**Ce qui est conservé :** ${kept}`,
  keepsNothing: 'rien, ni question, ni nom, ni message',
  keepsComplaints: spaced`d’un signalement, les extraits concernés et le motif saisi ; ni question ni nom`,
  keepsQuestions: spaced`les questions posées, dans le journal de l’exploitant ; aucun nom`,
  keepsQuestionsAndComplaints: spaced`les questions posées, dans le journal de l’exploitant, et d’un signalement, les extraits concernés et le motif saisi ; aucun nom`,
  privacyPolicy: 'Confidentialité',
  terms: 'Conditions',
  project: 'Projet',
  keepsGaps: 'les questions sans réponse, sans noms, pendant 30 jours',
  keepsFollows: spaced`ce que suivent les salons et l’emplacement des extraits publiés ; aucun nom`,
  semicolon: spaced` ; `,
  aboutHelp: spaced`\`/demander\` pour une question, \`/citer\` pour une personne, \`/vérifier\` pour une citation, \`/contrôler\` pour un brouillon, \`/comparer\` pour les médias, \`/chronologie\` pour les dates, \`/sources\` pour les articles. Dans le menu d’un message : « Chercher dans la couverture ».`,

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
  fact: (name, value) => spaced`**${name} :** ${value}`,
  size: (paragraphs, characters) =>
    `${count(paragraphs, 'paragraphe', 'paragraphes', 'de paragraphes')}, ${count(characters, 'caractère', 'caractères', 'de caractères')}`,
  quotedIn: (speakers) => spaced`**Propos de :** ${speakers}`,
  firstLines: spaced`Ses premières lignes :`,
  dot: ' · ',
  comma: ', ',
};
