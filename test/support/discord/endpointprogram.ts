import { expect } from 'vitest';
import type { TestSetup } from './child.ts';
import { textOf } from './interaction.ts';

/** A process of the bot over HTTP. */
export interface EndpointProgram {
  readonly child: ReturnType<TestSetup['run']>;
  /** Where Discord's interactions are posted to. */
  readonly address: string;
  /** What `/readyz` says now. */
  isReady(): Promise<boolean>;
}

/** Starts a process of the bot over HTTP, with these settings besides; settles once it listens. */
export async function startEndpointProgram(
  { discord, run }: TestSetup,
  settings: Readonly<Record<string, string>> = {},
): Promise<EndpointProgram> {
  const child = run('src/bin/main.ts', ['--http'], {
    HTTP_PORT: '0',
    HEALTH_PORT: '0',
    // Processes that have not read the articles closely yet may answer otherwise than those that have.
    READER: 'wait',
    DISCORD_PUBLIC_KEY: discord.sender.publicKey,
    ...settings,
  });
  await child.says('"Ready"');
  const address = /"at":"([^"]+)"/.exec(child.output)?.[1] ?? '';
  const port = /"port":(\d+)/.exec(child.output)?.[1] ?? '';
  return { child, address, isReady: async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok };
}

/** Expects that two processes behind a balancer serve each other's buttons, menus and forms, and leave with code 0. */
export async function expectOneBot(setup: TestSetup, settings: Readonly<Record<string, string>> = {}): Promise<void> {
  const { discord } = setup;
  const both = await Promise.all([startEndpointProgram(setup, settings), startEndpointProgram(setup, settings)]);
  discord.sender.addresses = both.map(({ address }) => address);
  const question = 'what happened to the officers at the motel?';
  const first = await discord.command('ask', { question }).answer();
  const second = await discord.press(first, { label: 'Next \u25b6' }).answer();
  expect(textOf(second)).toContain('4\u20136 of 6 excerpts');
  const again = await discord.press(second, { label: '\u25c0 Previous' }).answer();
  expect(textOf(again)).toBe(textOf(await discord.command('ask', { question }).answer()));
  const form = await discord.press(again, { label: 'Ask a follow-up' }).opened();
  const further = await discord.submit(again, form, { question: 'how did the gunman die?' }).answer();
  expect(textOf(further)).toMatch(/^> /m);
  const list = await discord.command('sources').answer();
  expect(textOf(await discord.choose(list, 'Soros D.A.').answer())).toContain('Red Voice Media');
  const answered = (output: string): number => output.match(/"answered"/g)?.length ?? 0;
  expect(both.map(({ child }) => answered(child.output))).toEqual([4, 4]);
  expect(discord.gateway.identifies).toBe(0);
  for (const { child } of both) {
    child.kill('SIGTERM');
    expect(await child.exit).toBe(0);
  }
}
