import { type PublicationDay, unknown } from '../../corpus/article.ts';
import { endsSentence, wordsOf } from '../../corpus/page/lineshape.ts';
import { publishedIn } from '../day.ts';
import { firstKnown, oneLine } from '../draft.ts';
import { isElement, isText, type PageElement, type PageNode, type ParsedPage, standsAlone } from './dom.ts';

const ELSEWHERE = /^(?:ASIDE|FOOTER|NAV)$/i;
/** What leads to another article, or is somebody else's, has a day of its own. */
const ELSEWHERE_BY_CLASS =
  /(?:^|[\s_-])(?:teasers?|cards?|promos?|related|recommend(?:ed|ations?)?|trending|popular|latest|more(?:-\w+)?|sidebar|comments?|widget|carousel)(?:$|[\s_-])/i;
const CHANGED =
  /(?<!\p{L})(?:updated?|modified|edited|revised|corrected|reviewed|aktualisiert|ge\u00e4ndert|actualizad[oa]|modificad[oa]|mis \u00e0 jour|modifi\u00e9e?|atualizad[oa])(?!\p{L})/iu;
const PUBLISHED = /(?<!\p{L})(?:published|posted|ver\u00f6ffentlicht|publicad[oa]|publi\u00e9e?)(?!\p{L})/iu;
/** A line of the story has so many words, and ends as a sentence does. */
const SHORTEST_RUNNING = 8;
/** What says something about a day stands near it. In characters. */
const NEAR = 100;

const isRunning = (line: string): boolean => endsSentence(line) && wordsOf(line).length >= SHORTEST_RUNNING;

/** A time element of a page, and what is printed around it. */
interface Dated {
  readonly time: PageElement;
  /** The words before it on its line, since an earlier time there; else a short line above. */
  readonly label: string;
  /** After the headline and before the story, or right above the headline. */
  readonly atHead: boolean;
}

/** The time elements that may be the article's own, in their order. */
function ownTimes(page: ParsedPage): Dated[] {
  const headline = page.querySelector('h1') ?? page.querySelector('h2');
  const article = headline?.closest('article') ?? null;
  const found: Dated[] = [];
  /** Places among `found`: where the last heading stood, and those of the line that is being read. */
  let [sinceHeading, sinceLine] = [0, 0];
  let [words, since, above] = ['', '', ''];
  let part: 'before' | 'head' | 'story' = 'before';
  const end = (): void => {
    const line = oneLine(words) ?? '';
    // A day amid a sentence is that of what the sentence tells.
    if (isRunning(words.trim())) {
      found.length = sinceLine;
      if (part === 'head') part = 'story';
    } else if (line !== '') above = line;
    [words, since, sinceLine] = ['', '', found.length];
  };
  const note = (time: PageElement): void => {
    const near = since.trim() === '' && above.length <= NEAR ? above : since.slice(-NEAR);
    const another = time.closest('article');
    if (another === null || another === article)
      found.push({ time, label: `${near} ${time.textContent}`, atHead: part === 'head' });
  };
  const visit = (node: PageNode): void => {
    if (isText(node)) {
      words += node.nodeValue;
      since += node.nodeValue;
    }
    if (!isElement(node) || /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/i.test(node.nodeName)) return;
    const isElsewhere = ELSEWHERE.test(node.nodeName) || ELSEWHERE_BY_CLASS.test(node.getAttribute('class') ?? '');
    if (isElsewhere && !holds(node, headline)) return;
    const isTime = /^TIME$/i.test(node.nodeName);
    if (standsAlone(node)) end();
    if (isTime) note(node);
    for (const child of node.childNodes) visit(child);
    if (isTime) since = '';
    if (standsAlone(node)) end();
    if (node === headline) {
      for (const [i, one] of found.entries()) if (i >= sinceHeading) found[i] = { ...one, atHead: true };
      part = 'head';
    }
    if (/^H[1-6]$/i.test(node.nodeName)) sinceHeading = found.length;
  };
  const body = page.querySelector('body');
  if (body !== null) visit(body);
  end();
  return found.filter(({ atHead, label }) => atHead || (article !== null && PUBLISHED.test(label)));
}

const holds = (element: PageElement, inner: PageElement | null): boolean =>
  inner !== null && [...element.querySelectorAll(inner.nodeName)].includes(inner);

/** A time that says it is of a change says nothing of when the page was published. */
const isOfChange = ({ time, label }: Dated): boolean => {
  const names = `${time.getAttribute('itemprop') ?? ''} ${time.getAttribute('class') ?? ''}`;
  return CHANGED.test(label) || (/modified|updated/i.test(names) && !/published/i.test(names));
};

const dayOf = (time: PageElement): PublicationDay =>
  publishedIn(time.getAttribute('datetime') ?? time.textContent, oneLine(time.textContent) ?? 'time');

/** The day that a page prints as its own: the one that all time elements at its head name; unknown where there is none. */
export function printedDay(page: ParsedPage): PublicationDay {
  const times = ownTimes(page)
    .filter((one) => !isOfChange(one))
    .map(({ time }) => dayOf(time));
  const days = new Set(times.flatMap(({ value }) => value ?? []));
  return days.size === 1 ? firstKnown(...times) : unknown;
}

/** All days that the time elements of a page name: of those, the page's own is known, or none is. */
export const markedDays = (page: ParsedPage): ReadonlySet<string> =>
  new Set([...page.querySelectorAll('time')].flatMap((time) => dayOf(time).value ?? []));
