import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterAll, expect, test } from 'vitest';
import { answerToken } from '../../src/citing/answerlink.ts';
import { SCRIPT } from '../../src/site/script.ts';
import { library, question, words } from '../support/laws.ts';
import { runs } from '../support/runs.ts';
import { linkKey, sitePages } from '../support/sitepages.ts';
import { anyString } from '../support/strings.ts';

const site = await sitePages({ default: library });
afterAll(() => site.stop());
const texts = (await library.archive.items([0, 1, 2, 3, 4])).map(({ article: { file } }) =>
  readFileSync(`seeds/${file}`, 'utf8'),
);
const { quotes } = await library.ask({ question: 'how did the gunman die?', k: 3 });
const token = answerToken({ question: 'how did the gunman die?', nearest: false, quotes }, 'default', linkKey);

/** Written into an address as a careless program would: what HTTP itself forbids is escaped, the rest is not. */
const loosely = (any: string): string =>
  encodeURI(Buffer.from(any).toString()).replaceAll('#', '%23').replaceAll('?', '%3F');

const typed = fc.oneof(
  question.map((asked) => String(asked.question)),
  words,
  anyString,
);
const number = fc.oneof(fc.nat({ max: 5_000 }), fc.integer(), fc.double(), fc.bigInt()).map(String);
const part = fc.oneof(
  fc.constantFrom('kcal-claim', 'none', '..%2f..%2fetc%2fpasswd', '%E0%A4%A'),
  anyString.map(loosely),
);
const forged = fc.oneof(
  anyString.map(loosely),
  fc
    .tuple(fc.nat(token.length - 1), anyString)
    .map(([at, any]) => token.slice(0, at) + loosely(any.slice(0, 3)) + token.slice(at)),
  fc.constant(token),
);
const path = fc.oneof(
  { weight: 5, arbitrary: typed.map((one) => `/?q=${encodeURIComponent(Buffer.from(one).toString())}`) },
  { weight: 1, arbitrary: anyString.map((one) => `/?q=${loosely(one)}`) },
  { weight: 2, arbitrary: forged.map((one) => `/a/${one}`) },
  { weight: 3, arbitrary: fc.tuple(part, number, number).map(([id, a, b]) => `/articles/${id}?start=${a}&end=${b}`) },
  { weight: 1, arbitrary: number.map((one) => `/sources?page=${one}`) },
  { weight: 1, arbitrary: part.map((one) => `/c/${one}/`) },
  { weight: 1, arbitrary: anyString.map((any) => `/${loosely(any)}`) },
);

test('whatever address is opened, a page quotes to the letter or says in a line what is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(path, fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT'), async (where, method) => {
      const response = await fetch(site.address + where, { method });
      const html = await response.text();
      expect(response.status).toBeLessThan(500);
      for (const trace of [process.cwd(), 'node_modules', 'node:internal', '.ts:']) expect(html).not.toContain(trace);
      if (response.status !== 200 || method !== 'GET' || !html.startsWith('<!doctype')) return;
      const { document } = parseHTML(html);
      for (const quoted of document.querySelectorAll('blockquote p')) {
        expect(texts.some((text) => text.includes(quoted.textContent ?? ''))).toBe(true);
      }
      expect(
        [...document.querySelectorAll('script:not([type="application/ld+json"])')].map((one) => one.textContent),
      ).toEqual([SCRIPT]);
    }),
    runs(100),
  );
});
