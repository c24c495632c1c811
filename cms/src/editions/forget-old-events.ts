import type { Core } from '@strapi/strapi';
import { inTransaction } from '../database/connection.ts';
import { forgetEventsBefore } from '../database/events.ts';

/** How long the event log remembers, in days. */
const KEPT_DAYS = 30;
const DAY = 86_400_000;
/** Every night, when few people publish: second, minute, hour, day, month, weekday. */
const EVERY_NIGHT = '0 17 3 * * *';

/** The instant before which events are old. */
export function oldestKept(now = Date.now()): string {
  return new Date(now - KEPT_DAYS * DAY).toISOString();
}

/** Removes old events from the log, now and every night. Strapi's schedule ends with the server. */
export async function forgetOldEvents(strapi: Core.Strapi): Promise<void> {
  const forget = () => inTransaction(strapi, (handle) => forgetEventsBefore(handle, oldestKept()));
  await forget();
  strapi.cron.add({ 'forget-old-events': { task: forget, options: { rule: EVERY_NIGHT } } });
}
