import type { Core } from '@strapi/strapi';
import { inTransaction } from '../database/connection.ts';
import { forgetEventsBefore } from '../database/events.ts';
import type { Options } from '../options.ts';

const DAY = 86_400_000;
/** Every night, when few people publish: second, minute, hour, day, month, weekday. */
const EVERY_NIGHT = '0 17 3 * * *';

/** The instant before which events are old. */
export function oldestKept(retentionDays: number, now: number): string {
  return new Date(now - retentionDays * DAY).toISOString();
}

/** Removes old events and their deliveries, now and every night. Strapi's schedule ends with the server. */
export async function forgetOldEvents(strapi: Core.Strapi, { retentionDays, now }: Options): Promise<void> {
  const forget = () =>
    inTransaction(strapi, (handle) => forgetEventsBefore(handle, oldestKept(retentionDays, now())));
  await forget();
  strapi.cron.add({ 'outbox-forget-old-events': { task: forget, options: { rule: EVERY_NIGHT } } });
}
