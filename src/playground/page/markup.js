import { element } from './element.js';
import { parse } from './markdown.js';

/**
 * @import { Block, Inline } from './markdown.js'
 */

/**
 * A text of Discord's Markdown as elements.
 *
 * @param {string} markdown
 * @param {string} locale of the person who reads it
 */
export function markup(markdown, locale) {
  return parse(markdown).map((block) => drawBlock(block, locale));
}

/**
 * @param {Block} block
 * @param {string} locale
 * @returns {HTMLElement}
 */
function drawBlock(block, locale) {
  if (block.kind === 'code') return element('pre', {}, element('code', {}, block.text));
  if (block.kind === 'quote') {
    return element('blockquote', {}, ...block.blocks.map((inside) => drawBlock(inside, locale)));
  }
  const inline = (/** @type {readonly Inline[]} */ parts) => parts.map((part) => drawInline(part, locale));
  if (block.kind === 'list') {
    return element('ul', {}, ...block.items.map((item) => element('li', {}, ...inline(item))));
  }
  const tag = block.kind === 'heading' ? 'h3' : 'p';
  const name = block.kind === 'heading' ? `heading-${block.level}` : block.kind;
  return element(tag, { class: name }, ...inline(block.inner));
}

/**
 * @param {Inline} part
 * @param {string} locale
 * @returns {Node}
 */
function drawInline(part, locale) {
  switch (part.kind) {
    case 'bold':
      return element('strong', {}, ...part.inner.map((inside) => drawInline(inside, locale)));
    case 'italic':
      return element('em', {}, ...part.inner.map((inside) => drawInline(inside, locale)));
    case 'link':
      return element('a', { href: part.url, target: '_blank', rel: 'noreferrer' }, part.text);
    case 'code':
      return element('code', {}, part.text);
    case 'time':
      return drawTime(part.seconds, part.style, locale);
    default:
      return document.createTextNode(part.text);
  }
}

/**
 * A moment as Discord writes it: relative, or as day and time.
 *
 * @param {number} seconds since 1970
 * @param {string} style
 * @param {string} locale
 */
function drawTime(seconds, style, locale) {
  const moment = new Date(seconds * 1_000);
  if (Number.isNaN(moment.getTime())) return document.createTextNode(String(seconds));
  const full = moment.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
  const shown = style === 'R' ? relative(seconds - Date.now() / 1_000, locale) : full;
  return element('time', { datetime: moment.toISOString(), title: full }, shown);
}

/**
 * @param {number} seconds from now
 * @param {string} locale
 */
function relative(seconds, locale) {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const size = Math.abs(seconds);
  if (size < 60) return format.format(Math.round(seconds), 'second');
  if (size < 3_600) return format.format(Math.round(seconds / 60), 'minute');
  if (size < 86_400) return format.format(Math.round(seconds / 3_600), 'hour');
  return format.format(Math.round(seconds / 86_400), 'day');
}
