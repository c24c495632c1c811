import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import type { Handle } from './connection.ts';
import { asJson, fromJson } from './from-json.ts';

/** Where a document stands in a list, for the readers of a locale. */
export interface ListPlace {
  /** Name of the list: of all documents of a kind, or of those that refer to something. */
  readonly list: string;
  readonly reader: LocaleCode;
  /** How far down the reader's chain the edition is that is shown: 0 is the reader's own language. */
  readonly rank: number;
  readonly firstPublishedAt: string;
  readonly updatedAt: string;
}

const standingRow = z.object({
  documentId: z.string(),
  listId: z.number(),
  list: z.string(),
  reader: localeCode,
  rank: z.number(),
  firstPublishedAt: z.string(),
  updatedAt: z.string(),
});
type StandingPlace = z.infer<typeof standingRow>;

/**
 * Gives documents their places over those that they had. Each list keeps the number of its documents, so that nobody has to
 * count them; it changes in the same transaction.
 *
 * @param places by document id; none where a document stands nowhere any more
 */
export async function putPlaces(
  handle: Handle,
  places: ReadonlyMap<string, readonly ListPlace[]>,
): Promise<void> {
  const standing = await placesOf(handle, [...places.keys()]);
  const kept = new Map(standing.map((place) => [keyOf(place.documentId, place), place]));
  const wanted = [...places].flatMap(([documentId, own]) => own.map((place) => ({ documentId, ...place })));
  const wantedKeys = new Set(wanted.map((place) => keyOf(place.documentId, place)));
  const gone = standing.filter((place) => !wantedKeys.has(keyOf(place.documentId, place)));
  const changed = wanted.filter((place) => !isSame(place, kept.get(keyOf(place.documentId, place))));
  if (gone.length + changed.length === 0) return;

  const come = changed.filter((place) => !kept.has(keyOf(place.documentId, place)));
  const ids = await countPlaces(handle, changed, come, gone);
  await removePlaces(handle, gone);
  const rows = changed.map(({ documentId, firstPublishedAt, updatedAt, ...place }) => [
    ids.get(listKey(place)) ?? 0,
    documentId,
    firstPublishedAt,
    updatedAt,
  ]);
  const columns = {
    list_id: 'integer',
    document_id: 'text',
    first_published_at: 'text',
    updated_at: 'text',
  } as const;
  // `where true` tells SQLite that `on` begins no join: https://www.sqlite.org/lang_upsert.html#parsing_ambiguity.
  await handle.raw(
    `insert into list_places (list_id, document_id, first_published_at, updated_at)
    select list_id, document_id, first_published_at, updated_at from ${fromJson(handle, columns)} where true
    on conflict (document_id, list_id)
    do update set first_published_at = excluded.first_published_at, updated_at = excluded.updated_at`,
    [asJson(rows)],
  );
}

/** Takes every list and every place away. */
export async function removeAllPlaces(handle: Handle): Promise<void> {
  await handle('list_places').truncate();
  await handle('lists').truncate();
}

async function placesOf(handle: Handle, documentIds: readonly string[]): Promise<StandingPlace[]> {
  const rows: unknown = await handle({ p: 'list_places' })
    .join({ l: 'lists' }, 'l.id', 'p.list_id')
    .select({
      documentId: 'p.document_id',
      listId: 'p.list_id',
      list: 'l.name',
      reader: 'l.reader',
      rank: 'l.rank',
      firstPublishedAt: 'p.first_published_at',
      updatedAt: 'p.updated_at',
    })
    .whereIn('p.document_id', documentIds);
  return z.array(standingRow).parse(rows);
}

/** Counts documents in and out of lists, makes lists that are new, and tells the ids of all that are concerned. */
async function countPlaces(
  handle: Handle,
  changed: readonly ListPlace[],
  come: readonly ListPlace[],
  gone: readonly ListPlace[],
): Promise<Map<string, number>> {
  const counts = new Map<string, { list: ListPlace; more: number }>();
  const count = (list: ListPlace, more: number): void => {
    const counted = counts.get(listKey(list)) ?? { list, more: 0 };
    counted.more += more;
    counts.set(listKey(list), counted);
  };
  for (const place of changed) count(place, 0);
  for (const place of come) count(place, 1);
  for (const place of gone) count(place, -1);
  const columns = { name: 'text', reader: 'text', rank: 'integer', documents: 'integer' } as const;
  const answer: unknown = await handle.raw(
    `insert into lists (name, reader, rank, documents)
    select name, reader, rank, documents from ${fromJson(handle, columns)} where true
    on conflict (name, reader, rank) do update set documents = lists.documents + excluded.documents
    returning id, name, reader, rank`,
    [asJson([...counts.values()].map(({ list, more }) => [list.list, list.reader, list.rank, more]))],
  );
  return new Map(rowsOf(answer).map(({ id, name, ...list }) => [listKey({ list: name, ...list }), id]));
}

const listRow = z.object({ id: z.number(), name: z.string(), reader: localeCode, rank: z.number() });

/** PostgreSQL wraps what a statement returns. */
function rowsOf(answer: unknown): z.infer<typeof listRow>[] {
  const rows = z.union([z.array(listRow), z.object({ rows: z.array(listRow) })]).parse(answer);
  return 'rows' in rows ? rows.rows : rows;
}

async function removePlaces(handle: Handle, gone: readonly StandingPlace[]): Promise<void> {
  if (gone.length === 0) return;
  const columns = { list_id: 'integer', document_id: 'text' } as const;
  await handle.raw(
    `delete from list_places where (list_id, document_id) in
    (select list_id, document_id from ${fromJson(handle, columns)})`,
    [asJson(gone.map(({ listId, documentId }) => [listId, documentId]))],
  );
}

function isSame(place: ListPlace, standing: StandingPlace | undefined): boolean {
  return standing?.firstPublishedAt === place.firstPublishedAt && standing.updatedAt === place.updatedAt;
}

function listKey({ list, reader, rank }: Pick<ListPlace, 'list' | 'reader' | 'rank'>): string {
  return `${reader} ${rank} ${list}`;
}

function keyOf(documentId: string, place: Pick<ListPlace, 'list' | 'reader' | 'rank'>): string {
  return `${documentId} ${listKey(place)}`;
}
