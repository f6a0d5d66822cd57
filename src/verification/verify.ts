import type { TypedQuotation } from '../concordance/typed.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { Turns } from '../work/turns.ts';
import { type Claim, readings } from './claim/claim.ts';
import { hasMarks } from './claim/leadin.ts';
import { sourcesOf } from './nearest/source.ts';
import { type ComparedGrounds, exactly, nearestOf } from './single.ts';
import { splitReading } from './split.ts';
import { numbered, TOO_SHORT, type Verification } from './verification.ts';

/** Milliseconds that the check of one quotation may take. */
const TIME_LIMIT = 10_000;

/**
 * Whether a quotation stands in the coverage. Nothing that a person can type is refused.
 *
 * @throws TimeLimitError when it takes longer than 10 s; EngineUnavailable when articles cannot be had
 */
export async function verify(typed: TypedQuotation, coverage: Coverage): Promise<Verification> {
  const [{ told, printed }] = await Promise.all([coverage.concordancesOf(typed), coverage.roster.ready()]);
  const grounds: ComparedGrounds = [
    { ...coverage, concordance: told },
    { ...coverage, concordance: printed },
  ];
  const turns = new Turns(TIME_LIMIT);
  const { whole, unsigned, quoted, split } = readings(typed, coverage);
  await turns.next();
  const standsWhole = await exactly(whole, grounds, turns);
  if (quoted) {
    const stands = await exactly(quoted, grounds, turns);
    // Words that are printed together with their source are found as they are, unless that is the source of others.
    if (standsWhole && !(stands?.verdict === 'elsewhere' && hasMarks(typed.text))) return standsWhole;
    return stands ?? nearestOf(quoted.words.length > TOO_SHORT ? quoted : whole, grounds, turns);
  }
  if (split && !standsWhole) return (await splitReading(split, grounds, turns)) ?? nearestOf(whole, grounds, turns);
  const standsUnsigned = unsigned && (await exactly(unsigned, grounds, turns));
  if (standsUnsigned?.verdict === 'found') return standsUnsigned;
  await turns.next();
  if (standsWhole || !unsigned || (await isPrinted(whole, unsigned, grounds, turns))) {
    return standsWhole ?? nearestOf(whole, grounds, turns);
  }
  return standsUnsigned ?? nearestOf(unsigned, grounds, turns);
}

/** Whether what stands after the dash is printed after the rest as well, and so names nobody as its source. */
async function isPrinted(whole: Claim, unsigned: Claim, grounds: ComparedGrounds, turns: Turns): Promise<boolean> {
  for (const { concordance } of grounds) {
    const [source] = await sourcesOf(whole, numbered(whole, concordance), concordance, turns);
    if (source && source.alignment.cost <= (whole.words.length - unsigned.words.length) / 2) return true;
  }
  return false;
}
