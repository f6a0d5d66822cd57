import { parse } from 'discord-markdown-parser';
import type { Shown } from './shown.ts';

/*
 * What an independent parser of Discord's Markdown reads in a message. Its own faults, and no more, are allowed for: it
 * turns every line end into '\n' and a tab into four spaces, and drops form feeds, before it begins to read. It does
 * not know lists (`shown.ts` does), and knows small print only where a text begins.
 */

interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  /** Of an emoji, which the parser tells apart from text: the emoji itself. */
  readonly name?: string;
}

/** The white space of a text as the parser has it before it begins to read. */
export function asParsed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\f/g, '').replace(/\t/g, '    ');
}

/** What the parser reads: the text, the words in bold, and everything else that it takes for markup. */
export function parsed(markdown: string): Shown {
  const constructs: string[] = [];
  const bold: string[] = [];
  const note = ({ type }: Node, inner: string): void => {
    if (type === 'strong') bold.push(inner);
    else constructs.push(type);
  };
  const text = nodesOf(markdown)
    .map((node) => textOf(node, note))
    .join('');
  return { text, bold, constructs };
}

/** The texts of the block quotes that the parser finds. */
export function quotesIn(markdown: string): string[] {
  return nodesOf(markdown)
    .filter(({ type }) => type === 'blockQuote')
    .map((node) => textOf(node));
}

function nodesOf(markdown: string): readonly Node[] {
  return parse(markdown, 'extended') as readonly Node[];
}

/** The text of a node; what is neither text, a line end nor an emoji is noted, the inner before the outer. */
function textOf(node: Node, note: (node: Node, inner: string) => void = () => {}): string {
  if (node.type === 'br') return '\n';
  if (node.type === 'twemoji') return node.name ?? '';
  const { content = [] } = node;
  const inner = typeof content === 'string' ? content : content.map((one) => textOf(one, note)).join('');
  if (node.type !== 'text') note(node, inner);
  return inner;
}
