import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';

/** Documents of one statement: what a database takes in bound values is limited. */
const AT_ONCE = 500;

/** The bucket of a document, in every locale and for good. Ids that are made in a row do not end up side by side. */
export function bucketOf(documentId: string): number {
  return createHash('sha256').update(documentId).digest().readUInt8();
}

/** Gives buckets to the editions of a database from before there were any, all of them or none. For the start of the CMS. */
export async function addBucketsOnce(knex: Knex): Promise<void> {
  if (await knex.schema.hasColumn('editions', 'bucket')) return;
  await knex.transaction(async (handle) => {
    await handle.schema.alterTable('editions', (table) => table.smallint('bucket'));
    for (
      let ids = await idsAfter(handle, '');
      ids.length > 0;
      ids = await idsAfter(handle, ids.at(-1) ?? '')
    ) {
      const bucket = handle.raw(
        `case document_id ${ids.map(() => 'when ? then cast(? as smallint)').join(' ')} end`,
        ids.flatMap((id) => [id, bucketOf(id)]),
      );
      await handle('editions').whereIn('document_id', ids).update({ bucket });
    }
  });
}

async function idsAfter(handle: Knex.Transaction, last: string): Promise<string[]> {
  const rows: unknown = await handle('editions')
    .distinct({ id: 'document_id' })
    .where('document_id', '>', last)
    .orderBy('document_id')
    .limit(AT_ONCE);
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map(({ id }) => id);
}
