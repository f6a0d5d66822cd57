import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

/** The fonts, by package, with the parts of each that are used. All are under the SIL Open Font License. */
const FONTS = {
  'noto-sans': ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'],
  'noto-sans-arabic': ['arabic'],
  'noto-emoji': null,
} as const;

/** From one code point to another, both included. */
type CodeRange = readonly [from: number, to: number];

/** Fonts that are ready to draw with. */
export interface PictureFonts {
  /** As a canvas takes it: each letter is drawn by the first family that has it. */
  readonly family: string;
  /** Whether every character of a text can be drawn. */
  canDraw(text: string): boolean;
}

let ready: Promise<PictureFonts> | null = null;

/** The fonts, read at the first call. Rejects where a file of them is missing. */
export function pictureFonts(): Promise<PictureFonts> {
  ready ??= load();
  return ready;
}

async function load(): Promise<PictureFonts> {
  const families: string[] = [];
  const ranges: CodeRange[] = [];
  for (const [font, parts] of Object.entries(FONTS)) {
    const covered: Record<string, string> = JSON.parse(await readFile(pathOf(font, 'unicode.json'), 'utf8'));
    for (const [part, codes] of Object.entries(covered)) {
      // Emoji come in numbered parts, "[0]".
      const name = part.replace(/[[\]]/g, '');
      if (parts && !parts.some((one) => one === name)) continue;
      const family = `Pullquote ${font} ${name}`;
      GlobalFonts.register(await readFile(pathOf(font, `files/${font}-${name}-400-normal.woff2`)), family);
      families.push(family);
      ranges.push(...codes.split(',').map(rangeOf));
    }
  }
  const isCovered = (code: number): boolean => ranges.some(([from, to]) => from <= code && code <= to);
  return {
    family: families.map((family) => `"${family}"`).join(', '),
    canDraw: (text) => [...text].every((letter) => /\s/.test(letter) || isCovered(letter.codePointAt(0) ?? -1)),
  };
}

const pathOf = (font: string, file: string): string =>
  fileURLToPath(import.meta.resolve(`@fontsource/${font}/${file}`));

/** "U+0100-02BA" or "U+2116". */
function rangeOf(codes: string): CodeRange {
  const [from = '', to = from] = codes.replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}
