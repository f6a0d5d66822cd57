import { combobox } from './combobox.js';
import { element } from './element.js';
import { markup } from './markup.js';

/*
 * Components V2 as Discord draws them, by the numbers of its "Component Reference". A kind that the bot's messages do
 * not use is named instead of drawn.
 */

/**
 * What is read of a component.
 *
 * @typedef {{
 *   type: number, content?: string, components?: Component[], accessory?: Component, accent_color?: number | null,
 *   label?: string, url?: string, custom_id?: string, disabled?: boolean, style?: number, divider?: boolean,
 *   placeholder?: string, options?: { label: string, value: string, description?: string }[],
 *   items?: { media: { url: string }, description?: string }[], file?: { url: string },
 * }} Component
 *
 * What a message's components need of the page.
 *
 * @typedef {{
 *   locale: string, press: (customId: string, values: readonly string[]) => void, files: Readonly<Record<string, string>>,
 * }} Surroundings
 */

const buttonStyles = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'secondary'];

/**
 * @param {Component} component
 * @param {Surroundings} around
 * @returns {HTMLElement}
 */
export function draw(component, around) {
  const inner = () => (component.components ?? []).map((one) => draw(one, around));
  switch (component.type) {
    case 1:
      return element('div', { class: 'row' }, ...inner());
    case 2:
      return drawButton(component, around);
    case 3:
      return drawMenu(component, around);
    case 9: {
      const beside = component.accessory ? [draw(component.accessory, around)] : [];
      return element('div', { class: 'section' }, element('div', {}, ...inner()), ...beside);
    }
    case 10:
      return element('div', { class: 'text' }, ...markup(component.content ?? '', around.locale));
    case 12:
      return element('div', { class: 'gallery' }, ...(component.items ?? []).map((item) => drawPicture(item, around)));
    case 13:
      return drawFile(component.file?.url ?? '', around);
    case 14:
      return component.divider === false ? element('div', { class: 'space' }) : element('hr');
    case 17:
      return drawContainer(component, inner());
    default:
      return element('p', {}, `A component of type ${component.type}, which the playground does not draw`);
  }
}

/**
 * A file that came with the message, to download.
 *
 * @param {string} url
 * @param {Surroundings} around
 */
function drawFile(url, { files }) {
  const name = nameIn(url);
  const href = addressOf(name, 'text/plain', files);
  return element('a', { class: 'button secondary', href, download: name, 'data-key': name }, `⬇ ${name}`);
}

/**
 * @param {string} url
 */
function nameIn(url) {
  return url.replace(/^attachment:\/\//, '');
}

/**
 * The address of the page's own copy of a file.
 *
 * @param {string} name
 * @param {string} type
 * @param {Readonly<Record<string, string>>} files
 */
function addressOf(name, type, files) {
  const bytes = Uint8Array.from(atob(files[name] ?? ''), (one) => one.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type }));
}

/**
 * A picture that came with the message, as the page's own copy of it.
 *
 * @param {{ media: { url: string }, description?: string }} item
 * @param {Surroundings} around
 */
function drawPicture({ media, description = '' }, { files }) {
  const src = addressOf(nameIn(media.url), 'image/png', files);
  const picture = element('img', { src, alt: description });
  picture.addEventListener('load', () => URL.revokeObjectURL(src));
  return picture;
}

/**
 * With a bar of its colour where it has one.
 *
 * @param {Component} component
 * @param {readonly Node[]} inner
 */
function drawContainer({ accent_color: accent = null }, inner) {
  const box = element('div', { class: 'container' }, ...inner);
  if (accent !== null) box.style.borderLeft = `4px solid #${accent.toString(16).padStart(6, '0')}`;
  return box;
}

/**
 * @param {Component} component
 * @param {Surroundings} around
 */
function drawButton({ label = '', url, custom_id = '', disabled = false, style = 2 }, { press }) {
  const look = `button ${buttonStyles[style] ?? 'secondary'}`;
  if (url !== undefined) {
    return element('a', { class: look, href: url, target: '_blank', rel: 'noreferrer' }, label, ' ↗');
  }
  const button = element('button', { type: 'button', class: look, disabled, 'data-key': label }, label);
  button.addEventListener('click', () => press(custom_id, []));
  return button;
}

/**
 * @param {Component} component
 * @param {Surroundings} around
 */
function drawMenu({ placeholder = 'Choose', custom_id = '', disabled = false, options = [] }, { press }) {
  const shown = element('span', {}, placeholder);
  const button = element(
    'button',
    { type: 'button', class: 'menu', disabled, 'aria-label': placeholder, 'data-key': placeholder },
    shown,
  );
  const { list, open, close, isOpen } = combobox(button, placeholder, ({ name, value }) => {
    shown.textContent = name;
    press(custom_id, [value]);
  });
  const offered = options.map(({ label, value, description }) => ({
    name: label,
    value,
    ...(description === undefined ? {} : { description }),
  }));
  button.addEventListener('click', () => (isOpen() ? close() : open(offered)));
  button.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
    event.preventDefault();
    open(offered);
  });
  return element('div', { class: 'with-list' }, button, list);
}
