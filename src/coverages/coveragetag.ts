import { shortHash } from '../corpus/fingerprint.ts';

const TAG_LENGTH = 4;

/** What tells the buttons of one coverage from those of another: four digits of base 36 that its name alone decides. */
export const tagOf = (name: string): string => shortHash([name], TAG_LENGTH);
