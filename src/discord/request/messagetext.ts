import {
  type APIMessage,
  type APIMessageSnapshotFields,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';

type Component = APIMessageTopLevelComponent | { readonly type: ComponentType };

/** The words of components, in their order: text, also in sections and in boxes. */
function componentWords(components: readonly Component[]): string[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.TextDisplay && 'content' in component) return [component.content];
    return 'components' in component ? componentWords(component.components) : [];
  });
}

const wordsOf = ({ content, embeds, components }: APIMessageSnapshotFields): string[] => [
  content,
  ...(embeds ?? []).flatMap(({ title, description, fields }) => [
    title ?? '',
    description ?? '',
    ...(fields ?? []).map(({ value }) => value),
  ]),
  ...componentWords(components ?? []),
];

/** What a message says: its text, that of its embeds and components, and that of a message that it forwards. */
export function messageText(message: APIMessage | undefined): string {
  if (message === undefined) return '';
  const forwarded = (message.message_snapshots ?? []).map((snapshot) => snapshot.message);
  return [message, ...forwarded]
    .flatMap(wordsOf)
    .filter((words) => (words ?? '').trim() !== '')
    .join('\n');
}
