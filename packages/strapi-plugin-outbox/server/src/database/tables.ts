import type { Knex } from 'knex';
import { isPostgres } from './connection.ts';
import { nameTheLog } from './events.ts';

/** The name of the lock under which tables are made. */
const TABLES = 5_054_002;
/** An instant as `toISOString` writes it: such texts are ordered as the instants are. */
const INSTANT = 24;

/**
 * The plugin's tables. They are never declared as content types, so that Strapi's schema sync leaves them be (it drops the
 * table of a type whose code is gone), and created at bootstrap, because migrations run before any table exists. Several
 * processes that start at once take turns.
 */
export async function createTables(knex: Knex): Promise<void> {
  await knex.transaction(async (handle) => {
    if (isPostgres(handle)) await handle.raw('select pg_advisory_xact_lock(?)', [TABLES]);
    await createLog(handle);
    await createSubscribers(handle);
    await createDeliveries(handle);
    await nameTheLog(handle);
  });
}

async function createLog(handle: Knex.Transaction): Promise<void> {
  await createOnce(handle, 'outbox_events', (table) => {
    table.bigIncrements('id');
    table.string('type', 64).notNullable();
    table.string('ordering_key', 128).notNullable();
    table.text('body').notNullable();
    table.string('occurred_at', INSTANT).notNullable();
    table.string('nonce', 16).notNullable();
    table.index(['ordering_key', 'id'], 'outbox_events_key_ix');
  });
  await createOnce(handle, 'outbox_log', (table) => {
    table.integer('id').primary();
    table.string('nonce', 16).notNullable();
  });
}

async function createSubscribers(handle: Knex.Transaction): Promise<void> {
  await createOnce(handle, 'outbox_subscribers', (table) => {
    table.increments('id');
    // Subscribers of the configuration have one; those of the admin have none.
    table.string('configured_as', 80).unique({ indexName: 'outbox_subscribers_configured_uq' });
    table.string('name', 80).notNullable();
    table.text('url').notNullable();
    table.string('state', 16).notNullable();
    table.string('paused_because', 16);
    table.bigInteger('place').notNullable();
    table.string('rests_until', INSTANT);
    table.string('created_at', INSTANT).notNullable();
  });
  await createOnce(handle, 'outbox_secrets', (table) => {
    table.increments('id');
    table.integer('subscriber_id').notNullable();
    table.text('sealed').notNullable();
    table.string('created_at', INSTANT).notNullable();
    table.string('expires_at', INSTANT);
    table.index(['subscriber_id'], 'outbox_secrets_subscriber_ix');
  });
}

async function createDeliveries(handle: Knex.Transaction): Promise<void> {
  await createOnce(handle, 'outbox_deliveries', (table) => {
    table.bigIncrements('id');
    table.integer('subscriber_id').notNullable();
    table.bigInteger('event_id').notNullable();
    table.string('ordering_key', 128).notNullable();
    table.string('state', 16).notNullable();
    table.integer('attempts').notNullable();
    table.string('created_at', INSTANT).notNullable();
    table.string('first_attempt_at', INSTANT);
    table.string('next_attempt_at', INSTANT).notNullable();
    table.string('leased_until', INSTANT);
    table.string('lease', 16);
    table.string('attempted_at', INSTANT);
    table.string('outcome', 24);
    table.integer('status');
    table.integer('latency_ms');
    table.text('answer');
    table.unique(['subscriber_id', 'event_id'], { indexName: 'outbox_deliveries_event_uq' });
    table.index(['subscriber_id', 'state', 'attempted_at'], 'outbox_deliveries_state_ix');
    table.index(['ordering_key', 'id'], 'outbox_deliveries_key_ix');
    table.index(['event_id'], 'outbox_deliveries_log_ix');
  });
  // What waits or is parked is little, and is asked for all the time.
  await handle.raw(
    `create index if not exists outbox_deliveries_waiting_ix on outbox_deliveries
     (subscriber_id, ordering_key, event_id) where state = 'waiting'`,
  );
  await handle.raw(
    `create index if not exists outbox_deliveries_parked_ix on outbox_deliveries
     (subscriber_id, event_id) where state = 'parked'`,
  );
}

async function createOnce(
  handle: Knex.Transaction,
  name: string,
  define: (table: Knex.CreateTableBuilder) => void,
): Promise<void> {
  if (!(await handle.schema.hasTable(name))) await handle.schema.createTable(name, define);
}
