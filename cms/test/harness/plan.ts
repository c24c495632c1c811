import type { TestDatabase } from './database.ts';

/** How the database would answer a statement. PostgreSQL is kept from reading a small table whole. */
export async function planOf(
  { tables }: TestDatabase,
  statement: string,
  bindings: readonly (string | number)[],
): Promise<unknown> {
  if (process.env['TEST_DATABASE'] !== 'postgres') {
    // A connection of SQLite learns which indexes others have made when it reads, which explaining does not.
    await tables.raw('select name from sqlite_master limit 1');
    return tables.raw(`explain query plan ${statement}`, bindings);
  }
  return tables.transaction(async (handle) => {
    await handle.raw('set local enable_seqscan = off');
    await handle.raw('set local enable_sort = off');
    return handle.raw(`explain (format json) ${statement}`, bindings);
  });
}
