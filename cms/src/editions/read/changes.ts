import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import { z } from 'zod';
import { changeEvent } from '@wellspring/content-model';
import type { ChangesAnswer, ChangesQuery } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { MalformedCursorError, UnknownCursorError } from './cursors.ts';
import type { Outcome } from './outcome.ts';

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
  const page = await outboxOf(strapi).page(handle, { after, limit });
  if (page === 'malformed') {
    throw new MalformedCursorError(after ?? '', 'the `meta.cursor` of an answer of /changes, or latest');
  }
  if (page === 'unknown') throw new UnknownCursorError();
  const { events, cursor, more } = page;
  const answer = { data: z.array(changeEvent).parse(events), meta: { cursor, more } };
  return { status: 200, answer, locale: null, live: true, tags: [] };
}
