/** Well-known newsrooms, without "The": a question about one that is not in the coverage is understood as such. */
const NAMES = `
ABC News, AFP, Agence France-Presse, Al Jazeera, AP, Ars Technica, Associated Press, Athletic, Atlantic, Australian
Financial Review, Axios, BBC, BBC News, BBC Sounds, BBC Sport, Bild, Billboard, Bleacher Report, Bloomberg, Boston
Globe, Breitbart, Business Insider, BuzzFeed, BuzzFeed News, C-SPAN, CBC, CBS, CBS News, Chicago Tribune, CNBC, CNET,
CNN, Corriere della Sera, Daily Beast, Daily Express, Daily Mail, Daily Mirror, Daily Telegraph, Dallas Morning News,
Deadline, Denver Post, Der Spiegel, Deutsche Welle, Die Zeit, dpa, Economist, EFE, El Mundo, El País, Engadget, ESPN,
Evening Standard, FAZ, Financial Times, Folha de S.Paulo, Forbes, Fortune, Fox News, Frankfurter Allgemeine, Gizmodo,
Globe and Mail, Guardian, Haaretz, Hill, Hindu, Hindustan Times, Hollywood Reporter, Houston Chronicle, HuffPost, IGN,
Independent, Indian Express, Intercept, Irish Times, Japan Times, La Repubblica, LA Times, La Vanguardia, Le Figaro,
Le Monde, Libération, Los Angeles Times, Mashable, Miami Herald, Mother Jones, MSNBC, National Geographic, NBC, NBC
News, New Scientist, New York Post, New York Times, New Yorker, Newsmax, Newsweek, NHK, NPR, NYT, O Globo, PBS, PC
Magazine, Philadelphia Inquirer, Politico, ProPublica, Público, Reuters, Rolling Stone, RT, Salon, San Francisco
Chronicle, Scientific American, Seattle Times, Sky News, Sky Sports, Slate, South China Morning Post, Sports
Illustrated, Stern, Straits Times, Sun, Sydney Morning Herald, Süddeutsche Zeitung, TASS, taz, TechCrunch, Telegraph,
Telemundo, Time Magazine, Times, Times of India, Times of London, TMZ, Toronto Star, Univision, USA Today, Vanity
Fair, Variety, Verge, Vice News, Vox, Wall Street Journal, Washington Examiner, Washington Post, Washington Times,
Wired, WSJ, Xinhua, Yahoo News
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

/** Names among them that are ordinary words too, as letters. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  'ap athletic atlantic bild billboard deadline economist fortune guardian hill hindu independent intercept publico rt salon slate stern sun taz telegraph times variety verge vox wired'.split(
    ' ',
  ),
);

/** How the names of papers end that are in no list. */
const PAPER =
  /\s(?:Banner|Chronicle|Courier|Gazette|Globe|Herald|Inquirer|Journal|Magazine|News|Observer|Post|Press|Scientist|Times|Tribune|Weekly)$/u;

/** Whether a name is a newsroom's, as far as its name tells. */
export const isNewsroom = (name: string): boolean =>
  PAPER.test(name) || NEWSROOMS.has(name.replace(/^the |[^\p{L}\p{N}]/giu, '').toLowerCase());
