import { ComponentType, TextInputStyle } from 'discord.js';
import type { FormHandler, PressHandler } from '../../command.ts';
import { decodeAmiss } from '../../message/custom-id.ts';
import { notice } from '../../message/notice.ts';

/** The field of the form. */
const field = 'reason';
/** Characters of a reason. */
const longestReason = 500;

/** "Not relevant" and "Wrong" open a short form. */
export const openComplaint: PressHandler = async ({ customId }, { words, botContext }) => {
  const amiss = decodeAmiss(customId);
  const own = words('own');
  if (!amiss || !botContext.feedback) return notice(own.badButton);
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: field,
    style: TextInputStyle.Paragraph,
    required: false,
    max_length: longestReason,
  };
  const label = { type: ComponentType.Label as const, label: own.complaintField, component: input };
  return { form: { custom_id: customId, title: own.complaintTitle, components: [label] } };
};

/** The form is sent off: the ids of the excerpts and the reason are kept, and nothing else. */
export const keepComplaint: FormHandler = async ({ customId, fields }, { words, botContext, coverage }) => {
  const amiss = decodeAmiss(customId);
  const own = words('own');
  if (!amiss || !botContext.feedback) return notice(own.badButton);
  const { kind, fingerprint, ids } = amiss;
  const reason = (fields[field] ?? '').trim();
  const named = coverage.name === null ? {} : { coverage: coverage.name };
  await botContext.feedback.keep({ ...named, kind, fingerprint, excerpts: ids, reason });
  return notice(own.complaintKept);
};
