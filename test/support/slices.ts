/** Something in a reply that is said to be a slice of an article. */
export interface ReplySlice {
  readonly file: string;
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Every slice in a reply, wherever it is nested. */
export function slicesIn(value: unknown): ReplySlice[] {
  if (typeof value !== 'object' || value === null) return [];
  const isSlice = 'quote' in value && typeof value.quote === 'string' && 'articleId' in value && 'start' in value;
  const own = isSlice ? [value as ReplySlice] : [];
  return [...own, ...Object.values(value).flatMap(slicesIn)];
}
