/*
 * The part of Discord's Markdown that the bot's messages use: block quotes, headings, subtext, lists, code, bold,
 * italics, links, escapes and timestamps. The result is a tree of plain data; nothing here knows the page.
 */

/**
 * @typedef {(
 *   | { kind: 'text', text: string }
 *   | { kind: 'bold' | 'italic', inner: Inline[] }
 *   | { kind: 'link', text: string, url: string }
 *   | { kind: 'code', text: string }
 *   | { kind: 'time', seconds: number, style: string }
 * )} Inline
 * @typedef {(
 *   | { kind: 'line' | 'subtext' | 'heading', level: number, inner: Inline[] }
 *   | { kind: 'list', items: Inline[][] }
 *   | { kind: 'quote', blocks: Block[] }
 *   | { kind: 'code', text: string }
 * )} Block
 */

/**
 * The blocks of a text, in order; a line without marks is a block too.
 *
 * @param {string} markdown
 * @returns {Block[]}
 */
export function parse(markdown) {
  /** @type {Block[]} */
  const blocks = [];
  let rest = markdown;
  while (rest !== '') {
    const [whole, block] = code(rest) ?? quote(rest) ?? list(rest) ?? line(rest);
    blocks.push(block);
    rest = rest.slice(whole.length);
  }
  return blocks;
}

/** @typedef {[whole: string, block: Block]} Taken what a block takes of the text, and what it is */

/**
 * @param {string} text
 * @returns {Taken | null}
 */
function code(text) {
  const match = /^```(?:\w*\n)?([\s\S]*?)\n?```(?:\n|$)/.exec(text);
  return match ? [match[0], { kind: 'code', text: match[1] ?? '' }] : null;
}

/**
 * @param {string} text
 * @returns {Taken | null}
 */
function quote(text) {
  const match = /^(?:> [^\n]*(?:\n|$))+/.exec(text);
  if (!match) return null;
  const inside = match[0].replace(/\n$/, '').replace(/^> /gm, '');
  // A quote inside a quote is none.
  const blocks = inside.split('\n').map((one) => line(one)[1]);
  return [match[0], { kind: 'quote', blocks }];
}

/**
 * @param {string} text
 * @returns {Taken | null}
 */
function list(text) {
  const match = /^(?:[-*] [^\n]*(?:\n|$))+/.exec(text);
  if (!match) return null;
  const lines = match[0].replace(/\n$/, '').split('\n');
  return [match[0], { kind: 'list', items: lines.map((one) => inline(one.slice(2))) }];
}

/**
 * @param {string} text
 * @returns {Taken}
 */
function line(text) {
  const [whole, mark = '', content = ''] = /^(#{1,3} |-# )?([^\n]*)(?:\n|$)/.exec(text) ?? [text];
  const kind = mark === '' ? 'line' : mark === '-# ' ? 'subtext' : 'heading';
  return [whole, { kind, level: kind === 'heading' ? mark.length - 1 : 0, inner: inline(content) }];
}

/**
 * @param {string} text one line, or what stands in bold
 * @returns {Inline[]}
 */
function inline(text) {
  /** @type {Inline[]} */
  const parts = [];
  const say = (/** @type {string} */ shown) => {
    const last = parts.at(-1);
    if (last?.kind === 'text') last.text += shown;
    else parts.push({ kind: 'text', text: shown });
  };
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const bold = /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/.exec(rest);
    const italic = /^\*(?![*\s])((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/.exec(rest);
    const link = /^\[([^\][\\]+)\]\((https?:[^\s()<>]+)\)/.exec(rest);
    const codeText = /^`([^`]+)`/.exec(rest);
    const time = /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/.exec(rest);
    if (escaped?.[1]) say(escaped[1]);
    else if (bold?.[1]) parts.push({ kind: 'bold', inner: inline(bold[1]) });
    else if (italic?.[1]) parts.push({ kind: 'italic', inner: inline(italic[1]) });
    else if (link?.[1] && link[2]) parts.push({ kind: 'link', text: link[1], url: link[2] });
    else if (codeText?.[1]) parts.push({ kind: 'code', text: codeText[1] });
    else if (time) parts.push({ kind: 'time', seconds: Number(time[1]), style: time[2] ?? 'f' });
    else say(rest.charAt(0));
    at += (escaped ?? bold ?? italic ?? link ?? codeText ?? time)?.[0].length ?? 1;
  }
  return parts;
}
