import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launchBrowser } from '../../scripts/browser.ts';
import { answerToken } from '../../src/citing/answerlink.ts';
import type { RunningApi } from '../../src/http/server.ts';
import { openLibrary } from '../../src/library/library.ts';
import { linkKey, sitePages } from '../support/sitepages.ts';

const program = await findBrowser();
const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const question = 'how did the gunman die?';

describe.skipIf(program === null)('each page (skipped without a browser; PULLQUOTE_BROWSER names its program)', () => {
  let browser: Browser;
  let site: RunningApi;
  const paths = new Map<string, string>();

  beforeAll(async () => {
    const seeds = await openLibrary('seeds');
    const { quotes } = await seeds.ask({ question, k: 3 });
    const [first] = quotes;
    const token = (nearest: boolean) => answerToken({ question, nearest, quotes }, 'default', linkKey);
    paths.set('where one asks', '/');
    paths.set('an answer', `/?q=${encodeURIComponent(question)}`);
    paths.set('a refusal', '/?q=Who+won+the+chess+championship%3F');
    paths.set('the sources', '/sources');
    paths.set('an article', `/articles/${first?.article.id}?start=${first?.start}&end=${first?.end}`);
    paths.set('a permanent address', `/a/${token(false)}`);
    paths.set('the nearest words', `/a/${token(true)}`);
    paths.set('a page that is not there', '/articles/none');
    site = await sitePages({ default: seeds });
    browser = await launchBrowser(program as string);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  test.each(['light', 'dark'] as const)('has no violation of WCAG 2.2 AA that axe finds (%s)', async (colorScheme) => {
    // The policy of the pages lets nothing run; axe runs beside it.
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    for (const [name, path] of paths) {
      await page.goto(site.address + path);
      await page.evaluate(axe);
      const { violations, passes } = (await page.evaluate(
        "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
      )) as { violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] };
      expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(passes.length).toBeGreaterThan(10);
    }
    await context.close();
  });

  test('offers to copy a permanent address where scripts run, under its own policy, and works where none do', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({
        javaScriptEnabled,
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(`${site.address}/`);
      await page.getByLabel('Your question about the articles').fill(question);
      await page.getByRole('button', { name: 'Ask' }).click();
      await page.getByRole('link', { name: 'Permanent address of this answer' }).waitFor();
      const copy = page.getByRole('button', { name: 'Copy the address' });
      expect(await copy.count()).toBe(javaScriptEnabled ? 1 : 0);
      if (javaScriptEnabled) {
        await copy.click();
        await page.getByRole('button', { name: 'Copied' }).waitFor();
        expect(await page.evaluate('navigator.clipboard.readText()')).toContain('/a/');
      }
      expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
      await context.close();
    }
  });

  test('is not wider than a narrow screen', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    for (const [name, path] of paths) {
      await page.goto(site.address + path);
      const width = await page.evaluate('document.documentElement.scrollWidth');
      expect([name, width]).toEqual([name, 320]);
    }
    await context.close();
  });
});
