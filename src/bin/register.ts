import { commands } from '../../commands/all.ts';
import { registerAs, usage } from '../discord/registering/registering.ts';
import { loginFault } from '../discord/transport/bot.ts';
import { ConfigError, readConfig } from '../settings/config.ts';
import { readEnvFile } from '../settings/envfile.ts';
import { workOnUnread } from '../terminal/pipe.ts';

/* Tells Discord the commands. Apart from the start of the bot, since it is needed only when they change. */

try {
  workOnUnread();
  readEnvFile();
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const args = process.argv.slice(2);
  if (args.includes('--help')) say(usage);
  else await registerAs(args, readConfig(process.env), commands, say);
} catch (err) {
  const faults = err instanceof ConfigError ? err.faults : [loginFault(err)];
  for (const fault of faults) process.stderr.write(`pullquote: ${fault}\n`);
  process.exitCode = 1;
}
