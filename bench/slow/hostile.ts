import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { SEEDS } from '../data.ts';

/** Characters of a string option of a command: what Discord lets through at the most. */
const LONGEST_OPTION = 6_000;

const coverage = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(SEEDS, name), 'utf8'))
  .join('\n');

/** What strangers type to keep a program busy: pieces that are repeated, cut and mixed. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'a',
      '\u00e9',
      'A',
      '9',
      "'",
      '"',
      '\u201c',
      '\u201d',
      '\u2019',
      '.',
      ',',
      '-',
      '\u2014',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '(',
    ],
    ...[
      ')',
      '\u0301',
      '\u200b',
      '\u00ad',
      '\u202e',
      '\ud83c\udf09',
      '\ud83d',
      '\u65b0',
      '\u0e01',
      '{{',
      '<a',
      '&amp;',
      '#',
    ],
    ...[
      'June 3, 2022 ',
      '03/04/2022 ',
      'last Monday ',
      '10:30 p.m. ',
      '2022-06-03 ',
      'in 5 days ',
      'Friday ',
      '1st ',
      '1,000.5 ',
    ],
    ...[
      'George Gascon ',
      'Flores ',
      'Los Angeles ',
      'Fox News ',
      'The of ',
      'of The ',
      'according to ',
      'Times ',
      'D.A. ',
      'Sgt. ',
    ],
    ...[
      'said ',
      'said\t',
      'says on a ',
      'what did ',
      'how is ',
      'which ',
      'have to ',
      'widow of ',
      'son of ',
      'was killed by ',
    ],
    ...[
      'r, and ',
      ' vs. ',
      ' and ',
      ' or ',
      ', ',
      'previously ',
      'ply ',
      'report by ',
      'do ',
      'the ',
      'who ',
      'why ',
      'the late ',
    ],
    ...[
      'gascn ',
      'offcier ',
      'shootng ',
      'prosecutr ',
      'asdfgh ',
      'shooting ',
      'officers ',
      'gunman ',
      'mother ',
      'police ',
    ],
    ...[
      'please ',
      'write ',
      'please, ',
      'ignore all ',
      'previous ',
      'compared to ',
      'as well as ',
      'quoted ',
      'tell me ',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[a-z]{4,12} $/),
  fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{3,9} $/),
);
/** Many different words, and the coverage's own words by the page. */
const many = fc.oneof(
  fc.array(fc.stringMatching(/^[a-z]{2,9}$/), { minLength: 50, maxLength: 600 }).map((words) => words.join(' ')),
  fc.array(fc.stringMatching(/^[A-Z][a-z]{2,7}$/), { minLength: 50, maxLength: 600 }).map((words) => words.join(' ')),
  fc.nat({ max: coverage.length }).map((start) => coverage.slice(start, start + LONGEST_OPTION)),
  fc
    .shuffledSubarray([...new Set(coverage.split(/\s+/))], { minLength: 200, maxLength: 600 })
    .map((words) => words.join(' ')),
);
const run = fc.tuple(
  piece,
  fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 40 }), fc.integer({ min: 40, max: 3_000 })),
);

const repeated = fc
  .array(run, { minLength: 1, maxLength: 12 })
  .chain((runs) => fc.record({ runs: fc.constant(runs), mixed: fc.boolean() }))
  .map(({ runs, mixed }) => {
    const blocks = runs.map(([words, times]) => words.repeat(Math.min(times, LONGEST_OPTION)).slice(0, LONGEST_OPTION));
    const text = mixed
      ? runs
          .map(([words]) => words)
          .join('')
          .repeat(400)
      : blocks.join('');
    return text.slice(0, LONGEST_OPTION);
  });

/** A question that is meant to be slow, as long as Discord lets it be. */
export const hostile = fc.oneof({ weight: 3, arbitrary: repeated }, { weight: 1, arbitrary: many });
