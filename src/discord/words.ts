/*
 * Every word of ours that a person in Discord reads. What a function is given is already escaped where it is put into
 * Markdown; labels of buttons and menus are plain text. Nothing here speaks about the people in the news.
 */

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const excerpts = (count: number): string => plural(count, 'excerpt', 'excerpts');
const outlets = (count: number): string => plural(count, 'outlet', 'outlets');
const articles = (count: number): string => plural(count, 'article', 'articles');

export const words = {
  ask: {
    description: 'Ask the news coverage; it answers with its own words, quoted and attributed',
    question: 'What do you want to know?',
    outlet: 'Only articles of this outlet',
    results: 'Excerpts on a page (3 unless told)',
    private: 'Only you see the answer',
  },
  sources: {
    description: 'List the articles that answers are quoted from',
    outlet: 'Only articles of this outlet',
    page: 'The page to show',
  },

  // How sure a fact is.
  notStated: 'not stated',
  outletNotStated: 'outlet not stated',
  headlineNotStated: 'headline not stated',
  dateNotStated: 'date not stated',
  inferred: (value: string): string => `${value} (inferred)`,

  // An answer.
  summary: (
    shown: { from: number; to: number; total: number },
    from: number,
    all: { articles: number; outlets: number },
  ): string => {
    const range = shown.to - shown.from + 1 === shown.total ? '' : `${shown.from}–${shown.to} of `;
    return `${range}${excerpts(shown.total)} from ${outlets(from)}, out of ${articles(all.articles)} from ${outlets(all.outlets)}`;
  },
  onlyOutlet: (outlet: string): string => `only **${outlet}**`,
  accountsDiffer: (outlets: string): string => `**Accounts differ:** ${outlets}`,
  undated: (count: number): string => `${articles(count)} left out: the date is not stated`,
  respelt: (typed: string, meant: string): string => `“${typed}” is not in the coverage; searched for “${meant}”`,
  kinds: { headline: 'headline', dek: 'standfirst', body: 'text', caption: 'caption' },
  place: (paragraph: number, kind: string): string => `paragraph ${paragraph} (${kind})`,
  speaking: (speakers: string): string => `speaking: ${speakers}`,
  speakingTo: (speaker: string, to: string): string =>
    /^(?:at|before|during|in|inside|on|outside|via)\s/i.test(to) ? `${speaker}, ${to}` : `${speaker}, to ${to}`,
  speakerNotStated: 'speaker not stated nearby',
  othersNotStated: 'the rest not stated nearby',
  relaysReports: (outlets: string): string => `relays ${outlets}`,
  alsoIn: (outlets: string): string => `also in ${outlets}`,
  andMore: (shown: string, more: number): string => `${shown} and ${more} more`,
  tooLong:
    'This excerpt is longer than a message of Discord can be, and excerpts are never cut: read it in the article.',
  footer: 'Word for word from the articles; bold is ours. Nothing is generated.',

  // Buttons and menus.
  openArticle: 'Article',
  previous: '◀ Previous',
  next: 'Next ▶',
  askAgain: 'Ask again',
  chooseArticle: 'Open an article’s card',

  // Why nothing is quoted.
  noQuestion: 'There is no question in that. Ask with words, for example: how did it happen?',
  greeting:
    'Hello. Ask a question about the news coverage, and the articles’ own words answer it. `/sources` lists them.',
  instruction: 'Only word-for-word excerpts of the articles are shown here; nothing is written, changed or made up.',
  outletMissing: (outlet: string): string => `“${outlet}” is not in the coverage.`,
  outletsPresent: (outlets: string): string => `The coverage has: ${outlets}.`,
  notInCoverage: (count: number): string =>
    `The coverage does not say: nothing in its ${articles(count)} answers this.`,

  // Refusals and accidents.
  unknownCommand: 'This command is not known here any more. Its registration is out of date.',
  unknownButton: 'This button is not known here any more. Please ask again with `/ask`.',
  badButton: 'This button cannot be read. Please ask again with `/ask`.',
  badSourcesButton: 'This menu cannot be read. Please use `/sources` again.',
  noSuchPage: (pages: number): string =>
    `There is no such page: there ${pages === 1 ? 'is 1 page' : `are ${pages} pages`}.`,
  coverageChanged:
    'The coverage has changed since this answer, so its other pages can no longer be shown as they were.',
  sourcesChanged: 'The coverage has changed since this list. Please use `/sources` again.',
  noArticles: 'The coverage has no articles.',
  failed: 'Something went wrong here, and nothing was answered. Please try again.',
  stopping: 'The bot is being restarted. Please try again in a minute.',

  // The list of articles, and one article's card.
  sourcesTitle: 'The coverage',
  sourcesSummary: (shown: { from: number; to: number }, total: number, from: number): string =>
    `${shown.from}–${shown.to} of ${articles(total)} from ${outlets(from)}`,
  refusedFiles: (count: number): string => `${plural(count, 'file was', 'files were')} refused and cannot be quoted.`,
  author: 'Author',
  outlet: 'Outlet',
  published: 'Published',
  contributors: 'Contributors',
  relays: 'Relays reports of',
  fact: (name: string, value: string): string => `**${name}:** ${value}`,
  size: (paragraphs: number, characters: number): string =>
    `${plural(paragraphs, 'paragraph', 'paragraphs')}, ${characters.toLocaleString('en')} characters`,
  firstLines: 'Its first lines:',
  dot: ' · ',
  comma: ', ',
};
