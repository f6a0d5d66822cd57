import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/adding/page/page.ts';
import { newsPage, story } from '../../support/pages.ts';

/** The text of a page with a style sheet in its head and one more line in its story. */
function textOf(css: string, line: string): string {
  const page = readPage(newsPage(`<style>${css}</style>`, [...story, line]), { source: 'a.html', url: null });
  return 'fault' in page ? expect.unreachable(page.fault) : page.text;
}
const lineOf = (css: string, line: string): string | undefined => textOf(css, line).trimEnd().split('\n\n').at(-1);

const LINE = 'The council <span class="x later">of apes</span> met on Monday.';
const SHOWN = 'The council of apes met on Monday.';
const UNSEEN = 'The council met on Monday.';

describe('words that a style sheet of the page hides', () => {
  it.each([
    '.x{display:none}',
    'p .x, .y { display : none !important }',
    'p > span.x { visibility: hidden }',
    '.x{position:absolute;left:-9999px}',
    '.x{clip:rect(0 0 0 0)}',
    '@media (min-width: 600px){.x{display:none}}',
    '@supports (display: grid){.x{display:none}}',
    '.x{display:block} .x{display:none}',
    'p span.x{display:none} .x{display:block}',
    '.x{display:none!important} p span.x.later{display:block}',
  ])('are not printed: %s', (css) => {
    expect(lineOf(css, LINE)).toBe(UNSEEN);
  });

  it.each([
    '.x{display:none} .x{display:inline}',
    '.x{display:none} p .later{display:block}',
    '@media print{.x{display:none}}',
    '@media (max-width: 600px){.x{display:none}}',
    '.x:hover{display:none}',
    '.no-js .x{display:none}',
    '.y{display:none}',
    '.x{color:red}',
    'broken { .x{ ',
    `${'{'.repeat(100_000)}.x{display:none}`,
    `.x{display:none}${' '.repeat(250_000)}`,
  ])('are printed where a reader at a usual screen sees them: %.60s', (css) => {
    expect(lineOf(css, LINE)).toBe(SHOWN);
  });

  it('are printed where the element itself says that it is shown', () => {
    expect(lineOf('.x{display:none}', LINE.replace('class', 'style="display: inline" class'))).toBe(SHOWN);
  });

  it('are the story all the same where a script shows it', () => {
    expect(textOf('body{visibility:hidden} article{display:none}', LINE)).toContain(story[0]);
  });
});
