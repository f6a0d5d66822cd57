import type { NamedCheck } from './report.ts';
import { isFaulty, told } from './told.ts';

/** What code hosts show beside each rule. */
const RULES = {
  altered: 'A quotation differs from what is printed',
  shortened: 'A gap of a quotation hides a negation, a number or a name',
  elsewhere: 'A quotation is given to somebody, or an outlet, whose words it is not',
  joined: 'A quotation joins pieces that never stand together',
  absent: 'The coverage does not have a quotation',
} as const;

/**
 * What must be looked at in drafts, as the Static Analysis Results Interchange Format, version 2.1.0 (OASIS), which code
 * hosts show beside the lines. Columns count UTF-16 code units.
 *
 * @param strict whether a quotation that the coverage does not have is an error rather than a note
 */
export function sarifOf(checks: readonly NamedCheck[], strict: boolean): object {
  const results = checks.flatMap(({ name, quotations }) =>
    quotations
      .filter((one) => isFaulty(one, true))
      .map((one) => ({
        ruleId: one.verdict,
        level: isFaulty(one, strict) ? 'error' : 'note',
        message: { text: `“${one.quote.replace(/\s+/g, ' ')}”: ${told(one).join('; ')}` },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: name.split(/[\\/]/).map(encodeURIComponent).join('/') },
              region: { startLine: one.place.line, startColumn: one.place.column },
            },
          },
        ],
      })),
  );
  const rules = Object.entries(RULES).map(([id, text]) => ({ id, shortDescription: { text } }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Pullquote', rules } }, columnKind: 'utf16CodeUnits', results }],
  };
}
