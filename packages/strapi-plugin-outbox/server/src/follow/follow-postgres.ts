import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client, ClientConfig } from 'pg';
import { z } from 'zod';
import { bodyText } from '../database/events.ts';
import { EVENTS_CHANNEL } from '../database/notify.ts';
import type { Hearing } from '../log/hearing.ts';
import type { HeardEvent, StopFollowing } from './follower.ts';

/** How long to wait before connecting again, between proofs that the connection lives, and for a proof, in milliseconds. */
const AGAIN_AFTER = 1000;
const PROVE_EVERY = 5000;
const ANSWER_WITHIN = 5000;
/** Events that are read at once. */
const AT_ONCE = 500;

const id = z.coerce.number().int();
const eventRow = z.object({
  id,
  type: z.string(),
  orderingKey: z.string(),
  body: bodyText,
  occurredAt: z.string(),
});

/** How the database is reached: what the driver takes, and the schema of Strapi's tables where it is not the usual one. */
export interface PostgresAddress {
  readonly connection: ClientConfig;
  readonly schema: string | undefined;
}

/**
 * Follows the log of a PostgreSQL that several processes write to: each publication notifies at its commit
 * (https://www.postgresql.org/docs/current/sql-notify.html), and the new events say what changed. On a connection of its
 * own, because notifications belong to a connection.
 */
export function followPostgres(address: PostgresAddress, hearing: Hearing): StopFollowing {
  const ending = new AbortController();
  const following = keepFollowing(address, hearing, ending.signal);
  return async () => {
    ending.abort();
    await following;
  };
}

async function keepFollowing(
  { connection, schema }: PostgresAddress,
  hearing: Hearing,
  ending: AbortSignal,
): Promise<void> {
  hearing.lost();
  // Projects on SQLite need not have the driver.
  const { default: pg } = await import('pg');
  while (!ending.aborted) {
    const client = new pg.Client({
      ...connection,
      connectionTimeoutMillis: ANSWER_WITHIN,
      // A connection that was cut without a word answers nothing, and says nothing either.
      query_timeout: ANSWER_WITHIN,
    });
    try {
      await client.connect();
      if (schema !== undefined) await client.query(`set search_path to ${client.escapeIdentifier(schema)}`);
      await listen(client, hearing, ending);
    } catch {
      // The database is away. Whoever asks it for content says so, once and loudly; here it is only tried again.
    }
    if (!ending.aborted) hearing.lost();
    // Not waited for: where nobody answers, nobody says goodbye.
    client.end().catch(() => undefined);
    await pause(AGAIN_AFTER, undefined, { signal: ending }).catch(() => undefined);
  }
}

/** Listens until the connection breaks, or no longer answers, or the end has come. */
async function listen(client: Client, hearing: Hearing, ending: AbortSignal): Promise<void> {
  const over = new AbortController();
  const isOver = once(over.signal, 'abort');
  const end = (): void => over.abort();
  client.once('error', end);
  client.once('end', end);
  ending.addEventListener('abort', end, { once: true });
  if (ending.aborted) return;

  await client.query(`listen ${EVENTS_CHANNEL}`);
  let seen = await newestId(client);
  hearing.found(seen);
  let reading = Promise.resolve();
  client.on('notification', () => {
    reading = reading
      .then(async () => {
        for (let events = await eventsAfter(client, seen); events.length > 0;) {
          for (const event of events) {
            hearing.read(event);
            seen = event.id;
          }
          events = events.length < AT_ONCE ? [] : await eventsAfter(client, seen);
        }
      })
      .catch(end);
  });
  const proof = setInterval(() => void client.query('select 1').catch(end), PROVE_EVERY);
  proof.unref();
  await isOver;
  clearInterval(proof);
}

async function newestId(client: Client): Promise<number> {
  const { rows } = await client.query<Record<string, unknown>>(
    'select coalesce(max(id), 0) as id from outbox_events',
  );
  return z.object({ id }).parse(rows[0]).id;
}

async function eventsAfter(client: Client, after: number): Promise<HeardEvent[]> {
  const { rows } = await client.query<Record<string, unknown>>(
    `select id, type, ordering_key as "orderingKey", body, occurred_at as "occurredAt"
     from outbox_events where id > $1 order by id limit ${AT_ONCE}`,
    [after],
  );
  return z.array(eventRow).parse(rows);
}
