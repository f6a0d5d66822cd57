import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  readonly language: string;
  /** Its lines without the indent of its fence, each with its line end. */
  readonly text: string;
}

/** A command of a `console` block, and what the page shows of its output, '' where it shows nothing. */
export interface Command {
  readonly page: string;
  readonly command: string;
  readonly shown: string;
}

/** README.md and the pages of docs, from the root of the repository. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
    .sort(),
];

export const textOf = (page: string): string => readFileSync(root + page, 'utf8');

/** The fenced blocks of a page, in their order. */
export const blocksOf = (page: string): Block[] =>
  [...textOf(page).matchAll(/^( *)```(.*)\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', language = '', text = '']) => ({
    page,
    language,
    text: text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));

/** The commands of a `console` block: each begins with `$ ` and has what follows as its output. */
export const commandsOf = ({ page, text }: Block): Command[] =>
  [...text.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)].map(([, command = '', shown = '']) => ({
    page,
    command,
    shown,
  }));
