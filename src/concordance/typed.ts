/** A quotation that somebody wants checked. */
export interface TypedQuotation {
  readonly text: string;
  /** The outlet it is said to be from, as a person names it. */
  readonly outlet?: string | null;
  /** Who is said to have said it. */
  readonly speaker?: string | null;
}
