import type { Metrics } from '@wellspring/observability';
import { keptAnswers } from '../answers/index.ts';
import { failures } from '../api/delivery/http/outages.ts';

/** Measures the answers that are kept, and those that could not be made. */
export function measureAnswers(metrics: Metrics): void {
  const now = () => keptAnswers().statistics();
  metrics.counter(
    { name: 'wellspring_cms_kept_answer_hits_total', help: 'Answers that were given without being made.' },
    () => [{ value: now().hits }],
  );
  metrics.counter(
    { name: 'wellspring_cms_kept_answer_misses_total', help: 'Answers that had to be made.' },
    () => [{ value: now().misses }],
  );
  metrics.counter(
    { name: 'wellspring_cms_kept_answer_purges_total', help: 'Events by which kept answers became stale.' },
    () => [{ value: now().purges }],
  );
  metrics.gauge({ name: 'wellspring_cms_kept_answer_entries', help: 'Answers that are kept.' }, () => [
    { value: now().entries },
  ]);
  metrics.gauge({ name: 'wellspring_cms_kept_answer_bytes', help: 'Memory that they take, about.' }, () => [
    { value: now().bytes },
  ]);
  metrics.counter(
    {
      name: 'wellspring_cms_answer_failures_total',
      help: 'Answers of the content API that could not be made, by what stood in the way.',
      labels: ['cause'],
    },
    () => Object.entries(failures()).map(([cause, value]) => ({ labels: { cause }, value })),
  );
}
