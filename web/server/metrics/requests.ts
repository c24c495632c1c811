import type { IncomingMessage, ServerResponse } from 'node:http';
import { durations, webMetrics } from './metrics.ts';
import { kindOfAddress } from './kind-of-address.ts';

/** Measures a request from now until the last byte of its answer has left. */
export type Measure = (exchange: { readonly req: IncomingMessage; readonly res: ServerResponse }) => void;

/** @returns null where nobody looks at what is measured: not even an ear is lent to the answer */
export function measuresRequests(): Measure | null {
  if (webMetrics() === null) return null;
  const taken = durations({
    name: 'wellspring_web_request_duration_seconds',
    help: 'How long requests took, by kind of address and class of status.',
    labels: ['kind', 'status'],
  });
  return ({ req, res }) => {
    const begun = performance.now();
    res.once('close', () => {
      const labels = { kind: kindOfAddress(req.url ?? ''), status: classOf(res) };
      taken.observe(labels, (performance.now() - begun) / 1000);
    });
  };
}

/** Whoever goes away before the answer has left gets no status. */
function classOf({ writableFinished, statusCode }: ServerResponse): string {
  return writableFinished ? `${Math.floor(statusCode / 100)}xx` : 'aborted';
}
