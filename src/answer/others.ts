import { CAPITALS } from '../text/names.ts';
import type { Span } from '../text/span.ts';

const NAMES = new RegExp(CAPITALS, 'u');

/** Whether words have a name in them. */
export const hasNames = (words: string): boolean => NAMES.test(words);

/** A span of a text, with what lies in some spans of it left out. */
export const without = (text: string, { start, end }: Span, spans: readonly Span[]): string =>
  text
    .slice(start, end)
    .split('')
    .filter((_, i) => !spans.some((one) => one.start <= start + i && start + i < one.end))
    .join('');

/** Whether a span of a text names others than those whose places are given. */
export const namesOthers = (text: string, span: Span, own: readonly Span[]): boolean =>
  hasNames(without(text, span, own));
