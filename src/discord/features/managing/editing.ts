import { plan } from '../../../adding/plan.ts';
import { CorpusError } from '../../../corpus/corpuserror.ts';
import { heldIn, keep } from '../../../store/keep.ts';
import { type ArticleHolding, holdingsOf, withdraw } from '../../../store/withdraw.ts';
import { type CommandRequest, type PressHandler, type ReplyMessage, typed } from '../../command.ts';
import { nameList, nameText } from '../../message/attribution.ts';
import { decodeEdit, encodeEdit } from '../../message/custom-id.ts';
import { button, container, row, textDisplay } from '../../message/layout.ts';
import { notice } from '../../message/notice.ts';
import type { RequestContext } from '../../requestcontext.ts';
import { askedInVain } from './askedinvain.ts';
import { folderFor } from './editors.ts';
import { addGiven, isWithinToday } from './offering.ts';

/** `/coverage`: for those who run a coverage, in servers only. Private. */
export async function edit(request: CommandRequest, context: RequestContext): Promise<ReplyMessage> {
  if (request.subcommand === 'gaps') return await askedInVain(request, context);
  const place = folderFor(request, context);
  if (!('folder' in place)) return place;
  return request.subcommand === 'remove'
    ? await removeArticle(request, place.folder, context)
    : await addGiven(request, place.folder, context);
}

/** The button that adds what is shown. */
export const admitDrafts: PressHandler = async (request, context) => {
  const { botContext, coverage, words } = context;
  const own = words('own');
  const place = folderFor(request, context);
  if (!('folder' in place)) return place;
  const edited = botContext.edits.take(decodeEdit('admit', request.customId) ?? '', coverage.name);
  if (edited?.what !== 'drafts') return notice(own.editGone);
  const bytes = edited.drafts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (!isWithinToday({ articles: edited.drafts.length, bytes }, context)) return notice(own.enoughForToday);
  const ids = await keep(place.folder, plan(edited.drafts, await heldIn(place.folder)));
  if (ids.length === 0) return notice(own.nothingAdded);
  botContext.onEdited({ coverage: coverage.name, what: 'added', articles: ids, by: request.userId });
  const added = (await holdingsOf(place.folder)).filter(({ id }) => ids.includes(id));
  return told(own.articlesAdded(nameList(ids.map(nameText), own)), added, context);
};

/** Reads the articles again, and says what was done, with a button that undoes it. */
async function told(said: string, added: readonly ArticleHolding[], context: RequestContext): Promise<ReplyMessage> {
  const { botContext, coverage, words } = context;
  await reread(context);
  const undo = botContext.edits.keep(coverage.name, { what: 'added', holdings: added });
  const controls = row(button(words('own').undo, encodeEdit('undo', undo)));
  return { components: container([textDisplay(said), controls]), private: true, replaces: true };
}

/** Where nothing is left that could be served, what was read before stays in use until there is. */
async function reread({ coverage }: RequestContext): Promise<void> {
  try {
    await coverage.liveLibrary.reload();
  } catch (fault) {
    if (!(fault instanceof CorpusError)) throw fault;
  }
}

/** The button that takes back what was just done. */
export const undoEdit: PressHandler = async (request, context) => {
  const { botContext, coverage, words } = context;
  const own = words('own');
  const place = folderFor(request, context);
  if (!('folder' in place)) return place;
  const edited = botContext.edits.take(decodeEdit('undo', request.customId) ?? '', coverage.name);
  if (edited?.what !== 'added' && edited?.what !== 'drafts') return notice(own.editGone);
  const ids =
    edited.what === 'added'
      ? edited.holdings.map(({ id }) => id)
      : await keep(place.folder, plan(edited.drafts, await heldIn(place.folder)));
  if (edited.what === 'added') await withdraw(place.folder, edited.holdings);
  await reread(context);
  botContext.onEdited({ coverage: coverage.name, what: 'undone', articles: ids, by: request.userId });
  return { ...notice(own.editUndone(nameList(ids.map(nameText), own))), replaces: true };
};

/** `/coverage remove`: the article goes, and a button brings it back. */
async function removeArticle({ options, userId }: CommandRequest, folder: string, context: RequestContext) {
  const { botContext, coverage, library, words } = context;
  const own = words('own');
  const wanted = typed(options, 'article') ?? '';
  const [holding] = (await holdingsOf(folder)).filter(({ id, file }) => id === wanted || file === wanted);
  if (!holding) return notice(own.noArticleCalled(nameText(wanted)));
  const [item] = await library.archive.named([holding.id]);
  await withdraw(folder, [holding]);
  await reread(context);
  botContext.onEdited({ coverage: coverage.name, what: 'removed', articles: [holding.id], by: userId });
  const said = own.articleRemoved(nameText(holding.id));
  if (!item) return notice(said);
  const { id, file: source, text, facts } = item.article;
  const edits = botContext.edits.keep(coverage.name, {
    what: 'drafts',
    drafts: [{ id, source, text, facts, notes: [] }],
  });
  return {
    components: container([textDisplay(said), row(button(own.undo, encodeEdit('undo', edits)))]),
    private: true,
  };
}
