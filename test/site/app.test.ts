import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerToken, readAnswerToken } from '../../src/citing/answerlink.ts';
import { sourceWords } from '../../src/citing/sourceline.ts';
import type { Quote } from '../../src/excerpts/quote.ts';
import type { RunningApi } from '../../src/http/server.ts';
import { type Library, openLibrary } from '../../src/library/library.ts';
import { SCRIPT } from '../../src/site/script.ts';
import { entry, libraryOf, stated } from '../support/discord/library.ts';
import { linkKey, sitePages } from '../support/sitepages.ts';

const seeds = await openLibrary('seeds');
const question = 'how did the gunman die?';
let site: RunningApi;
let now: Library = seeds;

beforeAll(async () => {
  const changing = {
    ...seeds,
    ask: (asked) => now.ask(asked),
    get archive() {
      return now.archive;
    },
    recall: (...asked) => now.recall(...asked),
    quoteId: (quote) => now.quoteId(quote),
    isRecallable: (quote) => now.isRecallable(quote),
  } as Library;
  site = await sitePages({ default: changing, bridge: libraryOf([entry(['The bridge opened.'])]) });
});
afterAll(() => site.stop());

const get = (path: string, init: RequestInit = {}) => fetch(site.address + path, { redirect: 'manual', ...init });
type Shown = ReturnType<typeof parseHTML>['document'];

const pageAt = async (path: string): Promise<Shown> => parseHTML(await (await get(path)).text()).document;
const asked = (words: string) => `/?q=${encodeURIComponent(words)}`;
/** What is quoted on a page, each to the letter. */
const quotedOn = (document: Shown): string[] =>
  [...document.querySelectorAll('blockquote p')].map((paragraph) => paragraph.textContent ?? '');

describe('the pages', () => {
  test('begin with a form that works without a script', async () => {
    const document = await pageAt('/');
    expect(document.querySelector('form')?.getAttribute('action')).toBe('/');
    expect(document.querySelector('label')?.getAttribute('for')).toBe('q');
    expect([...document.querySelectorAll('script')].map((one) => one.textContent)).toEqual([SCRIPT]);
  });

  test('answer with excerpts that are slices of their articles, the pointed words in bold, in less than 50 kB', async () => {
    const response = await get(asked(question));
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(Buffer.byteLength(html)).toBeLessThan(50_000);
    const { document } = parseHTML(html);
    const answer = await seeds.ask({ question, k: 5 });
    expect(quotedOn(document)).toEqual(answer.quotes.map(({ quote }) => quote));
    expect(document.querySelector('h1')?.textContent).toBe(question);
    expect(document.querySelectorAll('blockquote b').length).toBeGreaterThan(0);
    expect(document.querySelector('figcaption')?.textContent).toContain(sourceWords(answer.quotes[0] as Quote));
  });

  test('say the same to machines as quotations of schema.org, of stated facts alone, and judge nothing', async () => {
    const document = await pageAt(asked(question));
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    const answer = await seeds.ask({ question, k: 5 });
    expect(data['@graph'].map(({ text }: { text: string }) => text)).toEqual(answer.quotes.map(({ quote }) => quote));
    // The outlet of that article is concluded, its day stated.
    expect(data['@graph'][0].isPartOf).not.toHaveProperty('publisher');
    expect(JSON.stringify(data)).not.toContain('ClaimReview');
  });

  test('say why nothing is quoted, and what is closest', async () => {
    const document = await pageAt(asked('Who won the chess championship in Reykjavik?'));
    expect(quotedOn(document)).toEqual([]);
    expect(document.querySelector('main')?.textContent).toContain('The coverage does not say.');
  });

  test('list the articles, and show of one its facts, and an excerpt marked in its context, never a whole text', async () => {
    const sources = await pageAt('/sources');
    expect(sources.querySelectorAll('ul.list li').length).toBe(5);
    const [first] = (await seeds.ask({ question, k: 1 })).quotes;
    if (!first) throw new Error('the articles answer this');
    const card = `/articles/${first.article.id}`;
    expect(quotedOn(await pageAt(card))).toEqual([]);
    const context = await pageAt(`${card}?start=${first.start}&end=${first.end}`);
    expect(context.querySelector('mark')?.textContent).toBe(first.quote);
    expect((context.querySelector('main')?.textContent ?? '').length).toBeLessThan(first.article.text.length);
  });

  test('of a coverage with a name stand below it, and of one that there is none are not there', async () => {
    expect(quotedOn(await pageAt('/c/bridge/?q=What+opened%3F'))).toEqual(['The bridge opened.']);
    expect((await get('/c/moon/')).status).toBe(404);
  });

  test.each([
    ['/articles/nothing', 404],
    ['/articles/kcal-claim?start=1&end=2', 404],
    ['/articles/kcal-claim?start=-1&end=x', 404],
    ['/sources?page=0', 404],
    ['/sources?page=9', 404],
    ['/sources?page=1e9', 404],
    [asked('x'.repeat(501)), 400],
    ['/a/none', 404],
    ['/c/bridge/a/', 404],
  ])('refuse %j with one plain line', async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/node_modules|\/work|at \w+ \(/);
  });

  test('let no page embed them but those that are named, and run nothing but their own script', async () => {
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}';`);
    const embedding = await sitePages({ default: seeds }, { frames: ['https://news.example'] });
    const named = (await fetch(`${embedding.address}/`)).headers.get('content-security-policy');
    expect(named).toContain('frame-ancestors https://news.example');
    await embedding.stop();
  });

  test('are counted for each address', async () => {
    const narrow = await sitePages({ default: seeds }, { pace: 2 });
    const statuses = [];
    for (let i = 0; i < 3; i += 1) statuses.push((await fetch(`${narrow.address}/`)).status);
    expect(statuses).toEqual([200, 200, 429]);
    await narrow.stop();
  });
});

