import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What came of a request. */
type Outcome = 'answered' | 'failed';
/** What a request was refused for: the pace of a person or a server, too much under way, its time, or the end. */
export type MetricLimit = 'user' | 'server' | 'busy' | 'time' | 'stopping';

/** How much there is to search, and since when. */
export interface MetricStock {
  readonly articles: number;
  readonly passages: number;
  /** Passages that have been read closely. */
  readonly read: number;
  readonly readAt: Date;
}

/** What has happened since the program started: counts and times only, nobody's words and nobody's ids. */
export interface BotMetrics {
  readonly startedAt: Date;
  /** All of it, as Prometheus reads it. */
  readonly registry: Registry;
  /** A request has come to its end; `what` it was: 'ask', 'page', … */
  note(what: string, outcome: Outcome): void;
  /**
   * A question was put to the coverage: 'answered', 'nearest', or the code of the reason why nothing was quoted; `ms` is
   * how long it took.
   */
  asked(outcome: string, ms: number): void;
  /** Discord has the first response to an interaction, so many milliseconds after it came. */
  responded(kind: string, ms: number): void;
  refused(limit: MetricLimit): void;
  /** Something happened to the connection. */
  connection(event: string): void;
  /** The rejection of a promise was not handled. */
  unhandled(): void;
}

/** Bounds of a histogram, in seconds. */
const answerTimes = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const responseTimes = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3];

/** Metrics that begin now. `stock` is called whenever the numbers are read. */
export function createMetrics(stock: () => MetricStock, startedAt = new Date()): BotMetrics {
  const registry = new Registry();
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Counter({ name: `pullquote_${name}_total`, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, buckets: number[], labelNames: Label[] = []) =>
    new Histogram({ name: `pullquote_${name}_seconds`, help, buckets, labelNames, registers });
  const gauge = (name: string, help: string, value: () => number): void => {
    new Gauge({
      name: `pullquote_${name}`,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  };

  const requests = counter('requests', 'Requests by what they were and what came of them', ['what', 'outcome']);
  const questions = counter('questions', 'Questions put to the coverage, by what came of them', ['outcome']);
  const refusals = counter('refusals', 'Requests refused, by the limit that they met', ['limit']);
  const events = counter('gateway_events', 'What happened to the connection to Discord', ['event']);
  const rejections = counter('unhandled_rejections', 'Promises that were rejected and that nobody looked at');
  const answers = histogram('answer', 'How long an answer takes', answerTimes);
  const responses = histogram('first_response', 'From an interaction to its first response', responseTimes, ['kind']);
  gauge('index_articles', 'Articles that can be quoted', () => stock().articles);
  gauge('index_passages', 'Passages that can be found', () => stock().passages);
  gauge('index_read_passages', 'Passages that have been read closely', () => stock().read);
  gauge('index_age_seconds', 'Since the articles were read', () => (Date.now() - stock().readAt.getTime()) / 1_000);
  gauge('memory_bytes', 'Resident memory of the process', () => process.memoryUsage.rss());
  gauge('uptime_seconds', 'Since the start', () => (Date.now() - startedAt.getTime()) / 1_000);

  return {
    startedAt,
    registry,
    note: (what, outcome) => requests.inc({ what, outcome }),
    asked(outcome, ms) {
      questions.inc({ outcome });
      answers.observe(ms / 1_000);
    },
    responded: (kind, ms) => responses.observe({ kind }, ms / 1_000),
    refused: (limit) => refusals.inc({ limit }),
    connection: (event) => events.inc({ event }),
    unhandled: () => rejections.inc(),
  };
}
