import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEEDS } from '../data.ts';
import { randomFrom } from '../sample.ts';

/** A text of about so many code units, by a seed. */
type Shape = (length: number, seed: number) => string;

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/** A word of two to four syllables. */
function wordOf(random: () => number): string {
  const count = 2 + Math.floor(random() * 3);
  return Array.from({ length: count }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What a piece of a text is made of. */
interface Words {
  readonly word: () => string;
  /** With a capital. */
  readonly name: () => string;
  readonly number: (below: number) => number;
}

/** Every text ends with somebody who is quoted: where nobody is, nobody is looked for. */
const SAID = '\n\u201cIt is safe,\u201d said Mayor Jane Doe.';

/** One piece after another, until there is enough. */
function made(piece: (words: Words) => string): Shape {
  return (length, seed) => {
    const random = randomFrom(seed);
    const word = (): string => wordOf(random);
    const words = { word, name: () => capital(word()), number: (below: number) => Math.floor(random() * below) };
    const pieces: string[] = [];
    for (let size = 0; size < length; ) {
      const next = piece(words);
      pieces.push(next);
      size += next.length;
    }
    return `${pieces.join('').slice(0, length - SAID.length)}${SAID}`;
  };
}

/** The same piece again and again. */
const repeated = (piece: string): Shape => made(() => piece);

const NEWS = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(SEEDS, name), 'utf8'));

/** Some items, one of them at a time. */
const oneOf = <T>(items: readonly T[], { number }: Words): T | undefined => items[number(items.length)];
const times = (count: number, item: () => string): string => Array.from({ length: count }, item).join('');

/** Texts that keep a program busy, whatever their length: each is one thing that texts have, and nothing else. */
export const shapes: Readonly<Record<string, Shape>> = {
  news: made((words) => `${oneOf(NEWS, words)}\n`),
  'news in one line': made((words) => `${oneOf(NEWS, words)?.replace(/\s+/g, ' ')} `),
  'quoted letters': repeated('"a" '),
  'quoted words': made(({ word }) => `"${word()}", `),
  'quoted sentences': made(
    ({ word, name }) =>
      `\u201cThe ${word()} of ${word()} is as safe as all others here,\u201d said ${name()} ${name()}. `,
  ),
  'quotations after verbs': made(({ word, name }) => `and, ${name()} said, he "${word()}", `),
  'quotations after many clauses': made(
    ({ name, number }) => `${name()} of, ${times(number(40), () => 'and, of, ')}was said "it was so". `,
  ),
  'quotations with pronouns': made(({ name }) => `${name()} ${name()} said he was there. He he she said "it was so", `),
  'single marks': repeated("'a "),
  'single marks and brackets': repeated("'a [ "),
  'opening marks': repeated('\u201ca "b '),
  'marks in marks': repeated('\u201c\u2018"a \u00abb\u00bb c" d\u2019 e\u201d f '),
  'marks alone': repeated('"\u201d\u2019\'\u201c '),
  'the dead and their relatives': made(({ name }) => {
    const surname = name();
    return `The widow of slain Sgt. Jane ${surname} wept. "It was a long day for all of us here," ${surname} said. `;
  }),
  'names of two words': made(({ name }) => `${name()} ${name()} ran. `),
  'names of one family': made(({ name }) => `"It was so," said ${name()} Doe. `),
  'one given name': made(({ name }) => `Jane ${name()} ran, and Jane said so. `),
  'one name joined': repeated('Jane and '),
  'one name in relative clauses': repeated('said Jane Doe of Zebra, who '),
  'words with capitals': repeated('Aa '),
  'capitals throughout': made(({ word }) => `THE ${word().toUpperCase()} IS OPEN `),
  initials: repeated('A.'),
  'initials that end in a letter': repeated(`${'A.'.repeat(3_000)}a `),
  acronyms: made(({ name }) => `${name()} ${name()} ${name()} (${times(3, () => name().charAt(0))}) `),
  offices: repeated('Mr. Sgt. Dr. '),
  verbs: repeated('he said '),
  passives: repeated('been said '),
  'long sentences': made(({ word }) => `${times(3_000, () => `${word()} `)}. `),
  'no end of a sentence': made(({ word }) => `${word()} `),
  'one word': repeated('a'),
  'a headline of long words': (length) => `${`${'A'.repeat(Math.ceil(length / 4))}b `.repeat(4)}`.slice(0, length),
  'different words': made(({ word, number }) => `${word()}${word()}${number(1e6).toString(36)} `),
  numbers: made(({ number }) => `${number(1e6)},${number(1e3)}.5 `),
  digits: repeated('1'),
  dates: repeated('June 3, 2022 '),
  days: made(({ number, word }) => `On March ${1 + number(28)}, 20${10 + number(20)}, ${word()} opened. `),
  dots: repeated('. '),
  'dots without spaces': repeated('a.b.'),
  commas: repeated('a, '),
  brackets: repeated('(a) [b] '),
  'opening brackets': repeated('([{ a '),
  dashes: repeated('a \u2014 b - c'),
  possessives: repeated("the boys' bridge's "),
  lines: made(({ word }) => `${word()} ${word()}.\n`),
  'lines that repeat': repeated('The bridge opened on Friday.\n'),
  'carriage returns': repeated('a b c.\r\n'),
  'empty lines': repeated('\n \r\n\u2028'),
  'lines with spaces': repeated(`a${' '.repeat(300)}b\n`),
  spaces: repeated(`a${' \t\u00a0'.repeat(100)}`),
  bylines: made(({ name }) => `By ${name()} ${name()}\nPublished June 3, 2022 at 10:30 p.m.\n`),
  datelines: made(({ name }) => `${name().toUpperCase()} (AP) \u2014 The ${name()} opened.\n`),
  credits: made(({ name }) => `Photo: ${name()} ${name()} / AFP\n`),
  captions: made(({ word, name }) => `${name()} stands (left) by the ${word()} (${name()} ${name()} / AFP)\n`),
  'capital lines': made(
    ({ word }) => `MORE: ${word().toUpperCase()} ${word().toUpperCase()}\n\nThe bridge is open today.\n`,
  ),
  addresses: made(({ word }) => `https://e.example/${word()}/${word()}?a=1 `),
  markup: repeated('<a href="x">y</a> {{#z}} &amp; '),
  'combining marks': repeated(`e${'\u0301'.repeat(50)} `),
  invisible: repeated('a\u200b\u00ad\u202e '),
  emoji: repeated('\ud83c\udf09 \ud83d '),
  Cyrillic: repeated('\u0413\u043e\u0440\u043e\u0434 \u043c\u043e\u0441\u0442 '),
  'scripts without spaces': repeated('\u65b0\u805e\u0e01'),
};

/** A text of several of these, one after the other, in one line or many, by a seed. */
export function mixed(length: number, seed: number): string {
  const random = randomFrom(seed);
  const all = Object.values(shapes);
  const pieces: string[] = [];
  for (let size = 0; size < length; ) {
    const piece = all[Math.floor(random() * all.length)]?.(
      1 + Math.floor((random() * length) / 4),
      Math.floor(random() * 1e9),
    );
    pieces.push(piece ?? '', random() < 0.5 ? ' ' : '\n');
    size += piece?.length ?? 0;
  }
  return pieces.join('').slice(0, length);
}
