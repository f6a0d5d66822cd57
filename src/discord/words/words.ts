import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { pt } from './pt.ts';

/** Every word of ours that a person in Discord reads, in one language. */
export type MessageWords = typeof en;

/** The catalogues by the locales of Discord that they serve; English serves all others. */
export const catalogues: Readonly<Record<string, MessageWords>> = { 'es-ES': es, 'es-419': es, fr, de, 'pt-BR': pt };

/** The words for a locale of Discord, such as 'es-419'. */
export function wordsIn(locale: string): MessageWords {
  return Object.hasOwn(catalogues, locale) ? (catalogues[locale] ?? en) : en;
}
