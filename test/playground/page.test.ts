import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { commands } from '../../commands/all.ts';
import { findBrowser, launchBrowser } from '../../scripts/browser.ts';
import type { BotCommand } from '../../src/discord/command.ts';
import { notice } from '../../src/discord/message/notice.ts';
import { en } from '../../src/discord/words/en.ts';
import type { Library } from '../../src/library/library.ts';
import { answerOf, entry, libraryOf, newsroom } from '../support/discord/library.ts';
import { openTestPlayground, slowLibrary } from '../support/playground.ts';

const program = await findBrowser();
const question = 'What did the mayor do?';
const menu = 'Show in context';

const { quotes: nearest } = await newsroom().ask({ question, k: 2 });

let context: BrowserContext;

/** The page over a library, as a person has it before them. When the test is over, nothing on it has gone wrong. */
async function open(library: Library = newsroom(), parts: Parameters<typeof openTestPlayground>[1] = {}) {
  const { address, stop } = await openTestPlayground(library, parts);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error' && !said.text().includes('ERR_CONNECTION_REFUSED')) faults.push(said.text());
  });
  onTestFinished(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });
  await page.goto(address);
  await page.locator('#choices button').first().waitFor();
  return Object.assign(page, { stop });
}

const newest = (page: Page) => page.getByRole('log', { name: 'Messages' }).getByRole('article').last();
const focused = (page: Page) => page.locator(':focus');

/** Asks the question, and waits until its answer is there. */
async function ask(page: Page): Promise<void> {
  await page.getByLabel('question').fill(question);
  await page.getByRole('button', { name: 'Send' }).click();
  await newest(page).getByRole('heading', { name: question }).waitFor();
}

