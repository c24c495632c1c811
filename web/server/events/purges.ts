import type { ChangeEvent } from '@wellspring/content-model';
import type { Durations } from '@wellspring/observability';
import { logger } from '../logger.ts';
import { durations } from '../metrics/metrics.ts';

/** How an event was heard of. */
export type Way = 'hook' | 'sibling' | 'log';

/** What events came to. */
export interface Purge {
  /** Oldest first, at least one. */
  readonly events: readonly ChangeEvent[];
  readonly way: Way;
  /** Pages that were kept and had to be marked as stale. */
  readonly stale: number;
  /** From the publication, by the clock of the CMS, until everything was marked, of the oldest event, in milliseconds. */
  readonly lagMs: number;
}

let lag: Durations | undefined;

const BY: Record<Way, string> = { hook: 'by its hook', sibling: 'by another process', log: 'from the log' };

/** Writes a purge down, and measures its lag. */
export function tellOfPurge({ events, way, stale, lagMs }: Purge): void {
  logger.info(`Purged ${stale} pages: ${wordsOf(events)}, heard ${BY[way]} after ${lagMs} ms.`);
  lag ??= durations({
    name: 'wellspring_web_purge_lag_seconds',
    help: 'From a publication until the pages that show it were purged, by how it was heard of.',
    labels: ['way'],
  });
  lag.observe({ way }, lagMs / 1000);
}

function wordsOf(events: readonly ChangeEvent[]): string {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return 'nothing';
  if (events.length > 1) return `${events.length} events, ${first.id} to ${last.id}`;
  const { id, type, kind, documentId, locale } = first;
  return `event ${id}, ${type}, ${kind} ${documentId} in ${locale}`;
}
