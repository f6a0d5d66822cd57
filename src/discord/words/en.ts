import { counting } from './counting.ts';

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
  commands: {
    ask: {
      name: 'ask',
      description: 'Ask the news coverage; it answers with its own words, quoted and attributed',
      options: {
        question: { name: 'question', description: 'What do you want to know?' },
        outlet: { name: 'outlet', description: 'Only articles of this outlet' },
        speaker: { name: 'speaker', description: 'Only excerpts in which this person is quoted' },
        from: { name: 'from', description: 'Only articles published on this day or later (YYYY-MM-DD)' },
        to: { name: 'to', description: 'Only articles published on this day or earlier (YYYY-MM-DD)' },
        results: { name: 'results', description: 'Excerpts on a page (3 unless told)' },
        private: { name: 'private', description: 'Only you see the answer' },
      },
    },
    quote: {
      name: 'quote',
      description: 'What one person is quoted as saying',
      options: {
        speaker: { name: 'speaker', description: 'Whose words?' },
        about: { name: 'about', description: 'Only what they say about this' },
        private: { name: 'private', description: 'Only you see the answer' },
      },
    },
    verify: {
      name: 'verify',
      description: 'Check whether a quotation stands in the coverage, word for word',
      options: {
        text: { name: 'text', description: 'The quotation; behind a dash at its end, who is said to have said it' },
        outlet: { name: 'outlet', description: 'The outlet it is said to be from' },
        speaker: { name: 'speaker', description: 'The person who is said to have said it' },
      },
    },
    compare: {
      name: 'compare',
      description: 'Each outlet’s words on one topic, side by side',
      options: {
        topic: { name: 'topic', description: 'What should they speak of?' },
        private: { name: 'private', description: 'Only you see the answer' },
      },
    },
    timeline: {
      name: 'timeline',
      description: 'Dated statements of the coverage, in order',
      options: {
        topic: { name: 'topic', description: 'Only what speaks of this' },
        private: { name: 'private', description: 'Only you see the answer' },
      },
    },
    sources: {
      name: 'sources',
      description: 'List the articles that answers are quoted from',
      options: {
        outlet: { name: 'outlet', description: 'Only articles of this outlet' },
        query: { name: 'query', description: 'Only articles whose headline or text has these words' },
        sort: { name: 'sort', description: 'In which order (as they were loaded unless told)' },
        page: { name: 'page', description: 'The page to show' },
      },
      sorts: { newest: 'newest first', oldest: 'oldest first', outlet: 'by outlet', longest: 'longest first' },
    },
    about: { name: 'about', description: 'What this bot knows, and what it keeps' },
    find: { name: 'Find this in the coverage' },
    admin: {
      name: 'admin',
      description: 'For those who run this bot',
      subcommands: {
        reload: { name: 'reload', description: 'Read the articles again' },
        stats: { name: 'stats', description: 'What the bot has done since it started' },
      },
    },
  },

  // How sure a fact is.
  notStated: 'not stated',
  outletNotStated: 'outlet not stated',
  headlineNotStated: 'headline not stated',
  dateNotStated: 'date not stated',
  inferred: (value: string): string => `${value} (inferred)`,
  onOrAfter: (day: string): string => `on or after ${day}`,
  roughly: (day: string): string => `about ${day}`,
  between: (first: string, last: string): string => `between ${first} and ${last}`,

  // An answer.
  summary: (
    shown: { from: number; to: number; total: number },
    from: number,
    all: { articles: number; outlets: number },
  ): string => {
    const whole = shown.to - shown.from + 1 === shown.total;
    const range = whole ? '' : `${number(shown.from)}–${number(shown.to)} of `;
    return `${range}${excerpts(shown.total)} from ${outlets(from)}, out of ${articles(all.articles)} from ${outlets(all.outlets)}`;
  },
  onlyOutlet: (outlet: string): string => `only **${outlet}**`,
  onlySpeaker: (speaker: string): string => `only words of **${speaker}**`,
  onlyFrom: (day: string): string => `published from **${day}**`,
  onlyTo: (day: string): string => `published until **${day}**`,
  after: (question: string): string => `after the question **${question}**`,
  accountsDiffer: (outlets: string): string => `**Accounts differ:** ${outlets}`,
  undated: (count: number): string => `${articles(count)} left out: the date is not stated`,
  nearest: '**The coverage may not answer this.** The nearest words:',
  respelt: (typed: string, meant: string): string => `“${typed}” is not in the coverage; searched for “${meant}”`,
  kinds: {
    headline: 'headline',
    dek: 'standfirst',
    body: 'text',
    caption: 'caption',
    byline: 'byline',
    heading: 'subheading',
    furniture: 'page furniture',
  },
  place: (paragraph: number, kind: string): string => `paragraph ${paragraph} (${kind})`,
  speaking: (speakers: string): string => `speaking: ${speakers}`,
  speakingTo: (speaker: string, to: string): string => `${speaker}, to ${to}`,
  speakerNotStated: 'speaker not stated nearby',
  othersNotStated: 'the rest not stated nearby',
  relaysReports: (outlets: string): string => `relays ${outlets}`,
  alsoIn: (outlets: string): string => `also reported by ${outlets}`,
  sameReport: (outlets: string): string => `the same report in ${outlets}`,
  andMore: (shown: string, more: number): string => `${shown} and ${number(more)} more`,
  tooLong:
    'This excerpt is longer than a message of Discord can be, and excerpts are never cut: read it in the article.',
  footer: 'Word for word from the articles; bold is ours. Nothing is generated.',

  // What one person says, what each outlet says, and what happened when.
  quotedSummary: (shown: { from: number; to: number; total: number }, from: number): string =>
    `${number(shown.from)}–${number(shown.to)} of ${excerpts(shown.total)} from ${outlets(from)}`,
  otherOutlets: (names: string): string => `nothing on it found in ${names}`,
  speakerSilent: (speaker: string): string => `${speaker} is quoted in the coverage, but not about that.`,

  timelineTitle: 'What the coverage dates',
  dated: (date: string): string => `**${date}**`,
  days: (from: string, to: string): string => `${from} – ${to}`,

  // Whether a quotation stands in the coverage.
  claimedOutlet: (outlet: string): string => `said to be from **${outlet}**`,
  claimedSpeaker: (speaker: string): string => `said to be words of **${speaker}**`,
  verdicts: {
    found: '**Found:** these words stand in the coverage.',
    shortened:
      '**Shortened:** these words stand in the coverage, but what is left out between them has a negation, a number or a name in it.',
    altered: '**Altered:** the coverage has nearly these words, but not these.',
    elsewhere: '**Found elsewhere:** these words stand in the coverage, but it does not give them to this source.',
    joined: '**Joined:** these are pieces that stand in the coverage, but not together.',
    absent: '**Not found:** these words do not stand in this coverage.',
  },
  unconfirmed: 'Whose words they are is not stated there, so nothing is said for or against the source named.',
  changedWords: (typed: string, printed: string): string => `typed **${typed}**, printed **${printed}**`,
  addedWords: (typed: string): string => `typed **${typed}**, not printed there`,
  droppedWords: (printed: string): string => `printed **${printed}**, left out`,
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
    `All or some of this is printed as page furniture (${kinds}), not as the article’s own text.`,
  moreDifferences: (many: number): string => `and ${count(many, 'more difference', 'more differences')}`,
  morePlaces: (many: number): string => `and ${count(many, 'more place', 'more places')}`,
  checkedScope: (many: number): string =>
    `Compared with the ${articles(many)} of this coverage, and with nothing else. Words, numbers and signs count; capitals, accents, quotation marks, spaces and dashes do not.`,
  shortClaim: 'One or two words stand in many texts: that they do, or do not, tells little.',
  noClaim: 'There are no words in that to compare.',
  longClaim: (limit: number): string => `That is too long to compare: at most ${number(limit)} characters.`,
  alsoOnThis: 'What else the coverage says on it:',

  // Buttons, menus and forms.
  openArticle: 'Article',
  previous: '◀ Previous',
  next: 'Next ▶',
  askAgain: 'Ask again',
  askFurther: 'Ask further',
  share: 'Share',
  remove: 'Delete',
  chooseArticle: 'Open an article’s card',
  chooseExcerpt: 'Around an excerpt, and its citation',
  excerptLabel: (number: number, outlet: string): string => `${number}. ${outlet}`,
  furtherTitle: 'Ask further',
  furtherField: 'Your next question',
  irrelevant: 'Not relevant',
  wrong: 'Wrong',
  complaintTitle: 'What is amiss?',
  complaintField: 'In your words (may stay empty)',
  complaintKept: 'Thank you. The ids of the excerpts and your reason were kept for the operator, and nothing else.',

  // Around an excerpt.
  aroundTitle: (paragraph: number): string => `Around paragraph ${paragraph}`,
  citationTitle: 'To cite it:',
  retrieved: (articleId: string, fingerprint: string): string => `article ${articleId}, coverage ${fingerprint}`,
  nearestCited: 'nearest excerpt; it may not answer what was asked',

  // Why nothing is quoted, and what may help.
  noQuestion: 'There is no question in that. Ask with words, for example: how did it happen?',
  greeting:
    'Hello. Ask a question about the news coverage, and the articles’ own words answer it. `/sources` lists them.',
  instruction: 'Only word-for-word excerpts of the articles are shown here; nothing is written, changed or made up.',
  wishes: {
    summary: 'Nothing is summarised here. Ask about one point, or see what happened, in order, with `/timeline`.',
    overview:
      'That asks for the whole story: `/timeline` has it, in order. Or ask about a person, a place or an event.',
    news: '`/sources` lists the articles with their days, and `/timeline` has what happened, in order.',
    dates: '`/timeline` has the dated statements, in order.',
    comparison: '`/compare` sets the words of the outlets on a topic side by side. Give it a topic.',
  },
  languageNotUnderstood:
    'I do not understand that language. Ask in English, German, Spanish, French or Portuguese, with names as the articles print them.',
  outletMissing: (outlet: string): string => `“${outlet}” is not in the coverage.`,
  speakerMissing: (speaker: string): string => `Nobody called “${speaker}” is quoted in the coverage.`,
  outletsPresent: (outlets: string): string => `The coverage has: ${outlets}.`,
  notInCoverage: (count: number): string =>
    `The coverage does not say: nothing in its ${articles(count)} answers this.`,
  didYouMean: (question: string): string => `Did you mean: ${question}`,
  closestHeadlines: 'The closest headlines:',
  closestSpeakers: (speakers: string): string => `People who are quoted: ${speakers}`,
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
  coverageChanged: 'The coverage has changed since this answer, so it can no longer be shown as it was.',
  sourcesChanged: 'The coverage has changed since this list. Please use `/sources` again.',
  noArticles: 'The coverage has no articles.',
  failed: (reference: string): string =>
    `Something broke (ref ${reference}), and nothing was answered. Please try again.`,
  busy: 'Too many people are asking at once. Please try again in a moment.',
  archiveAway: 'The archive cannot be reached right now. Please try again in a minute.',
  tookTooLong: 'The answer took too long and was given up. Please try a shorter question.',
  stopping: 'The bot is being restarted. Please try again in a minute.',
  tooSoon: (when: string): string => `That was a lot at once. Try again ${when}.`,

  // What this bot is.
  aboutTitle: 'About this bot',
  aboutPromise:
    'It answers with what the articles say, word for word, each excerpt with its source. It writes nothing of its own about anybody. Where the coverage does not say, it quotes nothing; where it may not, it says so above the nearest words.',
  aboutCoverage: (count: number, from: number): string => `**Coverage:** ${articles(count)} from ${outlets(from)}`,
  aboutDates: (first: string, last: string): string => `published from ${first} to ${last}`,
  aboutUndated: (count: number): string => `${articles(count)} without a stated date`,
  aboutForeign: (count: number, languages: string): string =>
    `${articles(count)} not in English (${languages}), in which less is found`,
  languageName,
  aboutReading: (read: number, all: number): string =>
    `**Search:** the articles are still being read, ${number(read)} of ${passages(all)} so far; the rest is found by its words alone`,
  aboutWordsAlone: '**Search:** by the words of a question alone; what the articles put in other words may be missed',
  aboutVersion: (version: string, fingerprint: string): string =>
    `**Version:** ${version}, coverage \`${fingerprint}\``,
  aboutPrivacy: (kept: string): string => `**What is kept:** ${kept}`,
  keepsNothing:
    'nothing. No question, no name and no message is stored; what a button needs stands in the message itself.',
  keepsComplaints:
    'of a complaint (“Not relevant”, “Wrong”), the ids of the excerpts and the reason that was typed. No question and no name is stored.',
  keepsQuestions: 'what is asked, in the operator’s log. No name is stored.',
  keepsQuestionsAndComplaints:
    'what is asked, in the operator’s log, and of a complaint (“Not relevant”, “Wrong”) the ids of the excerpts and the reason that was typed. No name is stored.',
  aboutPolicies: (privacy: string, terms: string): string => `**Privacy:** ${privacy} · **Terms:** ${terms}`,
  aboutHelp:
    '`/ask` a question, `/quote` a person, `/verify` a quotation, `/compare` outlets, `/timeline` for dates, `/sources` for the articles. In the menu of a message: “Find this in the coverage”.',

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
  statsCoverage: (all: number, indexed: number): string => `**Index:** ${articles(all)}, ${passages(indexed)}`,
  statsReading: (read: number, all: number): string => `**Read:** ${number(read)} of ${passages(all)}`,
  statsWordsAlone: '**Read:** none; words alone answer',
  statsAnswered: (list: string): string => `**Answered:** ${list}`,
  statsFailed: (failures: number): string => `**Failed:** ${number(failures)}`,
  statsMemory: (megabytes: number): string => `**Memory:** ${number(megabytes)} MB`,
  none: 'none',

  // The list of articles, and one article's card.
  sourcesTitle: 'The coverage',
  sourcesSummary: (shown: { from: number; to: number }, total: number, from: number): string =>
    `${number(shown.from)}–${number(shown.to)} of ${articles(total)} from ${outlets(from)}`,
  withWords: (query: string): string => `with the words **${query}**`,
  noSuchArticle: 'No article of the coverage has these words.',
  refusedFiles: (files: number): string => `${count(files, 'file was', 'files were')} refused and cannot be quoted.`,
  author: 'Author',
  outlet: 'Outlet',
  published: 'Published',
  contributors: 'Contributors',
  relays: 'Relays reports of',
  fact: (name: string, value: string): string => `**${name}:** ${value}`,
  size: (paragraphs: number, characters: number): string =>
    `${count(paragraphs, 'paragraph', 'paragraphs')}, ${count(characters, 'character', 'characters')}`,
  quotedIn: (speakers: string): string => `**Quoted in it:** ${speakers}`,
  firstLines: 'Its first lines:',
  dot: ' · ',
  comma: ', ',
};
