import { ComponentType, TextInputStyle } from 'discord.js';
import type { FormHandler, PressHandler } from '../../command.ts';
import { decodeFurther } from '../../message/custom-id.ts';
import { plainly, readHeading } from '../../message/heading.ts';
import { notice } from '../../message/notice.ts';
import { answerTo } from './asking.ts';

/** The field of the form. */
const field = 'question';
/** Characters of a question, as `/ask` takes it. */
export const longestQuestion = 500;

/** The button "Ask further" opens a form for the next question. */
export const openFurther: PressHandler = async ({ customId }, context) => {
  const words = context.words('own');
  if (decodeFurther(customId) === null) return notice(words.badButton);
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: field,
    style: TextInputStyle.Short,
    required: true,
    max_length: longestQuestion,
  };
  const label = { type: ComponentType.Label as const, label: words.furtherField, component: input };
  return { form: { custom_id: customId, title: words.furtherTitle, components: [label] } };
};

/** The form is sent off: the earlier question, with what was chosen for it, is the context of the next. */
export const askFurther: FormHandler = async ({ customId, fields, message, userId }, context) => {
  const perPage = decodeFurther(customId);
  const earlier = readHeading(message.components);
  if (perPage === null || !earlier) return notice(context.words('own').badButton);
  const { question, outlet, speaker, from, to } = earlier;
  const asked = { ...plainly(fields[field] ?? ''), outlet, speaker, from, to, after: question };
  return answerTo(asked, { perPage, userId, private: message.private }, context);
};
