import type { TestDatabase } from './database.ts';

/** How the database would answer a statement. PostgreSQL is kept from reading a small table whole. */
export async function planOf(
  { tables }: TestDatabase,
  statement: string,
  bindings: readonly (string | number)[],
): Promise<unknown> {
  if (process.env['TEST_DATABASE'] !== 'postgres')
    return tables.raw(`explain query plan ${statement}`, bindings);
  return tables.transaction(async (handle) => {
    await handle.raw('set local enable_seqscan = off');
    await handle.raw('set local enable_sort = off');
    return handle.raw(`explain (format json) ${statement}`, bindings);
  });
}
