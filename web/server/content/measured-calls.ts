import type { EndedCall } from '@wellspring/content-client';
import type { Durations } from '@wellspring/observability';
import { durations } from '../metrics/metrics.ts';

let taken: Durations | undefined;

/** Measures a call of the CMS: how long it took, all attempts together, and how it ended. */
export function measureCall({ endpoint, outcome, seconds }: EndedCall): void {
  taken ??= durations({
    name: 'wellspring_web_cms_call_duration_seconds',
    help: 'How long calls of the CMS took, by endpoint and by how they ended: ok, or the code of an error.',
    labels: ['endpoint', 'outcome'],
  });
  taken.observe({ endpoint, outcome }, seconds);
}
