/** A span of calendar days, YYYY-MM-DD, both inclusive. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}
