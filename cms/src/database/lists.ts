import { z } from 'zod';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import type { Handle } from './connection.ts';
import type { ReferenceField } from './edition-refs.ts';

/** Name of the list of all documents of a kind. */
export function listOfKind(kind: EditionKind): string {
  return kind;
}

/** Name of the list of everything that search engines may list in a language. */
export const INDEXABLE = 'indexable';

/** Name of the list of all articles that refer to a document in a field. */
export function listOfTarget(field: ReferenceField, documentId: string): string {
  return `${field} ${documentId}`;
}

/** Name of the list of all articles about topics of a region of the body. */
export function listOfRegion(region: string): string {
  return `region ${region}`;
}

/** Which documents are asked for, and in which order. */
export interface ListQuery {
  readonly reader: LocaleCode;
  /** How many locales of the reader's chain are shown: 1 for the own language alone. */
  readonly ranks: number;
  /** Names of lists: a document has to stand in one of each group. */
  readonly groups: readonly (readonly string[])[];
  readonly sort: { readonly by: 'firstPublishedAt' | 'updatedAt'; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

/** A document of a page, and how far down the reader's chain it was found. */
export interface Listed {
  readonly documentId: string;
  readonly rank: number;
}

/** A list as the readers of one locale have it, at one rank of their chain. */
interface List {
  readonly id: number;
  readonly rank: number;
  readonly documents: number;
}

/**
 * Where several groups have to hold, the documents of the smallest one that are looked through, in the order of the sort: that
 * many cost as much again as a page itself. What one group holds is counted and paged through whole.
 */
const LOOKED_THROUGH = 1_000;
const SORT_COLUMNS = { firstPublishedAt: 'first_published_at', updatedAt: 'updated_at' } as const;

const listRow = z.object({ id: z.number(), name: z.string(), rank: z.number(), documents: z.number() });
const placeRow = z.object({ rank: z.number(), documentId: z.string(), at: z.string() });
type Place = z.infer<typeof placeRow>;
const countedRow = placeRow.extend({ total: z.coerce.number() });

/**
 * A page of a list and the number of all its documents: what is in the reader's own language first, then the rest of the
 * chain, each in the order of the sort. Two statements; three past the end of what several groups have in common.
 */
export async function pageOf(handle: Handle, query: ListQuery): Promise<{ rows: Listed[]; total: number }> {
  const groups = await listsOf(handle, query);
  const [only, ...others] = groups;
  if (only === undefined || groups.some((lists) => lists.length === 0)) return { rows: [], total: 0 };
  const ranks = Array.from({ length: query.ranks }, (_, rank) => rank);
  const isOneList = others.length === 0 && ranks.every((rank) => atRank(only, rank).length <= 1);
  return isOneList ? pageOfList(handle, only, query) : pageOfGroups(handle, groups, ranks, query);
}

/** How many documents each of the lists has, in the reader's own language, by name and reader. */
export async function countsOf(
  handle: Handle,
  names: readonly string[],
): Promise<{ name: string; reader: string; documents: number }[]> {
  const rows: unknown = await handle('lists')
    .select('name', 'reader', 'documents')
    .whereIn('name', names)
    .where({ rank: 0 });
  return z.array(z.object({ name: z.string(), reader: z.string(), documents: z.number() })).parse(rows);
}

/** The lists of each group, at the ranks that are shown. */
async function listsOf(handle: Handle, { reader, ranks, groups }: ListQuery): Promise<List[][]> {
  const rows: unknown = await handle('lists')
    .select('id', 'name', 'rank', 'documents')
    .whereIn('name', groups.flat())
    .where({ reader })
    .where('rank', '<', ranks);
  const lists = z.array(listRow).parse(rows);
  return groups.map((names) => lists.filter(({ name }) => names.includes(name)));
}

function atRank(lists: readonly List[], rank: number): readonly List[] {
  return lists.filter((list) => list.rank === rank);
}

/** A page of what one list holds, which knows its own number of documents. */
async function pageOfList(
  handle: Handle,
  lists: readonly List[],
  { sort, offset, limit }: ListQuery,
): Promise<{ rows: Listed[]; total: number }> {
  const total = lists.reduce((sum, { documents }) => sum + documents, 0);
  let before = 0;
  const stretches = lists
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap((list) => {
      const from = Math.max(0, offset - before);
      const to = Math.min(list.documents, offset + limit - before);
      before += list.documents;
      return from < to ? [stretchOf(handle, list, sort, from, to)] : [];
    });
  if (stretches.length === 0) return { rows: [], total };
  const rows: unknown = await handle.queryBuilder().unionAll(stretches);
  return { rows: inOrder(z.array(placeRow).parse(rows), sort), total };
}

/**
 * A stretch of a list. One in the second half is read from the list's end, so that no page is further away than half of it.
 *
 * @param from of its documents in the order of the sort, `to` not included
 */
function stretchOf(handle: Handle, list: List, sort: ListQuery['sort'], from: number, to: number) {
  const isNearEnd = from > list.documents - to;
  const order = sort.descending === isNearEnd ? 'asc' : 'desc';
  const column = SORT_COLUMNS[sort.by];
  const stretch = handle('list_places')
    .select({ documentId: 'document_id', at: column })
    .where({ list_id: list.id })
    .orderBy([
      { column, order },
      { column: 'document_id', order },
    ])
    .offset(isNearEnd ? list.documents - to : from)
    .limit(to - from)
    .as('stretch');
  return handle
    .select('documentId', 'at', handle.raw('cast(? as integer) as ??', [list.rank, 'rank']))
    .from(stretch);
}

/** A page of what stands in a list of every group. */
async function pageOfGroups(
  handle: Handle,
  groups: readonly (readonly List[])[],
  ranks: readonly number[],
  { sort, offset, limit }: ListQuery,
): Promise<{ rows: Listed[]; total: number }> {
  const shared = ranks
    .filter((rank) => groups.every((lists) => atRank(lists, rank).length > 0))
    .map((rank) => sharedAt(handle, groups, rank, sort));
  if (shared.length === 0) return { rows: [], total: 0 };
  const all = () => handle.from(handle.queryBuilder().unionAll(shared).as('shared'));
  const order = sort.descending ? 'desc' : 'asc';
  // Counted in the same pass: finding them is all the work.
  const found: unknown = await all()
    .select('documentId', 'at', 'rank', handle.raw('count(*) over () as ??', ['total']))
    .orderBy([{ column: 'rank' }, { column: 'at', order }, { column: 'documentId', order }])
    .offset(offset)
    .limit(limit);
  const rows = z.array(countedRow).parse(found);
  const [first] = rows;
  if (first !== undefined) return { rows: inOrder(rows, sort), total: first.total };
  const counted: unknown = await all().count({ total: '*' }).first();
  return { rows: [], total: countedRow.pick({ total: true }).parse(counted).total };
}

/** What stands in a list of every group at a rank, as far as it is looked through. */
function sharedAt(
  handle: Handle,
  groups: readonly (readonly List[])[],
  rank: number,
  sort: ListQuery['sort'],
) {
  const [smallest = [], ...others] = groups
    .map((lists) => atRank(lists, rank))
    .toSorted((a, b) => documentsIn(a) - documentsIn(b));
  const column = SORT_COLUMNS[sort.by];
  const order = sort.descending ? 'desc' : 'asc';
  const candidates = handle('list_places')
    .select({ documentId: 'document_id', at: column })
    .whereIn('list_id', idsOf(smallest))
    .modify((query) => {
      // A document can stand in several lists of a group, and in one only once.
      if (smallest.length > 1) void query.distinct();
    })
    .orderBy([
      { column, order },
      { column: 'document_id', order },
    ])
    .limit(LOOKED_THROUGH)
    .as('candidates');
  const found = handle
    .select('documentId', 'at', handle.raw('cast(? as integer) as ??', [rank, 'rank']))
    .from(candidates);
  for (const lists of others) {
    void found.whereExists(
      handle({ other: 'list_places' })
        .select(handle.raw('1'))
        .whereRaw('other.document_id = candidates.??', ['documentId'])
        .whereIn('other.list_id', idsOf(lists)),
    );
  }
  return found;
}

function documentsIn(lists: readonly List[]): number {
  return lists.reduce((sum, { documents }) => sum + documents, 0);
}

function idsOf(lists: readonly List[]): number[] {
  return lists.map(({ id }) => id);
}

/** SQL promises no order for the parts of a union. */
function inOrder(places: readonly Place[], { descending }: ListQuery['sort']): Listed[] {
  const later = descending ? -1 : 1;
  const compare = (a: string, b: string) => (a < b ? -later : a > b ? later : 0);
  return places
    .toSorted((a, b) => a.rank - b.rank || compare(a.at, b.at) || compare(a.documentId, b.documentId))
    .map(({ documentId, rank }) => ({ documentId, rank }));
}
