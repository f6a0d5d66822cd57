import { uriOf, withoutCredentials } from '../text/address.ts';
import { markdownWords } from '../text/markdownwords.ts';
import { type ExportList, hasMarks } from './exportlist.ts';
import { areConcluded, CONCLUDED, factWords, NEAREST, sourceWords } from './sourceline.ts';

const oneLine = (words: string): string => markdownWords(words.replace(/\s+/g, ' ').trim());

/** The list as CommonMark: each excerpt a block quote, to the letter, with its source below it. */
export function markdownOf(list: ExportList): string {
  const { title, nearest, excerpts } = list;
  const blocks = excerpts.map(({ quote, heading }, i) => {
    const { headline, author, url } = quote.citation;
    const source = [
      sourceWords(quote),
      ...(headline.value === null ? [] : [factWords(headline, '')]),
      ...(author.value === null ? [] : [`by ${factWords(author, '')}`]),
    ].join(' · ');
    const isNew = heading !== null && heading !== excerpts[i - 1]?.heading;
    return [
      ...(isNew ? [`## ${oneLine(heading)}`] : []),
      `> ${quote.quote
        .split(/\r\n|[\r\n]/)
        .map(markdownWords)
        .join('\\\n> ')}`,
      [oneLine(source), ...(url.value === null ? [] : [linkTo(url.value)])].join('\\\n'),
    ].join('\n\n');
  });
  const marks =
    hasMarks(list) || areConcluded(excerpts.flatMap(({ quote: { citation } }) => [citation.headline, citation.author]));
  return `${[
    ...(title === null ? [] : [`# ${oneLine(title)}`]),
    ...(nearest ? [`**${NEAREST}**`] : []),
    ...blocks,
    ...(excerpts.length > 0 ? [`Word for word.${marks ? ` ${markdownWords(CONCLUDED)}` : ''}`] : []),
  ].join('\n\n')}\n`;
}

/** An address between angle brackets; one that is no URI stands there as words. */
function linkTo(address: string): string {
  const uri = uriOf(withoutCredentials(address));
  return uri === null ? oneLine(withoutCredentials(address)) : `<${uri}>`;
}
