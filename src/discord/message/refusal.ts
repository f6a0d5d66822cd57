import type { Reason } from '../../answer/answer.ts';
import type { Library } from '../../library.ts';
import type { Message } from '../command.ts';
import type { Words } from '../words/words.ts';
import { notesText } from './answer-page.ts';
import { nameText } from './attribution.ts';
import { encodeAgain } from './custom-id.ts';
import { type Asked, heading } from './heading.ts';
import { button, container, row, textDisplay } from './layout.ts';
import { coverageOutlets } from './outlets.ts';

/** Why nothing is quoted, in plain words, to the one who asked only. */
export function refusal(asked: Asked, reason: Reason, notes: string | null, library: Library, words: Words): Message {
  const said = textDisplay(reasonText(reason, library, words));
  return { components: container([...heading(asked, words), said, ...notesText(notes)]), private: true };
}

/** The excerpts of an answer cannot be shown again as they were; a button asks the question anew. */
export function changed(asked: Asked, perPage: number, words: Words): Message {
  const again = row(button(words.askAgain, encodeAgain(perPage)));
  return {
    components: container([...heading(asked, words), textDisplay(words.coverageChanged), again]),
    private: true,
  };
}

function reasonText(reason: Reason, { corpus }: Library, words: Words): string {
  switch (reason.code) {
    case 'no-question':
      return words.noQuestion;
    case 'greeting':
      return words.greeting;
    case 'instruction':
      return words.instruction;
    case 'outlet-not-in-coverage':
      return `${words.outletMissing(nameText(reason.outlet))} ${words.outletsPresent(coverageOutlets(corpus, words))}`;
    case 'not-in-coverage':
      return words.notInCoverage(corpus.entries.length);
  }
}
