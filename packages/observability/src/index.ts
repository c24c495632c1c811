export { logLine, type LogEvent } from './log-line.ts';
export { createMetrics, type Durations, type Look, type Metrics, type Reading } from './metrics.ts';
export { MetricsPortError, openMetricsPort, type MetricsAddress, type MetricsPort } from './metrics-port.ts';
export { REQUEST_ID_HEADER, currentRequestId, requestIdFrom, withRequestId } from './request-id.ts';
