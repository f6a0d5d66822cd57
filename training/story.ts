import { z } from 'zod';
import type { Coverage } from '../src/coverage/coverage.ts';
import { passageTexts } from '../src/reader/encoding/passagetexts.ts';

/** The content of a story's `questions.json`. */
export const questionsSchema = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      question: z.string().min(1),
      kind: z.string(),
      /** The questions before it, oldest first. */
      context: z.union([z.string(), z.array(z.string())]).optional(),
      /** Every sentence that answers; none where the articles do not answer. */
      answers: z.array(
        z.object({
          /** Words that the sentence holds, as printed. */
          must_contain: z.string().min(1),
          /** The shortest words in it that answer. */
          words: z.string().optional(),
        }),
      ),
    }),
  ),
});
type WrittenQuestion = z.infer<typeof questionsSchema>['questions'][number];

/** The number of a passage, and of a sentence in it. */
type Place = readonly [passage: number, sentence: number];

/** A question as training reads it. */
interface PreparedQuestion {
  readonly text: string;
  /** The question before it; '' for none. */
  readonly context: string;
  readonly kind: string;
  readonly answerable: boolean;
  readonly gold: readonly Place[];
  /** The words that answer: a sentence, and from where to where in it, in code points. */
  readonly spans: readonly (readonly [...Place, from: number, to: number])[];
}

/** A story as training reads it: one line of a `.jsonl` file. */
interface PreparedStory {
  readonly story: string;
  readonly passages: readonly { readonly headline: string; readonly sentences: readonly string[] }[];
  readonly questions: readonly PreparedQuestion[];
}

const withPlainSpaces = (text: string): string => text.split(/\s+/).join(' ').trim();
const codePoints = (text: string): number => [...text].length;

/**
 * A story with its questions as training reads it, from the passages and sentences that the reader itself is given.
 *
 * @param onLost is told of a question whose answer stands in no sentence; it is of no use for training
 */
export async function prepareStory(
  story: string,
  { archive, survey }: Coverage,
  questions: readonly WrittenQuestion[],
  onLost: (id: string) => void,
): Promise<PreparedStory> {
  const found = await archive.passages(Array.from({ length: survey.passages }, (_, i) => i));
  const texts = passageTexts(found);
  const passages = found.map((_, i) => {
    const { headline, sentences } = texts.textOf(i);
    return { headline, sentences: sentences.map(withPlainSpaces) };
  });
  const sentences = passages.flatMap((passage, i) =>
    passage.sentences.map((text, k) => ({ text, place: [i, k] as const })),
  );
  const prepared = questions.map((written): PreparedQuestion => {
    const { id, question: text, kind, context = [], answers } = written;
    const answering = answers.flatMap(({ must_contain, words }) =>
      sentences
        .filter((sentence) => sentence.text.includes(withPlainSpaces(must_contain)))
        .map((sentence) => ({ ...sentence, words: withPlainSpaces(words ?? '') })),
    );
    if (answers.length > 0 && answering.length === 0) onLost(id);
    return {
      text,
      context: [context].flat().at(-1) ?? '',
      kind,
      answerable: answers.length > 0,
      gold: answering.map(({ place }) => place),
      spans: answering.flatMap(({ text: sentence, place, words }) => {
        const at = words === '' ? -1 : sentence.indexOf(words);
        const from = codePoints(sentence.slice(0, Math.max(0, at)));
        return at < 0 ? [] : [[...place, from, from + codePoints(words)] as const];
      }),
    };
  });
  return { story, passages, questions: prepared };
}
