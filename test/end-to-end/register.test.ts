import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/all.ts';
import { withDiscord } from '../support/discord/child.ts';

const register = 'src/bin/register.ts';

describe.concurrent('npm run register', () => {
  test('registers, prints the difference and the invite link, and ends with code 0', () =>
    withDiscord(async ({ discord, run }) => {
      const program = run(register, ['--global']);
      expect(await program.exit).toBe(0);
      expect(program.output).toMatch(
        /^Invite: https:.*\nCommands everywhere:\n {2}\+ ask .*\n( {2}\+ .*\n)+Registered\.\n$/,
      );
      expect(program.errors).toBe('');
      expect(discord.commands.get('')?.map(({ name }) => name)).toEqual(
        commands.map(({ definition }) => definition.name),
      );
    }));

  test('explains itself without a token', () =>
    withDiscord(async ({ run }) => {
      const program = run(register, ['--help'], { DISCORD_TOKEN: '' });
      expect(await program.exit).toBe(0);
      expect(program.output).toContain('--dry-run');
    }));

  test('refuses wrong settings and arguments with a line for each and code 1', () =>
    withDiscord(async ({ run }) => {
      const program = run(register, ['--guild', 'here'], { LOG_LEVEL: 'loud', DISCORD_CLIENT_ID: 'x' });
      expect(await program.exit).toBe(1);
      expect(program.errors.trim().split('\n')).toHaveLength(2);
      expect(program.output).toBe('');
    }));

  test('says plainly that the token is wrong', () =>
    withDiscord(async ({ discord, run }) => {
      const program = run(register, ['--global'], { DISCORD_TOKEN: discord.token.replace('GtestT', 'Gwrong') });
      expect(await program.exit).toBe(1);
      expect(program.errors).toBe('pullquote: Discord does not know this token: check DISCORD_TOKEN\n');
    }));
});
