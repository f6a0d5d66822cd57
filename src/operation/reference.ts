import { randomInt } from 'node:crypto';

/** Digits and letters that are not mistaken for one another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short name for an accident, such as '7F3K', which the person sees and the log has too. */
export function reference(): string {
  return Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
