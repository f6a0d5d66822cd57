import type { CheckedDraft, CheckedQuotation, DraftVerdict } from './check.ts';

/** Verdicts with which a draft must not be printed; one that is absent may be somebody's words all the same. */
const FAULTS: ReadonlySet<DraftVerdict> = new Set(['altered', 'shortened', 'elsewhere', 'joined']);

/** Whether a quotation must be looked at before the draft is printed. `strict`: also where the coverage does not have it. */
export const isFaulty = ({ verdict }: CheckedQuotation, strict: boolean): boolean =>
  FAULTS.has(verdict) || (strict && verdict === 'absent');

/** How many quotations have each verdict, those without one left out. */
export function counted(quotations: readonly CheckedQuotation[]): Partial<Record<DraftVerdict, number>> {
  const counts: Partial<Record<DraftVerdict, number>> = {};
  for (const { verdict } of quotations) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

/** What of a draft was not checked, in words: each a line of plain English; nothing where all of it was. */
export function leftOut({ quotations, unchecked, isCut }: CheckedDraft): string[] {
  const all = quotations.length + unchecked;
  return [
    ...(unchecked > 0 ? [`only the first ${quotations.length} of ${all} quotations were checked`] : []),
    ...(isCut ? ['is longer than is read: only its beginning was checked'] : []),
  ];
}

/** What was found of a quotation, in words: each a line of plain English. */
export function told({ verdict, verification, quote, speaker, outlet }: CheckedQuotation): string[] {
  const { places = [], alterations = [], omitted = [], goesOn = null, unconfirmed = false } = verification ?? {};
  const where = [...new Set(places.map(({ article }) => article.facts.outlet.value ?? article.id))].join(', ');
  const said = [speaker, outlet].filter((one) => one !== null).join(', ');
  const changes = alterations.map(({ start, end, found }) => {
    const own = quote.slice(start, end);
    if (start === end) return `left out: “${found}”`;
    return found === '' ? `not printed: “${own}”` : `“${own}” is printed “${found}”`;
  });
  const gaps = omitted.map(({ quote: words }) => `left out: “${words}”`);
  const more = goesOn === null ? [] : [`the sentence goes on: “${goesOn}”`];
  switch (verdict) {
    case 'found':
      return [
        `word for word in ${where}`,
        ...gaps,
        ...more,
        ...(unconfirmed ? [`whose words they are is not told there (${said})`] : []),
      ];
    case 'shortened':
      return [`shortened, in ${where}`, ...gaps];
    case 'altered':
      return [`printed otherwise in ${where}`, ...changes, ...gaps];
    case 'elsewhere':
      return [`not theirs (${said}): printed in ${where}`];
    case 'joined':
      return [`pieces that never stand together: ${where}`];
    case 'absent':
      return ['not in the coverage'];
    case 'short':
      return ['too few words to tell'];
    case 'long':
      return ['too long to be checked'];
  }
}
