import { openConversation } from './conversation.ts';

/** Asks a person at the terminal; anything but yes means no. Null where there is no terminal to ask at. */
export async function consent(question: string): Promise<boolean | null> {
  const conversation = openConversation();
  if (conversation === null) return null;
  try {
    return /^y(?:es)?$/i.test((await conversation.ask(`${question} [y/N] `)) ?? '');
  } finally {
    conversation.close();
  }
}
