/** Well-known news organisations, so that a question about one that is not in the coverage is understood as such. Without "The". */
const NAMES = `
ABC News, Al Jazeera, Associated Press, AP, Axios, BBC, BBC News, Bild, Bloomberg, Breitbart, Business Insider,
BuzzFeed, BuzzFeed News, CBC, CBS, CBS News, Chicago Tribune, CNBC, CNET, CNN, Corriere della Sera, Daily Mail, Daily
Telegraph, Der Spiegel, Deutsche Welle, Die Zeit, Economist, El Mundo, El País, Engadget, ESPN, Financial Times,
Forbes, Fortune, Fox News, Guardian, Haaretz, Hill, HuffPost, Hindu, Hindustan Times, Independent, Indian Express, LA
Times, Le Figaro, Le Monde, Los Angeles Times, MSNBC, NBC, NBC News, Newsweek, New York Post, New York Times, NYT, New
Yorker, NPR, PBS, Politico, ProPublica, Reuters, Rolling Stone, San Francisco Chronicle, Sky News, Süddeutsche
Zeitung, Sydney Morning Herald, Telemundo, Atlantic, Sun, Telegraph, Times, Times of London, Verge, Time Magazine,
Times of India, Univision, USA Today, Vanity Fair, Vice News, Vox, Wall Street Journal, WSJ, Washington Post, Wired,
Yahoo News
`;

/** Their names as letters and digits only, folded. */
export const NEWSROOMS: ReadonlySet<string> = new Set(
  NAMES.split(',').map((name) =>
    name
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
  ),
);
