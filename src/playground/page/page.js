import { compose } from './composer.js';
import { Conversation } from './conversation.js';
import { openForm } from './dialog.js';
import { byId, element } from './element.js';
import { localised } from './option.js';
import { send } from './wire.js';

/**
 * @import { PageEvent } from '../pageevent.ts'
 * @import { Component } from './components.js'
 * @import { Definition } from './composer.js'
 * @import { Message, Use } from './conversation.js'
 * @import { Part } from './dialog.js'
 */

const language = byId('language', HTMLSelectElement);
const colours = byId('colours', HTMLSelectElement);
const status = byId('status', HTMLElement);
const conversation = new Conversation(byId('messages', HTMLOListElement), press);

/** Says something about the page itself. */
function say(/** @type {string} */ words) {
  status.textContent = words;
}

/**
 * Does something and shows what comes of it.
 *
 * @param {Readonly<Record<string, unknown>>} action
 * @param {Use | null} use the command behind it, when it is one
 * @param {Message | null} holder the message on which it is done
 */
async function act(action, use = null, holder = null) {
  say('');
  let answered = false;
  try {
    await send({ ...action, locale: language.value }, (event) => {
      answered = true;
      receive(event, use, holder);
    });
    if (!answered) say('Pullquote did not respond.');
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault));
  }
}

/**
 * @param {PageEvent} event
 * @param {Use | null} use
 * @param {Message | null} holder
 */
function receive(event, use, holder) {
  switch (event.kind) {
    case 'message': {
      const components = /** @type {readonly Component[]} */ (event.components);
      return conversation.show({ ...event, components }, use, language.value);
    }
    case 'removed':
      conversation.remove(event.id);
      // Without a holder it was only the word that an answer is being thought about.
      return holder ? say('The message is deleted.') : undefined;
    case 'form': {
      const { title, custom_id: customId, components } = event.form;
      const parts = /** @type {readonly Part[]} */ (components);
      return openForm(title, parts, language.value, (fields) =>
        act({ kind: 'form', customId, fields, message: held(holder) }, null, holder),
      );
    }
    default:
      return;
  }
}

/**
 * What the server gets of a message.
 *
 * @param {Message | null} message
 */
function held(message) {
  return message && { id: message.id, components: message.components, private: message.private };
}

/**
 * @param {Message} message
 * @param {string} customId
 * @param {readonly string[]} values
 */
async function press(message, customId, values) {
  if (conversation.isWaiting(message.id)) return;
  conversation.wait(message.id, true);
  await act({ kind: 'press', customId, values, message: held(message) }, null, message);
  conversation.wait(message.id, false);
}

/**
 * Draws the commands in the language that is chosen.
 *
 * @param {readonly Definition[]} definitions
 */
function drawCommands(definitions) {
  const locale = language.value;
  const ofMessages = definitions
    .filter(({ type }) => type === 3)
    .map(({ name, name_localizations }) => ({ name, shown: localised(name, name_localizations, locale) }));
  compose(byId('choices', HTMLElement), byId('command', HTMLFormElement), definitions, {
    locale,
    use: ({ name, subcommand, shown }, options, given) => {
      void act({ kind: 'command', name, subcommand, options, target: null }, { name: shown, given });
    },
    complete: async ({ name }, option, typed) => {
      /** @type {{ name: string, value: string }[]} */
      const choices = [];
      await send({ kind: 'completion', name, option, typed, locale }, (event) => {
        if (event.kind !== 'choices') return;
        choices.push(...event.choices.map((one) => ({ name: one.name, value: String(one.value) })));
      }).catch((/** @type {Error} */ fault) => say(fault.message));
      return choices;
    },
    post: (content) => {
      const commands = ofMessages.map(({ name, shown }) => ({
        name: shown,
        use: () =>
          void act(
            { kind: 'command', name, subcommand: null, options: {}, target: content },
            { name: shown, given: '' },
          ),
      }));
      conversation.post(content, locale, commands);
    },
  });
}

/** The languages of the commands, English first, each by its own name. */
function drawLanguages(/** @type {readonly Definition[]} */ definitions) {
  const known = definitions.flatMap(({ name_localizations }) => Object.keys(name_localizations ?? {}));
  const locales = ['en-US', ...new Set(known.filter((locale) => !locale.startsWith('en')))];
  const named = (/** @type {string} */ locale) => new Intl.DisplayNames(locale, { type: 'language' }).of(locale);
  language.replaceChildren(...locales.map((value) => element('option', { value }, named(value) ?? value)));
}

/** Questions that have an answer, each on a button that asks it. Without them the page does as well. */
async function drawExamples() {
  const response = await fetch('/examples').catch(() => null);
  const questions = response?.ok ? /** @type {string[]} */ (await response.json()) : [];
  const buttons = questions.map((question) => {
    const button = element('button', { type: 'button', class: 'button secondary' }, question);
    button.addEventListener('click', () => {
      const ask = { kind: 'command', name: 'ask', subcommand: null, options: { question }, target: null };
      void act(ask, { name: '/ask', given: `question: ${question}` });
    });
    return button;
  });
  byId('examples', HTMLElement).append(...buttons);
}

colours.addEventListener('change', () => {
  document.documentElement.style.colorScheme = colours.value;
});

const definitions = await (await fetch('/commands')).json();
drawLanguages(definitions);
drawCommands(definitions);
language.addEventListener('change', () => drawCommands(definitions));
await drawExamples();
