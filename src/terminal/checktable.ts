import type { NamedCheck } from '../checking/report.ts';
import { counted, isFaulty, leftOut, told } from '../checking/told.ts';
import { count, plain } from './print.ts';
import type { TextStyle } from './style.ts';

/** Characters of a quotation that are shown. */
const SHOWN = 60;

/** What was found in one draft: a line for each quotation with its place and verdict, and below it what there is to say. */
export function checkTable(check: NamedCheck, style: TextStyle): string {
  const { name, quotations } = check;
  const widest = Math.max(0, ...quotations.map(({ place }) => shownPlace(place).length));
  const rows = quotations.flatMap((one) => {
    const verdict = isFaulty(one, false) ? style.match(one.verdict.padEnd(9)) : one.verdict.padEnd(9);
    const quote = plain(one.quote);
    const shown = quote.length > SHOWN ? `${quote.slice(0, SHOWN).trimEnd()}…` : quote;
    return [
      `${shownPlace(one.place).padStart(widest)}  ${verdict}  “${shown}”`,
      ...told(one).map((line) => style.quiet(`${' '.repeat(widest + 13)}${plain(line)}`)),
    ];
  });
  const counts = Object.entries(counted(quotations)).map(([verdict, number]) => `${number} ${verdict}`);
  return [
    style.strong(plain(name)),
    ...rows,
    quotations.length === 0 ? 'no quotation' : `${count(quotations.length, 'quotation')}: ${counts.join(', ')}`,
    ...leftOut(check),
    '',
  ].join('\n');
}

const shownPlace = ({ line, column, page }: NamedCheck['quotations'][number]['place']): string =>
  `${page ? `p. ${page}, ` : ''}${line}:${column}`;
