import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/all.ts';
import { type CommandDefinition, differenceOf, isEmpty } from '../../../src/discord/registering/registration.ts';

const [ask, sources] = commands.map(({ definition }) => definition) as [CommandDefinition, CommandDefinition];
const wanted = [ask, sources];
const all = commands.map(({ definition }) => definition);
const none = { added: [], changed: [], removed: [] };

/** As Discord gives a command back: with what it adds, and defaults filled in. */
function registered(definition: CommandDefinition): CommandDefinition {
  return {
    id: '1',
    application_id: '2',
    version: '3',
    type: 1,
    nsfw: false,
    default_member_permissions: null,
    name_localizations: null,
    ...definition,
    options: (definition as { options?: object[] }).options?.map((option) => ({ required: false, ...option })),
  } as unknown as CommandDefinition;
}

describe('the difference to what is registered', () => {
  test('is none when Discord gives back what was registered', () => {
    expect(differenceOf(all.map(registered), all, null)).toEqual(none);
    expect(isEmpty(none)).toBe(true);
  });

  test('does not see the contexts of commands in a server, which Discord does not keep', () => {
    const { contexts: _contexts, integration_types: _types, ...bare } = ask;
    expect(differenceOf([registered(bare as CommandDefinition), registered(sources)], wanted, '3')).toEqual(none);
    expect(differenceOf([registered(bare as CommandDefinition), registered(sources)], wanted, null).changed).toEqual([
      'ask',
    ]);
  });

  test('names what is new, what is gone, and what differs in any part', () => {
    const old = { ...registered(ask), name: 'quote' };
    const changed = { ...registered(sources), options: [] };
    const difference = differenceOf([old, changed], wanted, null);
    expect(difference).toEqual({ added: ['ask'], changed: ['sources'], removed: ['quote'] });
    expect(isEmpty(difference)).toBe(false);
  });

  test('tells a user command from a slash command of the same name', () => {
    const userCommand = { ...registered(ask), type: 2 } as CommandDefinition;
    expect(differenceOf([userCommand], [ask], null)).toEqual({ added: ['ask'], changed: [], removed: ['ask'] });
  });
});
