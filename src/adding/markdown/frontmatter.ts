import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { type ArticleFacts, type Fact, unknown } from '../../corpus/article.ts';
import { unstated } from '../../corpus/read/facts.ts';
import { elementAt } from '../../text/element.ts';
import { publishedIn } from '../day.ts';
import { oneLine, statedIn } from '../draft.ts';
import { depthOf } from './yamldepth.ts';

const OPENING = /^\ufeff?(---|\+\+\+|;;;)([^\r\n]*)(?:\r\n|\n|\r)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/m;
/** Front matter is a few lines. In characters. */
const LONGEST = 64 * 1024;
/** Front matter nests two or three deep. Where it nests hundreds deep, reading it may end the whole program. */
const DEEPEST = 20;

/** Which fields mean which fact, the first that is there. */
const FIELDS = {
  outlet: ['outlet', 'source', 'publication', 'publisher'],
  headline: ['headline', 'title'],
  dek: ['dek', 'subtitle', 'standfirst'],
  author: ['author', 'authors', 'byline'],
  published: ['published', 'published_at', 'date'],
  url: ['url', 'link', 'canonical_url'],
  contributors: ['contributors'],
  relays: ['relays'],
} as const;

/** A Markdown document, split. */
export interface FrontMatter {
  /** Null where the document has no front matter. */
  readonly yaml: string | null;
  /** What is after the front matter, to the letter. */
  readonly body: string;
}

/**
 * Splits front matter in YAML from the body. Any other kind is a fault, by name: `---js` and the like are programs, and
 * nothing in an article is run.
 */
export function splitFrontMatter(text: string): FrontMatter | { fault: string } {
  const opening = OPENING.exec(text);
  if (opening === null) return { yaml: null, body: text };
  const [whole, fence] = opening;
  const language = opening[2]?.trim() ?? '';
  // A line of dashes with words after it is no front matter, but "---js" is, and other programs would run it.
  if (fence === '---' && !/^(?:ya?ml)?$/i.test(language)) {
    return { fault: `has front matter in "${language.slice(0, 40)}": only YAML is read, and nothing is run` };
  }
  if (fence !== '---') return { fault: `has front matter between ${fence}: only YAML, between ---, is read` };
  const rest = text.slice(whole.length);
  const closing = CLOSING.exec(rest);
  // A rule at the head of a text without a second one.
  if (closing === null) return { yaml: null, body: text };
  return { yaml: rest.slice(0, closing.index), body: rest.slice(closing.index + closing[0].length) };
}

/** All scalars are strings in this schema: a title of 007 stays one. */
function valuesOf(yaml: string): { values: Record<string, unknown> } | { fault: string } {
  if (yaml.length > LONGEST) return { fault: 'has front matter over 64 KB' };
  if (depthOf(yaml) > DEEPEST) return { fault: `has front matter that nests over ${DEEPEST} deep` };
  const lineCounter = new LineCounter();
  try {
    // Faults are not made pretty, which takes time for each of them: the first is enough.
    const document = parseDocument(yaml, {
      schema: 'failsafe',
      uniqueKeys: true,
      logLevel: 'error',
      prettyErrors: false,
      lineCounter,
    });
    const [fault] = document.errors;
    if (fault !== undefined) {
      const { line, col } = lineCounter.linePos(fault.pos[0]);
      return { fault: `has front matter that is not YAML (${fault.message} at line ${line}, column ${col})` };
    }
    const data: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
    if (typeof data === 'string' && data.trim() === '') return { values: {} };
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      return { fault: 'has front matter without fields' };
    return { values: data as Record<string, unknown> };
  } catch (error) {
    const words = error instanceof Error ? elementAt(error.message.split('\n', 1), 0) : String(error);
    if (/alias/i.test(words)) return { fault: 'has front matter with aliases (&, *), which are not read' };
    return { fault: `has front matter that is not YAML (${words})` };
  }
}

const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) => {
    const line = oneLine(typeof each === 'object' && each !== null && 'name' in each ? each.name : each);
    return line === null || /^(?:null|~)$/i.test(line) ? [] : [line];
  });

/** The facts that the front matter states; `notes` has a line for each that was not understood. */
export function factsIn(yaml: string): { facts: ArticleFacts; notes: string[] } | { fault: string } {
  const read = valuesOf(yaml);
  if ('fault' in read) return read;
  const { values } = read;
  const found = (name: keyof typeof FIELDS): { field: string; words: string[] } => {
    const field = FIELDS[name].find((each) => listOf(values[each]).length > 0) ?? '';
    return { field, words: listOf(values[field]) };
  };
  const notes: string[] = [];
  const fact = (name: keyof typeof FIELDS): Fact => {
    const { field, words } = found(name);
    const value = words.join(', ');
    return statedIn(value, `${field}: ${value}`);
  };
  const day = found('published');
  const published = publishedIn(day.words[0], `${day.field}: ${day.words[0]}`);
  if (day.words.length > 0 && published.value === null) {
    notes.push(`"${day.field}: ${day.words[0]}" names no day for certain: use YYYY-MM-DD`);
  }
  const url = fact('url');
  const isAddress = z.url({ protocol: /^https?$/ }).safeParse(url.value).success;
  if (url.value !== null && !isAddress) notes.push(`"${url.evidence}" is no address of the web`);
  const people = found('contributors');
  const facts: ArticleFacts = {
    ...unstated,
    outlet: fact('outlet'),
    headline: fact('headline'),
    dek: fact('dek'),
    author: fact('author'),
    contributors:
      people.words.length > 0
        ? { value: people.words, certainty: 'stated', evidence: `${people.field}: ${people.words.join(', ')}` }
        : unknown,
    published,
    url: isAddress ? url : unknown,
    relays: found('relays').words,
  };
  return { facts, notes };
}
