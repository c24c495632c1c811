import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { changeEvent } from '@wellspring/content-model';
import type { ChangeEvent } from '@wellspring/content-model';
import { afterCommit, isPostgres } from './connection.ts';
import type { Handle } from './connection.ts';
import { announceEvent } from './event-listeners.ts';
import { EVENTS_CHANNEL } from './follow-postgres.ts';

/** What happened to one locale of a document. */
export type PublicationEvent = Omit<ChangeEvent, 'id'>;

/** A place in the log: right after an event, or, with id 0, before the first. */
export interface LogPlace {
  readonly id: number;
  /** Random, and of that very event: another history with the same ids has others. */
  readonly nonce: string;
}

/** Events carry it, and so does the log itself, for the place before the first. */
const newNonce = () => randomBytes(9).toString('base64url');

const place = z.object({ id: z.coerce.number(), nonce: z.string() });
const json = z.string().transform((text): unknown => JSON.parse(text));
const loggedEvent = changeEvent.extend({
  id: z.coerce.number(),
  paths: json.pipe(changeEvent.shape.paths),
  tags: json.pipe(changeEvent.shape.tags),
  nonce: z.string(),
});
export type LoggedEvent = z.infer<typeof loggedEvent>;

/** Appends an event to the log, in the transaction that it tells of. */
export async function appendEvent(handle: Handle, event: PublicationEvent): Promise<void> {
  await handle('events').insert({
    type: event.type,
    kind: event.kind,
    document_id: event.documentId,
    locale: event.locale,
    paths: JSON.stringify(event.paths),
    tags: JSON.stringify(event.tags),
    occurred_at: event.occurredAt,
    nonce: newNonce(),
  });
  if (isPostgres(handle)) await handle.raw(`notify ${EVENTS_CHANNEL}`);
  afterCommit(handle, () => announceEvent(event.tags));
}

/** Events after an id, oldest first. */
export async function eventsAfter(handle: Handle, id: number, limit: number): Promise<LoggedEvent[]> {
  const rows: unknown = await handle('events')
    .select({
      id: 'id',
      type: 'type',
      kind: 'kind',
      documentId: 'document_id',
      locale: 'locale',
      paths: 'paths',
      tags: 'tags',
      occurredAt: 'occurred_at',
      nonce: 'nonce',
    })
    .where('id', '>', id)
    .orderBy('id')
    .limit(limit);
  return z.array(loggedEvent).parse(rows);
}

/** The place after the newest event; undefined where there is none. */
export async function newestPlace(handle: Handle): Promise<LogPlace | undefined> {
  const row: unknown = await handle('events').select('id', 'nonce').orderBy('id', 'desc').first();
  return place.optional().parse(row);
}

/** The place before the first event that there ever was. */
export async function firstPlace(handle: Handle): Promise<LogPlace> {
  const row: unknown = await handle('event_log').select('nonce').first();
  return { id: 0, nonce: z.object({ nonce: z.string() }).parse(row).nonce };
}

/** Says whether there is an event with this id and this nonce. */
export async function isPlaceOfEvent(handle: Handle, { id, nonce }: LogPlace): Promise<boolean> {
  const row: unknown = await handle('events').select('id').where({ id, nonce }).first();
  return row !== undefined;
}

/** When the oldest event that is kept occurred; undefined where there is none. */
export async function oldestInstant(handle: Handle): Promise<string | undefined> {
  const row: unknown = await handle('events').select({ at: 'occurred_at' }).orderBy('id').first();
  return z.object({ at: z.string() }).optional().parse(row)?.at;
}

/**
 * Removes the events before an instant, but the last of them: a reader who stands there has missed nothing yet. So the newest
 * event always stays.
 */
export async function forgetEventsBefore(handle: Handle, instant: string): Promise<number> {
  const lastBefore = handle('events').max('id').where('occurred_at', '<', instant);
  return handle('events').where('id', '<', lastBefore).delete();
}

/** Gives the log its own nonce, and one to events from before there were any. For the start of the CMS. */
export async function nameTheLog(handle: Handle): Promise<void> {
  await handle('event_log').insert({ id: 1, nonce: newNonce() }).onConflict('id').ignore();
  await handle('events').whereNull('nonce').update({ nonce: newNonce() });
}
