import { describe, expect, test } from 'vitest';
import { bodyCheck, descriptionIsThere } from '../support/discord/description.ts';
import { commandFaults, isEmptyMessage, messageFaults, pingsOf } from '../support/discord/rules.ts';

/* The stand-in proves nothing unless it refuses what Discord refuses. */

const text = (content: string) => ({ type: 10, content });
const press = (custom_id: string) => ({ type: 2, style: 2, label: 'x', custom_id });
const row = (...components: object[]) => ({ type: 1, components });
const many = <T>(count: number, of: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => of(index));

describe('the stand-in refuses a message', () => {
  test.each([
    ['with content beside V2', { content: 'a', components: [text('a')] }, 'V2 excludes'],
    ['of 41 components', { components: many(41, () => text('a')) }, '41 components'],
    ['of 41 nested ones', { components: [{ type: 17, components: many(40, () => text('a')) }] }, '41 components'],
    ['of 4,001 characters', { components: [text('a'.repeat(4_000)), text('b')] }, '4001 characters'],
    ['of more than 10,170 bytes', { components: [text('漢'.repeat(3_400))] }, 'a text weight of 10212'],
    ['with nothing to see in a text', { components: [text(' ')] }, 'without anything to see'],
    ['with the same custom_id twice', { components: [row(press('a'), press('a'))] }, 'a duplicate custom_id'],
    [
      'with the same component id twice',
      { components: many(2, () => ({ ...text('a'), id: 7 })) },
      'a duplicate component',
    ],
    ['with six buttons in a row', { components: [row(...many(6, (n) => press(`${n}`)))] }, 'a row is'],
    [
      'with a select beside a button',
      { components: [row(press('a'), { type: 3, custom_id: 'b', options: [{ label: 'a', value: 'a' }] })] },
      'a row is',
    ],
    ['with a custom_id too long', { components: [row(press('a'.repeat(101)))] }, 'a custom_id out of'],
    [
      'with an address too long',
      { components: [row({ type: 2, style: 5, label: 'x', url: `https://a.b/${'a'.repeat(512)}` })] },
      'not an address',
    ],
    ['with a section without its button', { components: [{ type: 9, components: [text('a')] }] }, 'a section'],
    [
      'with a select value twice',
      { components: [row({ type: 3, custom_id: 'b', options: many(2, () => ({ label: 'a', value: 'a' })) })] },
      'a duplicate select value',
    ],
  ])('%s', (_, body, reason) => {
    expect(messageFaults(body, true).join()).toContain(reason);
  });

  test('with V2 components but without the flag', () => {
    expect(messageFaults({ components: [text('a')] }, false)).toEqual(['a V2 component without the V2 flag']);
  });

  test('with nothing in it', () => {
    expect(isEmptyMessage({ components: [] })).toBe(true);
    expect(isEmptyMessage({ components: [text('a')] })).toBe(false);
  });
});

describe('the stand-in refuses commands', () => {
  const command = (overrides: object) => ({ name: 'a', description: 'a', ...overrides });
  const option = (name: string, overrides: object = {}) => ({ type: 3, name, description: 'a', ...overrides });
  test.each([
    ['of the same name', [command({}), command({})], 'a duplicate command name'],
    ['with an upper-case name', [command({ name: 'Ask' })], 'not a name'],
    ['with such a name in another language', [command({ name_localizations: { de: 'Frage' } })], 'not a name'],
    [
      'of the same name in another language',
      [command({ name_localizations: { fr: 'b' } }), command({ name: 'b', name_localizations: { de: 'c' } })],
      'a duplicate command name',
    ],
    [
      'with an option name twice in another language',
      [command({ options: [option('a', { name_localizations: { fr: 'b' } }), option('b')] })],
      'a: option name',
    ],
    [
      'with a description too long in another language',
      [command({ options: [option('a', { description_localizations: { fr: 'b'.repeat(101) } })] })],
      'a.a: description',
    ],
    ['without a description', [command({ description: '' })], 'description'],
    [
      'with a required option after an optional one',
      [command({ options: [option('a'), option('b', { required: true })] })],
      'a required option',
    ],
    [
      'with a choice twice',
      [command({ options: [option('a', { choices: many(2, () => ({ name: 'x', value: 'y' })) })] })],
      'choice',
    ],
    [
      'of more than 8,000 characters',
      [
        command({
          options: many(25, (n) =>
            option(`a${n}`, { choices: many(25, (m) => ({ name: `n${m}`, value: `${m}`.repeat(10) })) }),
          ),
        }),
      ],
      '8,000',
    ],
  ])('%s', (_, commands, reason) => {
    expect(commandFaults(commands).join()).toContain(reason);
  });
});

test('the stand-in notices a mention that would ping', () => {
  const components = [text('@everyone <@12345>')];
  expect(pingsOf({ components })).toEqual(['@everyone', '<@12345>']);
  expect(pingsOf({ components, allowed_mentions: { parse: ['everyone'] } })).not.toEqual([]);
  expect(pingsOf({ components, allowed_mentions: { parse: [] } })).toEqual([]);
});

describe.skipIf(!descriptionIsThere)('the OpenAPI description (skipped without PULLQUOTE_OPENAPI)', () => {
  const check = (data: object) => bodyCheck()('POST', '/interactions/1/token/callback', { type: 4, data });

  test('takes a message of Components V2', () => {
    expect(check({ flags: 32_768, components: [{ type: 17, components: [text('a')] }] })).toEqual([]);
  });

  test.each([
    ['a field that it does not know', { components: [text('a')], enforce_nonce: false }],
    ['an unknown component', { components: [{ type: 99 }] }],
    ['an empty text', { components: [text('')] }],
    ['a container in a container', { components: [{ type: 17, components: [{ type: 17, components: [text('a')] }] }] }],
  ])('refuses %s', (_, data) => {
    expect(check(data)).not.toEqual([]);
  });

  test('refuses a body where none belongs', () => {
    expect(bodyCheck()('DELETE', '/webhooks/1/token/messages/@original', {})).not.toEqual([]);
  });
});
