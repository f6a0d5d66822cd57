import { access, constants } from 'node:fs/promises';
import { chromium } from 'playwright-core';

/** Where Chromium and its kin usually are. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The program of a browser: the one that PULLQUOTE_BROWSER names, or one in a usual place; null where there is none. */
export async function findBrowser(environment = process.env): Promise<string | null> {
  const places = environment.PULLQUOTE_BROWSER ? [environment.PULLQUOTE_BROWSER] : usualPlaces;
  for (const place of places) {
    const isThere = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return place;
  }
  return null;
}

/** Starts that browser without a window. */
export function launchBrowser(executablePath: string) {
  // Root, as in many containers, gets no sandbox from Chromium; the only page that is opened is our own.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
