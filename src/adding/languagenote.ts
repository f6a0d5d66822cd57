import { foreignLanguageOf, languageName } from '../corpus/read/language.ts';

/** What is told of an article in another language, on one line; nothing of one in English, or in none that is known. */
export function notesOnLanguage(text: string): string[] {
  const language = foreignLanguageOf(text);
  if (language === null) return [];
  return [`is in ${languageName(language)}: the program is made for English, and finds less in it`];
}