describe('whatever is asked or printed', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '</title><script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '<!--',
      ']]>',
      "' onfocus=alert(1)",
      '</script><b>',
      '&lt;b&gt;',
      '\u2028',
    ),
  );
  const tagsOf = (html: string): string[] => {
    const names: string[] = [];
    const visit = (nodes: readonly { readonly name?: string; readonly children?: readonly never[] }[]): void => {
      for (const node of nodes) {
        if (node.name) names.push(node.name);
        visit(node.children ?? []);
      }
    };
    visit(parseDocument(html).children as never);
    return names;
  };

  test('is words on the page, and never markup', async () => {
    const plain = await sitePages({ default: libraryOf([entry(['The bridge opened.'])]) });
    const known = tagsOf(await (await fetch(`${plain.address}/?q=bridge`)).text());
    await plain.stop();
    await fc.assert(
      fc.asyncProperty(strange, strange, strange, async (words, line, outlet) => {
        fc.pre(words.trim() !== '' && !/[\ud800-\udfff]/u.test(words + line + outlet));
        const told = `Bridge ${line.replace(/[\r\n\u2028\u2029\u0085\v\f]/g, ' ')} end`;
        const strangely = await sitePages({
          default: libraryOf([entry([told], { outlet: stated(`The ${outlet} Post`) })]),
        });
        const html = await (await fetch(`${strangely.address}/?q=${encodeURIComponent(words)}`)).text();
        await strangely.stop();
        expect(tagsOf(html)).toEqual(known);
        const { document } = parseHTML(html);
        expect(JSON.parse(document.querySelector('script')?.textContent ?? '')['@graph'][0].text).toBe(told);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the permanent address of an answer', () => {
  const addressOf = async (): Promise<string> =>
    (await pageAt(asked(question))).querySelector('a[href^="/a/"]')?.getAttribute('href') ?? '';

  test('shows the same excerpts again', async () => {
    const { document } = parseHTML(await (await get(await addressOf())).text());
    const answer = await seeds.ask({ question, k: 5 });
    expect(document.querySelector('h1')?.textContent).toBe(question);
    expect(quotedOn(document)).toEqual(answer.quotes.map(({ quote }) => quote));
  });

  test('says what is gone where an article was removed or prints other words, and shows the rest', async () => {
    const path = await addressOf();
    const named: Library['archive']['named'] = async (ids) =>
      ids.includes('kcal-claim') ? [] : seeds.archive.named(ids);
    now = {
      ...seeds,
      archive: { ...seeds.archive, named, items: (ids) => seeds.archive.items(ids) } as Library['archive'],
    };
    const { document } = parseHTML(await (await get(path)).text());
    now = seeds;
    expect(document.querySelector('.notice')?.textContent).toContain('no longer in the coverage');
    const answer = await seeds.ask({ question, k: 5 });
    const kept = answer.quotes.filter(({ article }) => article.id !== 'kcal-claim').map(({ quote }) => quote);
    expect(quotedOn(document)).toEqual(kept);
  });

  test('that was not made here, or was changed in any character, is no address', async () => {
    const token = (await addressOf()).slice('/a/'.length);
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...'Ab0-_.'), async (at, letter) => {
        fc.pre(token[at] !== letter);
        const forged = token.slice(0, at) + letter + token.slice(at + 1);
        expect(readAnswerToken(forged, 'default', linkKey)).toBeNull();
        expect((await get(`/a/${forged}`)).status).toBe(404);
      }),
      { numRuns: 60 },
    );
    const { quotes } = await seeds.ask({ question, k: 1 });
    const mine = answerToken(
      { question: 'Who lied?', nearest: false, quotes },
      'default',
      'another secret of thirty-two letters',
    );
    expect((await get(`/a/${mine}`)).status).toBe(404);
    expect((await get(`/c/bridge/a/${token}`)).status).toBe(404);
  });

  test('keeps the sentence that the words may not answer', async () => {
    const { quotes } = await seeds.ask({ question, k: 1 });
    const path = `/a/${answerToken({ question, nearest: true, quotes }, 'default', linkKey)}`;
    const document = await pageAt(path);
    expect(document.querySelector('.notice')?.textContent).toContain('may not answer');
    expect(document.querySelectorAll('blockquote b').length).toBe(0);
  });
});
