import { counting } from '../counting.ts';
import { spaced } from '../frenchspacing.ts';
import type { enVerifying } from './en.ts';

/* What is said of quotations that are checked in French; `../en.ts` says what is escaped and what is plain. */

const { number, count } = counting('fr');
const articles = (many: number): string => count(many, 'article', 'articles', 'd’articles');

export const frVerifying: typeof enVerifying = {
  claimedOutlet: (outlet) => spaced`attribué à **${outlet}**`,
  claimedSpeaker: (speaker) => spaced`attribué à **${speaker}**`,
  verdicts: {
    found: spaced`**Trouvé :** ces mots figurent dans les articles.`,
    shortened: spaced`**Raccourci :** ces mots figurent dans les articles, mais ce qui est omis entre eux contient une négation, un nombre ou un nom.`,
    altered: spaced`**Modifié :** les articles disent presque cela, mais pas exactement cela.`,
    elsewhere: spaced`**Trouvé ailleurs :** ces mots figurent dans les articles, mais ne viennent pas de cette source.`,
    joined: spaced`**Assemblé :** ces fragments figurent dans les articles, mais pas ensemble.`,
    absent: spaced`**Introuvable :** ces mots ne figurent dans aucun article.`,
  },
  draftTitle: 'Citations du brouillon',
  draftEmpty: 'Aucune citation trouvée dans ce texte.',
  draftMissing: 'Indiquez un fichier ou un texte.',
  draftUnreadable: (name) =>
    `**${name}** est illisible. Les fichiers texte, Markdown, HTML, DOCX et PDF de 25 Mo au plus peuvent être vérifiés, mais pas les scans ni les fichiers protégés par mot de passe.`,
  draftSummary: ({ total, found, faulty, absent }) =>
    spaced`${count(total, 'citation', 'citations')} : ${count(found, 'trouvée', 'trouvées')}, ${number(faulty)} à revoir, ${count(absent, 'absente', 'absentes')} des articles`,
  draftUnchecked: (more) => count(more, 'autre non vérifiée', 'autres non vérifiées'),
  draftCut: spaced`Le fichier est trop long pour être lu en entier : seul le début a été vérifié.`,
  draftLine: (line) => `ligne ${line}`,
  draftPage: (page) => `page ${page}`,
  draftTooLong: 'Trop longue pour être vérifiée.',
  unconfirmed: spaced`L’article ne précise pas de qui sont ces mots ; rien ne confirme donc ni n’infirme la source indiquée.`,
  changedWords: (typed, printed) => spaced`saisi **${typed}**, publié **${printed}**`,
  addedWords: (typed) => spaced`saisi **${typed}**, absent à cet endroit`,
  droppedWords: (printed) => spaced`publié **${printed}**, omis`,
  printedOrder: 'Par ordre de publication',
  printedFirst: (outlet) => spaced`Publié en premier, pour autant que les dates l’indiquent : ${outlet}.`,
  printedFirstUnknown: 'Les dates n’indiquent pas qui l’a publié en premier.',
  omittedWords: (printed) => spaced`omis à la coupure : **${printed}**`,
  goesOn: (words) => spaced`La phrase continue : **${words}**`,
  furniture: {
    dateline: 'mention du lieu et de l’agence',
    byline: 'signature',
    credit: 'crédit photo',
    heading: 'intertitre',
    page: 'lien ou avis de la page',
  },
  furnished: (kinds) =>
    spaced`Ceci n’est pas, en tout ou en partie, le texte de l’article, mais figure sur la page comme : ${kinds}.`,
  moreDifferences: (many) => `et ${count(many, 'autre différence', 'autres différences', 'd’autres différences')}`,
  morePlaces: (many) => `et ${count(many, 'autre endroit', 'autres endroits', 'd’autres endroits')}`,
  checkedScope: (many) =>
    spaced`Comparé seulement avec ${articles(many)}. Les majuscules, les accents, les guillemets, les espaces et les tirets ne comptent pas.`,
  shortClaim: 'Un ou deux mots figurent dans beaucoup de textes, cela ne prouve donc pas grand-chose.',
  noClaim: 'Il n’y a là aucun mot à comparer.',
  longClaim: (limit) => spaced`C’est trop long pour être comparé : ${number(limit)} caractères au maximum.`,
  alsoOnThis: spaced`Ce que les articles disent d’autre à ce sujet :`,
};
