import { changeEvent } from '@wellspring/content-model';
import { z } from 'zod';
import type { Cms } from './start-cms.ts';

const DAY = 86_400_000;

/** Puts the log back into the tables in which it was before there was an outbox. */
export async function asBeforeTheOutbox(
  { database: { tables } }: Cms,
  { withNonces }: { readonly withNonces: boolean },
): Promise<void> {
  const stored = z.array(
    z.looseObject({ id: z.coerce.number(), type: z.string(), body: z.string(), nonce: z.string() }),
  );
  const events = stored.parse(await tables('outbox_events').orderBy('id'));
  await tables.schema.createTable('events', (table) => {
    table.bigIncrements('id');
    for (const name of ['type', 'kind', 'document_id', 'locale', 'paths', 'tags', 'occurred_at'])
      table.text(name);
    if (withNonces) table.string('nonce', 16);
  });
  for (const { id, type, body, nonce, ...event } of events) {
    const { kind, documentId, locale, paths, tags } = changeEvent
      .omit({ id: true, type: true, occurredAt: true })
      .parse(JSON.parse(body));
    await tables('events').insert({
      ...{ id, type, kind, document_id: documentId, locale, occurred_at: event['occurred_at'] },
      ...{ paths: JSON.stringify(paths), tags: JSON.stringify(tags) },
      ...(withNonces ? { nonce } : {}),
    });
  }
  if (withNonces) {
    await tables.schema.createTable('event_log', (table) => table.string('nonce', 16));
    await tables('event_log').insert(tables('outbox_log').select('nonce'));
  }
  for (const name of [
    'outbox_events',
    'outbox_log',
    'outbox_subscribers',
    'outbox_secrets',
    'outbox_deliveries',
  ])
    await tables.schema.dropTable(name);
}

/** Takes the log back to an event, as restoring a backup does. */
export async function restoreTo({ database: { tables } }: Cms, id: number): Promise<void> {
  await tables('outbox_events').where('id', '>', id).delete();
  if (process.env['TEST_DATABASE'] === 'postgres')
    await tables.raw(`select setval(pg_get_serial_sequence('outbox_events', 'id'), ?)`, [id]);
  else await tables('sqlite_sequence').where({ name: 'outbox_events' }).update({ seq: id });
}

/** Makes every event older. */
export async function age({ database: { tables } }: Cms, days: number): Promise<void> {
  const rows = z
    .array(z.object({ id: z.coerce.number(), occurred_at: z.string() }))
    .parse(await tables('outbox_events').select('id', 'occurred_at'));
  for (const { id, occurred_at: at } of rows) {
    const earlier = new Date(Date.parse(at) - days * DAY).toISOString();
    await tables('outbox_events').where({ id }).update({ occurred_at: earlier });
  }
}
