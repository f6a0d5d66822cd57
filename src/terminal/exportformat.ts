import { type ExportFormat, FORMATS, isFormat } from '../citing/formats.ts';
import { ConfigError } from '../settings/config.ts';

/** The names of the formats, as the usage of a program has them. */
export const FORMAT_NAMES = Object.keys(FORMATS).join(', ');

/**
 * The format that was asked for on a command line; null where none was.
 *
 * @throws ConfigError where there is none of that name, or one JSON object was asked for as well
 */
export function exportFormat({ format, json }: { format?: string; json?: boolean }): ExportFormat | null {
  if (format === undefined) return null;
  if (!isFormat(format)) throw new ConfigError([`--format: there is no "${format}"; there are: ${FORMAT_NAMES}`]);
  if (json) throw new ConfigError(['--json and --format: only one of them']);
  return format;
}
