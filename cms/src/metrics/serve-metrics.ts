import type { Core } from '@strapi/strapi';
import { MetricsPortError, openMetricsPort } from '@wellspring/observability';
import type { MetricsPort } from '@wellspring/observability';
import type { Settings } from '../environment/index.ts';
import { measureAnswers } from './answers.ts';
import { measureDelivery } from './delivery.ts';
import { cmsMetrics } from './metrics.ts';

/**
 * Serves metrics from the moment on that this process serves requests; scripts, which never do, would be in the way of a CMS
 * that runs. Where the port is taken, the process says so and ends. @returns ends it
 */
export function serveMetrics(strapi: Core.Strapi, { host, metricsPort }: Settings): () => Promise<void> {
  if (metricsPort === null) return () => Promise.resolve();
  measureAnswers(cmsMetrics());
  const stopMeasuringDelivery = measureDelivery(strapi, cmsMetrics());
  let opening: Promise<MetricsPort | undefined> = Promise.resolve(undefined);
  strapi.server.httpServer.once('listening', () => {
    opening = openOrEnd(host, metricsPort);
  });
  return async () => {
    stopMeasuringDelivery();
    await (await opening)?.close();
  };
}

async function openOrEnd(host: string, port: number): Promise<MetricsPort> {
  try {
    return await openMetricsPort(cmsMetrics(), { host, port, variable: 'CMS_METRICS_PORT' });
  } catch (error) {
    if (!(error instanceof MetricsPortError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
