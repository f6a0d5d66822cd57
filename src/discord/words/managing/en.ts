import { counting } from '../counting.ts';

/* What is said to those who run the bot, or a coverage of it; `../en.ts` says what is escaped and what is plain. */

const { number, count } = counting('en');
const articles = (many: number): string => count(many, 'article', 'articles');
const passages = (many: number): string => count(many, 'passage', 'passages');

export const enManaging = {
  // For those who run it.
  operatorsOnly: 'Only those who run this bot can use that, and only in a server.',
  reloaded: 'The articles were read again.',
  reloadedNothing: 'The articles were read again; nothing has changed.',
  reloadAdded: (ids: string): string => `**Added:** ${ids}`,
  reloadChanged: (ids: string): string => `**Changed:** ${ids}`,
  reloadRemoved: (ids: string): string => `**Removed:** ${ids}`,
  reloadWords: (files: string): string => `**Words:** ${files}`,
  reloadRefused: (file: string, reason: string): string => `**Refused:** ${file}: ${reason}`,
  reloadFailed: (reason: string): string =>
    `The articles could not be read, so the ones from before are still in use: ${reason}`,
  statsTitle: 'Since the start',
  statsStarted: (when: string): string => `**Started:** ${when}`,
  statsCoverage: (all: number, indexed: number, fingerprint: string): string =>
    `**Index:** ${articles(all)}, ${passages(indexed)}, \`${fingerprint}\``,
  statsReading: (read: number, all: number): string => `**Read:** ${number(read)} of ${passages(all)}`,
  statsWordsAlone: '**Read:** none; words alone answer',
  statsAnswered: (list: string): string => `**Answered:** ${list}`,
  statsFailed: (failures: number): string => `**Failed:** ${number(failures)}`,
  statsMemory: (megabytes: number): string => `**Memory:** ${number(megabytes)} MB`,
  none: 'none',

  // Changing the articles.
  editorsOnly: 'Only those who manage these articles can change them, and only in a server.',
  notEditable: 'The articles here are not in a folder of their own, so they cannot be changed from Discord.',
  addHow: 'Give an address or a file with the command, or paste a text here.',
  pasteArticle: 'Paste a text',
  pasteField: 'The text of the article',
  dayField: 'Day of publication, YYYY-MM-DD',
  notAnAddress: 'That is not the address of a web page.',
  articleUnreadable: (name: string): string =>
    `**${name}** cannot be read. Text, Markdown and HTML files of up to 2 MB can be added.`,
  nothingRead: (reason: string): string => `Nothing can be taken from that: ${reason}`,
  draftStates: {
    new: '**New.** It is added only after you press the button.',
    facts: 'The text is there already; what is known of it will be added.',
    there: 'This article is there already.',
    changed: 'There is already an article with this address, but with other words. Remove it first to add this one.',
  },
  draftQuotable: (paragraphs: number): string =>
    `${count(paragraphs, 'paragraph', 'paragraphs')} can be quoted. The text begins:`,
  takeDraft: (many: number): string => (many === 1 ? 'Add it' : `Add ${articles(many)}`),
  correctDraft: 'Correct the facts',
  articlesAdded: (names: string): string => `Added: ${names}.`,
  articleRemoved: (name: string): string => `Removed: ${name}.`,
  noArticleCalled: (name: string): string => `No article here is called “${name}”.`,
  undo: 'Undo',
  editUndone: (names: string): string => `Undone: ${names}.`,
  editGone: 'This can no longer be done: too much time has passed, or it was done already.',
  gapsTitle: 'Questions without an answer, last 30 days',
  gapsNone: 'No question was left without an answer in the last 30 days.',
  gapsOff: 'Questions without an answer are not counted here. This can be turned on in the file of coverages.',
  nothingAdded: 'Nothing was added: it is there already.',
  tooManyArticles: (most: number): string =>
    `There are already ${number(most)} articles; no more can be added from Discord.`,
  headlineNotStated: 'Headline not stated',
  badFact: (typed: string): string =>
    `“${typed}” cannot be used. A day is written YYYY-MM-DD; \`-\` means “not stated”.`,

  // Coverages that are created and assigned.
  creationOff: 'Coverages cannot be created or assigned from Discord here. Whoever runs this bot can turn that on.',
  creatorsOnly: 'Only those who may choose the articles of this server can use that.',
  badCoverageName: (typed: string): string => `“${typed}” cannot be a name. Use up to 32 letters, digits and hyphens.`,
  coverageNameTaken: (name: string): string => `The name “${name}” is taken. Please choose another one.`,
  tooManyCoverages: (most: number): string =>
    `This server already has ${number(most)} coverages; there can be no more.`,
  coverageCreated: (name: string): string =>
    `Created: **${name}**. With \`/coverage assign\` you choose where it answers, and with \`/coverage add\` you add articles there.`,
  coverageKept: 'It has articles by now, so it is kept.',
  noCoverageCalled: (name: string): string => `You manage no coverage called “${name}”.`,
  placeDecided: 'Whoever runs this bot has decided which articles answer there, so that cannot be changed here.',
  answersInChannel: (name: string, channel: string): string => `**${name}** now answers in ${channel}.`,
  answersInServer: (name: string): string =>
    `**${name}** now answers in this server, in every channel that has no coverage of its own.`,
  channelFreed: (channel: string): string => `${channel} has no coverage of its own any more.`,
  serverFreed: 'This server has no coverage of its own any more.',
  noCoverageOfItsOwn: 'None of its own',
  coveragesTitle: 'The coverages that you manage',
  coveragesNone: 'You manage no coverage yet. `/coverage create` creates one.',
  coverageWhere: (name: string, places: string): string => `**${name}**: ${places}`,
  thisServer: 'this server',
  otherServers: (others: number): string => count(others, 'other server', 'other servers'),
  nowhereYet: 'answers nowhere yet',
  enoughForToday: 'This coverage has reached its limit for today. Please go on tomorrow.',
};
