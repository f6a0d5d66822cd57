import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { commands } from '../commands/all.ts';
import { openConfiguredLibrary } from '../src/bin/openlibrary.ts';
import { soleCoverage } from '../src/coverages/host.ts';
import { createBotContext } from '../src/discord/botcontext.ts';
import { somebody } from '../src/playground/pageaction.ts';
import { openPlayground } from '../src/playground/server.ts';
import { readTerminalConfig } from '../src/settings/config.ts';
import { createLog } from '../src/settings/log.ts';
import { findBrowser, launchBrowser } from './browser.ts';
import { type Scene, scenes } from './scenes.ts';

/*
 * Takes the README's pictures from the playground, light and dark, over the two coverages that come with the project: all
 * of them, or those whose names are given.
 */

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
/** As wide as the README shows a picture; high enough for any message to be seen whole. */
const tall = { width: 700, height: 2_400 };
const window = { width: 1_000, height: 900 };

/** Plays a scene on a new page and keeps what it shows. */
async function take(scene: Scene, browser: Browser, address: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const viewport = scene.shows === 'window' ? window : tall;
  const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: 1.5, reducedMotion: 'reduce' });
  await page.goto(address);
  await play(scene, page);
  const path = `${folder}${scene.name}.${colorScheme}.png`;
  const shot = await (scene.shows === 'window' ? page : newest(page)).screenshot();
  // Text on a plain ground needs few colours: a quarter of the bytes, and nothing that an eye could miss.
  await sharp(shot).png({ palette: true, colours: 16, dither: 0, effort: 10 }).toFile(path);
  await page.close();
  process.stdout.write(`${path}\n`);
}

async function play({ command, fields = {}, presses = [], chooses }: Scene, page: Page): Promise<void> {
  const composer = page.getByRole('region', { name: 'Commands' });
  await composer.getByRole('button', { name: command ?? 'Message of somebody else', exact: true }).click();
  for (const [name, value] of Object.entries(fields)) {
    const field = composer.getByLabel(name, { exact: true });
    if (await field.isHidden()) await composer.getByText('Options (').click();
    await field.fill(value);
  }
  await composer.getByRole('button', { name: command === null ? 'Post' : 'Send' }).click();
  await settled(page, 1);
  for (const [index, name] of presses.entries()) {
    await newest(page).getByRole('button', { name }).click();
    await settled(page, index + 2);
  }
  if (chooses === undefined) return;
  await newest(page).getByRole('combobox').click();
  await page.getByRole('option', { name: chooses }).first().click();
  await settled(page, presses.length + 2);
}

const newest = (page: Page) => page.locator('#messages > li').last();

/** As many messages are there, and none of them is still being thought about. */
async function settled(page: Page, count: number): Promise<void> {
  await page
    .getByRole('article')
    .nth(count - 1)
    .waitFor();
  await page.getByText('is thinking').waitFor({ state: 'detached' });
}

const program = await findBrowser();
if (program === null) {
  process.stderr.write('pullquote: no browser found: set PULLQUOTE_BROWSER to the program of Chromium or Chrome\n');
  process.exit(1);
}
/** Takes pictures over one coverage, which is read closely first. */
async function takeAll(corpus: string, taken: readonly Scene[], browser: Browser): Promise<void> {
  const config = readTerminalConfig({ ...process.env, READER: 'wait' });
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  const liveLibrary = await openConfiguredLibrary(config, corpus, { note });
  await liveLibrary.library.prepare();
  const botContext = createBotContext(soleCoverage(liveLibrary), { operators: [somebody.userId] });
  const log = createLog('warn', [], process.stderr);
  const playground = await openPlayground({ botContext, commands, log, port: 0 });
  try {
    for (const scene of taken) {
      for (const colours of ['light', 'dark'] as const) await take(scene, browser, playground.address, colours);
    }
  } finally {
    await playground.stop();
  }
}

const browser = await launchBrowser(program);
try {
  await mkdir(folder, { recursive: true });
  const names = process.argv.slice(2);
  const wanted = scenes.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const corpus of new Set(wanted.map((scene) => scene.corpus))) {
    await takeAll(
      corpus,
      wanted.filter((scene) => scene.corpus === corpus),
      browser,
    );
  }
} finally {
  await browser.close();
}
