import type { AssignedPlace, CoverageRegister } from '../../../coverages/register.ts';
import {
  type CommandChoice,
  type CommandRequest,
  type DiscordPerson,
  type InteractionReply,
  type PlaceHandlers,
  typed,
} from '../../command.ts';
import { nameText } from '../../message/attribution.ts';
import { decodeEdit, encodeEdit } from '../../message/custom-id.ts';
import { button, container, row, textDisplay } from '../../message/layout.ts';
import { notice } from '../../message/notice.ts';
import { linesWithin } from '../../message/shorten.ts';
import type { PlaceContext } from '../../requestcontext.ts';
import { mayAssign, runs } from './editors.ts';
import type { PendingEdit } from './pendingedits.ts';

/** Suggestions, from Discord's "Application Commands". */
const most = 25;
/** Characters of the list. */
const maxSaid = 3_000;
/** What is chosen so that a place has no coverage of its own; no coverage can be called so. */
const none = '-';

/** The register, for whoever may use it; else a refusal. */
function registerFor(person: DiscordPerson, { botContext, words }: PlaceContext): CoverageRegister | InteractionReply {
  const { register } = botContext.coverages;
  if (register === null || register.rules === null) return notice(words('own').creationOff);
  return mayAssign(person, botContext) ? register : notice(words('own').creatorsOnly);
}

const isRegister = (found: CoverageRegister | InteractionReply): found is CoverageRegister => 'assign' in found;

/** The coverages that somebody runs, by their names. */
const runBy = (person: DiscordPerson, { botContext }: PlaceContext) =>
  [...(botContext.coverages.register?.file.coverages.values() ?? [])].filter((one) => runs(person, one, botContext));

/** `/coverage create`: a coverage without articles, which answers nowhere yet. */
async function create(request: CommandRequest, context: PlaceContext): Promise<InteractionReply> {
  const { botContext, words } = context;
  const own = words('own');
  const register = registerFor(request, context);
  if (!isRegister(register)) return register;
  const given = typed(request.options, 'name') ?? '';
  const name = given.toLowerCase().replace(/[\s_]+/g, '-');
  const fault = await register.create(name, request.serverId ?? '', request.userId);
  if (fault === 'name') return notice(own.badCoverageName(nameText(given)));
  if (fault === 'taken') return notice(own.coverageNameTaken(nameText(name)));
  if (fault === 'many') return notice(own.tooManyCoverages(register.most));
  botContext.onAssigned({ what: 'created', coverage: name, place: null, by: request.userId });
  return undoable(own.coverageCreated(name), { what: 'created', name }, context);
}

/** `/coverage assign`: the coverage that answers in a channel, or in the server. */
async function assign(request: CommandRequest, context: PlaceContext): Promise<InteractionReply> {
  const { botContext, words } = context;
  const own = words('own');
  const register = registerFor(request, context);
  if (!isRegister(register)) return register;
  const wanted = typed(request.options, 'coverage') ?? none;
  const name = wanted === none ? null : wanted;
  if (name !== null && !runBy(request, context).some((one) => one.name === name)) {
    return notice(own.noCoverageCalled(nameText(wanted)));
  }
  const channel = typed(request.options, 'channel');
  const place: AssignedPlace =
    channel === null ? { kind: 'servers', id: request.serverId ?? '' } : { kind: 'channels', id: channel };
  const before = register.assignedTo(place);
  const fault = await register.assign(name, place);
  if (fault === 'given') return notice(own.placeDecided);
  if (fault === 'gone') return notice(own.noCoverageCalled(nameText(wanted)));
  botContext.onAssigned({ what: 'assigned', coverage: name, place: place.id, by: request.userId });
  return undoable(said(name, place, context), { what: 'assigned', place, before }, context);
}

function said(name: string | null, { kind, id }: AssignedPlace, { words }: PlaceContext): string {
  const own = words('own');
  if (kind === 'servers') return name === null ? own.serverFreed : own.answersInServer(name);
  return name === null ? own.channelFreed(`<#${id}>`) : own.answersInChannel(name, `<#${id}>`);
}

function undoable(done: string, edit: PendingEdit, { botContext, words }: PlaceContext): InteractionReply {
  const undo = button(words('own').undo, encodeEdit('revert', botContext.edits.keep(null, edit)));
  return { components: container([textDisplay(done), row(undo)]), private: true };
}

/** The button that takes back what was created or assigned. */
const revert: PlaceHandlers['presses'][string] = async (request, context) => {
  const { botContext, words } = context;
  const own = words('own');
  const register = registerFor(request, context);
  if (!isRegister(register)) return register;
  const edit = botContext.edits.take(decodeEdit('revert', request.customId) ?? '', null);
  if (edit?.what === 'created') {
    if (!(await register.discard(edit.name))) return notice(own.coverageKept);
    botContext.onAssigned({ what: 'undone', coverage: edit.name, place: null, by: request.userId });
    return { ...notice(own.editUndone(edit.name)), replaces: true };
  }
  if (edit?.what !== 'assigned' || (await register.assign(edit.before, edit.place)) !== null)
    return notice(own.editGone);
  const { kind, id } = edit.place;
  botContext.onAssigned({ what: 'undone', coverage: edit.before, place: id, by: request.userId });
  return { ...notice(own.editUndone(kind === 'servers' ? own.thisServer : `<#${id}>`)), replaces: true };
};

/** `/coverage list`: what somebody runs, and where it answers. */
async function list(request: CommandRequest, context: PlaceContext): Promise<InteractionReply> {
  const own = context.words('own');
  const all = runBy(request, context);
  const register = registerFor(request, context);
  if (all.length === 0) return isRegister(register) ? notice(own.coveragesNone) : register;
  const lines = all.map(({ name, servers, channels }) => {
    const others = servers.filter((id) => id !== request.serverId).length;
    const places = [
      ...(others < servers.length ? [own.thisServer] : []),
      ...channels.map((id) => `<#${id}>`),
      ...(others > 0 ? [own.otherServers(others)] : []),
    ];
    return `- ${own.coverageWhere(name, places.length > 0 ? places.join(own.comma) : own.nowhereYet)}`;
  });
  const shown = linesWithin([`### ${own.coveragesTitle}`, ...lines], maxSaid);
  return { components: container([textDisplay(shown.join('\n'))]), private: true };
}

/** Coverages as somebody types: those that they run, and none. */
function completeCoverage(words: string, person: DiscordPerson, context: PlaceContext): readonly CommandChoice[] {
  const begun = words.trim().toLowerCase();
  const names = runBy(person, context).map(({ name }) => ({ name, value: name }));
  return [...names, { name: context.words('own').noCoverageOfItsOwn, value: none }]
    .filter(({ name }) => name.toLowerCase().includes(begun))
    .slice(0, most);
}

/** What is done with coverages themselves, wherever it is done. Private. */
export const assigning: PlaceHandlers = {
  executes: { create, assign, list },
  presses: { revert },
  completes: { coverage: completeCoverage },
};
