import { isStopWord } from '../../src/english/stopwords.ts';
import { tokens } from '../../src/text/tokens.ts';

/** The words of a question that carry a topic, each once: for engines that weigh "what did the" as any other words. */
export const topicsOf = (question: string): string[] => [
  ...new Set(tokens(question).flatMap(({ word }) => (isStopWord(word) ? [] : [word]))),
];
