import type { Article } from '../../src/corpus/article.ts';
import { faultOfText, MAX_BYTES, MOST_LINES } from '../../src/corpus/read/decode.ts';
import { unstated } from '../../src/corpus/read/facts.ts';
import { understand } from '../../src/corpus/read/understand.ts';
import { coverageFrom, learn } from '../../src/coverage/coverage.ts';
import { type Library, libraryOver, readThesaurus } from '../../src/library/library.ts';
import { sealed } from '../../src/library/snapshot/lines.ts';
import { pack, packArticles, unpack, unpackArticles } from '../../src/library/snapshot/pack.ts';
import { loadMiniSearch } from '../../src/search/minisearch.ts';
import { TimeLimitError } from '../../src/work/turns.ts';
import { SEEDS } from '../data.ts';
import { mixed, shapes } from './shapes.ts';
import { fastest, isOver, type Time } from './timed.ts';

/** Nothing that is done with one article in a running bot may take longer, nor keep its event loop busy for longer. */
const LIMITS: Time = { total: 5_000, stretch: 50 };
/** What is done before the bot logs in, or on another thread, may keep that busy. */
const BESIDE: Time = { total: 5_000, stretch: Number.POSITIVE_INFINITY };
const TRIES = 2;
const LENGTHS = [16 * 1024, 256 * 1024, MAX_BYTES];

/** Which texts are tried. */
interface Wanted {
  /** How many mixed ones of each length. */
  readonly mixed: number;
  readonly seed: number;
  readonly lengths?: readonly number[] | undefined;
  readonly shape?: string | undefined;
}

/** As much of a text as an article may have. */
function served(text: string): string {
  const isLong = Buffer.byteLength(text) > MAX_BYTES;
  const bytes = Buffer.from(text).subarray(0, MAX_BYTES - 4);
  const whole = isLong ? bytes.toString('utf8') : text;
  if (faultOfText(whole) === null) return whole;
  return whole.split('\n').slice(0, MOST_LINES).join('\n');
}

/** Words of the text to ask for: some from its middle. */
const wordsOf = (text: string): string =>
  text
    .slice(text.length >> 1, (text.length >> 1) + 200)
    .replace(/\s+/g, ' ')
    .trim();

type Doing = (library: Library, article: Article, words: string) => Promise<unknown> | undefined;

const doings: Readonly<Record<string, Doing>> = {
  prepare: (library) => library.prepare(),
  timeline: (library) => library.timeline(null),
  ask: (library, _, words) => library.ask({ question: words, k: 6 }),
  evidence: (library, _, words) => library.ask({ question: words, k: 6, abstain: false }),
  verify: (library, _, words) => library.verify({ text: words }),
  'verify a speaker': (library, _, words) => library.verify({ text: words, speaker: 'Jane Doe' }),
  quotations: (library, article) => library.quotations(article),
  quotesOf: async (library) => {
    const [first] = library.complete('speaker', '', 1);
    if (first) await library.quotesOf(first.id, null);
  },
  list: (library) =>
    library.archive.list({ outlet: null, words: 'bridge opened', sort: 'newest', offset: 0, limit: 5 }),
};

/** An answer that takes too long is given up, and that is an outcome too. */
function givenUp(fault: unknown): void {
  if (!(fault instanceof TimeLimitError)) throw fault;
}

/** Serves hostile texts. Prints how long each takes and gives what is over the limits. */
export async function slowTexts({ mixed: count, seed, lengths = LENGTHS, shape }: Wanted): Promise<string[]> {
  const thesaurus = await readThesaurus(SEEDS);
  const faults: string[] = [];
  for (const length of lengths) {
    const texts = [
      ...Object.entries(shapes).map(([name, make]) => ({ name, make: () => make(length, seed) })),
      ...Array.from({ length: count }, (_, i) => ({ name: `mixed ${seed + i}`, make: () => mixed(length, seed + i) })),
    ].filter(({ name }) => shape === undefined || name === shape);
    for (const { name, make } of texts) {
      const article = { id: 'slow', file: 'slow.txt', text: served(make()), facts: unstated };
      const corpus = understand({ articles: [article], refused: [], warnings: [] });
      const learnt = learn(corpus);
      const told: string[] = [];
      let all = 0;
      const tell = (what: string, time: Time, limits: Time): void => {
        all += time.total;
        const shown = `${what} ${time.total.toFixed(0)}${limits === BESIDE ? '' : `/${time.stretch.toFixed(0)}`}`;
        told.push(shown);
        if (isOver(time, limits)) faults.push(`${name}, ${length} units: ${shown}`);
      };
      const time = async (what: string, work: () => unknown, limits: Time, tries = TRIES): Promise<void> =>
        tell(what, await fastest(work, limits, tries), limits);
      await time('read', () => learn(understand({ articles: [article], refused: [], warnings: [] })), BESIDE);
      const contents: Uint8Array[] = [];
      await time(
        'written',
        () => contents.push(sealed(pack('', corpus, learnt)), sealed(packArticles([article]))),
        BESIDE,
      );
      const [content = new Uint8Array(), articles = new Uint8Array()] = contents;
      await time('taken over', async () => unpack(content, '', await unpackArticles(articles), loadMiniSearch), LIMITS);
      // What is prepared once is made anew for each try.
      let library = libraryOver(coverageFrom(corpus, learnt, thesaurus), thesaurus);
      for (const [what, doing] of Object.entries(doings)) {
        await time(
          what,
          () => {
            const isFirst = what === 'prepare';
            const own = isFirst ? { ...article } : article;
            if (isFirst) {
              const { entries, passages } = corpus;
              const fresh = {
                ...corpus,
                entries: entries.map((entry) => ({ ...entry, article: own })),
                passages: passages.map((passage) => ({ ...passage, article: own })),
              };
              library = libraryOver(coverageFrom(fresh, learnt, thesaurus), thesaurus);
            }
            return doing(library, library.archive.itemOf(own).article, wordsOf(article.text))?.catch(givenUp);
          },
          LIMITS,
        );
      }
      process.stdout.write(`${name}, ${article.text.length}: ${all.toFixed(0)} ms (${told.join(', ')})\n`);
    }
  }
  return faults;
}
