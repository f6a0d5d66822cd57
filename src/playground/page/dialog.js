import { element, freshId } from './element.js';
import { markup } from './markup.js';

/**
 * What is read of a form and its fields.
 *
 * @typedef {{ type: number, custom_id?: string, style?: number, required?: boolean, max_length?: number,
 *   min_length?: number, value?: string, placeholder?: string, label?: string }} Field
 * @typedef {{ type: number, label?: string, description?: string, content?: string, component?: Field,
 *   components?: Field[] }} Part
 */

/**
 * Opens a form over the page. The browser keeps the focus in it, closes it on Escape, and gives the focus back.
 *
 * @param {string} title
 * @param {readonly Part[]} parts
 * @param {string} locale
 * @param {(fields: Readonly<Record<string, string>>) => void} sendOff
 */
export function openForm(title, parts, locale, sendOff) {
  /** @type {Map<string, HTMLInputElement | HTMLTextAreaElement>} */
  const inputs = new Map();
  const heading = element('h2', { id: freshId() }, title);
  const cancel = element('button', { type: 'button', class: 'button secondary' }, 'Cancel');
  const submit = element('button', { class: 'button primary' }, 'Submit');
  const drawn = parts.flatMap((part) => {
    const field = part.component ?? part.components?.[0];
    if (!field) return markup(part.content ?? '', locale);
    const input = drawField(field);
    inputs.set(field.custom_id ?? '', input);
    const label = element('label', {}, part.label ?? field.label ?? '', input);
    return part.description ? [label, element('p', { class: 'description' }, part.description)] : [label];
  });
  const form = element('form', {}, heading, ...drawn, element('div', { class: 'row' }, cancel, submit));
  const dialog = element('dialog', { 'aria-labelledby': heading.id }, form);
  cancel.addEventListener('click', () => dialog.close());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = Object.fromEntries([...inputs].map(([id, input]) => [id, input.value]));
    dialog.close();
    sendOff(fields);
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  [...inputs.values()][0]?.focus();
}

/**
 * @param {Field} field
 */
function drawField({ style, required = true, max_length, min_length, value = '', placeholder }) {
  const attributes = {
    required,
    placeholder,
    ...(max_length === undefined ? {} : { maxlength: String(max_length) }),
    ...(min_length === undefined ? {} : { minlength: String(min_length) }),
  };
  const input = style === 2 ? element('textarea', { ...attributes, rows: '4' }) : element('input', attributes);
  input.value = value;
  return input;
}
