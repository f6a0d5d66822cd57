import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { uriOf } from '../../text/address.ts';

/** Components V2, from Discord's "Component Reference": nested components count. */
const maxComponents = 40;
/** Characters of all Text Displays of a message together. */
const maxText = 4_000;
/** UTF-8 bytes of all text + 12 × Text Displays; from here on Discord answered HTTP 500 (discord-api-docs issue 8554). */
const maxWeight = 10_170;
/** Characters of a link button's address. */
const maxUrl = 512;

/** What a message spends of its limits. */
export interface LayoutSize {
  readonly components: number;
  /** UTF-16 code units, which are never fewer than the characters that Discord counts. */
  readonly text: number;
  readonly weight: number;
}

/** A text of Markdown. `id` lets a later press find it in the message again. */
export function textDisplay(content: string, id?: number): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content, ...(id === undefined ? {} : { id }) };
}

/** All that a message of ours is: one container. `accent` is the colour of the bar beside it, 0xRRGGBB; null for none. */
export function container(
  components: APIComponentInContainer[],
  accent: number | null = null,
): APIMessageTopLevelComponent[] {
  return [{ type: ComponentType.Container, ...(accent !== null && { accent_color: accent }), components }];
}

export function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator };
}

export function row(...components: APIComponentInMessageActionRow[]): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components };
}

/** A button whose press comes back as `customId`. */
export function button(label: string, customId: string, disabled = false): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId, disabled };
}

/** A button that opens an address; none where Discord takes none that could be made of it. */
export function linkButton(label: string, url: string | null): APIButtonComponent[] {
  const uri = url === null ? null : uriOf(url);
  if (uri === null || uri.length > maxUrl) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url: uri }];
}

/** The text, with such a button beside it where there is one. */
export function linkedText(
  content: string,
  label: string,
  url: string | null,
): APITextDisplayComponent | APISectionComponent {
  const [accessory] = linkButton(label, url);
  return accessory
    ? { type: ComponentType.Section, components: [textDisplay(content)], accessory }
    : textDisplay(content);
}

/** What these components spend, with all that is nested in them. */
export function sizeOf(components: readonly unknown[]): LayoutSize {
  let count = 0;
  let text = 0;
  let weight = 0;
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    count += 1;
    if (node.type === ComponentType.TextDisplay && 'content' in node && typeof node.content === 'string') {
      text += node.content.length;
      weight += Buffer.byteLength(node.content) + 12;
    }
    if ('components' in node && Array.isArray(node.components)) node.components.forEach(visit);
    if ('accessory' in node) visit(node.accessory);
  };
  components.forEach(visit);
  return { components: count, text, weight };
}

/** Whether Discord takes a message of these components. */
export function fits(components: readonly unknown[]): boolean {
  const size = sizeOf(components);
  return size.components <= maxComponents && size.text <= maxText && size.weight < maxWeight;
}

/** The content of the first Text Display with this id, wherever it is nested; null when there is none. */
export function findText(components: readonly unknown[], id: number): string | null {
  for (const node of components) {
    if (typeof node !== 'object' || node === null) continue;
    if ('id' in node && node.id === id && 'content' in node && typeof node.content === 'string') return node.content;
    const inner = 'components' in node && Array.isArray(node.components) ? findText(node.components, id) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** What stands on the first button with this custom_id, wherever it is nested; null where there is none. */
export function findLabel(components: readonly unknown[], customId: string): string | null {
  for (const node of components) {
    if (typeof node !== 'object' || node === null) continue;
    const isIt = 'custom_id' in node && node.custom_id === customId;
    if (isIt && 'label' in node && typeof node.label === 'string') return node.label;
    const inner = 'components' in node && Array.isArray(node.components) ? findLabel(node.components, customId) : null;
    if (inner !== null) return inner;
  }
  return null;
}

/** The custom_ids of all buttons and menus, wherever they are nested. */
export function customIdsOf(components: readonly unknown[]): string[] {
  return components.flatMap((node) => {
    if (typeof node !== 'object' || node === null) return [];
    const own = 'custom_id' in node && typeof node.custom_id === 'string' ? [node.custom_id] : [];
    return 'components' in node && Array.isArray(node.components) ? [...own, ...customIdsOf(node.components)] : own;
  });
}
