import { expect, test } from '@jest/globals';
import { createMetrics } from './index.ts';

/** The lines of our own metrics. */
const ours = async (metrics: ReturnType<typeof createMetrics>): Promise<string[]> =>
  (await metrics.text()).split('\n').filter((line) => line.startsWith('test_'));

test('what is counted elsewhere is looked at when somebody reads', async () => {
  const metrics = createMetrics();
  let answers = 3;
  metrics.counter({ name: 'test_answers_total', help: 'Answers.' }, () => [{ value: answers }]);
  metrics.gauge({ name: 'test_waiting', help: 'Waiting.', labels: ['queue'] }, async () => [
    { labels: { queue: 'a' }, value: answers * 2 },
    { labels: { queue: 'b' }, value: 0 },
  ]);
  expect(await ours(metrics)).toEqual([
    'test_answers_total 3',
    'test_waiting{queue="a"} 6',
    'test_waiting{queue="b"} 0',
  ]);
  answers = 4;
  expect(await ours(metrics)).toContain('test_answers_total 4');
  expect(await ours(metrics)).toContain('test_answers_total 4');
});

test('what is gone is left out', async () => {
  const metrics = createMetrics();
  let queues = ['a', 'b'];
  metrics.gauge({ name: 'test_waiting', help: 'Waiting.', labels: ['queue'] }, () =>
    queues.map((queue) => ({ labels: { queue }, value: 1 })),
  );
  expect(await ours(metrics)).toHaveLength(2);
  queues = ['b'];
  expect(await ours(metrics)).toEqual(['test_waiting{queue="b"} 1']);
});

test.each([
  ['fails', () => Promise.reject(new Error('The database is away.'))],
  [
    'throws',
    () => {
      throw new Error('Not yet.');
    },
  ],
  ['takes too long', () => new Promise<never>(() => undefined)],
])('what %s to be looked at is left out, never 0, and keeps nothing else away', async (_how, look) => {
  const metrics = createMetrics();
  metrics.gauge({ name: 'test_depth', help: 'Depth.' }, look);
  metrics.gauge({ name: 'test_waiting', help: 'Waiting.', labels: ['subscriber'] }, look);
  metrics.counter({ name: 'test_lost_total', help: 'Lost.' }, look);
  metrics.counter({ name: 'test_sent_total', help: 'Sent.', labels: ['outcome'] }, look);
  metrics.gauge({ name: 'test_well', help: 'Well.' }, () => [{ value: 1 }]);
  expect(await ours(metrics)).toEqual(['test_well 1']);
});

test('durations fall into buckets, by their labels', async () => {
  const metrics = createMetrics();
  const durations = metrics.durations({ name: 'test_seconds', help: 'Seconds.', labels: ['kind'] }, [0.1, 1]);
  durations.observe({ kind: 'page' }, 0.05);
  durations.observe({ kind: 'page' }, 0.5);
  expect(await ours(metrics)).toEqual([
    'test_seconds_bucket{le="0.1",kind="page"} 1',
    'test_seconds_bucket{le="1",kind="page"} 2',
    'test_seconds_bucket{le="+Inf",kind="page"} 2',
    'test_seconds_sum{kind="page"} 0.55',
    'test_seconds_count{kind="page"} 2',
  ]);
});

test('the process is among them, and two sets in one process do not mix', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  one.gauge({ name: 'test_one', help: 'One.' }, () => [{ value: 1 }]);
  expect(await one.text()).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(await other.text()).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(await ours(other)).toEqual([]);
});
