import { describe, expect, test } from 'vitest';
import { type TestSetup, withDiscord } from '../support/discord/child.ts';
import { textOf } from '../support/discord/interaction.ts';

const main = 'src/bin/main.ts';

/** Starts a process of the bot behind an endpoint, and gives its address once it listens. */
async function endpoint({ discord, run }: TestSetup, environment: Readonly<Record<string, string>> = {}) {
  const child = run(main, ['--http'], {
    HTTP_PORT: '0',
    DISCORD_PUBLIC_KEY: discord.sender.publicKey,
    ...environment,
  });
  await child.says('"Ready"');
  const address = /"at":"([^"]+)"/.exec(child.output)?.[1] ?? '';
  return { child, address };
}

describe.concurrent('two processes of one bot, with the articles, behind a balancer', () => {
  test("serve each other's buttons, menus and forms, and leave on SIGTERM with code 0", () =>
    withDiscord(async (setup) => {
      const { discord } = setup;
      const [one, other] = await Promise.all([endpoint(setup), endpoint(setup)]);
      discord.sender.addresses = [one.address, other.address];
      const question = 'what happened to the officers at the motel?';
      const first = await discord.command('ask', { question }).answer();
      const second = await discord.press(first, { label: 'Next ▶' }).answer();
      expect(textOf(second)).toContain('4–6 of 6 excerpts');
      const again = await discord.press(second, { label: '◀ Previous' }).answer();
      expect(textOf(again)).toBe(textOf(await discord.command('ask', { question }).answer()));
      const form = await discord.press(again, { label: 'Ask a follow-up' }).opened();
      const further = await discord.submit(again, form, { question: 'how did the gunman die?' }).answer();
      expect(textOf(further)).toMatch(/^> /m);
      const list = await discord.command('sources').answer();
      expect(textOf(await discord.choose(list, 'Soros D.A.').answer())).toContain('Red Voice Media');
      const answered = (output: string): number => output.match(/"answered"/g)?.length ?? 0;
      expect([answered(one.child.output), answered(other.child.output)]).toEqual([4, 4]);
      expect(discord.gateway.identifies).toBe(0);
      for (const { child } of [one, other]) {
        child.kill('SIGTERM');
        expect(await child.exit).toBe(0);
        expect(child.errors).toBe('');
      }
    }));

  test('answer every request that had come whole when SIGTERM came', () =>
    withDiscord(async (setup) => {
      const { discord } = setup;
      const { child, address } = await endpoint(setup, { USER_PACE: '0', SERVER_PACE: '0' });
      Object.assign(discord.sender, { addresses: [address], isAlone: true, patience: 60_000 });
      // Stopped, the process reads nothing: the system takes the connections and all that is sent over them.
      child.kill('SIGSTOP');
      const asked = Array.from({ length: 12 }, () => discord.type('sources', 'outlet', 'r'));
      await discord.changes.until('all to be sent', () => discord.sender.sent === asked.length);
      child.kill('SIGTERM');
      child.kill('SIGCONT');
      expect(await child.exit).toBe(0);
      await discord.changes.until('all to be over', () => asked.every(({ status }) => status !== null));
      expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 200));
    }));

  test('answer without a token, too', () =>
    withDiscord(async (setup) => {
      const { address } = await endpoint(setup, { DISCORD_TOKEN: '' });
      setup.discord.sender.addresses = [address];
      const answer = await setup.discord.command('ask', { question: 'how did the gunman die?' }).answer();
      expect(textOf(answer)).toMatch(/^> /m);
      // A slow machine answers by a deferral, and what completes one needs no token.
      const needsToken = ({ path }: { readonly path: string }) => !/^\/(?:interactions|webhooks)\//.test(path);
      expect(setup.discord.calls.filter(needsToken)).toEqual([]);
    }));
});

describe.concurrent('an endpoint that cannot be ends with code 1', () => {
  test('and one line for want of the public key', () =>
    withDiscord(async ({ run }) => {
      const child = run(main, ['--http']);
      expect(await child.exit).toBe(1);
      expect(child.errors).toBe('pullquote: DISCORD_PUBLIC_KEY is not set: the portal shows it, and --http needs it\n');
    }));

  test('and one line for an address that is taken', () =>
    withDiscord(async (setup) => {
      const { address } = await endpoint(setup);
      const { port } = new URL(address);
      const child = setup.run(main, ['--http'], {
        HTTP_PORT: port,
        DISCORD_PUBLIC_KEY: setup.discord.sender.publicKey,
      });
      expect(await child.exit).toBe(1);
      expect(child.errors).toBe(
        `pullquote: HTTP_HOST and HTTP_PORT: 127.0.0.1:${port} cannot be listened on (EADDRINUSE)\n`,
      );
    }));

  test('and one line for an argument that nobody knows', () =>
    withDiscord(async ({ run }) => {
      const child = run(main, ['--htp']);
      expect(await child.exit).toBe(1);
      expect(child.errors).toMatch(/^pullquote: Unknown option '--htp'.*\n$/);
    }));
});
