import type { Core } from '@strapi/strapi';

/** @throws Error where the database is one that the outbox was never tried on */
export function refuseOtherDatabases(strapi: Core.Strapi): void {
  const { client } = strapi.db.dialect;
  if (client === 'sqlite' || client === 'postgres') return;
  throw new Error(`The outbox needs SQLite or PostgreSQL, and this project's database is ${client}.`);
}
