const LONGEST = 64;

/** `wanted` in letters, digits, - and _, with a number behind it where `taken` has it already; then it is taken too. */
export function freeId(wanted: string, taken: Set<string>): string {
  const plain =
    wanted
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, LONGEST - 4) || 'article';
  let id = plain;
  for (let n = 2; taken.has(id); n += 1) id = `${plain}-${n}`;
  taken.add(id);
  return id;
}
