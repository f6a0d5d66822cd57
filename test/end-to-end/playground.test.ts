import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withDiscord } from '../support/discord/child.ts';
import { temporaryFolder } from '../support/temporary.ts';

const playground = 'src/bin/playground.ts';

/** Where the program says that the page is. */
function addressIn(output: string): string {
  return /^The playground is open: (http:\/\/127\.0\.0\.1:\d+\/)\n/.exec(output)?.[1] ?? '';
}

/** What comes of a command that is used on the page. */
async function action(output: string, command: Readonly<Record<string, unknown>>): Promise<string> {
  const address = addressIn(output);
  const response = await fetch(new URL('/actions', address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin },
    body: JSON.stringify({ kind: 'command', subcommand: null, target: null, locale: 'en-US', ...command }),
  });
  return await response.text();
}

describe('npm run playground', () => {
  test('needs no token, says where the page is, answers there, and ends with Ctrl-C', () =>
    withDiscord(async ({ run }) => {
      // What is answered before the articles have been read closely depends on how fast the machine reads.
      const program = run(playground, [], { DISCORD_TOKEN: '', DISCORD_API_BASE: '', READER: 'wait' });
      await program.says('Ctrl-C closes it.');
      expect(await (await fetch(addressIn(program.output))).text()).toContain('<title>Pullquote playground</title>');
      const answer = await action(program.output, { name: 'ask', options: { question: 'how did the gunman die?' } });
      expect(answer.replaceAll('**', '')).toContain('on the sidewalk outside the motel');
      program.kill('SIGINT');
      expect(await program.exit).toBe(0);
      expect(program.errors).toBe('');
    }));

  test('serves the corpus that the environment or the command line names', async () => {
    const folder = await temporaryFolder({
      'a.jsonl': '{"title": "Ribbon cut", "body": "The mayor cut the ribbon."}\n',
    });
    await withDiscord(async ({ run }) => {
      const corpus = join(folder, 'a.jsonl');
      for (const program of [run(playground, [], { CORPUS: corpus }), run(playground, ['--corpus', corpus])]) {
        await program.says('Ctrl-C closes it.');
        expect(await action(program.output, { name: 'sources', options: {} })).toContain('Ribbon cut');
      }
    });
  });

  test('explains itself', () =>
    withDiscord(async ({ run }) => {
      const program = run(playground, ['--help'], { DISCORD_TOKEN: '' });
      expect(await program.exit).toBe(0);
      expect(program.output).toContain('--corpus PATH');
    }));

  test('says in one line that there is nothing to serve', () =>
    withDiscord(async ({ run }) => {
      const program = run(playground, ['--corpus', 'nowhere']);
      expect(await program.exit).toBe(1);
      expect(program.errors).toMatch(/^pullquote: .*nowhere.*\n$/);
    }));

  test('refuses wrong settings and a taken port with one line and code 1', () =>
    withDiscord(async ({ discord, run }) => {
      const port = new URL(discord.api).port;
      const taken = run(playground, ['--port', port]);
      const wrong = run(playground, [], { PLAYGROUND_PORT: 'http' });
      expect(await taken.exit).toBe(1);
      expect(taken.errors).toBe('pullquote: the port is taken: choose another with --port or PLAYGROUND_PORT\n');
      expect(await wrong.exit).toBe(1);
      expect(wrong.errors).toBe('pullquote: PLAYGROUND_PORT must be a port from 0 to 65535\n');
    }));
});
