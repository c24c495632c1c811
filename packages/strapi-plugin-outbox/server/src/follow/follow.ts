import type { Core } from '@strapi/strapi';
import type { ClientConfig } from 'pg';
import { connectionOf, isPostgres } from '../database/connection.ts';
import type { Hearing } from '../log/hearing.ts';
import { followPostgres } from './follow-postgres.ts';
import type { PostgresAddress } from './follow-postgres.ts';
import { followSqlite } from './follow-sqlite.ts';
import type { StopFollowing } from './follower.ts';

/** Follows what other processes write to the log in the same database. */
export function followOthers(strapi: Core.Strapi, hearing: Hearing): StopFollowing {
  const knex = connectionOf(strapi);
  if (!isPostgres(knex)) return followSqlite(knex, hearing);
  return followPostgres(addressOf(strapi), hearing);
}

/** Strapi's own settings: Knex hides the password in what it keeps of them. */
function addressOf(strapi: Core.Strapi): PostgresAddress {
  const connection: ClientConfig = strapi.config.get('database.connection.connection');
  return { connection, schema: strapi.db.getSchemaName() };
}
