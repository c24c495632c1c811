import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** One number of a metric, with what tells it apart from the metric's others. Labels have few values, which are known beforehand. */
export interface Reading {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Looks at something that is counted elsewhere. What cannot be looked at now is left out of the metrics, never 0. */
export type Look = () => readonly Reading[] | Promise<readonly Reading[]>;

interface Named {
  /** As Prometheus wants it: with its unit, a counter ending in `_total` (https://prometheus.io/docs/practices/naming/). */
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
}

/** A duration by its labels. */
export interface Durations {
  observe(labels: Readonly<Record<string, string>>, seconds: number): void;
}

/** The metrics of a process. */
export interface Metrics {
  /** What only grows. It is read when somebody looks at the metrics, so that counting costs no more than an addition. */
  counter(named: Named, look: Look): void;
  /** What goes up and down. */
  gauge(named: Named, look: Look): void;
  /** @param buckets upper bounds, in seconds */
  durations(named: Named, buckets?: readonly number[]): Durations;
  /** All of it, in Prometheus' text format. */
  text(): Promise<string>;
  /** The media type of that text. */
  readonly type: string;
}

/** From a millisecond to ten seconds: what a request may take. */
const REQUEST_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Longest that a look may take, in milliseconds: the other metrics do not wait for a database that is away. */
const PATIENCE = 2000;

/** Makes metrics, with those of the process itself among them: CPU, memory, the event loop, garbage. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    counter: ({ name, help, labels = [] }, look) => {
      const counter: Counter = new Counter({
        name,
        help,
        labelNames: [...labels],
        registers,
        collect: async () => {
          const readings = await inTime(look);
          counter.reset();
          // Without labels, a reset leaves a 0.
          if (readings === undefined && labels.length === 0) counter.remove();
          for (const { labels: those = {}, value } of readings ?? []) counter.inc(those, value);
        },
      });
    },
    gauge: ({ name, help, labels = [] }, look) => {
      const gauge: Gauge = new Gauge({
        name,
        help,
        labelNames: [...labels],
        registers,
        collect: async () => {
          const readings = await inTime(look);
          gauge.reset();
          if (readings === undefined && labels.length === 0) gauge.remove();
          for (const { labels: those = {}, value } of readings ?? []) gauge.set(those, value);
        },
      });
    },
    durations: ({ name, help, labels = [] }, buckets = REQUEST_BUCKETS) =>
      new Histogram({ name, help, labelNames: [...labels], registers, buckets: [...buckets] }),
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}

/** What a look comes to; undefined where it fails or takes too long. */
async function inTime(look: Look): Promise<readonly Reading[] | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((settle) => {
    timer = setTimeout(() => settle(undefined), PATIENCE);
  });
  try {
    return await Promise.race([look(), tooLong]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
