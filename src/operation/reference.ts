import { randomInt } from 'node:crypto';

/** Digits and letters that nobody takes for one another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short name for an accident, such as '7F3K', by which a person's word and the log's line are found together. */
export function reference(): string {
  return Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
