import { type APIStringSelectComponent, ComponentType } from 'discord.js';
import {
  type ExportList,
  exportedAnswer,
  exportedComparison,
  exportedQuotes,
  exportedTimeline,
} from '../../../citing/exportlist.ts';
import { FORMATS, isFormat } from '../../../citing/formats.ts';
import type { Library } from '../../../library/library.ts';
import type { PressHandler, ReplyMessage } from '../../command.ts';
import { decodeTaking, encodeTaking, type TakenList } from '../../message/custom-id.ts';
import { type AskedHeading, heading, readHeading } from '../../message/heading.ts';
import { container, row, textDisplay } from '../../message/layout.ts';
import { notice } from '../../message/notice.ts';
import type { MessageWords } from '../../words/words.ts';
import { excerptsAsked, questionOf } from './asking.ts';

/** The names of the formats, which are the same in every language. */
const NAMES = { markdown: 'Markdown', csv: 'CSV', csl: 'CSL-JSON', bibtex: 'BibTeX' } as const;

/** In which format all excerpts of a message are wanted, for the one who asked for them as a file. */
export function offerFormats(asked: AskedHeading, list: TakenList, words: MessageWords): ReplyMessage {
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: encodeTaking(list),
    placeholder: words.chooseFormat,
    options: Object.entries(NAMES).map(([value, label]) => ({
      value,
      label,
      description: words.formatFor[value as keyof typeof NAMES],
    })),
  };
  return { components: container([...heading(asked, words), row(menu)]), private: true };
}

/** All excerpts as a file in the format that was chosen. */
export const takeAlong: PressHandler = async ({ customId, values, message }, { library, words }) => {
  const own = words('own');
  const list = decodeTaking(customId);
  const asked = readHeading(message.components);
  const [format = ''] = values;
  if (!list || !asked || !isFormat(format)) return notice(own.badButton);
  const taken = await takenFrom(asked, list, library);
  if (taken.excerpts.length === 0) return notice(own.coverageChanged);
  const { ending, write } = FORMATS[format];
  const name = `pullquote.${ending}`;
  return {
    components: container([
      textDisplay(`-# ${own.takenAlong(taken.excerpts.length)}`),
      { type: ComponentType.File, file: { url: `attachment://${name}` } },
    ]),
    files: [{ name, bytes: Buffer.from(write(taken)), description: NAMES[format] }],
    private: true,
    replaces: true,
  };
};

/** What the message showed, from the articles of now. */
async function takenFrom(asked: AskedHeading, { mode, bare }: TakenList, library: Library): Promise<ExportList> {
  const { question, speaker } = asked;
  const topic = bare ? null : question;
  switch (mode) {
    case 'ask':
      return exportedAnswer(await library.ask({ ...questionOf(asked), k: excerptsAsked }));
    case 'quote':
      return exportedQuotes(await library.quotesOf(bare ? question : (speaker ?? question), topic), topic);
    case 'compare':
      return exportedComparison(await library.compare(question), question);
    case 'timeline':
      return exportedTimeline(await library.timeline(topic), topic);
  }
}
