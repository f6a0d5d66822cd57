import type { APIUser } from 'discord.js';

/** Who and what is in the stand-in's world, as Discord would send it. */

export const application = { id: '100000000000000001', name: 'Pullquote' };
export const channelId = '100000000000000004';

export const botUser = { ...user('100000000000000002', 'pullquote'), bot: true };

export const guild = {
  id: '100000000000000003',
  name: 'Newsroom',
  unavailable: false,
  owner_id: '100000000000000010',
  roles: [
    {
      id: '100000000000000003',
      name: '@everyone',
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      position: 0,
      permissions: '0',
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  emojis: [],
  features: [],
  stickers: [],
  channels: [],
  members: [],
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  member_count: 2,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  premium_tier: 0,
  nsfw_level: 0,
  system_channel_flags: 0,
  preferred_locale: 'en-US',
  premium_progress_bar_enabled: false,
};

/** Another server, which falls to the other one of two shards. */
export const otherGuild = { ...guild, id: '100000000004194307', name: 'Copy desk' };
export const guilds = [guild, otherGuild];

/** The people who ask and press. */
export const alice = user('100000000000000011', 'alice');
export const bob = user('100000000000000012', 'bob');

function user(id: string, username: string): APIUser {
  return { id, username, discriminator: '0', global_name: username, avatar: null };
}
