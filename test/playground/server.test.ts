import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/all.ts';
import type { BotCommand } from '../../src/discord/command.ts';
import { notice } from '../../src/discord/message/notice.ts';
import { answerOf, newsroom } from '../support/discord/library.ts';
import {
  customIdOf,
  holderOf,
  type Message,
  onlyMessage,
  openTestPlayground,
  optionsOf,
  slowLibrary,
  textOf,
} from '../support/playground.ts';

const question = 'What did the mayor do?';

const press = (message: Message, label: string, values: readonly string[] = []) => ({
  kind: 'press',
  customId: customIdOf(message, label),
  values,
  message: holderOf(message),
});

describe('what is done on the page', () => {
  test('a command is answered with the very message that Discord would be sent', async () => {
    const { use } = await openTestPlayground();
    const answer = onlyMessage(await use('ask', { question }));
    expect(answer).toMatchObject({ private: false, thinking: false, components: [{ type: 17 }] });
    expect(textOf(answer)).toContain(`### ${question}`);
    expect(textOf(answer)).toContain('> The mayor cut the ribbon.');
  });

  test('what the coverage does not say is answered privately', async () => {
    const { use } = await openTestPlayground(newsroom({ ask: async ({ question }) => answerOf(question, []) }));
    const refusal = onlyMessage(await use('ask', { question }));
    expect(refusal.private).toBe(true);
    expect(textOf(refusal)).toContain('No answer was found');
  });

  test('a subcommand reaches its command, and the one person of the playground is its operator', async () => {
    const { use } = await openTestPlayground();
    expect(textOf(onlyMessage(await use('admin', {}, 'stats')))).toContain('### Since the start');
  });

  test('an option is completed by the command itself', async () => {
    const complete = () => [{ name: 'The Daily Ribbon', id: 'o1' }];
    const { act } = await openTestPlayground(newsroom({ complete }));
    const events = await act({ kind: 'completion', name: 'ask', option: 'outlet', typed: 'dai' });
    expect(events).toEqual([{ kind: 'choices', choices: [{ name: 'The Daily Ribbon', value: 'o1' }] }]);
  });

  test('a page button replaces the message that holds it', async () => {
    const { use, act } = await openTestPlayground();
    const first = onlyMessage(await use('ask', { question }));
    const second = onlyMessage(await act(press(first, 'Next ▶')));
    expect(second).toMatchObject({ id: first.id, private: false });
    expect(textOf(second)).toContain('4–6 of 6 excerpts');
  });

  test('a message that only one person sees stays so when its page is turned', async () => {
    const { use, act } = await openTestPlayground();
    const first = onlyMessage(await use('ask', { question, private: true }));
    expect(onlyMessage(await act(press(first, 'Next ▶')))).toMatchObject({ id: first.id, private: true });
  });

  test('a menu opens what stands around an excerpt, in a private message of its own', async () => {
    const { use, act } = await openTestPlayground();
    const answer = onlyMessage(await use('ask', { question }));
    const [, second] = optionsOf(answer);
    const around = onlyMessage(await act(press(answer, 'Show in context', [String(second)])));
    expect(around.id).not.toBe(answer.id);
    expect(around.private).toBe(true);
    expect(textOf(around)).toContain(' · paragraph 2');
  });

  test('a button opens a form, and what is sent off with it is answered', async () => {
    const { use, act } = await openTestPlayground();
    const answer = onlyMessage(await use('ask', { question }));
    const [form] = await act(press(answer, 'Ask a follow-up'));
    expect(form).toMatchObject({ kind: 'form', form: { title: 'Ask a follow-up' } });
    const further = await act({
      kind: 'form',
      customId: customIdOf(answer, 'Ask a follow-up'),
      fields: { question: 'And when?' },
      message: holderOf(answer),
    });
    expect(textOf(onlyMessage(further))).toContain(`a follow-up to **${question}**`);
  });

  test('Delete takes the message away', async () => {
    const { use, act } = await openTestPlayground();
    const answer = onlyMessage(await use('ask', { question }));
    expect(await act(press(answer, 'Delete'))).toEqual([{ kind: 'removed', id: answer.id }]);
  });

  test('buttons work in another run of the playground: the message carries all they need', async () => {
    const before = await openTestPlayground();
    const first = onlyMessage(await before.use('ask', { question }));
    const after = await openTestPlayground();
    expect(textOf(onlyMessage(await after.act(press(first, 'Next ▶'))))).toContain('4–6 of 6 excerpts');
  });

  test('complaints can be made only where the operator keeps them', async () => {
    const kept: unknown[] = [];
    const feedback = { keep: async (complaint: unknown) => void kept.push(complaint) };
    const { use, act } = await openTestPlayground(newsroom(), { botContext: { feedback } });
    const answer = onlyMessage(await use('ask', { question }));
    const [form] = await act(press(answer, 'Wrong'));
    expect(form?.kind).toBe('form');
    await act({
      kind: 'form',
      customId: customIdOf(answer, 'Wrong'),
      fields: { reason: 'another mayor' },
      message: holderOf(answer),
    });
    expect(kept).toMatchObject([{ kind: 'wrong', reason: 'another mayor' }]);
    const without = await openTestPlayground();
    expect(customIdOf(onlyMessage(await without.use('ask', { question })), 'Wrong')).toBe('undefined');
  });

  test('a command of the menu of a message gets the text of that message', async () => {
    const find: BotCommand = {
      definition: { name: 'Find this', type: 3 },
      execute: async ({ target }) => notice(`Looked for: ${target}`),
    };
    const { act } = await openTestPlayground(newsroom(), { commands: [...commands, find] });
    const menu = { kind: 'command', name: 'Find this', subcommand: null, options: {}, target: 'It cost 2 million.' };
    expect(textOf(onlyMessage(await act(menu)))).toBe('Looked for: It cost 2 million.');
  });

  test('the words are in the language of whoever asks, as far as there is a catalogue', async () => {
    const locales: string[] = [];
    const spy: BotCommand = {
      definition: { name: 'spy', description: 'spies' },
      execute: async ({ locale, placeLocale }) => {
        locales.push(locale, placeLocale);
        return notice('seen');
      },
    };
    const { act } = await openTestPlayground(newsroom(), { commands: [spy] });
    await act({ kind: 'command', name: 'spy', subcommand: null, options: {}, target: null, locale: 'es-419' });
    expect(locales).toEqual(['es-419', 'es-419']);
  });
});

