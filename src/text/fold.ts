const QUOTE = /[\u2018\u2019\u201a\u201b\u2032\u0060\u00b4\uff07]/;
const DOUBLE_QUOTE = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02]/;
const DASH = /[\u2010-\u2015\u2212]/;
const MARKS_ONLY = /^\p{M}*$/u;

/** Folded code units by code unit; filled as they are met. 0 stands for "not met yet". */
const folded = new Uint16Array(0x10000);

function foldUnit(unit: number): number {
  const known = folded[unit];
  if (known) return known;
  const result = foldCharacter(String.fromCharCode(unit)).charCodeAt(0);
  folded[unit] = result;
  return result;
}

/** One code unit in, one code unit out, so that offsets stay what they are. */
function foldCharacter(character: string): string {
  if (QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  if (DASH.test(character)) return '-';
  if (character !== '\n' && /\s/.test(character)) return ' ';
  const lower = character.toLowerCase();
  const [base = lower, ...rest] = lower.normalize('NFKD');
  return base.length === 1 && base !== ' ' && MARKS_ONLY.test(rest.join('')) ? base : lower;
}

/** Code units that are put together at once: they are the arguments of one call. */
const PIECE = 4_096;

/** A zero typed, or read by a machine, for the letter: at the head of three letters, or after two and before one. */
const ZERO_FOR_O = /(?<![\p{L}\p{N}])0(?=\p{L}{3})|(?<=\p{L}{2})0(?=\p{L})/gu;

/**
 * A copy of `text` for matching, with the same length in UTF-16 code units: without case and accents, with straight
 * quotes, plain hyphens and plain spaces, and with the letter o where a zero stands for it. A span found in the copy
 * is the same span of the original.
 */
export function fold(text: string): string {
  let copy = '';
  for (let i = 0; i < text.length; i += PIECE) copy += foldPiece(text, i, Math.min(i + PIECE, text.length));
  return copy.includes('0') ? copy.replace(ZERO_FOR_O, 'o') : copy;
}

function foldPiece(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let i = start; i < end; i += 1) units.push(foldUnit(text.charCodeAt(i)));
  return String.fromCharCode.apply(null, units);
}
