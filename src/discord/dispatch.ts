import type { Library } from '../library.ts';
import type { Command, Reply, Request } from './command.ts';
import { notice } from './notice.ts';
import { words } from './words.ts';

/**
 * The reply to a request, whichever transport brought it. A command or a button that nobody knows (an old
 * registration, a custom_id made by hand) gets a plain private refusal.
 *
 * @throws whatever the command throws
 */
export async function dispatch(commands: readonly Command[], request: Request, library: Library): Promise<Reply> {
  if (request.kind === 'command') {
    const command = commands.find(({ definition }) => definition.name === request.name);
    return command ? await command.execute(request, library) : notice(words.unknownCommand);
  }
  const verb = request.customId.split(':', 1)[0] ?? '';
  const owner = commands.find(({ presses }) => Object.hasOwn(presses, verb));
  const press = owner?.presses[verb];
  return press ? await press(request, library) : notice(words.unknownButton);
}
