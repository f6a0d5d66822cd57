import { watchAccidents } from '../../src/operation/accidents.ts';
import { createMetrics } from '../../src/operation/metrics.ts';
import { createLog } from '../../src/settings/log.ts';

/* A program that has an accident of the named kind, and would go on for ever. */

const counted = createMetrics(() => ({ articles: 1, passages: 1, read: 1, readAt: new Date() }));
watchAccidents(process, createLog('info'), counted, (code) => process.exit(code));
setInterval(() => {}, 1_000);
if (process.argv[2] === 'rejection') {
  process.once('unhandledRejection', () => setImmediate(() => process.exit(0)));
  void Promise.reject(new Error('Nobody looked'));
} else {
  setImmediate(() => {
    throw new Error('Nobody caught');
  });
}
