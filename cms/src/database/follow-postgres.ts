import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import type { Follower, StopFollowing } from './following.ts';

/** The channel on which a publication says that there are new events. */
export const EVENTS_CHANNEL = 'wellspring_events';
/** How long to wait before connecting again, between proofs that the connection lives, and for a proof, in milliseconds. */
const AGAIN_AFTER = 1000;
const PROVE_EVERY = 5000;
const ANSWER_WITHIN = 5000;

const eventRow = z.object({ id: z.coerce.number(), tags: z.string() });
const tags = z.array(z.string());

/**
 * Follows other processes on the same PostgreSQL: each publication notifies at its commit
 * (https://www.postgresql.org/docs/current/sql-notify.html), and the new events say what changed. On a connection of its
 * own, because notifications belong to a connection.
 */
export function followPostgres(url: string, follower: Follower): StopFollowing {
  const ending = new AbortController();
  const following = keepFollowing(url, follower, ending.signal);
  return async () => {
    ending.abort();
    await following;
  };
}

async function keepFollowing(url: string, follower: Follower, ending: AbortSignal): Promise<void> {
  follower.lost();
  while (!ending.aborted) {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: ANSWER_WITHIN,
      // A connection that was cut without a word answers nothing, and says nothing either.
      query_timeout: ANSWER_WITHIN,
    });
    try {
      await client.connect();
      await listen(client, follower, ending);
    } catch {
      // The database is away. Whoever asks it for content says so, once and loudly; here it is only tried again.
    }
    if (!ending.aborted) follower.lost();
    // Not waited for: where nobody answers, nobody says goodbye.
    client.end().catch(() => undefined);
    await pause(AGAIN_AFTER, undefined, { signal: ending }).catch(() => undefined);
  }
}

/** Listens until the connection breaks, or no longer answers, or the end has come. */
async function listen(client: pg.Client, follower: Follower, ending: AbortSignal): Promise<void> {
  const over = new AbortController();
  const isOver = once(over.signal, 'abort');
  const end = (): void => over.abort();
  client.once('error', end);
  client.once('end', end);
  ending.addEventListener('abort', end, { once: true });
  if (ending.aborted) return;

  await client.query(`listen ${EVENTS_CHANNEL}`);
  let seen = await newestId(client);
  follower.found();
  let reading = Promise.resolve();
  client.on('notification', () => {
    reading = reading
      .then(async () => {
        for (const event of await eventsAfter(client, seen)) {
          follower.changed(event.tags);
          seen = event.id;
        }
      })
      .catch(end);
  });
  const proof = setInterval(() => void client.query('select 1').catch(end), PROVE_EVERY);
  proof.unref();
  await isOver;
  clearInterval(proof);
}

async function newestId(client: pg.Client): Promise<number> {
  const { rows } = await client.query<Record<string, unknown>>(
    'select coalesce(max(id), 0) as id from events',
  );
  return z.object({ id: z.coerce.number() }).parse(rows[0]).id;
}

async function eventsAfter(client: pg.Client, id: number) {
  const { rows } = await client.query<Record<string, unknown>>(
    'select id, tags from events where id > $1 order by id',
    [id],
  );
  return z
    .array(eventRow)
    .parse(rows)
    .map((row) => ({ id: row.id, tags: tags.parse(JSON.parse(row.tags)) }));
}
