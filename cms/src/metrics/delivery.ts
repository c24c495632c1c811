import type { Core } from '@strapi/strapi';
import type { Metrics, Reading } from '@wellspring/observability';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import type { Depth } from '@wellspring/strapi-plugin-outbox';

/** From a twentieth of a second, which is well, to a day, after which an event is parked; in seconds. */
const LAG_BUCKETS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60, 300, 3600, 86_400];

type Queue = Depth['subscribers'][number];

/** Measures the outbox: how far subscribers are behind, and how attempts end. @returns ends it */
export function measureDelivery(strapi: Core.Strapi, metrics: Metrics): () => void {
  const outbox = outboxOf(strapi);
  const queues = async (valueOf: (queue: Queue) => number): Promise<Reading[]> =>
    (await outbox.depth()).subscribers.map((queue) => ({
      labels: { subscriber: queue.name },
      value: valueOf(queue),
    }));
  metrics.gauge({ name: 'wellspring_outbox_events', help: 'Events in the log.' }, async () => [
    { value: (await outbox.depth()).events },
  ]);
  const labels = ['subscriber'];
  metrics.gauge(
    { name: 'wellspring_outbox_waiting', help: 'Events that a subscriber has not got yet.', labels },
    () => queues(({ waiting }) => waiting),
  );
  metrics.gauge(
    { name: 'wellspring_outbox_parked', help: 'Events that nobody tries any more.', labels },
    () => queues(({ parked }) => parked),
  );
  metrics.gauge(
    {
      name: 'wellspring_outbox_oldest_waiting_seconds',
      help: 'Age of the oldest event that waits; 0: none.',
      labels,
    },
    () => queues(({ oldestWaitingAt: at }) => (at === null ? 0 : (Date.now() - Date.parse(at)) / 1000)),
  );

  const attempts = new Map<string, number>();
  metrics.counter(
    {
      name: 'wellspring_outbox_attempts_total',
      help: 'Attempts to deliver an event, by their end.',
      labels: ['outcome'],
    },
    () => [...attempts].map(([outcome, value]) => ({ labels: { outcome }, value })),
  );
  const lag = metrics.durations(
    { name: 'wellspring_outbox_delivery_lag_seconds', help: 'From an event to its delivery.' },
    LAG_BUCKETS,
  );
  return outbox.watch(({ outcome, lagSeconds }) => {
    attempts.set(outcome, (attempts.get(outcome) ?? 0) + 1);
    if (lagSeconds !== null) lag.observe({}, lagSeconds);
  });
}
