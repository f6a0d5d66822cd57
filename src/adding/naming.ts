import type { ArticleFacts } from '../corpus/article.ts';
import { freeId } from '../corpus/read/ids.ts';

/** In code units: an id may have 64, and a number may stand after it. */
const LONGEST = 56;
const LONGEST_OUTLET = 20;

/** Small letters, digits and single dashes: what every file system and every reader takes. Empty where none is left. */
function slug(words: string, longest: number): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\p{M}'\u2018\u2019]+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longest) return plain;
  // Cut between two words where there is a place to.
  const cut = plain.slice(0, longest + 1).lastIndexOf('-');
  return plain.slice(0, cut > 0 ? cut : longest);
}

/**
 * The id of a new article: its outlet and its headline in plain letters, or the name it came under where neither is
 * known, with a number after it where it is `taken`; then it is taken too. The file is called the same, and a name
 * cannot lead out of the folder, since it holds neither dots nor slashes.
 */
export function nameFor({ outlet, headline }: ArticleFacts, cameAs: string, taken: Set<string>): string {
  const parts = [slug(outlet.value ?? '', LONGEST_OUTLET), slug(headline.value ?? '', LONGEST)];
  const fallback = cameAs
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\.\w{1,8}$/, '');
  const name = parts[1] === '' ? [parts[0], slug(fallback ?? '', LONGEST)] : parts;
  return freeId(slug(name.filter((part) => part !== '').join('-'), LONGEST), taken);
}
