import { ComponentType, TextInputStyle } from 'discord.js';
import { corrected, type DraftCorrection, typedFact } from '../../../adding/correction.ts';
import { kindOfFile, readDocument } from '../../../adding/document.ts';
import type { Draft } from '../../../adding/draft.ts';
import { type PlannedDraft, plan } from '../../../adding/plan.ts';
import type { GatheredDrafts } from '../../../fetch/gather.ts';
import { heldIn } from '../../../store/keep.ts';
import { urlOf } from '../../../text/address.ts';
import { type CommandRequest, type FormHandler, type PressHandler, type ReplyMessage, typed } from '../../command.ts';
import { nameText } from '../../message/attribution.ts';
import { decodeEdit, encodeEdit } from '../../message/custom-id.ts';
import { draftCard } from '../../message/draftcard.ts';
import { button, container, row, textDisplay } from '../../message/layout.ts';
import { escapeMarkdown } from '../../message/markdown.ts';
import { notice } from '../../message/notice.ts';
import { shorten } from '../../message/shorten.ts';
import type { RequestContext } from '../../requestcontext.ts';
import type { DailyIntake } from './dailylimits.ts';
import { folderFor } from './editors.ts';

/** Bytes of a file, and characters of a text that is pasted. */
const largest = 2 * 1024 * 1024;
const longestPaste = 4_000;
/** Articles of one coverage beyond which none is added here. */
const mostArticles = 2_000;
/** Articles that one address gives at once, and of which what was understood is shown. */
const mostAtOnce = 5;
const maxReason = 300;
/** The fields of a form. */
const fieldsOf = ['outlet', 'headline', 'date'] as const;

/** What was given is read, and shown with what can be done with it; nothing is written before a press. */
export async function addGiven({ options, attachments }: CommandRequest, folder: string, context: RequestContext) {
  const own = context.words('own');
  const address = typed(options, 'address');
  const held = await heldIn(folder);
  if (held.articles.length >= mostArticles) return notice(own.tooManyArticles(mostArticles));
  if (address !== null) {
    if (!/^https?:$/.test(urlOf(address)?.protocol ?? '')) return notice(own.notAnAddress);
    if (!isWithinToday({ fetches: 1 }, context)) return notice(own.enoughForToday);
    const read = await context.botContext.readAddress(address, held);
    // What an address leads to, such as the articles of a feed, was fetched too.
    isWithinToday({ fetches: read.drafts.length + read.declined.length - 1 }, context);
    return offered(read, folder, context);
  }
  const file = attachments?.file;
  if (!file) {
    return {
      components: container([textDisplay(own.addHow), row(button(own.pasteArticle, encodeEdit('paste', '0')))]),
      private: true,
    };
  }
  if (kindOfFile(file.name) === null) return notice(own.articleUnreadable(escapeMarkdown(shorten(file.name, 100))));
  if (!isWithinToday({ fetches: 1 }, context)) return notice(own.enoughForToday);
  const bytes = await context.botContext.fetchAttachment(file, largest);
  if (bytes === null) return notice(own.articleUnreadable(escapeMarkdown(shorten(file.name, 100))));
  return offered(readAs(file.name, bytes), folder, context);
}

/** Counts what the coverage takes in. */
export const isWithinToday = (
  more: Partial<DailyIntake>,
  { botContext, coverage }: Pick<RequestContext, 'botContext' | 'coverage'>,
): boolean => botContext.dailyLimits.admit(coverage.name, more);

/** A document as drafts; a feed is none here, since it would have to be fetched. */
function readAs(source: string, bytes: Uint8Array): GatheredDrafts {
  const read = readDocument({ source, url: null, type: '', charset: null, bytes });
  if ('text' in read) return { drafts: [read], declined: [], notes: [] };
  const reason = 'fault' in read ? read.fault : 'is a list of feeds, or a feed: give its address';
  return { drafts: [], declined: [{ source, reason }], notes: [] };
}

