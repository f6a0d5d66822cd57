import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/all.ts';
import { bodyCheck, descriptionIsThere } from '../support/discord/description.ts';
import { commandFaults } from '../support/discord/rules.ts';

const definitions = commands.map(({ definition }) => definition);

describe('the definitions of the commands', () => {
  test('are within the limits of Discord', () => {
    expect(commandFaults(definitions as never)).toEqual([]);
  });

  test.skipIf(!descriptionIsThere)('are what its OpenAPI description takes (skipped without PULLQUOTE_OPENAPI)', () => {
    expect(bodyCheck()('PUT', '/applications/1/commands', definitions)).toEqual([]);
  });

  test.each(definitions.filter(({ name }) => !['admin', 'coverage', 'follow'].includes(name)))(
    'let /$name be used in servers, in DMs and as an app of a person',
    ({ contexts, integration_types }) => {
      expect(contexts).toEqual([0, 1, 2]);
      expect(integration_types).toEqual([0, 1]);
    },
  );

  test('limit what can be typed into every text option', () => {
    const options = definitions
      .flatMap((definition) => ('options' in definition ? (definition.options ?? []) : []))
      .filter((option) => option.type === 3 && !('choices' in option && option.choices));
    expect(options).not.toEqual([]);
    for (const option of options) expect(option).toHaveProperty('max_length', expect.any(Number));
  });
});

test('a verb of a button belongs to one command only', () => {
  const verbs = commands.flatMap(({ presses }) => Object.keys(presses ?? {}));
  expect(new Set(verbs).size).toBe(verbs.length);
});
