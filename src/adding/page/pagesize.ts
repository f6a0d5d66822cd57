import { Parser } from 'htmlparser2';

/** Pages of news nest a few dozen deep and have a few thousand tags. Reading one takes time with the square of both. */
const DEEPEST = 200;
const MOST_TAGS = 10_000;
const MOST_ATTRIBUTES = 200;
/** Code units of one list of classes. */
const LONGEST_CLASS = 10_000;
/** Runs of text, which character references and stray brackets end. */
const MOST_RUNS = 100_000;
/** The page is judged piece by piece. In code units. */
const PIECE = 16 * 1024;

/** Why a page is too large to be read, or null where it is not. Takes time in proportion to its length. */
export function faultOfSize(html: string): string | null {
  let [depth, tags, attributes, runs] = [0, 0, 0, 0];
  let fault: string | null = null;
  const parser = new Parser({
    onopentagname: () => {
      attributes = 0;
    },
    onattribute: (name, value) => {
      attributes += 1;
      if (attributes > MOST_ATTRIBUTES) fault = `has a tag with over ${MOST_ATTRIBUTES} attributes`;
      if (name === 'class' && value.length > LONGEST_CLASS) fault = 'has a tag with too many classes';
    },
    onopentag: () => {
      depth += 1;
      tags += 1;
      if (depth > DEEPEST) fault = `nests its tags over ${DEEPEST} deep`;
      else if (tags > MOST_TAGS) fault = `has over ${MOST_TAGS} tags`;
    },
    onclosetag: () => {
      depth -= 1;
    },
    ontext: () => {
      runs += 1;
      if (runs > MOST_RUNS) fault = 'is broken into too many pieces';
    },
  });
  for (let at = 0; at < html.length && fault === null; at += PIECE) parser.write(html.slice(at, at + PIECE));
  return fault;
}
