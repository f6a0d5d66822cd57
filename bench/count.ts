/** The whole number that an option gives. Throws, in one line, where it gives none. */
export function countOf(option: string, value: string): number {
  const count = Number(value);
  if (value.trim() === '' || !Number.isInteger(count) || count < 0) throw new Error(`--${option}: use a whole number`);
  return count;
}
