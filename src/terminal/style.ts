/** How the terminal emphasises words. Each takes plain text and gives it back with or without colour codes. */
export interface TextStyle {
  readonly strong: (text: string) => string;
  readonly match: (text: string) => string;
  readonly quiet: (text: string) => string;
}

const wrap = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;

const COLOURED: TextStyle = {
  strong: wrap(1, 22),
  match: (text) => wrap(1, 22)(wrap(33, 39)(text)),
  quiet: wrap(2, 22),
};
const asIs = (text: string): string => text;
const PLAIN: TextStyle = { strong: asIs, match: asIs, quiet: asIs };

/** Colour on a terminal only, and never where NO_COLOR is set to anything (https://no-color.org) or the terminal is dumb. */
export const styleFor = (isTerminal: boolean, environment: NodeJS.ProcessEnv): TextStyle =>
  isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb' ? COLOURED : PLAIN;
