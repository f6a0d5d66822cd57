import { SCALES, SMALL, TENS } from '../../english/numberwords.ts';

/** Contractions that do not end in "n't" with the verb's own form before it. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  "won't": ['will', 'not'],
  "can't": ['can', 'not'],
  "shan't": ['shall', 'not'],
  cannot: ['can', 'not'],
};
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, 'not'],
  [/'re$/, 'are'],
  [/'ve$/, 'have'],
  [/'ll$/, 'will'],
  [/'m$/, 'am'],
];

/** Scales as they stand right after digits: "$1.5m". */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1_000],
  ['m', 1_000_000],
  ['mn', 1_000_000],
  ['bn', 1_000_000_000],
  ['tn', 1_000_000_000_000],
]);
/** Money by its sign, before a number, or by its name, after one. */
const MONEY: Readonly<Record<string, readonly string[]>> = {
  $: ['$', 'dollar', 'dollars', 'bucks', 'usd'],
  '\u00a3': ['\u00a3', 'pound', 'pounds', 'gbp'],
  '\u20ac': ['\u20ac', 'euro', 'euros', 'eur'],
  '\u00a5': ['\u00a5', 'yen'],
};
const SIGN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(MONEY).flatMap(([sign, names]) => names.map((name) => [name, sign] as const)),
);

/**
 * The words as one way of writing has them: contractions written out, numbers in digits, the sign of money after its
 * number, "percent" as a sign, "an" as "a". It tells how near two wordings are, never that they are the same quotation.
 *
 * @param keys of words of a quotation, in order
 */
export function plainly(keys: readonly string[]): string[] {
  const plain: string[] = [];
  /** The number that is being read, if one is: what is finished of it, and the rest. */
  const number: { total: number; group: number }[] = [];
  /** The sign of money that stands before it. */
  let sign: string | null = null;
  const close = (): void => {
    for (const { total, group } of number.splice(0)) {
      plain.push(String(total + group));
      if (sign !== null) plain.push(sign);
      sign = null;
    }
  };
  const all = withHalves(keys);
  for (const [i, key] of all.entries()) {
    const [open] = number;
    const short = /\d$/.test(all[i - 1] ?? '') ? SHORT_SCALES.get(key) : undefined;
    const scale = short ?? SCALES.get(key);
    const value = numeralOf(key);
    const money = SIGN_OF.get(key);
    if (money !== undefined && money === key && numeralOf(all[i + 1] ?? '') !== null) {
      close();
      sign = money;
    } else if (money !== undefined) {
      close();
      if (plain.at(-1) !== money) plain.push(money);
    } else if (key === 'us' && all[i + 1] === '$') continue;
    else if (scale !== undefined && open) number[0] = scaled(open, scale);
    else if (value !== null) {
      if (open && !joins(open.group, value)) close();
      const [begun = { total: 0, group: 0 }] = number;
      number[0] = { total: begun.total, group: begun.group + value };
    } else {
      close();
      plain.push(...writtenOut(key));
    }
  }
  close();
  return plain;
}

/** In how many words two wordings differ once both are written plainly; what they begin and end alike with is no difference. */
export function apart(typed: readonly string[], printed: readonly string[]): number {
  const [a, b] = [plainly(typed), plainly(printed)];
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) {
    a.shift();
    b.shift();
  }
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return Math.max(a.length, b.length);
}

/** "Per cent" as one word, and a half as a part of the number before it: "one and a half million". */
function withHalves(keys: readonly string[]): string[] {
  const all: string[] = [];
  let next = 0;
  for (const [i, key] of keys.entries()) {
    if (i < next) continue;
    const value = numeralOf(key);
    if (key === 'per' && keys[i + 1] === 'cent') {
      all.push('percent');
      next = i + 2;
    } else if (value !== null && keys.slice(i + 1, i + 4).join(' ') === 'and a half') {
      all.push(String(value + 0.5));
      next = i + 4;
    } else all.push(key);
  }
  return all;
}

function scaled({ total, group }: { total: number; group: number }, scale: number) {
  return scale <= 100 ? { total, group: group * scale } : { total: total + group * scale, group: 0 };
}

/** "Twenty" and "five" are one number, "five" and "twenty" are two. */
function joins(group: number, value: number): boolean {
  return group === 0 || (value < 10 && group % 100 >= 20 && group % 10 === 0) || (value < 100 && group % 100 === 0);
}

function numeralOf(key: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(key)) return Number(key);
  const ten = TENS.indexOf(key);
  if (ten >= 0) return 20 + 10 * ten;
  const small = SMALL.indexOf(key);
  return small >= 0 ? small : null;
}

function writtenOut(key: string): readonly string[] {
  const irregular = Object.hasOwn(IRREGULAR, key) ? IRREGULAR[key] : undefined;
  if (irregular) return irregular;
  if (key === 'percent') return ['%'];
  if (key === 'an') return ['a'];
  const ending = ENDINGS.find(([pattern]) => pattern.test(key));
  return ending ? [key.replace(ending[0], ''), ending[1]] : [key];
}
