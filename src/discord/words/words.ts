import { en } from './en.ts';

/** Every word of ours that a person in Discord reads, in one language. */
export type Words = typeof en;

/** The catalogues by the locales of Discord that they serve; English serves all others. */
export const catalogues: Readonly<Record<string, Words>> = {};

/** The words for a locale of Discord, such as 'es-419'. */
export function wordsIn(locale: string): Words {
  return Object.hasOwn(catalogues, locale) ? (catalogues[locale] ?? en) : en;
}
