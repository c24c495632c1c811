import { MetricsPortError, openMetricsPort } from '@wellspring/observability';
import { defineNitroPlugin } from 'nitropack/runtime';
import { environment } from '../environment.ts';
import { webMetrics } from '../metrics/metrics.ts';
import { measurePageCache } from '../metrics/page-cache.ts';
import { measuresRenders } from '../metrics/renders.ts';

/** Measures what is rendered, and serves the metrics. A port that is taken ends the start, as any other wrong setting does. */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.prerender) return;
  const metrics = webMetrics();
  const { host, metricsPort } = environment();
  if (metrics === null || metricsPort === null) return;
  measurePageCache(metrics);
  const { begins, ends } = measuresRenders();
  nitroApp.hooks.hook('request', begins);
  nitroApp.hooks.hook('render:response', (_response, { event }) => ends(event));
  void openMetricsPort(metrics, { host, port: metricsPort, variable: 'WEB_METRICS_PORT' }).catch(
    (error: unknown) => {
      if (!(error instanceof MetricsPortError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exit(1);
    },
  );
});
