import { describe, expect, it } from 'vitest';
import { styleFor } from '../../src/terminal/style.ts';

const shown = (isTerminal: boolean, environment: NodeJS.ProcessEnv): string[] => {
  const { strong, match, quiet } = styleFor(isTerminal, environment);
  return [strong('a'), match('b'), quiet('c')];
};

describe('the terminal', () => {
  it('gets colour, switched off again after each word, where it is one', () => {
    expect(shown(true, {})).toEqual([
      '\u001b[1ma\u001b[22m',
      '\u001b[1m\u001b[33mb\u001b[39m\u001b[22m',
      '\u001b[2mc\u001b[22m',
    ]);
    expect(shown(true, { NO_COLOR: '' })).toEqual(shown(true, {}));
  });

  it.each<[string, boolean, NodeJS.ProcessEnv]>([
    ['the output is a file or a pipe', false, {}],
    ['NO_COLOR is 1', true, { NO_COLOR: '1' }],
    ['NO_COLOR is 0, for any value counts', true, { NO_COLOR: '0' }],
    ['the terminal is dumb', true, { TERM: 'dumb' }],
  ])('gets plain text where %s', (_, isTerminal, environment) => {
    expect(shown(isTerminal, environment)).toEqual(['a', 'b', 'c']);
  });
});
