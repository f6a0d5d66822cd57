import { mkdir, open, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { gather } from '../../src/fetch/gather.ts';
import { politely } from '../../src/fetch/polite.ts';
import { newsPage, rss, story } from '../support/pages.ts';
import { type Site, site } from '../support/site.ts';
import { temporaryFolder } from '../support/temporary.ts';

const gathered = (sources: readonly string[], from?: Site, isHeld = (_: string): boolean => false) => {
  const fetch = openFetcher(from?.options);
  return gather(sources, { fetch, politely: politely(fetch, 0), isHeld });
};
const text = story.join('\n\n');
const row = {
  title: 'Bridge to close',
  source: 'The Planet',
  published_at: '2023-11-06',
  url: 'https://planet.example/1',
  body: text,
};

/** A file that says it holds this many bytes, and takes no room. */
async function sparse(path: string, bytes: number): Promise<string> {
  const file = await open(path, 'w');
  await file.truncate(bytes);
  await file.close();
  return path;
}

describe('files', () => {
  it('of every kind become drafts, each as its kind has it', async () => {
    const folder = await temporaryFolder({
      'a.txt': text,
      'b.md': `---\ntitle: Bridge to close\n---\n${text}`,
      'c.html': newsPage(''),
      'd.json': JSON.stringify([row]),
      'e.jsonl': `${JSON.stringify({ ...row, url: null })}\n`,
      'f.png': 'picture',
      '.hidden.txt': text,
      'README.md': text,
      LICENSE: text,
    });
    const { drafts, declined, notes } = await gathered([folder]);
    expect(drafts.map((draft) => draft.source.slice(folder.length + 1))).toEqual([
      'a.txt',
      'b.md',
      'c.html',
      'd.json',
      'e.jsonl',
    ]);
    expect(drafts[3]).toMatchObject({ text, facts: { outlet: { value: 'The Planet', certainty: 'stated' } } });
    expect(declined).toEqual([]);
    expect(notes).toEqual([`${folder}: passed over, being no articles by their names: 1`]);
  });

  it('of rows are told to be in another language, each by itself', async () => {
    const german =
      'Der Rat hat am Montag beschlossen, die alte Brücke zu schließen, und das ist nicht das Ende: Die Kosten werden von dem Land und der Stadt getragen.';
    const folder = await temporaryFolder({ 'rows.json': JSON.stringify([row, { ...row, url: null, body: german }]) });
    const { drafts } = await gathered([join(folder, 'rows.json')]);
    expect(drafts.map(({ notes }) => notes)).toEqual([[], [expect.stringMatching(/^is in German: /)]]);
  });

  it('of a folder with its own articles.json come with the facts and ids that it says', async () => {
    const outlet = { value: 'The Planet', certainty: 'inferred', evidence: 'told The Planet' };
    const folder = await temporaryFolder({
      'a.txt': text,
      'b.txt': `${text}\n`,
      'articles.json': JSON.stringify({ articles: [{ file: 'b.txt', id: 'own', outlet }] }),
    });
    const { drafts } = await gathered([folder]);
    expect(drafts.map(({ id, facts }) => [id, facts.outlet.value])).toEqual([
      [undefined, null],
      ['own', 'The Planet'],
    ]);
  });

  it('that cannot be taken are declined by name, and the others are taken', async () => {
    const outside = await temporaryFolder({ 'secret.txt': text });
    const folder = await temporaryFolder({
      'a.txt': text,
      'binary.txt': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0]),
      'js.md': '---js\n{ title: process.exit(7) }\n---\nBody',
      'broken.json': '{',
      'rows.jsonl': '{"title": "no body"}\n',
      'empty.html': '',
    });
    await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    await symlink(join(folder, 'a.txt'), join(folder, 'within.txt'));
    const { drafts, declined } = await gathered([folder, join(folder, 'gone.txt')]);
    expect(drafts.map(({ source }) => source)).toEqual([join(folder, 'a.txt'), join(folder, 'within.txt')]);
    expect(Object.fromEntries(declined.map(({ source, reason }) => [source.slice(folder.length + 1), reason]))).toEqual(
      {
        'binary.txt': 'is not text (it holds NUL bytes)',
        'js.md': 'has front matter in "js": only YAML is read, and nothing is run',
        'broken.json': expect.stringMatching(/^not JSON/),
        'rows.jsonl, line 1': expect.stringMatching(/^is malformed/),
        'empty.html': 'is empty',
        'link.txt': 'is a link out of its folder',
        'gone.txt': 'is not there',
      },
    );
  });

  it('cost only themselves where anything else goes wrong with one of them', async () => {
    const folder = await temporaryFolder({ 'a.txt': text });
    const broken = await temporaryFolder({ 'b.txt': text, 'articles.json': new Uint8Array([0xff]) });
    const named = await temporaryFolder({ 'c.txt': `${text}\n` });
    await mkdir(join(named, 'd.json'));
    const sources = [broken, named, join(folder, 'a.txt'), 'https://planet.example/1', join(folder, 'a.txt', 'x')];
    const ways = {
      isHeld: () => false,
      politely: openFetcher(),
      fetch: () => Promise.reject(new RangeError('too deep')),
    };
    const { drafts, declined } = await gather(sources, ways);
    expect(drafts.map(({ source }) => source)).toEqual([join(named, 'c.txt'), join(folder, 'a.txt')]);
    expect(declined).toEqual([
      { source: broken, reason: 'not UTF-8' },
      { source: 'https://planet.example/1', reason: 'cannot be taken in (RangeError: too deep)' },
      { source: join(folder, 'a.txt', 'x'), reason: 'is not there' },
    ]);
  });

  it('of a gigabyte are declined without being read', async () => {
    const folder = await temporaryFolder();
    const files = ['a.txt', 'b.md', 'c.html', 'd.xml', 'e.json', 'f.jsonl'];
    for (const name of files) await sparse(join(folder, name), 2 ** 30);
    const { drafts, declined } = await gathered([folder]);
    expect(drafts).toEqual([]);
    expect(declined.map(({ reason }) => reason)).toEqual([
      ...Array.from({ length: 4 }, () => 'is over 5 MB (1024 MB)'),
      ...Array.from({ length: 2 }, () => 'is over 256 MB (1024 MB)'),
    ]);
  });
});

