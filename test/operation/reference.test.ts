import { expect, test } from 'vitest';
import { reference } from '../../src/operation/reference.ts';

test('a reference has four characters that nobody takes for one another, and hardly repeats', () => {
  const made = Array.from({ length: 200 }, reference);
  for (const one of made) expect(one).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(made).size).toBeGreaterThan(190);
});
