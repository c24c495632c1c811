import type { Core } from '@strapi/strapi';
import type { Settings } from '../environment/index.ts';
import { connectionOf } from './connection.ts';
import { followPostgres } from './follow-postgres.ts';
import { followSqlite } from './follow-sqlite.ts';
import type { Follower, StopFollowing } from './following.ts';

/** Tells a follower what other processes publish in the same database. */
export function followOtherProcesses(
  strapi: Core.Strapi,
  { database }: Settings,
  follower: Follower,
): StopFollowing {
  return database.client === 'postgres'
    ? followPostgres(database.url, follower)
    : followSqlite(connectionOf(strapi), follower);
}
