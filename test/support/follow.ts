import type { Follow } from '../../src/store/follows.ts';

/** A follow of a channel, as it is when nothing has been posted; parts of it are replaced by the overrides. */
export const anyFollow = (overrides: Partial<Follow> = {}): Follow => ({
  id: 'f1',
  server: '100000000000000003',
  channel: '100000000000000004',
  parent: null,
  coverage: null,
  question: 'Who closed the harbour?',
  locale: 'en-US',
  every: 'hour',
  quiet: null,
  madeAt: '2026-01-01T00:00:00.000Z',
  made: 0,
  read: 0,
  postedAt: null,
  posted: [],
  pending: null,
  ...overrides,
});
