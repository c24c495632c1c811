import type { Handle } from '../database/connection.ts';
import { eventsAfter, firstPlace, isPlaceOfEvent, newestPlace, oldestInstant } from '../database/events.ts';
import type { LogPlace } from '../database/events.ts';
import { toWire } from './event.ts';
import type { WireEvent } from './event.ts';
import { oldestKept } from './forget-old-events.ts';

const CURSOR = /^(0|[1-9]\d{0,14})-([\w-]{12})$/;

/** Where a reader of the log wants to go on. */
export interface LogQuestion {
  /** A cursor of an earlier page; `latest`: the end of the log; left out: its beginning. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Events after a cursor, oldest first, with the cursor to go on with. */
export interface LogPage {
  readonly events: readonly WireEvent[];
  readonly cursor: string;
  /** Whether more events are there already. */
  readonly more: boolean;
}

/** What is wrong with a cursor: it is none, or the log does not go back to it (any more), or it is of another history. */
export type CursorTrouble = 'malformed' | 'unknown';

/** Reads a page of the log. Three statements at most. */
export async function readPage(
  handle: Handle,
  { after, limit }: LogQuestion,
  { retentionDays, now }: { readonly retentionDays: number; readonly now: () => number },
): Promise<LogPage | CursorTrouble> {
  if (after === 'latest') {
    const head = (await newestPlace(handle)) ?? (await firstPlace(handle));
    return { events: [], cursor: cursorOf(head), more: false };
  }
  const from = after === undefined ? await firstPlace(handle) : placeOf(after);
  if (from === undefined) return 'malformed';
  const isKnown = after === undefined || (await isInLog(handle, from, oldestKept(retentionDays, now())));
  if (!isKnown) return 'unknown';
  const events = await eventsAfter(handle, from.id, limit + 1);
  const page = events.slice(0, limit);
  return {
    events: page.map(toWire),
    cursor: cursorOf(page.at(-1) ?? from),
    more: events.length > limit,
  };
}

function cursorOf({ id, nonce }: LogPlace): string {
  return `${id}-${nonce}`;
}

function placeOf(cursor: string): LogPlace | undefined {
  const [, id, nonce] = CURSOR.exec(cursor) ?? [];
  return id === undefined || nonce === undefined ? undefined : { id: Number(id), nonce };
}

/** The place before the first event is known until the first event has expired. */
async function isInLog(handle: Handle, place: LogPlace, kept: string): Promise<boolean> {
  if (place.id > 0) return isPlaceOfEvent(handle, place);
  if (place.nonce !== (await firstPlace(handle)).nonce) return false;
  const oldest = await oldestInstant(handle);
  return oldest === undefined || oldest >= kept;
}
