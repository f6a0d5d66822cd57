import type { z } from 'zod';

const place = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** The first fault that zod found, in one line with its place. */
export function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const at = issue ? place(issue.path) : '';
  return `${at ? `${at}: ` : ''}${issue?.message ?? 'wrong shape'}`;
}

/** The code of a system error, such as ENOENT. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