describe('an answer that takes longer', () => {
  test('is announced, and then takes the place of the announcement', async () => {
    const { library, release } = slowLibrary(await newsroom().ask({ question, k: 1 }));
    const { use } = await openTestPlayground(library, { deferAfter: 0 });
    const [thinking, answer, ...more] = await use('ask', { question }, null, release);
    expect(thinking).toMatchObject({ kind: 'message', thinking: true, components: [] });
    expect(answer).toMatchObject({ kind: 'message', thinking: false, id: (thinking as Message).id });
    expect(more).toEqual([]);
  });

  test('leaves no trace for others when it turns out to be private', async () => {
    const { library, release } = slowLibrary(answerOf(question, []));
    const { use } = await openTestPlayground(library, { deferAfter: 0 });
    const [thinking, removed, refusal] = await use('ask', { question }, null, release);
    expect(removed).toEqual({ kind: 'removed', id: (thinking as Message).id });
    expect(refusal).toMatchObject({ kind: 'message', private: true, thinking: false });
  });
});

describe('what cannot be done', () => {
  test('a command, a button or a form that nobody knows gets a plain private word', async () => {
    const { use, act } = await openTestPlayground();
    const message = { id: 'm', components: [], private: false };
    const events = [
      await use('nothing'),
      await act({ kind: 'press', customId: 'nothing:1', values: [], message }),
      await act({ kind: 'form', customId: 'nothing:1', fields: {}, message }),
    ];
    for (const each of events) expect(textOf(onlyMessage(each))).toMatch(/not known here any more/);
  });

  test('a handler that fails says so, privately', async () => {
    const { use } = await openTestPlayground(newsroom({ ask: () => Promise.reject(new Error('broken')) }));
    const told = onlyMessage(await use('ask', { question }));
    expect(told.private).toBe(true);
    expect(textOf(told)).toMatch(/^Something broke \(ref \w{4}\), and nothing was answered\./);
  });

  test.each([
    ['is no JSON', '{'],
    ['is no deed', '{"kind":"dance","locale":"en-US"}'],
    ['lacks its language', '{"kind":"completion","name":"ask","option":"outlet","typed":""}'],
    ['holds what no message can', '{"kind":"press","locale":"en","customId":"a","values":[],"message":{"id":"m"}}'],
    [
      'has options that are none',
      '{"kind":"command","locale":"en","name":"ask","subcommand":null,"options":[{}],"target":null}',
    ],
  ])('a request that %s is refused in plain words', async (_, body) => {
    const { post } = await openTestPlayground();
    const refused = await post(body);
    expect(refused.status).toBe(400);
    expect(refused.body).toBe('This is nothing that can be done here\n');
  });

  test('a request that is too large is refused before it is read to its end', async () => {
    const { post } = await openTestPlayground();
    expect((await post(JSON.stringify({ kind: 'x'.repeat(300_000) }))).status).toBe(413);
  });
});
