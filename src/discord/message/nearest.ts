import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import type { MessageWords } from '../words/words.ts';
import { ids } from './heading.ts';
import { container, findText, textDisplay } from './layout.ts';

/*
 * Excerpts that may not answer say so wherever they go. The sentence has an id, so that a later press on the message
 * finds it and says it again, whatever an answer would be by then.
 */

/** Of the bar beside such a message: amber, where an answer has none. */
const accent = 0xe0_8e_0b;

/** The sentence above the excerpts; none where they answer. */
export function nearestLine(nearest: boolean, words: MessageWords): APIComponentInContainer[] {
  return nearest ? [textDisplay(words.nearest, ids.nearest)] : [];
}

/** Whether a message of ours says that its excerpts may not answer. */
export function isNearest(components: readonly unknown[]): boolean {
  return findText(components, ids.nearest) !== null;
}

/** The whole message, which is told from an answer at a glance. */
export function nearestContainer(
  nearest: boolean,
  components: APIComponentInContainer[],
): APIMessageTopLevelComponent[] {
  return container(components, nearest ? accent : null);
}
