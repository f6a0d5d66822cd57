import type { ReplyMessage } from '../command.ts';
import { container, textDisplay } from './layout.ts';

/** A plain private word to the person who asked. `markdown` is short and already escaped. */
export function notice(markdown: string): ReplyMessage {
  return { components: container([textDisplay(markdown)]), private: true };
}
