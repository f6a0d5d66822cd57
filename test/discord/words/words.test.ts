import { Locale } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/discord/words/en.ts';
import { catalogues, type MessageWords, wordsIn } from '../../../src/discord/words/words.ts';
import { writtenDay } from '../../../src/text/writtendays.ts';

/** The keys whose words are made with values. */
type Said = {
  [K in keyof MessageWords as MessageWords[K] extends (...values: never[]) => string ? K : never]: MessageWords[K];
};

/** Values for each of them, no two alike, so that each can be found again. */
const samples: { readonly [K in keyof Said]: Parameters<Said[K]> } = {
  onOrAfter: ['2022-06-21'],
  roughly: ['2022-06-21'],
  summary: [{ from: 4, to: 6, total: 25 }, 12],
  onlyOutlet: ['KTLA'],
  onlySpeaker: ['Jon Hatami'],
  onlyFrom: ['2022-06-21'],
  onlyTo: ['2022-06-30'],
  after: ['Who'],
  accountsDiffer: ['KTLA, Fox'],
  undated: [7],
  respelt: ['gascn', 'Gascón'],
  place: [12, 'text'],
  paragraph: [12],
  speakingTo: ['Jon Hatami', 'Fox'],
  spoken: ['no way', 'Jon Hatami'],
  quotation: ['no way'],
  relaysReports: ['KTLA'],
  alsoIn: ['KTLA'],
  sameReport: ['KTLA'],
  andMore: ['KTLA, Fox', 5],
  otherOutlets: ['KTLA'],
  speakerSilent: ['Jon Hatami'],
  claimedOutlet: ['KTLA'],
  claimedSpeaker: ['Jon Hatami'],
  changedWords: ['36', '35'],
  addedWords: ['never'],
  droppedWords: ['not'],
  omittedWords: ['never'],
  goesOn: ['but not'],
  certificateUnreadable: ['story.json'],
  certificateSigned: ['MCowBQ=='],
  draftUnreadable: ['story.docx'],
  draftSummary: [{ total: 12, found: 7, faulty: 3, absent: 2 }],
  draftUnchecked: [45],
  draftLine: [12],
  draftPage: [3],
  furnished: ['x'],
  moreDifferences: [7],
  morePlaces: [7],
  checkedScope: [137],
  longClaim: [600],
  excerptLabel: [3, 'No way'],
  outletMissing: ['KTLA'],
  speakerMissing: ['Jon Hatami'],
  outletsPresent: ['KTLA, Fox'],
  notInCoverage: [137],
  sayingOf: ['Jon Hatami'],
  didYouMean: ['Who is Gascón'],
  closestSpeakers: ['Jon Hatami'],
  badDate: ['21 June'],
  noSuchPage: [7],
  failed: ['7F3K'],
  tooSoon: ['soon'],
  aboutCoverage: [137, 48],
  aboutUndated: [7],
  aboutForeign: [7, 'Latin'],
  languageName: ['qxx'],
  aboutReading: [48, 137],
  aboutVersion: ['0.1.0'],
  aboutPrivacy: ['nil'],
  reloadAdded: ['kcal-claim'],
  reloadChanged: ['kcal-claim'],
  reloadRemoved: ['kcal-claim'],
  reloadWords: ['synonyms.solr'],
  reloadRefused: ['a.txt', 'not UTF-8'],
  reloadFailed: ['not JSON'],
  badCoverageName: ['É'],
  coverageNameTaken: ['bridge'],
  tooManyCoverages: [137],
  coverageCreated: ['bridge'],
  noCoverageCalled: ['bridge'],
  answersInChannel: ['bridge', '<#100>'],
  answersInServer: ['bridge'],
  channelFreed: ['<#100>'],
  coverageWhere: ['bridge', '<#100>'],
  otherServers: [7],
  statsStarted: ['soon'],
  statsCoverage: [137, 48, 'abcd1234'],
  statsReading: [48, 137],
  statsAnswered: ['ask 4'],
  statsFailed: [7],
  statsMemory: [96],
  sourcesSummary: [{ from: 11, to: 20 }, 137, 48],
  withWords: ['gunman'],
  refusedFiles: [7],
  fact: ['Author', 'Ann'],
  size: [37, 256],
  takenAlong: [3],
  printedFirst: ['KCAL'],
  nothingRead: ['is too long'],
  articleUnreadable: ['a.docx'],
  draftQuotable: [3],
  takeDraft: [2],
  articlesAdded: ['bridge'],
  articleRemoved: ['bridge'],
  noArticleCalled: ['moon'],
  editUndone: ['bridge'],
  tooManyArticles: [200],
  badFact: ['soon'],
  quotedIn: ['Jon Hatami'],
  lastSeenSo: ['21 June', 'no way'],
  lastSeenOnly: ['21 June'],
  unreadableSince: ['21 June'],
  changedSince: ['21 June'],
  changedOn: ['21 June'],
  seenThen: ['20 June', '21 June'],
  quotationGone: ['no way'],
  quotationNew: ['no way'],
  quotationAltered: ['no way', 'some way'],
  followBadZone: ['Mars/Base'],
  followBegun: ['the harbour'],
  followQuiet: [22, 7, 'Mars/Base'],
  followEnded: ['the harbour'],
  digestMore: [12],
};

