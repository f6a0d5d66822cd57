import { element, freshId } from './element.js';

/**
 * @typedef {{ name: string, value: string, description?: string }} Option
 */

/**
 * A list of options that belongs to a control, after the combobox pattern of the ARIA Authoring Practices: the focus
 * stays on the control, the arrows go through the list, Enter takes an option and Escape closes it.
 *
 * @param {HTMLElement} control an input that suggests, or a button that opens a menu
 * @param {string} label
 * @param {(option: Option) => void} choose
 */
export function combobox(control, label, choose) {
  const list = element('ul', { role: 'listbox', id: freshId(), 'aria-label': label, hidden: true });
  /** @type {readonly Option[]} */
  let options = [];
  let active = -1;
  const isTyped = control instanceof HTMLInputElement;
  control.setAttribute('role', 'combobox');
  control.setAttribute('aria-controls', list.id);
  control.setAttribute('aria-haspopup', 'listbox');
  if (isTyped) control.setAttribute('aria-autocomplete', 'list');

  /** @param {number} index */
  const activate = (index) => {
    active = index;
    const items = [...list.children];
    for (const [at, item] of items.entries()) item.setAttribute('aria-selected', String(at === index));
    const item = items[index];
    if (!item) return control.removeAttribute('aria-activedescendant');
    control.setAttribute('aria-activedescendant', item.id);
    item.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    list.hidden = true;
    control.setAttribute('aria-expanded', 'false');
    activate(-1);
  };
  /** @param {number} index */
  const take = (index) => {
    const option = options[index];
    close();
    if (option) choose(option);
  };
  /** @param {readonly Option[]} offered */
  const open = (offered) => {
    options = offered;
    list.replaceChildren(...offered.map(item));
    list.hidden = offered.length === 0;
    control.setAttribute('aria-expanded', String(offered.length > 0));
    list.scrollIntoView({ block: 'nearest' });
    activate(isTyped || offered.length === 0 ? -1 : 0);
  };
  /**
   * @param {Option} option
   * @param {number} index
   */
  const item = ({ name, description }, index) => {
    const made = element('li', { role: 'option', id: freshId() }, element('span', {}, name));
    if (description) made.append(element('span', { class: 'description' }, description));
    // Before the control loses the focus, which would close the list.
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => take(index));
    return made;
  };

  control.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const last = options.length - 1;
    const moves = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      ...(isTyped ? {} : { Home: 0, End: last }),
    };
    const to = Object.entries(moves).find(([key]) => key === event.key)?.[1];
    if (to !== undefined) activate(to);
    else if (event.key === 'Escape') close();
    else if (active >= 0 && (event.key === 'Enter' || (!isTyped && event.key === ' '))) take(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  control.addEventListener('blur', close);
  close();
  return { list, open, close, isOpen: () => !list.hidden };
}
