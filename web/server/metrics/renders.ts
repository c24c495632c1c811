import type { H3Event } from 'h3';
import { askedAddress } from '../asked-address.ts';
import { kindOfAddress } from './kind-of-address.ts';
import { durations } from './metrics.ts';

/** Measures how long pages take to be made, their content included: from the beginning of a request to finished HTML. */
export function measuresRenders() {
  const taken = durations({
    name: 'wellspring_web_render_duration_seconds',
    help: 'How long pages took to be made, their content included, by kind of address.',
    labels: ['kind'],
  });
  const begun = new WeakMap<H3Event, number>();
  return {
    begins: (event: H3Event): void => void begun.set(event, performance.now()),
    ends: (event: H3Event): void => {
      const since = begun.get(event);
      if (since === undefined) return;
      taken.observe({ kind: kindOfAddress(askedAddress(event)) }, (performance.now() - since) / 1000);
    },
  };
}
