import type { Core } from '@strapi/strapi';
import { currentSettings } from '../environment/index.ts';
import { cmsMetrics } from '../metrics/metrics.ts';
import { routeOf } from '../metrics/route.ts';

/** Measures how long requests take, by route, from their head to the last byte of the answer. */
const measuredRequests: Core.MiddlewareFactory = () => {
  if (currentSettings().metricsPort === null) return (_context, next) => next();
  const durations = cmsMetrics().durations({
    name: 'wellspring_cms_request_duration_seconds',
    help: 'How long requests took, by route and class of status.',
    labels: ['route', 'status'],
  });
  return (context, next) => {
    const begun = performance.now();
    const { path, res } = context;
    res.once('close', () => {
      // Whoever goes away before the answer has left gets no status.
      const status = res.writableFinished ? `${Math.floor(res.statusCode / 100)}xx` : 'aborted';
      durations.observe({ route: routeOf(path), status }, (performance.now() - begun) / 1000);
    });
    return next();
  };
};

export default measuredRequests;
