import { createCanvas } from '@napi-rs/canvas';
import { pictureFonts } from './fonts.ts';
import { linesOf } from './lines.ts';

/** What stands on a picture, each as it is drawn. */
export interface PictureText {
  /** The quotation, to the letter. */
  readonly quotation: string;
  /** Who said it and where it was printed, and what has to be said with that. */
  readonly source: readonly string[];
}

/** Pixels. */
const WIDTH = 1200;
const LEAST_HEIGHT = 630;
const MARGIN = 88;
const BAR = 8;
const GAP = 44;
/** Letters and the lines that they stand in: the quotation, a long one, the source. */
const TYPE = { quotation: [44, 64], long: [34, 50], source: [27, 40] } as const;
/** From so many UTF-16 code units on a quotation is a long one. */
const LONG = 280;
const COLOURS = { paper: '#ffffff', ink: '#1b1c20', source: '#555861', bar: '#c9ccd3' };
/** Whether a text is read from right to left: its first letter tells. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;

/**
 * A quotation and its source as a picture, a PNG of 1200 pixels by 630 or more; null where a character of it has no
 * letter in the fonts, since a picture must not show an empty box in its place. Rejects where this platform cannot draw.
 */
export async function quotationPicture({ quotation, source }: PictureText): Promise<Uint8Array | null> {
  const fonts = await pictureFonts();
  if (![quotation, ...source].every(fonts.canDraw)) return null;
  const measuring = createCanvas(1, 1).getContext('2d');
  const set = (text: string, [size, height]: readonly [number, number], colour: string) => {
    measuring.font = `${size}px ${fonts.family}`;
    const lines = linesOf(text, WIDTH - 2 * MARGIN, (words) => measuring.measureText(words).width);
    return { lines, font: measuring.font, height, colour, isReversed: RIGHT_TO_LEFT.test(text) };
  };
  const words = set(quotation, quotation.length < LONG ? TYPE.quotation : TYPE.long, COLOURS.ink);
  const below = source.map((line) => set(line, TYPE.source, COLOURS.source));
  const wordsHeight = words.lines.length * words.height;
  const belowHeight = below.reduce((sum, { lines, height }) => sum + lines.length * height, 0);
  const height = Math.max(LEAST_HEIGHT, 2 * MARGIN + wordsHeight + GAP + belowHeight);

  const canvas = createCanvas(WIDTH, height);
  const context = canvas.getContext('2d');
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, WIDTH, height);
  let top = Math.round((height - wordsHeight - GAP - belowHeight) / 2);
  context.fillStyle = COLOURS.bar;
  context.fillRect(words.isReversed ? WIDTH - MARGIN / 2 - BAR : MARGIN / 2, top, BAR, wordsHeight);
  context.textBaseline = 'middle';
  for (const block of [words, ...below]) {
    context.font = block.font;
    context.fillStyle = block.colour;
    context.direction = block.isReversed ? 'rtl' : 'ltr';
    context.textAlign = block.isReversed ? 'right' : 'left';
    for (const line of block.lines) {
      context.fillText(line, block.isReversed ? WIDTH - MARGIN : MARGIN, top + block.height / 2);
      top += block.height;
    }
    if (block === words) top += GAP;
  }
  return canvas.encode('png');
}