const languages = Object.entries({ 'en-US': en, ...catalogues });
const others = languages.filter(([, words]) => words !== en);

/** What a catalogue holds, without its words: a text, or what takes so many values. */
function shapeOf(part: unknown): unknown {
  if (typeof part === 'function') return `takes ${part.length}`;
  if (typeof part !== 'object' || part === null) return typeof part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, shapeOf(inner)]));
}

/** The texts of a catalogue by their paths; those that take values are made with the samples. */
function textsOf(words: MessageWords): Map<string, string> {
  const texts = new Map<string, string>();
  const visit = (part: unknown, path: string): void => {
    if (typeof part === 'string') texts.set(path, part);
    else if (typeof part === 'function')
      texts.set(path, part(...((samples as Record<string, readonly unknown[]>)[path] ?? [])));
    else for (const [key, inner] of Object.entries(part as object)) visit(inner, path ? `${path}.${key}` : key);
  };
  visit(words, '');
  return texts;
}

function leavesOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

test('the languages are Spanish of Spain and of Latin America, French, German and Portuguese; all others read English', () => {
  expect(Object.keys(catalogues).sort()).toEqual(['de', 'es-419', 'es-ES', 'fr', 'pt-BR']);
  for (const locale of Object.keys(catalogues)) expect(Object.values(Locale)).toContain(locale);
  for (const locale of ['en-US', 'en-GB', 'ja', '', 'constructor', 'de-AT']) expect(wordsIn(locale)).toBe(en);
  expect(wordsIn('es-419')).toBe(wordsIn('es-ES'));
});

