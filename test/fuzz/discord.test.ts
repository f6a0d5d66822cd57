import { InteractionType } from 'discord.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../commands/all.ts';
import { type Message, storedMessage } from '../support/discord/interaction.ts';
import { commandData, type Doer, formData, menuData, typingData } from '../support/discord/payloads.ts';
import { alice, bob } from '../support/discord/people.ts';
import { library, words } from '../support/laws.ts';
import { runs } from '../support/runs.ts';
import { anyString } from '../support/strings.ts';
import { allItems, DiscordClient } from './discordclient.ts';

/* Whatever anybody does in Discord gets one response that Discord takes, that pings nobody and quotes to the letter. */

const client = new DiscordClient(library, await allItems(library));
const { fingerprint } = library.survey;
const answered = await client.send(commandData('ask', { question: 'what did the mother of the officer say?' }), 'uses');
const { quotes } = await library.ask({ question: 'what did the mother of the officer say?', k: 6 });
const ids = quotes.map((quote) => library.quoteId(quote));

const doer: fc.Arbitrary<Doer> = fc.record({
  user: fc.constantFrom(alice, bob),
  place: fc.constantFrom('guild', 'dm', 'elsewhere'),
  locale: fc.constantFrom('en-US', 'es-ES', 'fr', 'de', 'pt-BR', 'xx'),
  moderates: fc.boolean(),
  manages: fc.boolean(),
});
/** As much as Discord lets anybody type. */
const typed = words.map((text) => text.slice(0, 500));
const options = {
  ask: fc.record(
    {
      question: typed,
      outlet: typed,
      speaker: typed,
      from: fc.oneof(typed, fc.constantFrom('2022-06-01', '2022-02-30')),
      to: fc.oneof(typed, fc.constantFrom('2022-07-01', '2021-01-01')),
      results: fc.integer(),
      private: fc.boolean(),
    },
    { requiredKeys: ['question'] },
  ),
  quote: fc.record({ speaker: typed, about: typed }, { requiredKeys: ['speaker'] }),
  compare: fc.record({ topic: typed }),
  timeline: fc.record({ topic: typed }, { requiredKeys: [] }),
  sources: fc.record({ outlet: typed, sort: typed }, { requiredKeys: [] }),
};
type Use = [string, Record<string, string | number | boolean>];
const use: fc.Arbitrary<Use> = fc.oneof(
  ...Object.entries(options).map(([name, given]) => given.map((each): Use => [name, each])),
  fc.constantFrom<Use>(['about', {}], ['admin reload', {}], ['admin counts', {}], ['no such', {}]),
);

const verbs = commands.flatMap(({ presses, forms }) => [...Object.keys(presses ?? {}), ...Object.keys(forms ?? {})]);
const part = fc.oneof(
  fc.constantFrom(fingerprint, '1', '2', '-', 'b', 'quote', 'compare', 'timeline', 'newest', 'outlet', 'i', 'w', 'l'),
  fc.nat({ max: 999 }).map(String),
  fc.constantFrom(BigInt(alice.id).toString(36), BigInt(bob.id).toString(36)),
  fc.subarray(ids).map((some) => some.join('.')),
  fc.string({ maxLength: 10 }),
);
const customId = fc
  .oneof(
    fc
      .tuple(fc.constantFrom(...verbs), fc.nat({ max: 12 }), fc.constantFrom(1, 3, 5), fc.constantFrom(alice, bob))
      .map(([verb, page, perPage, { id }]) =>
        [verb, 1, fingerprint, page, perPage, BigInt(id).toString(36), ids.join('.')].join(':'),
      ),
    fc
      .tuple(fc.constantFrom(...verbs), fc.array(part, { maxLength: 6 }))
      .map(([verb, rest]) => [verb, 1, ...rest].join(':')),
    anyString,
  )
  .map((id) => id.slice(0, 100));
/** The message that holds the button: one of ours, or one with a heading made by hand. */
const holder: fc.Arbitrary<Message> = fc.oneof(
  fc.constant(answered.original as Message),
  fc.tuple(words, fc.boolean()).map(([content, priv]) => ({
    id: '1',
    components: [{ type: 17, id: 1, components: [{ type: 10, id: 2, content: `### ${content}`.slice(0, 4_000) }] }],
    flags: 32_768,
    loading: false,
    private: priv,
    deleted: false,
  })),
);
const value = fc.oneof(fc.constantFrom(...ids, '0', '4'), anyString);

/** Fast-check shares what it makes; a press changes the message that holds it. */
const own = (message: Message): Message => structuredClone(message);

test('a command with any options', async () => {
  await fc.assert(
    fc.asyncProperty(use, doer, async ([name, given], who) => {
      await client.send(commandData(name, given), 'uses', null, who);
    }),
    runs(100),
  );
});

test('a button or menu with any custom_id, on any message', async () => {
  await fc.assert(
    fc.asyncProperty(
      customId,
      fc.option(fc.array(value, { maxLength: 2 })),
      holder,
      doer,
      async (id, values, on, who) => {
        const message = own(on);
        const data = values ? { component_type: 3, values, custom_id: id } : { component_type: 2, custom_id: id };
        const payload = { type: InteractionType.MessageComponent, data, message: storedMessage(message) };
        await client.send(payload, 'presses', message, who);
      },
    ),
    runs(150),
  );
});

test('a form with any custom_id and any words, on any message', async () => {
  const form = fc.oneof(fc.constantFrom('further:1:3', `amiss:1:w:${fingerprint}:${ids[0]}`), customId);
  await fc.assert(
    fc.asyncProperty(form, typed, holder, doer, async (custom_id, text, on, who) => {
      const message = own(on);
      const field = (name: string) => ({ component: { type: 4, custom_id: name } });
      const data = formData(
        { custom_id, components: [field('question'), field('reason')] },
        { question: text, reason: text },
      );
      await client.send({ ...data, message: storedMessage(message) }, 'submits', message, who);
    }),
    runs(60),
  );
});

test('the menu of a message of any words, by any name', async () => {
  const name = fc.oneof(fc.constantFrom(...commands.map(({ definition }) => definition.name)), anyString);
  await fc.assert(
    fc.asyncProperty(name, words, doer, async (command, text, who) => {
      await client.send(menuData(command, text.slice(0, 4_000)), 'uses', null, who);
    }),
    runs(40),
  );
});

test('typing anything into any option', async () => {
  const completed = commands.flatMap(({ definition, completes }) =>
    Object.keys(completes ?? {}).map((option) => [definition.name, option] as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...completed), typed, doer, async ([name, option], text, who) => {
      const { choices } = await client.send(typingData(name, option, text), 'types', null, who);
      expect(choices).not.toBeNull();
    }),
    runs(40),
  );
});
