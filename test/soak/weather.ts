import { setTimeout as after } from 'node:timers/promises';
import type { Interaction } from '../support/discord/interaction.ts';
import type { Injected, StandIn } from '../support/discord/stand-in.ts';

/*
 * What goes wrong between Discord and the bot. Each fault is one that can be survived: Discord takes a request at the
 * third attempt at the latest, and nothing takes so long that the three seconds would be over before the bot can act.
 */

/** Every sixth interaction meets one of these on its way back. Returns its name, or null in fair weather. */
export function befall(discord: StandIn, interaction: Interaction, random: () => number): string | null {
  const lot = random();
  const path = new RegExp(interaction.token);
  const what = faultOf(lot, random);
  if (what === null) return null;
  if (what === 'lost') discord.lose({ path: new RegExp(`${interaction.token}/callback`) });
  else discord.inject({ path, ...what });
  return what === 'lost' ? 'lost confirmation' : nameOf(what);
}

function faultOf(lot: number, random: () => number): Omit<Injected, 'path'> | 'lost' | null {
  if (lot < 0.03) return { what: { status: 429, retryAfter: 0.05 + random() * 0.2 } };
  if (lot < 0.07) return { what: { status: 500 + Math.floor(random() * 4) }, times: 1 + Math.floor(random() * 2) };
  if (lot < 0.11) return { what: after(Math.floor(random() * 400)) };
  if (lot < 0.14) return { what: 'reset' };
  return lot < 0.16 ? 'lost' : null;
}

function nameOf({ what }: Omit<Injected, 'path'>): string {
  if (what instanceof Promise) return 'delay';
  if (typeof what === 'string') return what;
  return what.status === 429 ? '429' : '5xx';
}

/** The connection to the gateway suffers, and is whole again when this settles. Returns what it suffered. */
export async function disturb(discord: StandIn, what: 'drop' | 'op 7' | 'op 9'): Promise<string> {
  const { gateway, changes } = discord;
  const { identifies, resumes } = gateway;
  if (what === 'drop') gateway.drop();
  if (what === 'op 7') gateway.askToReconnect();
  if (what === 'op 9') gateway.invalidate();
  await changes.until(`the end of ${what}`, () =>
    what === 'op 9'
      ? gateway.identifies > identifies && gateway.connected
      : gateway.resumes > resumes && gateway.connected,
  );
  return what;
}
