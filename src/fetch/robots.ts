import { elementAt } from '../text/element.ts';

/** What a robots.txt asks of one robot (RFC 9309). */
export interface RobotsRules {
  /** Whether a path with its query, as it stands in an address, may be fetched. Takes time with the length of the rules. */
  isAllowed(path: string): boolean;
  /** Seconds that it wants between two requests; null where it names no number. */
  readonly delay: number | null;
}

interface Rule {
  readonly allows: boolean;
  /** What stands between the stars of its pattern, which begins where the path does. */
  readonly pieces: readonly string[];
  /** The pattern goes on to the end of the path. */
  readonly isWhole: boolean;
  /** Of the pattern: the longest that fits decides. */
  readonly length: number;
}

interface Group {
  readonly rules: Rule[];
  delay: number | null;
}

const LINE = /^\s*([a-z-]+)\s*:([^#]*)/i;

/**
 * Understands a robots.txt. Of its groups the robot's own count, or, where it has none, those for all robots. Lines that are
 * none are passed over.
 *
 * @param robot the name by which it may call the robot; capitals count for nothing
 */
export function readRobots(text: string, robot: string): RobotsRules {
  const own: Group = { rules: [], delay: null };
  const everybodys: Group = { rules: [], delay: null };
  let isOwnNamed = false;
  /** The groups that the last lines of names began. */
  let begun = new Set<Group>();
  let isNaming = false;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    const [, field = '', rest = ''] = LINE.exec(line) ?? [];
    const name = field.toLowerCase();
    const value = rest.trim();
    if (name === 'user-agent') {
      if (!isNaming) begun = new Set();
      isNaming = true;
      if (isCalled(value, robot)) begun.add(own);
      else if (value === '*') begun.add(everybodys);
      isOwnNamed ||= begun.has(own);
      continue;
    }
    // A map of the site, say, belongs to no group and ends none.
    if (name !== 'allow' && name !== 'disallow' && name !== 'crawl-delay') continue;
    isNaming = false;
    for (const group of begun) {
      if (name === 'crawl-delay') group.delay = delayOf(value) ?? group.delay;
      else if (value !== '') group.rules.push(ruleOf(value, name === 'allow'));
    }
  }
  const { rules, delay } = isOwnNamed ? own : everybodys;
  return { isAllowed: (path) => isAllowed(rules, plain(path)), delay };
}

/** The name ends where a version begins. */
const isCalled = (value: string, robot: string): boolean =>
  elementAt(value.split('/', 1), 0).trim().toLowerCase() === robot.toLowerCase();

function delayOf(value: string): number | null {
  const seconds = Number(value);
  return value !== '' && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

function ruleOf(pattern: string, allows: boolean): Rule {
  const isWhole = pattern.endsWith('$');
  const pieces = plain(isWhole ? pattern.slice(0, -1) : pattern).split('*');
  return { allows, pieces, isWhole, length: plain(pattern).length };
}

/** The longest rule decides, and of two as long the one that allows; where none fits, all is allowed. */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  let deciding: Rule | null = null;
  for (const rule of rules) {
    const { length, allows } = rule;
    if (deciding !== null && (length < deciding.length || (length === deciding.length && !allows))) continue;
    if (fits(rule, path)) deciding = rule;
  }
  return deciding?.allows ?? true;
}

/** Each piece is looked for after the one before it and never before that again, so no pattern takes long. */
function fits({ pieces: [first = '', ...others], isWhole }: Rule, path: string): boolean {
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = others.pop();
  if (last === undefined) return !isWhole || at === path.length;
  for (const piece of others) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return isWhole ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}

/** The same for all ways in which characters can be written in an address; a "%2F" stays another thing than a slash. */
const plain = (path: string): string =>
  encodeURI(path.replace(/\p{Cs}/gu, '\ufffd'))
    .replace(/%25/g, '%')
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
    });
