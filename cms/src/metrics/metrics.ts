import { createMetrics } from '@wellspring/observability';
import type { Metrics } from '@wellspring/observability';

let metrics: Metrics | undefined;

/** The metrics of this process. They are made when first asked for: nothing is measured where nobody looks. */
export function cmsMetrics(): Metrics {
  metrics ??= createMetrics();
  return metrics;
}
