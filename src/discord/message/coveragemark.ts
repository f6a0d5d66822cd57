import { tagOf } from '../../coverages/coveragetag.ts';
import type { InteractionReply, InteractionRequest } from '../command.ts';
import { decodeRemoval } from './custom-id.ts';

/*
 * Where a program has several coverages, each custom_id ends with a mark of the one that it belongs to, so that no button,
 * menu or form of one is ever taken for another's: a channel may be given to another coverage while answers stand in it.
 */

const MARK = /~[0-9a-z]{4}$/;

/** What stands at the end of each custom_id of a coverage; nothing where the program has but one. */
export const markOf = (coverage: string | null): string => (coverage === null ? '' : `~${tagOf(coverage)}`);

/** The reply, with the mark of its coverage on all that can be pressed or sent off. */
export function marked(reply: InteractionReply, coverage: string | null): InteractionReply {
  if (coverage === null) return reply;
  const mark = markOf(coverage);
  if ('form' in reply) return { form: { ...reply.form, custom_id: reply.form.custom_id + mark } };
  if (!('components' in reply)) return reply;
  return { ...reply, components: withIds(reply.components, (id) => id + mark) };
}

/**
 * The request without marks; null when what was pressed belongs to another coverage, or to none. Whoever takes away a
 * message of ours may do so wherever it stands.
 */
export function unmarked<T extends InteractionRequest>(request: T, coverage: string | null): T | null {
  if (request.kind === 'command') return request;
  const customId = bare(request.customId);
  const isOurs = request.customId === customId + markOf(coverage);
  if (!isOurs && decodeRemoval(customId) === null) return null;
  const message = { ...request.message, components: withIds(request.message.components, bare) };
  return { ...request, customId, message };
}

const bare = (customId: string): string => customId.replace(MARK, '');

/** The same components with other custom_ids, wherever they are nested. */
function withIds<T>(component: T, change: (customId: string) => string): T {
  if (Array.isArray(component)) return component.map((each) => withIds(each, change)) as T;
  if (component === null || typeof component !== 'object') return component;
  const entries = Object.entries(component).map(([key, value]) => [
    key,
    key === 'custom_id' && typeof value === 'string' ? change(value) : withIds(value, change),
  ]);
  return Object.fromEntries(entries) as T;
}
