import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import { changeEvent } from '@wellspring/content-model';
import { isPostgres } from './connection.ts';

const AT_ONCE = 200;
const json = z.string().transform((text): unknown => JSON.parse(text));
const row = changeEvent
  .extend({
    id: z.coerce.number(),
    paths: json.pipe(changeEvent.shape.paths),
    tags: json.pipe(changeEvent.shape.tags),
    nonce: z.string().nullable(),
  })
  .strip();

/**
 * Moves the events of a database from before the outbox was a plugin into its log, with their ids and nonces, so that every
 * cursor holds; those from before there were cursors get nonces. Nothing to do in any other.
 */
export async function moveEventsToOutbox(knex: Knex): Promise<void> {
  await knex.transaction(async (handle) => {
    if (!(await handle.schema.hasTable('events'))) return;
    const hasNonces = await handle.schema.hasColumn('events', 'nonce');
    if (hasNonces && (await handle.schema.hasTable('event_log'))) {
      const log = z
        .object({ nonce: z.string() })
        .optional()
        .parse(await handle('event_log').first('nonce'));
      if (log !== undefined) await handle('outbox_log').update({ nonce: log.nonce });
    }
    let last = 0;
    for (let moved = AT_ONCE; moved === AT_ONCE;) {
      const rows = z.array(row).parse(await oldEvents(handle, hasNonces, last));
      if (rows.length > 0) await handle('outbox_events').insert(rows.map(newRow));
      last = rows.at(-1)?.id ?? last;
      moved = rows.length;
    }
    // What gives out ids goes on after the last.
    if (isPostgres(handle) && last > 0)
      await handle.raw(`select setval(pg_get_serial_sequence('outbox_events', 'id'), ?)`, [last]);
    await handle.schema.dropTable('events');
    await handle.schema.dropTableIfExists('event_log');
  });
}

function oldEvents(handle: Knex.Transaction, hasNonces: boolean, after: number) {
  return handle('events')
    .select({ id: 'id', type: 'type', kind: 'kind', documentId: 'document_id', locale: 'locale' })
    .select({ paths: 'paths', tags: 'tags', occurredAt: 'occurred_at' })
    .select(hasNonces ? { nonce: 'nonce' } : { nonce: handle.raw('null') })
    .where('id', '>', after)
    .orderBy('id')
    .limit(AT_ONCE);
}

function newRow({ id, type, occurredAt, nonce, ...body }: z.infer<typeof row>) {
  return {
    id,
    type,
    ordering_key: body.documentId,
    body: JSON.stringify(body),
    occurred_at: occurredAt,
    nonce: nonce ?? randomBytes(9).toString('base64url'),
  };
}
