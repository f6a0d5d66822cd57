import type { PressHandler } from '../../command.ts';
import { decodeRemoval } from '../../message/custom-id.ts';
import { notice } from '../../message/notice.ts';

/** The Delete button: for the one who asked, and for those who moderate the place. */
export const remove: PressHandler = async ({ customId, userId, moderates }, context) => {
  const owner = decodeRemoval(customId);
  const words = context.words('own');
  if (owner === null) return notice(words.badButton);
  return owner === userId || moderates ? { removes: true } : notice(words.notYours);
};
