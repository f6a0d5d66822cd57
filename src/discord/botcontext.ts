import type { KeyObject } from 'node:crypto';
import type { LiveLibrary } from '../library/livelibrary.ts';
import { type BotMetrics, createMetrics } from '../operation/metrics.ts';
import type { BotConfig } from '../settings/config.ts';
import { ownVersion } from '../settings/version.ts';
import type { Feedback } from '../store/feedback.ts';
import { type AttachmentFetcher, fetchFromDiscord } from './attachment.ts';

/** What all requests share: one for the whole run of the program. */
export interface BotContext {
  readonly liveLibrary: LiveLibrary;
  /** Where complaints about answers are kept; null unless the operator has switched that on. */
  readonly feedback: Feedback | null;
  /** What has happened since the start. */
  readonly metrics: BotMetrics;
  /** The ids of those who run the bot; its owners join once Discord has told who they are. */
  readonly operators: Set<string>;
  /** Of the program. */
  readonly version: string;
  readonly policies: BotConfig['policies'];
  /** The log holds what people ask. */
  readonly logsQuestions: boolean;
  readonly fetchAttachment: AttachmentFetcher;
  /** Signs certificates; null where they are not signed. */
  readonly certificateKey: KeyObject | null;
}

/** What an operator decides. */
interface Decisions {
  readonly operators: readonly string[];
  readonly feedback: Feedback | null;
  readonly policies: BotConfig['policies'];
  readonly logsQuestions: boolean;
  readonly fetchAttachment: AttachmentFetcher;
  readonly certificateKey: KeyObject | null;
}

/** The context of a bot that starts now. What the operator has not decided is off, or not linked. */
export function createBotContext(liveLibrary: LiveLibrary, decisions: Partial<Decisions> = {}): BotContext {
  const stock = () => {
    const { library, readAt } = liveLibrary;
    const { articles, passages } = library.survey;
    return { articles, passages, read: library.reading()?.read ?? 0, readAt };
  };
  const { operators = [], feedback = null, logsQuestions = false } = decisions;
  const { policies = { privacy: null, terms: null, project: null } } = decisions;
  const { fetchAttachment = fetchFromDiscord, certificateKey = null } = decisions;
  const version = ownVersion();
  return {
    liveLibrary,
    feedback,
    metrics: createMetrics(stock),
    operators: new Set(operators),
    version,
    policies,
    logsQuestions,
    fetchAttachment,
    certificateKey,
  };
}
