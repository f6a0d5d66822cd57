import type { KeyObject } from 'node:crypto';
import type { CoverageHost, HostedCoverage } from '../coverages/host.ts';
import type { ChannelFollows } from '../following/channelfollows.ts';
import type { Library } from '../library/library.ts';
import { type BotMetrics, createMetrics, type MetricStock } from '../operation/metrics.ts';
import type { BotConfig } from '../settings/config.ts';
import { ownVersion } from '../settings/version.ts';
import type { Feedback } from '../store/feedback.ts';
import { DailyLimits } from './features/managing/dailylimits.ts';
import { type AddressReader, readAddress as addressReader } from './features/managing/gathering.ts';
import { PendingEdits } from './features/managing/pendingedits.ts';
import { type AttachmentFetcher, fetchFromDiscord } from './request/attachment.ts';

/** What all requests share: one for the whole run of the program. */
export interface BotContext {
  readonly coverages: CoverageHost;
  /** Where complaints about answers are kept; null unless the operator has switched that on. */
  readonly feedback: Feedback | null;
  /** What channels follow; null unless the operator has switched that on. */
  readonly follows: ChannelFollows | null;
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
  /** Makes permanent addresses of answers; null: there are none. */
  readonly links: BotConfig['links'];
  /** Edits of articles that wait for a press. */
  readonly edits: PendingEdits;
  readonly readAddress: AddressReader;
  /** How much each coverage may take in on one day. */
  readonly dailyLimits: DailyLimits;
  /** Is told who changed which articles. */
  readonly onEdited: (edit: ArticleEdit) => void;
  /** Is told who created or assigned which coverage. */
  readonly onAssigned: (assignment: CoverageAssignment) => void;
}

/** A coverage that was created, or chosen for a place. */
export interface CoverageAssignment {
  readonly what: 'created' | 'assigned' | 'undone';
  /** Null where a place has none of its own any more. */
  readonly coverage: string | null;
  /** The id of the server or channel; null where it was only created. */
  readonly place: string | null;
  /** The id of the user. */
  readonly by: string;
}

/** A change of a coverage's articles. */
export interface ArticleEdit {
  /** The coverage's name; null where the program has but one. */
  readonly coverage: string | null;
  readonly what: 'added' | 'removed' | 'undone';
  /** By their ids. */
  readonly articles: readonly string[];
  /** The id of the user. */
  readonly by: string;
}

/** What an operator decides. */
interface Decisions {
  readonly operators: readonly string[];
  readonly feedback: Feedback | null;
  readonly follows: ChannelFollows | null;
  readonly policies: BotConfig['policies'];
  readonly logsQuestions: boolean;
  readonly fetchAttachment: AttachmentFetcher;
  readonly certificateKey: KeyObject | null;
  readonly links: BotConfig['links'];
  readonly readAddress: AddressReader;
  readonly dailyLimits: DailyLimits;
  readonly onEdited: (edit: ArticleEdit) => void;
  readonly onAssigned: (assignment: CoverageAssignment) => void;
}

/** The context of a bot that starts now. What the operator has not decided is off, or not linked. */
export function createBotContext(coverages: CoverageHost, decisions: Partial<Decisions> = {}): BotContext {
  const stock = () => stockOf(coverages.inUse);
  const { operators = [], feedback = null, follows = null, logsQuestions = false } = decisions;
  const { policies = { privacy: null, terms: null, project: null } } = decisions;
  const { fetchAttachment = fetchFromDiscord, certificateKey = null, links = null } = decisions;
  const { readAddress = addressReader, onEdited = () => {}, onAssigned = () => {} } = decisions;
  const { dailyLimits = new DailyLimits() } = decisions;
  const version = ownVersion();
  return {
    coverages,
    feedback,
    follows,
    metrics: createMetrics(stock),
    operators: new Set(operators),
    version,
    policies,
    logsQuestions,
    fetchAttachment,
    certificateKey,
    links,
    edits: new PendingEdits(),
    readAddress,
    dailyLimits,
    onEdited,
    onAssigned,
  };
}

/** How many articles can be quoted now; undefined while no coverage is open. */
export const articlesIn = ({ coverages: { inUse } }: BotContext): number | undefined =>
  inUse.length > 0 ? stockOf(inUse).articles : undefined;

/** What is open now, taken together; its age is that of what was read first. */
function stockOf(inUse: readonly HostedCoverage[]): MetricStock {
  const sum = (count: (library: Library) => number): number =>
    inUse.reduce((all, { liveLibrary }) => all + count(liveLibrary.library), 0);
  return {
    articles: sum(({ survey }) => survey.articles),
    passages: sum(({ survey }) => survey.passages),
    read: sum((library) => library.reading()?.read ?? 0),
    readAt: new Date(Math.min(Date.now(), ...inUse.map(({ liveLibrary }) => liveLibrary.readAt.getTime()))),
  };
}
