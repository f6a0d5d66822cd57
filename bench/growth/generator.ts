import { randomFrom } from '../sample.ts';

/** An article as a `.json` corpus has it. */
export interface GeneratedArticle {
  readonly title: string;
  readonly source: string;
  readonly published_at: string;
  readonly url: string;
  readonly body: string;
}

/** Made-up words besides those of `GRAMMAR`, names apart: English news has about so many in as much text. */
const WORDS = 40_000;
const SURNAMES = 4_000;
const OUTLETS = 60;
/** About so long that each becomes a passage of its own. */
const PARAGRAPH_WORDS = [70, 110] as const;
const SENTENCE_WORDS = [9, 26] as const;
/** The share of a text's words that hold its sentences together. */
const GRAMMAR_SHARE = 0.45;
/** One word in so many is taken from the few that the article is about. */
const TOPIC_SHARE = 0.12;

const GRAMMAR =
  'the of to and a in that is was for it on with as be at by had from his they were are which have or her she been one would their there not when who will more no if out so said what up about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three';
const SYLLABLES =
  'ba ber bri ca cen cor da del dra el en fa fen for ga gen gro ha hol in jo ka ken la lin lor ma men mor na nel no o par pen pri qua ra ren ro sa sel spor sta ta ten tor tra ul un va ven vor wa wen yor za'.split(
    ' ',
  );
const ENDINGS = ['', 't', 'n', 's', 'r', 'd', 'l', 'ted', 'ing', 'ion', 'er', 'al', 'ly', 'ment', 'ness'];
const FIRST_NAMES =
  'Ann Ben Cara Dan Eve Finn Gail Hugo Ida Jon Kim Liam Mona Ned Olga Pat Quin Rita Sam Tess Uma Vic Wes Zoe'.split(
    ' ',
  );

/** Draws from lists. `zipf` prefers early entries, as words are used: the n-th about 1/n times as often as the first. */
class Draw {
  readonly random: () => number;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  between([least, most]: readonly [number, number]): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  of<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  zipf<T>(list: readonly T[]): T {
    return list[Math.min(list.length - 1, Math.floor((list.length + 1) ** this.random()) - 1)] as T;
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function invented(count: number, draw: Draw): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const length = draw.between([1, 3]);
    words.add(Array.from({ length }, () => draw.of(SYLLABLES)).join('') + draw.of(ENDINGS));
  }
  return [...words];
}

/** News that nobody wrote, the same for the same seed: words of a language's frequencies, names, quotations, numbers, days. */
export class Generator {
  readonly #draw: Draw;
  readonly #grammar = GRAMMAR.split(' ');
  readonly #words: readonly string[];
  readonly #surnames: readonly string[];
  readonly #outlets: readonly string[];

  constructor(seed: number) {
    this.#draw = new Draw(seed);
    this.#words = invented(WORDS, this.#draw);
    this.#surnames = invented(SURNAMES, this.#draw).map(capital);
    this.#outlets = invented(OUTLETS, this.#draw).map((word) => `${capital(word)} Times`);
  }

  /** Article number `n`, of so many paragraphs. */
  article(n: number, paragraphs: number): GeneratedArticle {
    const draw = this.#draw;
    const topics = Array.from({ length: 12 }, () => draw.of(this.#words));
    const people = Array.from({ length: 3 }, () => `${draw.of(FIRST_NAMES)} ${draw.zipf(this.#surnames)}`);
    const body = Array.from({ length: paragraphs }, () => this.#paragraph(topics, people)).join('\n\n');
    const month = String(draw.between([1, 12])).padStart(2, '0');
    return {
      title: capital(this.#some(topics, 7).join(' ')),
      source: draw.zipf(this.#outlets),
      published_at: `20${draw.between([10, 24])}-${month}-${String(draw.between([1, 28])).padStart(2, '0')}`,
      url: `https://example.org/${n}`,
      body,
    };
  }

  /** A question of a reader about some article: a few of its words, in an order of their own. */
  question(articles: readonly GeneratedArticle[]): string {
    const draw = this.#draw;
    const words = draw.of(articles).body.match(/\p{L}+/gu) ?? [];
    const at = draw.between([0, Math.max(0, words.length - 30)]);
    const near = words.slice(at, at + 30).filter((word) => !this.#grammar.includes(word.toLowerCase()));
    const kept = near.filter(() => draw.random() < 0.35).slice(0, 6);
    return `${draw.of(['what about', 'who', 'when did', 'why did', 'how many', 'what did they say about', ''])} ${kept.join(' ')}`.trim();
  }

  #paragraph(topics: readonly string[], people: readonly string[]): string {
    const wanted = this.#draw.between(PARAGRAPH_WORDS);
    const sentences: string[] = [];
    for (let words = 0; words < wanted; ) {
      const length = this.#draw.between(SENTENCE_WORDS);
      sentences.push(this.#sentence(topics, people, length));
      words += length;
    }
    return sentences.join(' ');
  }

  #sentence(topics: readonly string[], people: readonly string[], length: number): string {
    const draw = this.#draw;
    const words = this.#some(topics, length);
    const lot = draw.random();
    if (lot < 0.15) return `\u201c${capital(words.join(' '))},\u201d said ${draw.of(people)}.`;
    if (lot < 0.3) words.splice(draw.between([1, length - 1]), 0, draw.of(people));
    if (lot > 0.85) words.splice(draw.between([1, length - 1]), 0, String(draw.between([2, 900])));
    if (lot > 0.95) words.push('on', draw.of(['Monday', 'Tuesday', 'Friday', 'May 3', 'June 12, 2021']));
    return `${capital(words.join(' '))}.`;
  }

  #some(topics: readonly string[], length: number): string[] {
    const draw = this.#draw;
    return Array.from({ length }, () => {
      const lot = draw.random();
      if (lot < GRAMMAR_SHARE) return draw.zipf(this.#grammar);
      return lot < GRAMMAR_SHARE + TOPIC_SHARE ? draw.of(topics) : draw.zipf(this.#words);
    });
  }
}
