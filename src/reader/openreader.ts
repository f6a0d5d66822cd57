import { MODEL_FOLDER } from './model.ts';
import type { Reader } from './port.ts';
import { ThreadedReader } from './thread/threaded.ts';

/** How the reader is used: not at all, as it comes along, or so that nothing is answered before everything has been read. */
export const READER_MODES = ['on', 'off', 'wait'] as const;
export type ReaderMode = (typeof READER_MODES)[number];

/**
 * The reader, or null where it is switched off or cannot be had; `note` is told in one line why it cannot.
 *
 * @param folder its files
 */
export async function openReader(
  mode: ReaderMode,
  note: (line: string) => void,
  folder: string = MODEL_FOLDER,
): Promise<Reader | null> {
  if (mode === 'off') return null;
  try {
    return await ThreadedReader.start(note, { folder });
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    note(`Questions are answered by words alone, without the reader: ${reason}`);
    return null;
  }
}
