import { basename, join } from 'node:path';
import { inject } from 'vitest';

/** What Node is given to run one of our programs (`src/bin/main.ts`, for one): its bundle, which bundles.ts has made. */
export const program = (file: string): string => join(inject('bundles'), `${basename(file, '.ts')}.mjs`);