describe.each(languages)('the words in %s', (locale, words) => {
  test('lack no key, have no other, and take the same values', () => {
    expect(shapeOf(words)).toEqual(shapeOf(en));
  });

  test('are never empty, and each value that they are made with stands in them', () => {
    for (const [path, text] of textsOf(words)) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|NaN|\[object|\$\{/);
      for (const value of leavesOf(samples[path as keyof Said] ?? [])) expect(text, path).toContain(String(value));
    }
  });

  test('are translated', () => {
    if (words === en) return;
    const english = textsOf(en);
    const same = [...textsOf(words)].filter(
      ([path, text]) => /\p{L}{3}.{17}/u.test(text) && text === english.get(path),
    );
    expect(same).toEqual([]);
  });

  test('name commands as they are called in that language', () => {
    const known = Object.values(words.commands).flatMap((command) => [
      command.name,
      ...('subcommands' in command
        ? Object.values(command.subcommands).map(({ name }) => `${command.name} ${name}`)
        : []),
    ]);
    const named = [...textsOf(words).values()].flatMap((text) =>
      [...text.matchAll(/`\/([^`]+)`/g)].map(([, name]) => name),
    );
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(known).toContain(name);
    expect(words.aboutHelp).toContain(words.commands.find.name);
  });

  test('fit where Discord puts them', () => {
    const { openArticle, previous, next, askAgain, askFurther, share, remove, irrelevant, wrong } = words;
    // A button shows about 36 of the 80 characters that it takes.
    const buttons = [openArticle, previous, next, askAgain, askFurther, share, remove, irrelevant, wrong];
    for (const label of buttons) expect(label.length, label).toBeLessThanOrEqual(36);
    const { furtherTitle, furtherField, complaintTitle, complaintField } = words;
    for (const title of [furtherTitle, furtherField, complaintTitle, complaintField]) {
      expect(title.length, title).toBeLessThanOrEqual(45);
    }
    for (const prompt of [words.chooseArticle, words.chooseExcerpt]) expect(prompt.length).toBeLessThanOrEqual(100);
    const most = { from: 99_998, to: 99_999, total: 100_000 };
    const summary = words.summary(most, 10_000);
    // As long as the page builder takes it to be at most.
    expect(summary.length).toBeLessThanOrEqual(80);
    expect(`${words.footer} ${words.concluded}`.length).toBeLessThanOrEqual(80);
  });

  test('are short as labels and as lines of an answer', () => {
    const { commands, openArticle, previous, next, askAgain, askFurther, share, remove, irrelevant, wrong } = words;
    const described = (part: unknown): string[] =>
      leavesOf(part).flatMap((leaf) => (typeof leaf === 'string' ? [leaf] : []));
    const labels = [openArticle, previous, next, askAgain, askFurther, share, remove, irrelevant, wrong];
    const menus = [words.chooseArticle, words.chooseExcerpt, words.privacyPolicy, words.terms, words.project];
    const { footer, concluded, nearest, offered, timelineTitle, speakerNotStated, citationTitle, firstLines } = words;
    const day = writtenDay('2022-11-30', words.calendar);
    const lines = [
      ...[nearest, offered, timelineTitle, speakerNotStated, citationTitle, firstLines, `${footer} ${concluded}`],
      ...[words.onOrAfter(day), words.roughly(day), words.respelt('gascn', 'Gascón'), words.undated(12)],
      words.summary({ from: 4, to: 6, total: 25 }, 12),
    ];
    for (const text of [...described(commands), ...labels, ...menus, ...lines]) {
      expect(text.length, text).toBeLessThanOrEqual(80);
    }
  });

  test('have one pair of bold marks where a value is to be read back', () => {
    for (const say of [
      words.onlyOutlet,
      words.onlySpeaker,
      words.onlyFrom,
      words.onlyTo,
      words.after,
      words.withWords,
    ]) {
      expect(say('x').split('**')).toEqual([expect.any(String), 'x', '']);
    }
  });

  test('set the marks of the language', () => {
    const foreign = { en: /[«»„]/, es: /[“”„]/, fr: /[“”„]/, de: /[«»”]/, pt: /[«»„]/ }[locale.slice(0, 2)];
    for (const text of textsOf(words).values()) {
      expect(text).not.toMatch(/["']|\.\.\./);
      expect(text).not.toMatch(foreign ?? /^/);
      if (locale === 'fr') expect(text).not.toMatch(/[^\u202f][;!?]|[^\u00a0][:»]|«[^\u00a0]/u);
    }
  });
});

describe('what is counted', () => {
  test.each([
    ['en-US', ['0 articles', '1 article', '2 articles', '1,200 articles', '1,000,000 articles']],
    ['es-ES', ['0 artículos', '1 artículo', '2 artículos', '1200 artículos', '1.000.000 de artículos']],
    ['fr', ['0 article', '1 article', '2 articles', '1 200 articles', '1 000 000 d’articles']],
    ['de', ['0 Artikel', '1 Artikel', '2 Artikel', '1.200 Artikel', '1.000.000 Artikel']],
    ['pt-BR', ['0 artigo', '1 artigo', '2 artigos', '1.200 artigos', '1.000.000 de artigos']],
  ])('in %s has the plural and the digits of the language', (locale, expected) => {
    const { aboutUndated } = wordsIn(locale);
    const counted = [0, 1, 2, 1_200, 1_000_000].map((many) => aboutUndated(many).replaceAll('\u202f', ' '));
    for (const [index, text] of counted.entries()) expect(text).toMatch(new RegExp(`^${expected[index]}`));
  });

  test.each([
    ['es-ES', '1 cita: 1 encontrada, 0 que conviene mirar, 1 que no está en los artículos', '1 más sin revisar'],
    ['fr', '1 citation : 1 trouvée, 0 à revoir, 1 absente des articles', '1 autre non vérifiée'],
    ['de', '1 Zitat: 1 gefunden, 0 näher anzusehen, 1 nicht in den Artikeln', '1 weiteres nicht geprüft'],
    ['pt-BR', '1 citação: 1 encontrada, 0 a rever, 1 ausente dos artigos', 'mais 1 não conferida'],
  ])('in %s agrees with one quotation of a draft', (locale, summary, unchecked) => {
    const words = wordsIn(locale);
    const said = words.draftSummary({ total: 1, found: 1, faulty: 0, absent: 1 });
    expect(said.replaceAll('\u00a0', ' ')).toBe(summary);
    expect(words.draftUnchecked(1)).toBe(unchecked);
  });

  test.each([
    ['en-US', '1 paragraph can be quoted.', '2 paragraphs can be quoted.'],
    ['es-ES', '1 párrafo se puede citar.', '2 párrafos se pueden citar.'],
    ['fr', '1 paragraphe peut être cité.', '2 paragraphes peuvent être cités.'],
    ['de', 'Zitierbar: 1 Absatz.', 'Zitierbar: 2 Absätze.'],
    ['pt-BR', '1 parágrafo pode ser citado.', '2 parágrafos podem ser citados.'],
  ])('in %s agrees with what can be quoted of a draft', (locale, one, two) => {
    const { draftQuotable } = wordsIn(locale);
    expect(draftQuotable(1)).toContain(one);
    expect(draftQuotable(2)).toContain(two);
  });

  test('in German is in the case that its preposition asks for', () => {
    const de = wordsIn('de');
    expect(de.summary({ from: 1, to: 3, total: 3 }, 1)).toBe('3 Auszüge aus 1 Medium');
    expect(de.summary({ from: 1, to: 3, total: 6 }, 2)).toMatch(/^1–3 von 6 Auszügen aus/);
  });
});

test('French sets its spaces in our words only, and leaves a value as it is', () => {
  expect(wordsIn('fr').respelt('a ; b', '« c »')).toContain('«\u00a0a ; b\u00a0»');
  expect(wordsIn('fr').didYouMean('x ? y : z')).toContain('x ? y : z');
});

test.each(others)('the certainties and days of facts are said in %s, their values stay', (_, words) => {
  expect(words.onOrAfter('2022-06-21')).not.toBe(en.onOrAfter('2022-06-21'));
  expect(words.notStated).not.toBe(en.notStated);
});
