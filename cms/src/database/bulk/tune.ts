import { isPostgres } from '../connection.ts';
import type { Handle } from '../connection.ts';
import { lookAtTables } from '../statistics.ts';

/** Lets the connection of a process that loads many rows use more memory than one that answers readers. */
export async function tuneForLoading(handle: Handle): Promise<void> {
  if (isPostgres(handle)) return;
  // In KiB, and in pages between two checkpoints: rows of lists come in no order, and their pages would be written each time.
  await handle.raw('pragma cache_size = -262144');
  await handle.raw('pragma wal_autocheckpoint = 50000');
}

/** Lets the database see what was loaded; one that runs for a while does so by itself. */
export async function settleAfterLoading(handle: Handle): Promise<void> {
  if (isPostgres(handle)) {
    await handle.raw('vacuum analyze');
    return;
  }
  await handle.raw('pragma wal_checkpoint(truncate)');
  await lookAtTables(handle);
}
