/* The commands and their options in English. Names and descriptions are plain text. */

export const enCommands = {
  ask: {
    name: 'ask',
    description: 'Get an answer in the articles’ own words, with the source',
    options: {
      question: { name: 'question', description: 'What do you want to know?' },
      outlet: { name: 'outlet', description: 'Only articles of this outlet' },
      speaker: { name: 'speaker', description: 'Only what this person is quoted as saying' },
      from: { name: 'from', description: 'Only articles published on this day or later (YYYY-MM-DD)' },
      to: { name: 'to', description: 'Only articles published on this day or earlier (YYYY-MM-DD)' },
      results: { name: 'results', description: 'How many excerpts on a page (3 if left out)' },
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
    description: 'Check whether the articles have a quotation, word for word',
    options: {
      text: { name: 'text', description: 'The quotation; after a dash at its end, who is said to have said it' },
      outlet: { name: 'outlet', description: 'The outlet it is said to be from' },
      speaker: { name: 'speaker', description: 'The person said to have said it' },
      certificate: {
        name: 'certificate',
        description: 'Instead of a text: a certificate of a quotation, to be checked',
      },
    },
  },
  check: {
    name: 'check',
    description: 'Check the quotations in a draft before it is published',
    options: {
      file: { name: 'file', description: 'A text, Markdown, HTML, DOCX or PDF file' },
      text: { name: 'text', description: 'Or the text itself' },
    },
  },
  compare: {
    name: 'compare',
    description: 'What each outlet says on one topic, side by side',
    options: {
      topic: { name: 'topic', description: 'Which topic?' },
      private: { name: 'private', description: 'Only you see the answer' },
    },
  },
  timeline: {
    name: 'timeline',
    description: 'What happened when, in the articles’ own words',
    options: {
      topic: { name: 'topic', description: 'Only what is about this' },
      private: { name: 'private', description: 'Only you see the answer' },
    },
  },
  sources: {
    name: 'sources',
    description: 'The articles that answers are quoted from',
    options: {
      outlet: { name: 'outlet', description: 'Only articles of this outlet' },
      query: { name: 'query', description: 'Only articles whose headline or text has these words' },
      sort: { name: 'sort', description: 'The order (as they were added if left out)' },
      page: { name: 'page', description: 'The page to show' },
    },
    sorts: { newest: 'newest first', oldest: 'oldest first', outlet: 'by outlet', longest: 'longest first' },
  },
  changes: {
    name: 'changes',
    description: 'What articles have changed since they were first seen',
    options: { article: { name: 'article', description: 'Only this article, word by word' } },
  },
  about: { name: 'about', description: 'What this bot knows, and what it keeps' },
  find: { name: 'Find this in the coverage' },
  coverage: {
    name: 'coverage',
    description: 'Add and remove articles, for those who manage them',
    subcommands: {
      add: { name: 'add', description: 'Add an article' },
      assign: { name: 'assign', description: 'Choose which coverage answers in a channel, or in this server' },
      create: { name: 'create', description: 'Create a coverage' },
      gaps: { name: 'gaps', description: 'The questions without an answer' },
      list: { name: 'list', description: 'The coverages that you manage, and where they answer' },
      remove: { name: 'remove', description: 'Remove an article' },
    },
    options: {
      address: { name: 'address', description: 'Its web address' },
      file: { name: 'file', description: 'A text, Markdown or HTML file' },
      article: { name: 'article', description: 'The article' },
      coverage: { name: 'coverage', description: 'The coverage' },
      channel: { name: 'channel', description: 'The channel; without one, the whole server' },
      name: { name: 'name', description: 'Its name: letters, digits and hyphens' },
    },
  },
  follow: {
    name: 'follow',
    description: 'Tell this channel what is new on something',
    subcommands: {
      start: { name: 'start', description: 'Follow something in this channel' },
      list: { name: 'list', description: 'What this channel follows' },
      stop: { name: 'stop', description: 'Stop following something' },
    },
    options: {
      question: { name: 'question', description: 'A person, a topic or a question' },
      every: { name: 'every', description: 'How often at most (hourly unless told)' },
      from: { name: 'quiet-from', description: 'The hour from which nothing is posted, 0 to 23' },
      to: { name: 'quiet-to', description: 'The hour from which something is posted again, 0 to 23' },
      zone: { name: 'time-zone', description: 'The time zone of those hours, such as Europe/Berlin (UTC unless told)' },
      number: { name: 'number', description: 'Its number in the list' },
    },
    paces: { hour: 'hourly', day: 'daily' },
  },
  admin: {
    name: 'admin',
    description: 'For those who run this bot',
    subcommands: {
      reload: { name: 'reload', description: 'Read the articles again' },
      stats: { name: 'stats', description: 'What the bot has done since it started' },
    },
  },
};