/** Presses Tab, forwards or backwards, until the focus is where it is wanted. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press(key);
    if ((await focused(page).ariaSnapshot()).includes(`"${name}"`)) return;
  }
  throw new Error(`The focus never came to ${name}`);
}

describe.skipIf(program === null)('the page (skipped without a browser; PULLQUOTE_BROWSER names its program)', () => {
  beforeAll(async () => {
    const browser = await launchBrowser(program ?? '');
    context = await browser.newContext({ viewport: { width: 900, height: 900 }, reducedMotion: 'reduce' });
  });
  afterAll(() => context.browser()?.close());

  test('answers a question, and says with which command it was asked', async () => {
    const page = await open();
    await ask(page);
    expect(await page.getByText('You used').textContent()).toBe(`You used /ask question: ${question}`);
    expect(await newest(page).getByRole('blockquote').allTextContents()).toEqual([
      'The mayor cut the ribbon.',
      'He said: “It is a good day.”',
      'Rain fell later.',
    ]);
  });

  test('shows the nearest words as such, with a bar of another colour beside them', async () => {
    const page = await open(newsroom({ ask: async () => answerOf(question, nearest, { status: 'nearest' }) }));
    await ask(page);
    await newest(page).getByText('The articles may not answer this.').waitFor();
    expect(await newest(page).getByRole('blockquote').allTextContents()).toEqual([
      'The mayor cut the ribbon.',
      'He said: “It is a good day.”',
    ]);
    expect(await newest(page).locator('.container').getAttribute('style')).toContain('rgb(224, 142, 11)');
    await newest(page).getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => page.getByRole('article').count()).toBe(2);
    expect(await newest(page).textContent()).toContain('The articles may not answer this.');
  });

  test('turns the page of an answer in its place', async () => {
    const page = await open();
    await ask(page);
    await newest(page).getByRole('button', { name: 'Next ▶' }).click();
    await newest(page).getByText('4–6 of 6 excerpts').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(await newest(page).getByRole('link', { name: 'Article' }).first().getAttribute('href')).toBe(
      'https://example.org/bridge#:~:text=The%20bridge%20opened%20on%20Friday.',
    );
  });

  test('opens what stands around an excerpt, for the person alone', async () => {
    const page = await open();
    await ask(page);
    await newest(page).getByRole('combobox', { name: menu }).click();
    await page.getByRole('option', { name: '2. He said' }).click();
    await page.getByRole('article', { name: 'that only you can see' }).waitFor();
    expect(await newest(page).getByRole('heading').textContent()).toBe('Ribbon cut');
    expect(await newest(page).getByRole('code').first().textContent()).toContain(
      '“He said: “It is a good day.”” — The Daily Ribbon, Ribbon cut, 1 May 2024',
    );
  });

  test('shows an excerpt as a picture, described by its own words', async () => {
    const page = await open();
    await ask(page);
    await newest(page).getByRole('combobox', { name: menu }).click();
    await page.getByRole('option', { name: /^2\. / }).click();
    await newest(page).getByRole('button', { name: 'Make a picture' }).click();
    const picture = newest(page).getByRole('img', { name: 'It is a good day.' });
    await picture.waitFor();
    expect(await picture.evaluate((one) => 'naturalWidth' in one && one.naturalWidth)).toBe(1200);
  });

  test('lists the sources, and opens the card of one', async () => {
    const page = await open();
    await page.getByRole('button', { name: '/sources' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await newest(page).getByRole('heading', { name: 'The articles' }).waitFor();
    await newest(page).getByRole('combobox', { name: 'Show an article’s details' }).click();
    await page.getByRole('option', { name: 'Ribbon cut' }).click();
    await newest(page).getByRole('heading', { name: 'Ribbon cut' }).waitFor();
    expect(await newest(page).textContent()).toContain('Published: 1 May 2024');
  });

  test('shows a refusal to the person alone, who can dismiss it', async () => {
    const page = await open(newsroom({ ask: async () => answerOf(question, []) }));
    await ask(page);
    expect(await newest(page).textContent()).toContain('No answer was found');
    expect(await newest(page).textContent()).toContain('Only you can see this');
    await newest(page).getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByRole('article').count()).toBe(0);
  });

  test('says that a slow answer is being thought about, until it is there', async () => {
    const { library, release } = slowLibrary(await newsroom().ask({ question }));
    const page = await open(library, { deferAfter: 0 });
    await page.getByLabel('question').fill(question);
    await page.keyboard.press('Enter');
    await newest(page).getByText('Pullquote is thinking…').waitFor();
    release();
    await newest(page).getByRole('heading', { name: question }).waitFor();
    expect(await page.getByText('is thinking').count()).toBe(0);
    expect(await page.getByRole('article').count()).toBe(1);
  });

  test('opens a form over everything else, and sends it off', async () => {
    const page = await open();
    await ask(page);
    await newest(page).getByRole('button', { name: 'Ask a follow-up' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ask a follow-up' });
    await dialog.getByLabel('Your next question').fill('And when?');
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await newest(page).getByRole('heading', { name: 'And when?' }).waitFor();
    expect(await newest(page).textContent()).toContain(`a follow-up to ${question}`);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('suggests while one types, and sends what was chosen by its short id', async () => {
    const asked: unknown[] = [];
    const page = await open({
      ...newsroom(),
      complete: (_, typed) => (typed === 'rib' ? [{ name: 'The Daily Ribbon', id: 'o1' }] : []),
      nameOf: (_, typed) => `the name of ${typed}`,
      ask: async (wanted) => {
        asked.push(wanted.outlet);
        return newsroom().ask(wanted);
      },
    });
    await page.getByText('Options (').click();
    await page.getByRole('combobox', { name: 'outlet' }).pressSequentially('rib');
    await page.getByRole('option', { name: 'The Daily Ribbon' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('combobox', { name: 'outlet' }).inputValue()).toBe('The Daily Ribbon');
    expect(await page.getByRole('article').count()).toBe(0);
    await ask(page);
    expect(asked).toEqual(['the name of o1']);
    expect(await page.getByText('You used').textContent()).toContain('outlet: The Daily Ribbon');
  });

  test('begins with questions that have an answer, and asks the one that is pressed', async () => {
    const speakers = ['Ann Roe', 'a spokesperson', 'Jon Doe'];
    const library = newsroom({
      complete: (what) => (what === 'speaker' ? speakers.map((name) => ({ id: name, name })) : []),
      ask: async ({ question }) =>
        question.includes('Jon') ? await newsroom().ask({ question }) : answerOf(question, []),
    });
    const page = await open(library);
    const examples = page.getByRole('group', { name: 'To try' }).getByRole('button');
    await examples.first().waitFor();
    expect(await examples.allTextContents()).toEqual(['What did Jon Doe say?']);
    await examples.first().click();
    await newest(page).getByRole('heading', { name: 'What did Jon Doe say?' }).waitFor();
    expect(await page.getByText('You used').textContent()).toBe('You used /ask question: What did Jon Doe say?');
  });

  test('has its commands in one menu where there is little room, and shows the first excerpt whole', async () => {
    const page = await open();
    await page.setViewportSize({ width: 375, height: 812 });
    expect(await page.getByRole('button', { name: '/ask' }).count()).toBe(0);
    const commandMenu = page.getByRole('combobox', { name: 'Command' });
    await commandMenu.selectOption('/sources');
    await page.getByRole('form', { name: '/sources' }).waitFor();
    await commandMenu.selectOption('/ask');
    await ask(page);
    const excerpt = await newest(page).getByRole('blockquote').first().boundingBox();
    const composer = await page.getByRole('region', { name: 'Commands' }).boundingBox();
    expect((excerpt?.y ?? 0) + (excerpt?.height ?? 0)).toBeLessThan(composer?.y ?? 0);
  });

  test('deletes an answer', async () => {
    const page = await open();
    await ask(page);
    await newest(page).getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('status').getByText('The message is deleted.').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
  });

  test('offers the commands of a message’s menu on a message of somebody else', async () => {
    const find: BotCommand = {
      definition: { name: 'Look it up', type: 3 },
      execute: async ({ target }) => notice(`Looked for: ${target}`),
    };
    const page = await open(newsroom(), { commands: [...commands, find] });
    await page.getByRole('button', { name: 'Message of somebody else' }).click();
    await page.getByLabel('text').fill('It cost 2 million.');
    await page.getByRole('button', { name: 'Post' }).click();
    await newest(page).getByRole('group', { name: 'Apps' }).getByRole('button', { name: 'Look it up' }).click();
    await newest(page).getByText('Looked for: It cost 2 million.').waitFor();
  });

  test('shows whatever an article holds as text', async () => {
    const printed = '<img src=x onerror="alert(1)"> **bold** `code` <t:1:R> # no heading';
    const page = await open(libraryOf([entry([printed])]));
    await ask(page);
    expect(await newest(page).getByRole('blockquote').textContent()).toBe(printed);
    expect(await newest(page).locator('img').count()).toBe(0);
  });

  test('shows the commands in the language that is chosen, and asks in it', async () => {
    const greet: BotCommand = {
      definition: { name: 'greet', description: 'Says hello', name_localizations: { de: 'gruss', 'es-ES': 'saludo' } },
      execute: async ({ locale }) => notice(`In ${locale}`),
    };
    const page = await open(newsroom(), { commands: [greet] });
    await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
    await page.getByRole('button', { name: '/gruss' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await newest(page).getByText('In de').waitFor();
  });

  test('says plainly when its server is gone', async () => {
    const page = await open();
    await page.stop();
    await page.getByLabel('question').fill(question);
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('The playground cannot be reached: is it still running?').waitFor();
  });

  test('is light or dark as the system is, unless one chooses', async () => {
    const page = await open();
    const background = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await background()).toBe('rgb(49, 51, 56)');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.getByLabel('Colours').selectOption('dark');
    expect(await background()).toBe('rgb(49, 51, 56)');
  });

  test('can be used with the keyboard alone, and keeps the focus where it was', async () => {
    const page = await open();
    await tabTo(page, 'question');
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await newest(page).getByRole('heading', { name: question }).waitFor();
    expect(await focused(page).getAttribute('maxlength')).toBe('500');

    await tabTo(page, 'Next ▶', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await newest(page).getByText('4–6 of 6 excerpts').waitFor();
    expect(await focused(page).textContent()).toBe('◀ Previous');

    await tabTo(page, menu, 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await newest(page).getByRole('heading', { name: 'In context' }).waitFor();

    await tabTo(page, 'Ask a follow-up');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page).textContent()).toBe('Ask a follow-up');

    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('The message is deleted.').waitFor();
    expect(await focused(page).getAttribute('aria-label')).toBe('Message of Pullquote that only you can see');
  });

  test('tells a screen reader what everything is', async () => {
    const page = await open(libraryOf([entry(['The mayor cut the ribbon.'])]));
    await ask(page);
    expect(await page.getByRole('main').ariaSnapshot()).toBe(`- main:
  - heading "Messages" [level=2]
  - log "Messages":
    - listitem:
      - paragraph: "You used /ask question: What did the mayor do?"
      - article "Message of Pullquote":
        - paragraph: PullquoteAPP
        - heading "What did the mayor do?" [level=3]
        - paragraph: 1 excerpt from 1 outlet
        - paragraph: "1"
        - blockquote:
          - paragraph: The mayor cut the ribbon.
        - paragraph: outlet not stated
        - combobox "${menu}"
        - button "Ask a follow-up"
        - button "Delete"
        - paragraph: Word for word; bold is ours.`);
    const commandsOf = await page.getByRole('region', { name: 'Commands' }).ariaSnapshot();
    expect(commandsOf).toContain('- button "/ask" [pressed]');
    expect(commandsOf).toContain('- form "/ask":');
    expect(commandsOf).toContain('- textbox "question"');
    await page.getByRole('combobox', { name: menu }).click();
    expect(await newest(page).getByRole('combobox').ariaSnapshot()).toBe(`- combobox "${menu}" [expanded]`);
    expect(await page.getByRole('listbox').ariaSnapshot()).toBe(`- listbox "${menu}":
  - option "1. The mayor cut the ribbon. outlet not stated" [selected]
  - option "${en.takeAll}"`);
  });
});
