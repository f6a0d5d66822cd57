import type { TestSetup } from '../support/discord/child.ts';

/** A process of the bot over HTTP, with the archive in a cluster. */
export interface Endpoint {
  readonly child: ReturnType<TestSetup['run']>;
  /** Where Discord's interactions are posted to. */
  readonly address: string;
  /** What `/readyz` says now. */
  isReady(): Promise<boolean>;
}

/** Starts a process of the bot that has no articles of its own; settles once it listens. */
export async function startEndpoint(
  { discord, run }: TestSetup,
  addresses: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Endpoint> {
  const child = run('src/bin/main.ts', ['--http'], {
    HTTP_PORT: '0',
    HEALTH_PORT: '0',
    DISCORD_PUBLIC_KEY: discord.sender.publicKey,
    SEARCH_ENGINE: 'opensearch',
    OPENSEARCH_URL: addresses.join(','),
    CORPUS: 'no-such-folder',
    ...settings,
  });
  await child.says('"Ready"');
  const address = /"at":"([^"]+)"/.exec(child.output)?.[1] ?? '';
  const port = /"port":(\d+)/.exec(child.output)?.[1] ?? '';
  return { child, address, isReady: async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok };
}
