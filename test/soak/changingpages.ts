import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { editionHash } from '../../src/corpus/fingerprint.ts';
import { newsPage } from '../support/pages.ts';

const states = ['readable', 'away', 'missing', 'stub', 'another', 'front'] as const;
/** What is found at the address of an article: itself, nothing for now, nothing, or what is no edition of it. */
type PageState = (typeof states)[number];

/** A page as it is now. */
interface ChangingPage {
  headline: string;
  paragraphs: string[];
  state: PageState;
  /** Changes without another text: the page around the article, and how its words are set. */
  furniture: number;
  readonly earlier: { readonly headline: string; readonly paragraphs: readonly string[] }[];
}

const whos = [
  'The council',
  'The mayor',
  'A judge',
  'The company',
  'The union',
  'A spokesman',
  'The ministry',
  'The court',
];
const dids = ['said on Monday', 'told reporters', 'wrote in a statement', 'announced in the evening', 'confirmed'];
const whats = [
  'the bridge',
  'the harbour',
  'the school',
  'the old mill',
  'the new road',
  'the hospital',
  'the library',
];
const wills = ['will be closed for', 'will stay open for', 'has to be repaired within', 'cannot be used for'];

/** A site whose articles change in an order that `random` fixes. */
export class ChangingPages {
  readonly pages: ChangingPage[];
  readonly #random: () => number;
  #port = 0;
  #sentences = 0;
  readonly #server = createServer((request, response) => this.#answer(request, response));

  constructor(articles: number, random: () => number) {
    this.#random = random;
    this.pages = Array.from({ length: articles }, (_, n) => ({
      headline: `What is to become of ${this.#one(whats)} number ${n}`,
      paragraphs: Array.from({ length: 8 }, () => this.#paragraph()),
      state: 'readable',
      furniture: 0,
      earlier: [],
    }));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  url(n: number | string): string {
    return `http://planet.example:${this.#port}/${n}`;
  }

  /** The page at an address. */
  numberOf(url: string): number {
    return Number(url.slice(this.url('').length));
  }

  /** Lets a fetch through to this site alone. */
  get options() {
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    return { trusted: (address: string, at: number) => address === '127.0.0.1' && at === this.#port, resolve };
  }

  /** All that a page prints, its words one space apart, in small letters. */
  textOf(n: number): string {
    const { headline = '', paragraphs = [] } = this.pages[n] ?? {};
    return plain([headline, ...paragraphs].join(' '));
  }

  /** One random edit of one random page. */
  edit(): void {
    const page = this.#one(this.pages);
    const { headline, paragraphs } = page;
    const at = Math.floor(this.#random() * paragraphs.length);
    const lot = this.#random();
    if (lot < 0.7) page.earlier.push({ headline, paragraphs: [...paragraphs] });
    if (lot < 0.25)
      paragraphs[at] = (paragraphs[at] ?? '').replace(/\d+ days/, `${100 + Math.floor(this.#random() * 800)} days`);
    else if (lot < 0.35) paragraphs.splice(at, 0, this.#paragraph());
    else if (lot < 0.45 && paragraphs.length > 5) paragraphs.splice(at, 1);
    else if (lot < 0.55) paragraphs[at] = this.#paragraph();
    else if (lot < 0.6) paragraphs.push(...paragraphs.splice(at, 1));
    else if (lot < 0.65)
      page.headline = `What may become of ${this.#one(whats)} in the year ${2000 + page.earlier.length}`;
    else if (lot < 0.7) Object.assign(page, structuredClone(this.#one(page.earlier)));
    else if (lot < 0.85) page.furniture += 1;
    else page.state = page.state === 'readable' ? this.#one(states.slice(1)) : 'readable';
  }

  #paragraph(): string {
    this.#sentences += 1;
    const days = `${2 + Math.floor(this.#random() * 90)} days`;
    const told = `${this.#one(whats)} ${this.#one(wills)} ${days}, as case ${this.#sentences} of this year shows`;
    if (this.#random() < 0.5)
      return `“${told.charAt(0).toUpperCase()}${told.slice(1)},” ${this.#one(whos).replace(/^(?:A|The)/, 'the')} ${this.#one(dids)}.`;
    return `${this.#one(whos)} ${this.#one(dids)} that ${told}.`;
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }

  #answer({ url = '', headers }: IncomingMessage, response: ServerResponse): void {
    const page = this.pages[Number(url.slice(1) || 'none')];
    const html = (body: string, more = {}) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...more }).end(body);
    if (url === '/')
      return void html(
        newsPage(
          '',
          this.pages.map(({ headline }) => `${headline}. Read all about it here today.`),
          'The Planet',
        ),
      );
    if (!page || page.state === 'missing') return void response.writeHead(404).end();
    if (page.state === 'away') return void response.writeHead(503).end();
    if (page.state === 'front') return void response.writeHead(302, { location: '/' }).end();
    if (page.state === 'another')
      return void html(
        newsPage(
          '',
          Array.from({ length: 9 }, (_, i) => `We could not find what you were looking for, and are sorry ${i} times.`),
          'Page not found',
        ),
      );
    if (page.state === 'stub')
      return void html(
        newsPage('', [page.paragraphs[0] ?? '', 'Subscribe to continue reading the full story.'], page.headline),
      );
    const space = page.furniture % 2 === 0 ? ' ' : '\n   ';
    const lines = page.paragraphs.map((line) => (page.furniture % 3 === 0 ? line : line.replaceAll(' ', space)));
    const body = newsPage(`<!-- ${page.furniture} -->`, lines, page.headline).replace('Home', `Home ${page.furniture}`);
    const etag = `"${editionHash(body)}"`;
    if (headers['if-none-match'] === etag) return void response.writeHead(304).end();
    html(body, Number(url.slice(1)) % 2 === 0 ? { etag } : {});
  }
}

/** Words one space apart, in small letters, with a space before and after each. */
export const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