/** The cards of drafts, with the buttons that take or mend them. */
async function offered({ drafts, declined }: GatheredDrafts, folder: string, context: RequestContext) {
  const own = context.words('own');
  const [fault] = declined;
  if (drafts.length === 0) {
    return notice(own.nothingRead(escapeMarkdown(shorten(fault?.reason ?? '', maxReason))));
  }
  const planned = plan(drafts, await heldIn(folder)).slice(0, mostAtOnce);
  const wanted = planned.filter(isWanted);
  const cards = planned.map((one) => draftCard(one, own));
  if (wanted.length === 0) return { components: container(cards), private: true };
  const { coverage, botContext } = context;
  const id = botContext.edits.keep(coverage.name, { what: 'drafts', drafts: wanted.map(({ draft }) => draft) });
  const mend = wanted.length === 1 ? [button(own.correctDraft, encodeEdit('mend', id))] : [];
  const controls = row(button(own.takeDraft(wanted.length), encodeEdit('admit', id)), ...mend);
  return { components: container([...cards, controls]), private: true };
}

const isWanted = ({ what }: PlannedDraft): boolean => what === 'new' || what === 'facts';

/** The button that opens the form for a text, and the form. */
export const openPaste: PressHandler = async ({ customId }, { words }) => {
  const own = words('own');
  const label = {
    type: ComponentType.Label as const,
    label: own.pasteField,
    component: paragraph('text', longestPaste),
  };
  return { form: { custom_id: customId, title: own.pasteArticle, components: [label, ...factFields(own)] } };
};

export const pasteArticle: FormHandler = async (request, context) => {
  const place = folderFor(request, context);
  if (!('folder' in place)) return place;
  const read = readAs('pasted.txt', Buffer.from(request.fields.text ?? ''));
  return mended(read.drafts, read, request.fields, place.folder, context);
};

/** The button that opens the form for what is known of an article, and the form. */
export const openMend: PressHandler = async ({ customId }, { words }) => {
  const own = words('own');
  return { form: { custom_id: customId, title: own.correctDraft, components: factFields(own) } };
};

export const mendDraft: FormHandler = async (request, context) => {
  const { botContext, coverage, words } = context;
  const place = folderFor(request, context);
  if (!('folder' in place)) return place;
  const edited = botContext.edits.take(decodeEdit('mend', request.customId) ?? '', coverage.name);
  if (edited?.what !== 'drafts') return notice(words('own').editGone);
  const reply = await mended(
    edited.drafts,
    { drafts: [], declined: [], notes: [] },
    request.fields,
    place.folder,
    context,
  );
  return { ...reply, replaces: true };
};

/** Drafts with the facts that a form states instead of those that were understood; a fault of one is said. */
async function mended(
  drafts: readonly Draft[],
  read: GatheredDrafts,
  fields: Readonly<Record<string, string>>,
  folder: string,
  context: RequestContext,
): Promise<ReplyMessage> {
  let correction: DraftCorrection = {};
  for (const name of fieldsOf) {
    const words = fields[name]?.trim() ?? '';
    if (words === '') continue;
    const fact = typedFact(name, words);
    if ('fault' in fact) return notice(context.words('own').badFact(nameText(words)));
    correction = { ...correction, [name]: fact.value };
  }
  return offered({ ...read, drafts: drafts.map((draft) => corrected(draft, correction)) }, folder, context);
}

const paragraph = (custom_id: string, max_length: number) => ({
  type: ComponentType.TextInput as const,
  custom_id,
  style: TextInputStyle.Paragraph,
  max_length,
});

function factFields(words: ReturnType<RequestContext['words']>) {
  const labels = { outlet: words.outlet, headline: words.headline, date: words.dayField };
  return fieldsOf.map((name) => ({
    type: ComponentType.Label as const,
    label: labels[name],
    component: {
      type: ComponentType.TextInput as const,
      custom_id: name,
      style: TextInputStyle.Short,
      required: false,
      max_length: 300,
    },
  }));
}
