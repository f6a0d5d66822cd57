import { expect, test } from 'vitest';
import { type BotMetrics, createMetrics } from '../../src/operation/metrics.ts';

const readAt = new Date(Date.now() - 60_000);
const begin = (): BotMetrics => createMetrics(() => ({ articles: 5, passages: 40, read: 12, readAt }));

test('counts requests by what they were and what came of them', async () => {
  const counted = begin();
  counted.note('ask', 'answered');
  counted.note('ask', 'answered');
  counted.note('page', 'failed');
  const text = await counted.registry.metrics();
  expect(text).toContain('pullquote_requests_total{what="ask",outcome="answered"} 2');
  expect(text).toContain('pullquote_requests_total{what="page",outcome="failed"} 1');
});

test('tells questions by outcome, times in seconds, refusals, the connection, the index and its age', async () => {
  const counted = begin();
  counted.asked('answered', 20);
  counted.asked('nearest', 30);
  counted.asked('not-in-coverage', 700);
  counted.responded('command', 120);
  counted.refused('busy');
  counted.connection('resumed');
  counted.unhandled();
  const lines = (await counted.registry.metrics()).split('\n');
  for (const line of [
    'pullquote_questions_total{outcome="answered"} 1',
    'pullquote_questions_total{outcome="nearest"} 1',
    'pullquote_questions_total{outcome="not-in-coverage"} 1',
    'pullquote_answer_seconds_bucket{le="0.025"} 1',
    'pullquote_answer_seconds_sum 0.75',
    'pullquote_first_response_seconds_bucket{le="0.25",kind="command"} 1',
    'pullquote_refusals_total{limit="busy"} 1',
    'pullquote_gateway_events_total{event="resumed"} 1',
    'pullquote_unhandled_rejections_total 1',
    'pullquote_index_articles 5',
    'pullquote_index_passages 40',
    'pullquote_index_read_passages 12',
  ]) {
    expect(lines).toContain(line);
  }
  const number = (name: string) => Number(lines.find((line) => line.startsWith(`${name} `))?.split(' ')[1]);
  expect(number('pullquote_index_age_seconds')).toBeGreaterThanOrEqual(60);
  expect(number('pullquote_memory_bytes')).toBeGreaterThan(1_000_000);
});
