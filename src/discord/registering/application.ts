import { type APIApplication, type REST, Routes } from 'discord.js';
import type { BotSettings } from '../../settings/config.ts';
import type { Logger } from '../../settings/log.ts';
import type { BotContext } from '../botcontext.ts';
import type { BotCommand } from '../command.ts';
import { differenceOf, isEmpty, registeredCommands } from './registration.ts';

/** Whose application is asked about. */
interface Owned {
  readonly config: BotSettings;
  readonly commands: readonly BotCommand[];
  readonly botContext: BotContext;
  readonly log: Logger;
}

/**
 * Asks Discord about the application: warns when people would not see the commands, and learns who may do what
 * operators may. What cannot be found out is logged and no reason to stop.
 *
 * @param rest has a token
 */
export async function checkApplication(rest: REST, owned: Owned): Promise<void> {
  const application = await ownApplication(rest, owned.log);
  if (application) learnOperators(application, owned.botContext);
  const id = owned.config.clientId ?? application?.id;
  if (id !== undefined) await checkRegistration(rest, id, owned);
}

async function ownApplication(rest: REST, log: Logger): Promise<APIApplication | null> {
  try {
    return (await rest.get(Routes.currentApplication())) as APIApplication;
  } catch (err) {
    log.warn({ err }, 'Discord did not say who owns the application: only ADMIN_IDS may use /admin');
    return null;
  }
}

/** The application's owner, or the members of the team that owns it. */
function learnOperators({ owner, team }: APIApplication, { operators }: BotContext): void {
  if (team) for (const { user } of team.members) operators.add(user.id);
  else if (owner) operators.add(owner.id);
}

async function checkRegistration(rest: REST, id: string, { config, commands, log }: Owned): Promise<void> {
  try {
    const wanted = commands.map(({ definition }) => definition);
    const scopes = config.guildId === null ? [null] : [null, config.guildId];
    const differences = await Promise.all(
      scopes.map(async (scope) => differenceOf(await registeredCommands(rest, id, scope), wanted, scope)),
    );
    if (differences.some(isEmpty)) {
      log.debug('The registered commands are as they should be');
      return;
    }
    const [nearest] = differences.toReversed();
    log.warn({ ...nearest }, 'The registered commands are missing or differ: run "npm run register"');
  } catch (err) {
    log.warn({ err }, 'The registered commands could not be checked');
  }
}
