import type { Span } from '../../text/span.ts';

const OPENING = '[{';
const CLOSING = ']}';

/** Where each element of an array stands in its JSON, which must be one that `JSON.parse` takes. */
function elementsOf(json: string): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = -1;
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charAt(at);
    const isBetween = depth === 1 && (character === ',' || character === ']');
    if (isBetween && start >= 0) {
      found.push({ start, end: start + json.slice(start, at).trimEnd().length });
      start = -1;
    } else if (depth === 1 && start < 0 && !isBetween && character.trim() !== '') start = at;
    if (character === '"') at = endOfString(json, at);
    else if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) depth -= 1;
  }
  return found;
}

/** Where a string ends, by the place of its first quotation mark. */
function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (json.charAt(at) !== '"') at += json.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** The JSON of an array without some of its elements, counted from 0; all else of it is left to the letter. */
export function withoutElements(json: string, gone: ReadonlySet<number>): string {
  const elements = elementsOf(json);
  const [first, last] = [elements[0], elements.at(-1)];
  if (first === undefined || last === undefined) return json;
  const left = elements.flatMap(({ start, end }, index) => {
    if (gone.has(index)) return [];
    const before = elements[index - 1];
    return [{ gap: before ? json.slice(before.end, start) : ',', words: json.slice(start, end) }];
  });
  const words = left.map(({ gap, words: each }, index) => (index === 0 ? each : gap + each));
  return json.slice(0, first.start) + words.join('') + json.slice(last.end);
}