describe('addresses', () => {
  it('become drafts: a page with where it is from, a feed with the articles that it names', async () => {
    const from = await site({
      '/1': newsPage(''),
      '/2': newsPage('<meta property="og:site_name" content="Planet">', [...story, 'Two.']),
    });
    const folder = await temporaryFolder({
      'feed.xml': rss([
        { link: from.url('/1'), title: 'From the feed' },
        { link: from.url('/2') },
        { link: from.url('/none') },
      ]),
    });
    const { drafts, declined } = await gathered([from.url('/1'), join(folder, 'feed.xml')], from);
    expect(
      drafts.map(({ facts }) => [facts.url.value, facts.outlet.value, facts.outlet.certainty, facts.published.value]),
    ).toEqual([
      [from.url('/1'), 'planet.example', 'inferred', null],
      [from.url('/1'), 'The Planet: News', 'inferred', '2023-11-06'],
      [from.url('/2'), 'Planet', 'stated', '2023-11-06'],
    ]);
    expect(drafts[1]?.facts.headline.value).toBe('Bridge to close until spring');
    expect(declined).toEqual([{ source: from.url('/none'), reason: 'answers 404' }]);
  });

  it('of a feed of 10,000 articles give the first 50, and say so', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [`/${i}`, newsPage('', [...story, `Story ${i}.`])]),
    );
    let feed = '';
    const from = await site({
      ...pages,
      '/feed': (_, response) => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed),
    });
    feed = rss(Array.from({ length: 10_000 }, (_, i) => ({ link: from.url(`/${i}`) })));
    const { drafts, declined, notes } = await gathered([from.url('/feed')], from);
    expect([drafts.length, declined]).toEqual([50, []]);
    expect(from.asked).toHaveLength(1 + 1 + 50);
    expect(notes.map((note) => note.slice(from.url('/feed').length + 2))).toEqual([
      'over 500 entries: the first 500 are looked at',
      'names 500 articles that are not there; the first 50 are taken, the next at the next run',
    ]);
  });

  it('of a feed are not asked for again where they are there', async () => {
    const from = await site({ '/1': newsPage(''), '/2': newsPage('') });
    const folder = await temporaryFolder({ 'feed.rss': rss([{ link: from.url('/1') }, { link: from.url('/2') }]) });
    const feed = join(folder, 'feed.rss');
    const { drafts, notes } = await gathered([feed], from, (url) => url === from.url('/1'));
    expect(drafts.map(({ source }) => source)).toEqual([from.url('/2')]);
    expect(notes).toEqual([`${feed}: already there: 1`]);
    expect(from.asked).toEqual(['planet.example/robots.txt', 'planet.example/2']);
  });

  it('that must not be fetched, or give no article, are declined by name', async () => {
    const from = await site({
      '/inside': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
      '/bomb': (_, response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' })
          .end(gzipSync(Buffer.alloc(2 ** 26))),
      '/film': (_, response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end('x'),
      '/script': '<html><body><script src="app.js"></script></body></html>',
      '/deep': '<div>'.repeat(100_000),
    });
    const paths = ['/inside', '/bomb', '/film', '/script', '/deep'];
    const { drafts, declined } = await gathered(
      [...paths.map((path) => from.url(path)), 'http://localhost/', 'ftp://x/'],
      from,
    );
    expect(drafts).toEqual([]);
    expect(declined.map(({ reason }) => reason)).toEqual([
      'is a link-local address',
      'is over 5 MB when it is unpacked',
      'is of type video/mp4',
      'has no article in its text (if a script writes it: no script is run)',
      'nests its tags over 200 deep',
      'leads to 127.0.0.1, which is a loopback address',
      'is neither http nor https',
    ]);
  });

  it('of a feed give the text that the feed has where their page cannot be had', async () => {
    const content = `<content:encoded><![CDATA[${story.map((line) => `<p>${line}</p>`).join('')}]]></content:encoded>`;
    const from = await site({
      '/1': (_, response) => response.writeHead(403).end(),
      '/2': (_, response) => response.writeHead(503).end(),
      '/3': newsPage(''),
    });
    const links = ['/1', '/2', '/3'].map((path) => ({ link: from.url(path) }));
    const feed = rss(links)
      .replaceAll('</item>', `${content}</item>`)
      .replace('<rss ', '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ');
    const { drafts, declined } = await gathered([join(await temporaryFolder({ 'feed.rss': feed }), 'feed.rss')], from);
    expect(declined).toEqual([]);
    expect(drafts.map(({ text: one }) => one.includes(story[3] ?? ''))).toEqual([true, true, true]);
    expect(drafts.map(({ notes }) => notes)).toEqual([
      ['its page answers 403; the text is the one that the feed has'],
      ['its page answers 503; the text is the one that the feed has'],
      [],
    ]);
  });

  it('of an OPML list are feeds, each once, of which every article is taken', async () => {
    let feed = '';
    const from = await site({ '/1': newsPage(''), '/feed': (_, response) => response.end(feed) });
    feed = rss([{ link: from.url('/1') }]);
    const outline = (url: string): string => `<outline type="rss" text="x" xmlUrl="${url}"/>`;
    const [named, missing] = [outline(from.url('/feed')), outline(from.url('/none'))];
    const list = `<opml version="2.0"><head/><body><outline text="News">${named}</outline>${named}${missing}${outline('file:///etc/passwd')}</body></opml>`;
    const folder = await temporaryFolder({ 'feeds.opml': list, 'none.opml': '<opml version="2.0"><body/></opml>' });
    const { drafts, declined } = await gathered([folder], from);
    expect(drafts.map(({ source }) => source)).toEqual([from.url('/1')]);
    expect(from.asked.filter((path) => path.endsWith('/feed'))).toHaveLength(1);
    expect(declined).toEqual([
      { source: from.url('/none'), reason: 'answers 404' },
      { source: join(folder, 'none.opml'), reason: expect.stringContaining('OPML') },
    ]);
  });

  it('of articles in a feed are asked for only where the host’s robots.txt allows it', async () => {
    const from = await site({ '/robots.txt': 'User-agent: *\nDisallow: /1\n', '/1': newsPage(''), '/2': newsPage('') });
    const folder = await temporaryFolder({ 'feed.rss': rss([{ link: from.url('/1') }, { link: from.url('/2') }]) });
    const { drafts, declined } = await gathered([join(folder, 'feed.rss')], from);
    expect(drafts.map(({ source }) => source)).toEqual([from.url('/2')]);
    expect(declined).toEqual([{ source: from.url('/1'), reason: 'its robots.txt forbids it' }]);
  });
});
