import * as chai from '@vitest/expect';

/*
 * What the tests of a room import from vitest, as far as they use it, without its processes: the tests of a file can
 * then be run anew in milliseconds, for every mutant.
 */

type Run = () => unknown;
type Body = (...values: never[]) => unknown;

/** What a file's tests are, in their order, after it has been loaded. */
export interface Specification {
  readonly before: Run[];
  readonly tests: { readonly name: string; readonly run: Run }[];
}
declare global {
  var specification: Specification;
}

const { chai: assertions } = chai;
assertions.use(chai.JestExtend);
assertions.use(chai.JestChaiExpect);
assertions.use(chai.JestAsymmetricMatchers);

export const { expect } = assertions;
(expect as unknown as { extend(it: unknown, matchers: object): void }).extend(expect, chai.customMatchers);

export const beforeAll = (run: Run) => void globalThis.specification.before.push(run);

export const describe = Object.assign((_name: string, body: Run) => void body(), {
  skipIf: (unless: unknown) => (_name: string, body: Run) => void (unless || body()),
});

export const it = Object.assign((name: string, run: Run) => void globalThis.specification.tests.push({ name, run }), {
  each: (cases: readonly unknown[]) => (name: string, body: Body) => {
    for (const one of cases) it(name, () => body(...((Array.isArray(one) ? one : [one]) as never[])));
  },
});

export { it as test };
