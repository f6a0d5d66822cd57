import { type APIMessage, ComponentType } from 'discord.js';
import { expect, it } from 'vitest';
import { messageText } from '../../../src/discord/request/messagetext.ts';

const words = 'The bridge is not safe';
const message = (parts: object): APIMessage => ({ content: '', embeds: [], ...parts }) as unknown as APIMessage;
const text = { type: ComponentType.TextDisplay, content: words };

it.each([
  ['itself', { content: words }],
  ['an embed', { embeds: [{ title: 'The Planet', description: words }] }],
  ['a message that it forwards', { message_snapshots: [{ message: { content: words, embeds: [] } }] }],
  [
    'an embed that it forwards',
    { message_snapshots: [{ message: { content: '', embeds: [{ description: words }] } }] },
  ],
  ['components', { components: [text] }],
  [
    'components in a section in a box',
    {
      components: [
        { type: ComponentType.Container, components: [{ type: ComponentType.Section, components: [text] }] },
      ],
    },
  ],
  ['components that it forwards', { message_snapshots: [{ message: { content: '', components: [text] } }] }],
])('what a message says is what %s says', (_, parts) => {
  expect(messageText(message(parts))).toContain(words);
});

it('a message of buttons and pictures says nothing', () => {
  const button = { type: ComponentType.Button, label: words, custom_id: 'x', style: 1 };
  expect(messageText(message({ components: [{ type: ComponentType.ActionRow, components: [button] }] }))).toBe('');
  expect(messageText(undefined)).toBe('');
});
