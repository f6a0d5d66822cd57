import { draw } from './components.js';
import { element } from './element.js';
import { markup } from './markup.js';

/**
 * @import { Component } from './components.js'
 *
 * A message of the bot, as a press gives it back.
 * @typedef {{ id: string, components: readonly Component[], files: Readonly<Record<string, string>>, private: boolean, thinking: boolean }} Message
 *
 * What made the bot send it: a command, and what was given with it.
 * @typedef {{ name: string, given: string }} Use
 */

/** The messages of the page: they stand here and nowhere else, as they stand in Discord. */
export class Conversation {
  #list;
  #press;
  /** @type {Map<string, HTMLElement>} */
  #items = new Map();

  /**
   * @param {HTMLElement} list
   * @param {(message: Message, customId: string, values: readonly string[]) => void} press
   */
  constructor(list, press) {
    this.#list = list;
    this.#press = press;
  }

  /**
   * Shows a new message, or what a message has become; then the focus stays where it was, as far as that is still there.
   *
   * @param {Message} message
   * @param {Use | null} use for a new one: the command behind it
   * @param {string} locale
   */
  show(message, use, locale) {
    const article = drawMessage(message, locale, {
      press: (customId, values) => this.#press(message, customId, values),
      dismiss: () => this.remove(message.id),
    });
    const known = this.#items.get(message.id);
    if (!known) {
      const above = use
        ? [element('p', { class: 'use' }, 'You used ', element('b', {}, use.name), ` ${use.given}`)]
        : [];
      const item = element('li', {}, ...above, article);
      this.#items.set(message.id, item);
      this.#list.append(item);
      item.scrollIntoView({ block: 'start' });
      return;
    }
    const key = document.activeElement?.getAttribute('data-key') ?? null;
    const held = known.contains(document.activeElement);
    known.querySelector('article')?.replaceWith(article);
    if (held) successor(article, key).focus();
  }

  /**
   * A message of somebody else, with the commands of its menu.
   *
   * @param {string} content
   * @param {string} locale
   * @param {readonly { name: string, use: () => void }[]} commands
   */
  post(content, locale, commands) {
    const buttons = commands.map(({ name, use }) => {
      const button = element('button', { type: 'button', class: 'button secondary' }, name);
      button.addEventListener('click', use);
      return button;
    });
    const article = element(
      'article',
      { 'aria-label': 'Message of Robin', tabindex: '-1' },
      element('span', { class: 'avatar somebody', 'aria-hidden': 'true' }, 'R'),
      element('p', { class: 'author' }, 'Robin'),
      element('div', { class: 'text' }, ...markup(content, locale)),
      element('div', { class: 'row', role: 'group', 'aria-label': 'Apps' }, ...buttons),
    );
    this.#list.append(element('li', {}, article));
    article.scrollIntoView({ block: 'start' });
  }

  /**
   * While a press is answered, the message takes no other.
   *
   * @param {string} id
   * @param {boolean} busy
   */
  wait(id, busy) {
    this.#items.get(id)?.querySelector('article')?.setAttribute('aria-busy', String(busy));
  }

  /**
   * @param {string} id
   */
  isWaiting(id) {
    return this.#items.get(id)?.querySelector('article')?.getAttribute('aria-busy') === 'true';
  }

  /**
   * Takes a message away; the focus goes on to a message nearby, or to the list of them.
   *
   * @param {string} id
   */
  remove(id) {
    const item = this.#items.get(id);
    const near = (item?.previousElementSibling ?? item?.nextElementSibling)?.querySelector('article');
    const held = item?.contains(document.activeElement);
    item?.remove();
    this.#items.delete(id);
    if (held) (near ?? this.#list).focus();
  }
}

/**
 * @param {Message} message
 * @param {string} locale
 * @param {{ press: (customId: string, values: readonly string[]) => void, dismiss: () => void }} hands
 */
function drawMessage({ components, files, private: isPrivate, thinking }, locale, { press, dismiss }) {
  const body = thinking
    ? [element('p', { class: 'thinking' }, 'Pullquote is thinking…')]
    : components.map((component) => draw(component, { locale, press, files }));
  const label = isPrivate ? 'Message of Pullquote that only you can see' : 'Message of Pullquote';
  return element(
    'article',
    { 'aria-label': label, tabindex: '-1', class: isPrivate && 'private' },
    element('span', { class: 'avatar', 'aria-hidden': 'true' }, '“'),
    element('p', { class: 'author' }, 'Pullquote', element('span', { class: 'app' }, 'APP')),
    ...body,
    ...(isPrivate ? [privacyLine(dismiss)] : []),
  );
}

/**
 * @param {() => void} dismiss
 */
function privacyLine(dismiss) {
  const button = element('button', { type: 'button', class: 'plain', 'data-key': 'dismiss' }, 'Dismiss message');
  button.addEventListener('click', dismiss);
  return element('p', { class: 'privacy' }, 'Only you can see this · ', button);
}

/**
 * Where the focus goes when the message that held it is drawn anew: to the same control; where that is gone or switched
 * off, to another of the message.
 *
 * @param {HTMLElement} article
 * @param {string | null} key
 * @returns {HTMLElement}
 */
function successor(article, key) {
  /** @type {HTMLElement[]} */
  const controls = [...article.querySelectorAll('button:not([disabled])')].filter((one) => one instanceof HTMLElement);
  return controls.find((one) => one.dataset.key === key) ?? controls.find(({ role }) => role === null) ?? article;
}
