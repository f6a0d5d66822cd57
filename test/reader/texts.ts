import { createHash } from 'node:crypto';
import type { PassageText, PassageTexts } from '../../src/reader/port.ts';

/** Invented passages on three subjects. */
export const MILL: PassageText = {
  headline: 'Fire at the mill',
  sentences: [
    'The fire began in a storage room on Monday evening.',
    'Nine workers died and 14 were taken to hospital.',
    '\u2026',
    'The mill employs 220 people.',
  ],
};
export const BRIDGE: PassageText = {
  headline: 'Old bridge to close in June',
  sentences: [
    'The council voted 7-2 on Tuesday to close the bridge on June 12.',
    'Repairs would have cost $14.5 million, the report said.',
  ],
};
export const ELECTION: PassageText = {
  headline: 'Olga Doe elected mayor',
  sentences: ['Olga Doe won the election with 52 percent of the votes.', 'She takes office in January.'],
};

/** Texts, and which passages of them have been asked for so far. */
export interface WatchedTexts extends PassageTexts {
  readonly asked: number[];
}

/** The passages of a coverage, keyed as they are. */
export function textsOf(...passages: readonly PassageText[]): WatchedTexts {
  const at = (number: number): PassageText => {
    const passage = passages[number];
    if (!passage) throw new RangeError(`there is no passage ${number}`);
    return passage;
  };
  const asked: number[] = [];
  return {
    asked,
    count: passages.length,
    keyOf: (number) =>
      createHash('sha256')
        .update(JSON.stringify(at(number)))
        .digest('hex')
        .slice(0, 32),
    textOf(number) {
      asked.push(number);
      return at(number);
    },
  };
}
