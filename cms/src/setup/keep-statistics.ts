import type { Core } from '@strapi/strapi';
import { connectionOf } from '../database/connection.ts';
import { lookAtTables } from '../database/statistics.ts';

/** Second, minute, hour, day, month, weekday: when few people publish. */
const EVERY_NIGHT = '0 27 3 * * *';

/** Lets the database know what is in it, now and every night. Strapi's schedule ends with the server. */
export async function keepStatistics(strapi: Core.Strapi): Promise<void> {
  const look = () => lookAtTables(connectionOf(strapi));
  await look();
  strapi.cron.add({ 'look-at-tables': { task: look, options: { rule: EVERY_NIGHT } } });
}
