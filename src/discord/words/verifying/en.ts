import { counting } from '../counting.ts';

/* What is said of quotations that are checked; `../en.ts` says what is escaped and what is plain. */

const { number, count } = counting('en');
const articles = (many: number): string => count(many, 'article', 'articles');

export const enVerifying = {
  // Whether a quotation stands in the coverage.
  claimedOutlet: (outlet: string): string => `said to be from **${outlet}**`,
  claimedSpeaker: (speaker: string): string => `said to be by **${speaker}**`,
  verdicts: {
    found: '**Found:** the articles have these words.',
    shortened:
      '**Shortened:** the articles have these words, but what is left out between them has a negation, a number or a name in it.',
    altered: '**Altered:** the articles have nearly these words, but not these.',
    elsewhere: '**Found elsewhere:** the articles have these words, but not from this source.',
    joined: '**Joined:** the articles have these pieces, but not together.',
    absent: '**Not found:** none of the articles has these words.',
  },
  draftTitle: 'Quotations in the draft',
  draftEmpty: 'No quotation was found in this text.',
  draftMissing: 'Please give a file or a text.',
  draftUnreadable: (name: string): string =>
    `**${name}** cannot be read. Text, Markdown, HTML, DOCX and PDF files of up to 25 MB can be checked, but not scans or files with a password.`,
  draftSummary: ({
    total,
    found,
    faulty,
    absent,
  }: {
    total: number;
    found: number;
    faulty: number;
    absent: number;
  }): string =>
    `${count(total, 'quotation', 'quotations')}: ${found} found, ${faulty} to look at, ${absent} not in the articles`,
  draftUnchecked: (more: number): string => `${more} more not checked`,
  draftCut: 'The file is too long to be read whole: only its beginning was checked.',
  draftLine: (line: number): string => `line ${line}`,
  draftPage: (page: number): string => `page ${page}`,
  draftTooLong: 'Too long to be checked.',
  unconfirmed: 'The article does not say whose words they are, so nothing speaks for or against the source named.',
  changedWords: (typed: string, printed: string): string => `typed **${typed}**, printed **${printed}**`,
  addedWords: (typed: string): string => `typed **${typed}**, not printed there`,
  droppedWords: (printed: string): string => `printed **${printed}**, left out`,
  printedOrder: 'In order of publication',
  printedFirst: (outlet: string): string => `Printed first, as far as the dates show: ${outlet}.`,
  printedFirstUnknown: 'The dates do not show who printed it first.',
  omittedWords: (printed: string): string => `left out at a gap: **${printed}**`,
  goesOn: (words: string): string => `The sentence goes on: **${words}**`,
  furniture: {
    dateline: 'a dateline',
    byline: 'a byline',
    credit: 'a picture credit',
    heading: 'a subheading',
    page: 'a link or a notice of the page',
  },
  furnished: (kinds: string): string =>
    `Some or all of this is not the article’s own text, but printed on its page as ${kinds}.`,
  moreDifferences: (many: number): string => `and ${count(many, 'more difference', 'more differences')}`,
  morePlaces: (many: number): string => `and ${count(many, 'more place', 'more places')}`,
  checkedScope: (many: number): string =>
    `Compared with the ${articles(many)} here, and nothing else. Capitals, accents, quotation marks, spaces and dashes do not count.`,
  shortClaim: 'Many texts have one or two words in common, so this tells little.',
  noClaim: 'There are no words in that to compare.',
  longClaim: (limit: number): string => `That is too long to compare: at most ${number(limit)} characters.`,
  alsoOnThis: 'What else the articles say on this:',
};
