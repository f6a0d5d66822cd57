import { parse, populate } from 'dotenv';
import { NoSettingsFile, readSettingsFile } from '../corpus/files/settingsfile.ts';

const NAME = '.env';

/**
 * Takes the variables of `.env` in the folder that the program was started in, where there is one, into the environment; what
 * is set there already stays. What stands there and is no file, such as a pipe, is passed over with one line on standard error.
 */
export function readEnvFile(): void {
  try {
    populate(process.env as Record<string, string>, parse(readSettingsFile(NAME)));
  } catch (error) {
    if (error instanceof NoSettingsFile) process.stderr.write(`${NAME} ${error.message}: it is not read\n`);
    else if (!(error instanceof Error && 'syscall' in error)) throw error;
  }
}
