import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launchBrowser } from '../../scripts/browser.ts';
import { readPage } from '../../src/adding/page/page.ts';
import { textFragment } from '../../src/text/textfragment.ts';
import { site } from '../support/site.ts';

const program = await findBrowser();
const room = 400;

const opening =
  'The council of Wendleby closed the old bridge on Monday evening, after inspectors had found cracks in the steel that holds up its deck.';
const closing =
  'Drivers must take the motorway crossing, eleven miles to the south, until the repair is done, which may take half a year.';

/** A page of an article, with a story of its own between two paragraphs that every shape has. */
const pageOf = (inner: string, around = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Old bridge closed</title>
  <style>body { width: 640px; font: 18px/1.6 serif } ::target-text { background: #ff00ff; color: #ff00ff }</style></head>
  <body><nav><a href="/">Home</a> <a href="/news">News of the town</a></nav>${around}
  <article><h1>Old bridge closed after inspection</h1><p>${opening}</p>${inner}<p>${closing}</p></article></body></html>`;

/** Ten shapes of pages, each with the words that a link is to lead to. */
const shapes: readonly (readonly [shape: string, words: string, html: string])[] = [
  [
    'one plain paragraph',
    'The mayor cut the ribbon.',
    pageOf('<p>Rain fell. The mayor cut the ribbon. It was over.</p>'),
  ],
  [
    'links and emphasis inside the words',
    'The mayor, Rita Vale, paid nothing.',
    pageOf('<p>Rain fell. The <a href="/x">mayor</a>, <em>Rita <b>Vale</b></em>, paid nothing. It was over.</p>'),
  ],
  [
    'words that stand twice, told apart by what is before them',
    'said no to the plan.',
    pageOf('<p>The treasurer said no to the plan. The engineer said no to the plan. It was over.</p>'),
  ],
  [
    'lines of its own in the source, and spaces that do not break',
    'It will cost 2.4 million pounds.',
    pageOf('<p>Rain fell. It will\n      cost 2.4&nbsp;million\n  pounds. It was over.</p>'),
  ],
  [
    'a sentence of many lines',
    'The engineer, who had come from the city that morning with two helpers and a lamp, went down below the deck, looked at each of the hangers in turn, wrote what she saw into a book with a red cover, came up again, and asked for a telephone, since the one in the keeper’s house had been out of order for longer than anybody there could remember, or wished to say to a stranger who had come about the bridge.',
    pageOf(
      '<p>Rain fell. The engineer, who had come from the city that morning with two helpers and a lamp, went down below the deck, looked at each of the hangers in turn, wrote what she saw into a book with a red cover, came up again, and asked for a telephone, since the one in the keeper’s house had been out of order for longer than anybody there could remember, or wished to say to a stranger who had come about the bridge. It was over.</p>',
    ),
  ],
  [
    'quotation marks and dashes',
    '“It’s a well-known danger – ‘old steel’,” she said.',
    pageOf('<p>Rain fell. “It’s a well-known danger – ‘old steel’,” she said. It was over.</p>'),
  ],
  [
    'a block quotation',
    'Nobody had warned the baker at the eastern end of it.',
    pageOf('<p>She wrote:</p><blockquote><p>Nobody had warned the baker at the eastern end of it.</p></blockquote>'),
  ],
  [
    'words in other letters',
    'Łukasz Gascón crossed the Straße in Zürich.',
    pageOf('<p>Rain fell. Łukasz Gascón crossed the Straße in Zürich. It was over.</p>'),
  ],
  [
    'the same words beside the article, after it in the page',
    'The treasurer told the meeting that there was no money left.',
    pageOf('<p>The treasurer told the meeting that there was no money left. It was over.</p>').replace(
      '</body>',
      '<footer><p>The treasurer told the meeting that there was no money left.</p></footer></body>',
    ),
  ],
  [
    'signs that mean something in an address',
    '5% & more - (or #1), she said?',
    pageOf('<p>Rain fell. 5% &amp; more - (or #1), she said? It was over.</p>'),
  ],
];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the words stand on the page, line by line: the last place whose words before it are `before`. */
async function boxesOf(page: Page, words: string, nth: number): Promise<Box[]> {
  return await page.evaluate(
    `(() => {
      const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
      let text = '';
      const places = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let i = 0; i < node.data.length; i += 1) {
          const isSpace = /\\s/.test(node.data[i]);
          if (isSpace && text.endsWith(' ')) continue;
          text += isSpace ? ' ' : node.data[i];
          places.push([node, i]);
        }
      }
      const words = ${JSON.stringify(words)};
      let at = -1;
      for (let n = 0; n <= ${nth}; n += 1) at = text.indexOf(words, at + 1);
      const range = document.createRange();
      range.setStart(...places[at]);
      const [node, offset] = places[at + words.length - 1];
      range.setEnd(node, offset + 1);
      return [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y: y + scrollY, width, height }));
    })()`,
  );
}

/** What is coloured as the target: the share of it inside the boxes, and the smallest share of a box that is coloured. */
async function coloured(page: Page, boxes: readonly Box[]): Promise<{ inside: number; filled: number }> {
  const picture = await loadImage(await page.screenshot({ fullPage: true }));
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  const isTarget = (x: number, y: number): boolean => {
    const at = 4 * (y * picture.width + x);
    return data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 255;
  };
  const within = (x: number, y: number, { x: left, y: top, width, height }: Box): boolean =>
    x >= left - 1 && x <= left + width + 1 && y >= top - 4 && y <= top + height + 4;
  let [all, inside] = [0, 0];
  const filled = boxes.map(() => 0);
  for (let y = 0; y < picture.height; y += 1) {
    for (let x = 0; x < picture.width; x += 1) {
      if (!isTarget(x, y)) continue;
      all += 1;
      const holders = boxes.flatMap((box, i) => (within(x, y, box) ? [i] : []));
      if (holders.length > 0) inside += 1;
      for (const i of holders) filled[i] = (filled[i] ?? 0) + 1;
    }
  }
  const shares = boxes.map(({ width, height }, i) => (filled[i] ?? 0) / (width * height));
  return { inside: all === 0 ? 0 : inside / all, filled: Math.min(...shares) };
}

describe.skipIf(program === null)('a link to the words (skipped without a browser; PULLQUOTE_BROWSER names it)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(program ?? '');
  });
  afterAll(() => browser.close());

  test.each(shapes)('colours the excerpt, and nothing else, on a page with %s', async (_, words, html) => {
    const { port } = await site({ '/a': html });
    const url = `http://127.0.0.1:${port}/a`;
    const draft = readPage(html, { source: 'a.html', url });
    if (!('text' in draft)) throw new Error(JSON.stringify(draft));
    const printed = new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'), 'g');
    const all = [...draft.text.matchAll(printed)];
    const last = all.at(-1);
    if (!last) throw new Error(`The article lacks the words: ${draft.text}`);
    const fragment = textFragment(draft.text, { start: last.index, end: last.index + last[0].length }, room);
    expect(fragment).not.toBeNull();
    const page = await browser.newPage({ viewport: { width: 700, height: 500 } });
    await page.goto(`${url}#${fragment}`);
    const { inside, filled } = await coloured(page, await boxesOf(page, words, all.length - 1));
    await page.close();
    expect(inside).toBe(1);
    expect(filled).toBeGreaterThan(0.7);
  });
});
