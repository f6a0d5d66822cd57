/** One article that comes. */
export interface StreamedArticle {
  readonly file: string;
  readonly text: string;
}

const places = ['north wall', 'south quay', 'old pier', 'ferry dock', 'fish market', 'east beach', 'dry dock', 'canal'];
const causes = ['fog', 'a strike', 'a fire', 'a stranded whale', 'an oil spill', 'a collision', 'ice', 'a bomb scare'];
const things = [
  'a new lamp',
  'a keeper',
  'fresh paint',
  'a longer rope',
  'a museum',
  'a radio mast',
  'a stair',
  'glass',
];
const people = [
  'Rosa Lind',
  'Karl Oster',
  'Mina Falk',
  'Tom Brand',
  'Eva Stern',
  'Paul Reet',
  'Nora Quist',
  'Ole Hamm',
];
const noise = [
  'Pupils of the school planted forty pines in the park on Sunday.',
  'The bakery on Mill Street opened its doors again after a year.',
  'The choir will sing in the town hall, and tickets are free.',
  'A farmer counted nine hundred geese on the meadows in the valley.',
];

/** News of a harbour town without end, in an order that `random` fixes: many articles print what others printed before. */
export class NewsStream {
  /** All that was printed on what is followed, without the ends: the same is printed with others. */
  readonly sentences = new Set<string>();
  readonly #random: () => number;
  #count = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  next(count: number): StreamedArticle[] {
    return Array.from({ length: count }, () => this.#article());
  }

  #article(): StreamedArticle {
    this.#count += 1;
    const lines = Array.from({ length: 1 + Math.floor(this.#random() * 3) }, () => this.#line());
    return { file: `${String(this.#count).padStart(5, '0')}.txt`, text: `${lines.join('\n\n')}\n` };
  }

  #line(): string {
    const lot = this.#random();
    if (lot < 0.35) return this.#one(noise);
    const printed = [...this.sentences];
    if (lot < 0.6 && printed.length > 0) {
      return this.#one(printed) + this.#one(['.', '.', ', as was reported on Monday.']);
    }
    const sentence = this.#sentence();
    this.sentences.add(sentence);
    return `${sentence}.`;
  }

  #sentence(): string {
    const [place, cause, thing, person] = [places, causes, things, people].map((list) => this.#one(list));
    const number = 2 + Math.floor(this.#random() * 900);
    return this.#one([
      `The harbour was closed because of ${cause} near the ${place}, pilot ${person} wrote after ${number} hours`,
      `“The ${place} will get ${thing} for ${number} dollars,” Mayor Ann Marlowe said to ${person}`,
      `The lighthouse needs ${thing}, said ${person}, who lives by the ${place} with ${number} hens`,
      `Harbour master Ina Holt counted ${number} boats at the ${place} after ${cause}, and ${person} paid for ${thing}`,
    ]);
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }
}
