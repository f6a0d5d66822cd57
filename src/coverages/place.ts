import type { CoverageFile } from './coveragefile.ts';

/** Where something is asked in Discord, by ids. */
export interface DiscordPlace {
  /** Null in a direct message. */
  readonly serverId: string | null;
  readonly channelId: string | null;
  /** The channel that a thread belongs to; null where it is no thread. */
  readonly parentId: string | null;
}

/**
 * The name of the coverage that answers in a place: that of its channel, of the channel that a thread belongs to, of its
 * server, or the default. Null where none does.
 */
export function coverageAt(file: CoverageFile, { serverId, channelId, parentId }: DiscordPlace): string | null {
  const owner = (kind: 'servers' | 'channels', id: string | null): string | undefined =>
    id === null ? undefined : [...file.coverages.values()].find((entry) => entry[kind].includes(id))?.name;
  return (
    owner('channels', channelId) ??
    owner('channels', parentId) ??
    owner('servers', serverId) ??
    (serverId === null ? file.direct : null) ??
    file.default
  );
}
