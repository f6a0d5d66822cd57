/** Our words with the spaces that French sets beside its marks, which break no line; a value is left as it is. */
export function spaced(words: TemplateStringsArray, ...values: readonly string[]): string {
  const parts = words.map((part) => part.replace(/ (?=[:»])|(?<=«) /g, '\u00a0').replace(/ (?=[;!?])/g, '\u202f'));
  return String.raw({ raw: parts }, ...values);
}
