const LONGEST = 64;

/** The last number that was put after each id, by the ids that are taken. */
const numbers = new WeakMap<Set<string>, Map<string, number>>();

/** `wanted` in letters, digits, - and _, with a number after it where `taken` has it already; then it is taken too. */
export function freeId(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, LONGEST - 4) || 'article';
  const last = numbers.get(taken) ?? new Map<string, number>();
  numbers.set(taken, last);
  let id = plain;
  // Below the last number all are taken.
  for (let n = (last.get(plain) ?? 1) + 1; taken.has(id); n += 1) {
    id = `${plain}-${n}`;
    last.set(plain, n);
  }
  taken.add(id);
  return id;
}
