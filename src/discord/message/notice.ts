import type { ReplyMessage } from '../command.ts';
import { container, textDisplay } from './layout.ts';

/** A plain message that only the person who asked sees. `markdown` is short and already escaped. */
export function notice(markdown: string): ReplyMessage {
  return { components: container([textDisplay(markdown)]), private: true };
}
