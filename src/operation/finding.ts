/** What was found out about one thing that the bot needs. */
export interface Finding {
  readonly what: string;
  /** 'wrong': the bot cannot work like this; 'warning': it can, but an operator wants to know. */
  readonly state: 'right' | 'warning' | 'wrong';
  /** What is so. */
  readonly says: string;
  /** What to do about it. */
  readonly remedy?: string;
}

export const right = (what: string, says: string): Finding => ({ what, state: 'right', says });
export const warning = (what: string, says: string, remedy: string): Finding => ({
  what,
  state: 'warning',
  says,
  remedy,
});
export const wrong = (what: string, says: string, remedy: string): Finding => ({ what, state: 'wrong', says, remedy });

/** A finding as an operator reads it, one line or two. */
export function lineOf({ what, state, says, remedy }: Finding): string {
  const mark = { right: 'ok     ', warning: 'warning', wrong: 'WRONG  ' }[state];
  return `${mark}  ${what}: ${says}${remedy === undefined ? '' : `\n         → ${remedy}`}`;
}
