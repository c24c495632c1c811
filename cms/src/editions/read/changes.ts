import type { ChangesAnswer, ChangesQuery } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import {
  eventsAfter,
  firstPlace,
  isPlaceOfEvent,
  newestPlace,
  oldestInstant,
} from '../../database/events.ts';
import type { LogPlace } from '../../database/events.ts';
import { oldestKept } from '../forget-old-events.ts';
import { MalformedCursorError, UnknownCursorError } from './cursors.ts';
import type { Outcome } from './outcome.ts';

const CURSOR = /^(0|[1-9]\d{0,14})-([\w-]{12})$/;

/**
 * The events after a cursor, oldest first. Three statements at most.
 *
 * @throws MalformedCursorError where the cursor is none of this log
 * @throws UnknownCursorError where its event has expired, or is of another history
 */
export async function readChanges(
  handle: Handle,
  { after, limit }: ChangesQuery,
): Promise<Outcome<ChangesAnswer>> {
  if (after === 'latest') {
    const head = (await newestPlace(handle)) ?? (await firstPlace(handle));
    return answerOf({ data: [], meta: { cursor: cursorOf(head), more: false } });
  }
  const from = after === undefined ? await firstPlace(handle) : placeOf(after);
  if (after !== undefined && !(await isKnown(handle, from))) throw new UnknownCursorError();
  const events = await eventsAfter(handle, from.id, limit + 1);
  const page = events.slice(0, limit);
  return answerOf({
    data: page.map(({ nonce: _nonce, ...event }) => event),
    meta: { cursor: cursorOf(page.at(-1) ?? from), more: events.length > limit },
  });
}

function answerOf(answer: ChangesAnswer): Outcome<ChangesAnswer> {
  return { status: 200, answer, locale: null, live: true, tags: [] };
}

function cursorOf({ id, nonce }: LogPlace): string {
  return `${id}-${nonce}`;
}

function placeOf(cursor: string): LogPlace {
  const [, id, nonce] = CURSOR.exec(cursor) ?? [];
  if (id === undefined || nonce === undefined) {
    throw new MalformedCursorError(cursor, 'the `meta.cursor` of an answer of /changes, or latest');
  }
  return { id: Number(id), nonce };
}

/** The place before the first event is known until the first event has expired. */
async function isKnown(handle: Handle, place: LogPlace): Promise<boolean> {
  if (place.id > 0) return isPlaceOfEvent(handle, place);
  if (place.nonce !== (await firstPlace(handle)).nonce) return false;
  const oldest = await oldestInstant(handle);
  return oldest === undefined || oldest >= oldestKept();
}
