/*
 * A model of what Discord shows of a Markdown text, as far as our messages need it: escapes, bold, and the names of
 * every other construct that its parser would have recognised. Written from the client's published behaviour.
 */

export interface Shown {
  /** Without block quote marks, escapes and bold marks. */
  readonly text: string;
  /** The words in bold. */
  readonly bold: readonly string[];
  /** Constructs that were recognised besides bold: empty when the text is shown to the letter. */
  readonly constructs: readonly string[];
}

/** Constructs that begin anywhere in a text. */
const inline: Readonly<Record<string, RegExp>> = {
  emoticon: /^¯\\_\(ツ\)_\/¯/,
  code: /^(`+)[\s\S]*?[^`]\1(?!`)/,
  address: /^(?:https?|steam):\/\/[^\s<]+[^<.,:;"'\]\s]/,
  bracketedAddress: /^<[^: >]+:\/[^ >]+>/,
  maskedLink: /^\[[^\]]*\]\(/,
  mention: /^<(?:@[!&]?|#)\d+>|^@(?:everyone|here)/,
  command: /^<\/[^:>]+:\d+>/,
  timestamp: /^<t:-?\d{1,17}(?::[tTdDfFR])?>/,
  navigation: /^<id:\w+>|^<(?:mailto|tel|sms):/,
  customEmoji: /^<a?:\w+:\d+>/,
  shortcode: /^:[^\s:]+:/,
  strike: /^~~[\s\S]+?~~/,
  spoiler: /^\|\|[\s\S]+?\|\|/,
  underline: /^__[\s\S]+?__/,
  emphasis: /^_[^_]+_\b|^\*(?!\*)[^*]+\*/,
};

/** Constructs that begin a line. */
const block: Readonly<Record<string, RegExp>> = {
  heading: /^ *#{1,3} +\S/,
  subtext: /^ *-# +\S/,
  list: /^ *(?:[*+-]|\d+\.) +\S/,
  quote: /^ *>(?:>>)? /,
};

/** What Discord shows of one block quote. Every line of it must be one. */
export function shownQuote(markdown: string): Shown {
  const lines = markdown.split(/(?<=\r\n|\n|\r(?!\n))/);
  const unquoted = lines.map((line) => (line.startsWith('> ') ? line.slice(2) : null));
  const constructs = unquoted.includes(null) ? ['a line outside the quote'] : [];
  const inner = shown(unquoted.map((line) => line ?? '').join(''));
  return { ...inner, constructs: [...constructs, ...inner.constructs] };
}

/** What Discord shows of a text. */
export function shown(markdown: string): Shown {
  const constructs: string[] = [];
  const bold: string[] = [];
  let text = '';
  let boldFrom: number | null = null;
  let lineStart = true;
  for (let at = 0; at < markdown.length; ) {
    const rest = markdown.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/.exec(rest)?.[1];
    const recognised = Object.entries(lineStart ? { ...block, ...inline } : inline).filter(([, rule]) =>
      rule.test(rest),
    );
    constructs.push(...recognised.map(([name]) => name));
    if (escaped !== undefined) {
      text += escaped;
      at += 2;
      lineStart = false;
    } else if (rest.startsWith('**')) {
      if (boldFrom === null) boldFrom = text.length;
      else {
        bold.push(text.slice(boldFrom));
        boldFrom = null;
      }
      at += 2;
      lineStart = true; // what stands in bold is parsed on its own
    } else {
      text += rest.charAt(0);
      at += 1;
      lineStart = /[\n\r]/.test(rest.charAt(0)) || (lineStart && rest.charAt(0) === ' ');
    }
  }
  if (boldFrom !== null) constructs.push('bold that does not end');
  return { text, bold, constructs };
}
