import { createMetrics } from '@wellspring/observability';
import type { Durations, Metrics } from '@wellspring/observability';
import { environment } from '../environment.ts';

let metrics: Metrics | undefined;

/** The metrics of this process; null where nobody looks at them. */
export function webMetrics(): Metrics | null {
  if (environment().metricsPort === null) return null;
  metrics ??= createMetrics();
  return metrics;
}

const UNMEASURED: Durations = { observe: () => undefined };

/** Measures durations, where somebody looks at them. */
export function durations(...measure: Parameters<Metrics['durations']>): Durations {
  return webMetrics()?.durations(...measure) ?? UNMEASURED;
}
