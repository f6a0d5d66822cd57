import { ENGLISH_DAYS } from '../../english/calendar.ts';
import { enCommands } from './commands/en.ts';
import { counting } from './counting.ts';
import { enManaging } from './managing/en.ts';
import { enUpdates } from './updates/en.ts';
import { enVerifying } from './verifying/en.ts';

/*
 * Every word of ours that a person in Discord reads. What a function is given is already escaped where it is put into
 * Markdown; labels of buttons and menus, titles of forms, and names and descriptions of commands are plain text. Nothing
 * here speaks about the people in the news.
 */

const { number, count, languageName } = counting('en');
const excerpts = (many: number): string => count(many, 'excerpt', 'excerpts');
const outlets = (many: number): string => count(many, 'outlet', 'outlets');
const articles = (many: number): string => count(many, 'article', 'articles');
const passages = (many: number): string => count(many, 'passage', 'passages');

export const en = {
  commands: enCommands,
  ...enManaging,
  ...enUpdates,
  ...enVerifying,

  // How sure a fact is.
  notStated: 'not stated',
  outletNotStated: 'outlet not stated',
  dateNotStated: 'date not stated',
  onOrAfter: (day: string): string => `${day} or later`,
  roughly: (day: string): string => `about ${day}`,
  calendar: ENGLISH_DAYS,

  // An answer.
  summary: (shown: { from: number; to: number; total: number }, from: number): string => {
    const whole = shown.to - shown.from + 1 === shown.total;
    const range = whole ? '' : `${number(shown.from)}–${number(shown.to)} of `;
    return `${range}${excerpts(shown.total)} from ${outlets(from)}`;
  },
  onlyOutlet: (outlet: string): string => `only **${outlet}**`,
  onlySpeaker: (speaker: string): string => `only words of **${speaker}**`,
  onlyFrom: (day: string): string => `published from **${day}**`,
  onlyTo: (day: string): string => `published until **${day}**`,
  after: (question: string): string => `a follow-up to **${question}**`,
  accountsDiffer: (outlets: string): string => `Accounts differ: ${outlets}`,
  undated: (count: number): string => `${articles(count)} left out for want of a date`,
  nearest: '⚠ The articles may not answer this. The nearest words:',
  respelt: (typed: string, meant: string): string => `No article has “${typed}”; searched for “${meant}”`,
  kinds: {
    headline: 'headline',
    dek: 'standfirst',
    caption: 'caption',
    byline: 'byline',
    heading: 'subheading',
    furniture: 'part of the page',
  },
  place: (paragraph: number, kind: string): string => `paragraph ${paragraph} (${kind})`,
  paragraph: (paragraph: number): string => `paragraph ${paragraph}`,
  speakingTo: (speaker: string, to: string): string => `${speaker}, to ${to}`,
  spoken: (words: string, speaker: string): string => `“${words}”: ${speaker}`,
  speakerNotStated: 'speaker not stated nearby',
  relaysReports: (outlets: string): string => `citing ${outlets}`,
  alsoIn: (outlets: string): string => `also in ${outlets}`,
  sameReport: (outlets: string): string => `same report in ${outlets}`,
  andMore: (shown: string, more: number): string => `${shown} and ${number(more)} more`,
  tooLong: 'This excerpt is longer than a Discord message, and excerpts are never cut. Read it in the article.',
  footer: 'Word for word; bold is ours.',
  concluded: '* concluded from the text',

  // What one person says, what each outlet says, and what happened when.
  otherOutlets: (names: string): string => `nothing on this found in ${names}`,
  speakerSilent: (speaker: string): string => `${speaker} is quoted, but not about that.`,

  timelineTitle: 'What happened when',

  // Buttons, menus and forms.
  openArticle: 'Article',
  previous: '◀ Previous',
  next: 'Next ▶',
  askAgain: 'Ask again',
  askFurther: 'Ask a follow-up',
  share: 'Share',
  remove: 'Delete',
  chooseArticle: 'Show an article’s details',
  chooseExcerpt: 'Show in context',
  excerptLabel: (number: number, words: string): string => `${number}. ${words}`,
  contextTitle: 'In context',
  furtherTitle: 'Ask a follow-up',
  furtherField: 'Your next question',
  irrelevant: 'Not relevant',
  wrong: 'Wrong',
  complaintTitle: 'What is wrong?',
  complaintField: 'In your own words (optional)',
  complaintKept: 'Thank you. Which excerpts it is about and your reason were kept for the operator, and nothing else.',

  // Around an excerpt.
  citationTitle: 'Copy citation:',
  citationMarkdown: 'As Markdown:',
  quotation: (words: string): string => `“${words}”`,
  nearestCited: 'this may not answer what was asked',
  makePicture: 'Make a picture',
  makeCertificate: 'Certificate',
  webPage: 'Web page',
  takeAll: 'All of them as a file…',
  chooseFormat: 'Choose a format',
  formatFor: {
    markdown: 'For notes and web pages',
    csv: 'For spreadsheets',
    csl: 'For reference managers',
    bibtex: 'For LaTeX',
  },
  takenAlong: (many: number): string =>
    `${excerpts(many)}, word for word, ${many === 1 ? 'with its source' : 'each with its source'}.`,
  certificateMade: 'A certificate that our copy of the article has these words today: a file to keep.',
  certificateUnreadable: (name: string): string => `**${name}** cannot be read as a certificate of a quotation.`,
  certificateVerdicts: {
    holds: '**Holds:** the article has these words in the place that the certificate names.',
    changed: '**Changed:** the article here is a different edition now.',
    gone: '**Not here:** this article is not, or is no longer, among those here.',
    forged: '**Invalid:** this certificate contradicts its own signature, or the article that it names.',
  },
  certificateStillPrinted: 'It still has these words.',
  certificateNotPrinted: 'It no longer has these words.',
  certificateUnsigned: 'The certificate is not signed.',
  certificateSigned: (key: string): string => `Signed with the key \`${key}\``,
  pictureMade: 'The quotation with its source, as a picture to save and post elsewhere.',
  pictureHasNoLetters:
    'This quotation cannot be shown as a picture: it has characters that none of the fonts here can show.',
  picturesMissing: 'The machine that this bot runs on cannot make pictures.',

  // Why nothing is quoted, and what may help.
  noQuestion: 'There is no question in that. Ask with words, for example: how did it happen?',
  greeting: 'Hello. Ask a question, and the articles answer it in their own words. `/sources` lists them.',
  instruction: 'Only word-for-word excerpts of the articles are shown here; nothing is written, changed or made up.',
  wishes: {
    summary: 'Nothing is summarised here. Ask about one point, or see what happened, in order, with `/timeline`.',
    overview:
      'That asks for the whole story: `/timeline` has it, in order. Or ask about a person, a place or an event.',
    news: '`/sources` lists the articles with their days, and `/timeline` has what happened, in order.',
    dates: '`/timeline` has what happened when, in order.',
    comparison: '`/compare` sets the words of the outlets on a topic side by side. Give it a topic.',
  },
  languageNotUnderstood:
    'I do not understand that language. Ask in English, German, Spanish, French or Portuguese, with names as the articles print them.',
  outletMissing: (outlet: string): string => `There are no articles from “${outlet}” here.`,
  speakerMissing: (speaker: string): string => `Nobody called “${speaker}” is quoted in the articles.`,
  outletsPresent: (outlets: string): string => `The outlets here: ${outlets}.`,
  notInCoverage: (count: number): string => `No answer was found in the ${articles(count)}.`,
  notInChosen: 'No answer was found among the articles that you chose.',
  offered: 'This does have an answer:',
  sayingOf: (name: string): string => `What did ${name} say?`,
  didYouMean: (question: string): string => `Did you mean: ${question}`,
  closestHeadlines: 'The closest headlines:',
  closestSpeakers: (speakers: string): string => `Quoted here: ${speakers}`,
  badDate: (typed: string): string => `“${typed}” is not a day. Use YYYY-MM-DD, for example 2022-06-21.`,
  datesReversed: 'The first day is later than the last one.',

  // Refusals and accidents.
  unknownCommand: 'This command is not known here any more. Its registration is out of date.',
  unknownButton: 'This button is not known here any more. Please ask again with `/ask`.',
  noText: 'There is no text in that message to look for.',
  badButton: 'This button cannot be read. Please ask again with `/ask`.',
  badSourcesButton: 'This menu cannot be read. Please use `/sources` again.',
  notYours: 'Only the person who asked, or a moderator, can delete this.',
  noSuchPage: (pages: number): string =>
    `There is no such page: there ${pages === 1 ? 'is' : 'are'} ${count(pages, 'page', 'pages')}.`,
  coverageChanged: 'The articles have changed since this answer, so it can no longer be shown as it was.',
  sourcesChanged: 'The articles have changed since this list. Please use `/sources` again.',
  noArticles: 'There are no articles yet.',
  failed: (reference: string): string =>
    `Something broke (ref ${reference}), and nothing was answered. Please try again.`,
  busy: 'Too many people are asking at once. Please try again in a moment.',
  archiveAway: 'The archive cannot be reached right now. Please try again in a minute.',
  noCoverage: 'No articles are set up for this channel. Whoever runs this bot can choose which articles it uses here.',
  otherCoverage: 'This is from articles that this channel no longer uses. Please ask again with `/ask`.',
  coverageAway:
    'The articles of this channel cannot be read right now. Please try again later, or tell whoever runs this bot.',
  tookTooLong: 'The answer took too long and was given up. Please try a shorter question.',
  stopping: 'The bot is being restarted. Please try again in a minute.',
  tooSoon: (when: string): string => `That was a lot at once. Try again ${when}.`,

  // What this bot is.
  aboutTitle: 'About this bot',
  aboutPromise:
    'It answers with what the articles say, word for word, and names the source of each excerpt. It writes nothing of its own.',
  aboutCoverage: (count: number, from: number): string => `**Articles:** ${number(count)} from ${outlets(from)}`,
  aboutUndated: (count: number): string => `${articles(count)} without a stated date`,
  aboutForeign: (count: number, languages: string): string =>
    `${articles(count)} not in English (${languages}), in which less is found`,
  languageName,
  aboutReading: (read: number, all: number): string =>
    `**Search:** the articles are still being read, ${number(read)} of ${passages(all)} so far; the rest is found by its words alone`,
  aboutWordsAlone: '**Search:** by the words of a question alone; what the articles put in other words may be missed',
  aboutVersion: (version: string): string => `Version ${version}`,
  aboutPrivacy: (kept: string): string => `**Kept:** ${kept}`,
  keepsNothing: 'nothing: no question, no name and no message',
  keepsComplaints: 'of a complaint, which excerpts it is about and the reason typed; no question and no name',
  keepsQuestions: 'what is asked, in the operator’s log; no name',
  keepsQuestionsAndComplaints:
    'what is asked, in the operator’s log, and of a complaint, which excerpts it is about and the reason typed; no name',
  privacyPolicy: 'Privacy',
  terms: 'Terms',
  project: 'Project',
  keepsGaps: 'questions without an answer, without names, for 30 days',
  keepsFollows: 'what channels follow and where the excerpts posted there stand; no name',
  semicolon: '; ',
  aboutHelp:
    '`/ask` a question, `/quote` a person, `/verify` a quotation, `/check` a draft, `/compare` outlets, `/timeline` for dates, `/sources` for the articles. In the menu of a message: “Find this in the coverage”.',

  // The list of articles, and one article's card.
  sourcesTitle: 'The articles',
  sourcesSummary: (shown: { from: number; to: number }, total: number, from: number): string =>
    `${number(shown.from)}–${number(shown.to)} of ${articles(total)} from ${outlets(from)}`,
  withWords: (query: string): string => `with the words **${query}**`,
  noSuchArticle: 'No article has these words.',
  refusedFiles: (files: number): string => `${count(files, 'file was', 'files were')} refused and cannot be quoted.`,
  author: 'Author',
  headline: 'Headline',
  outlet: 'Outlet',
  published: 'Published',
  contributors: 'Contributors',
  relays: 'Cites reports by',
  fact: (name: string, value: string): string => `**${name}:** ${value}`,
  size: (paragraphs: number, characters: number): string =>
    `${count(paragraphs, 'paragraph', 'paragraphs')}, ${count(characters, 'character', 'characters')}`,
  quotedIn: (speakers: string): string => `**Quoted:** ${speakers}`,
  firstLines: 'Its first lines:',
  dot: ' · ',
  comma: ', ',
};
