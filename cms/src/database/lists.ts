import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import type { Handle } from './connection.ts';
import type { ReferenceField } from './edition-refs.ts';

/** Which editions a list holds, and in which order. */
export interface ListQuery {
  readonly kind: EditionKind;
  /** The locale asked for, then those that are shown where it has nothing. */
  readonly chain: readonly LocaleCode[];
  /** Only documents that refer to any of the targets in a field. All of them have to hold. */
  readonly filters: readonly { readonly field: ReferenceField; readonly targets: readonly string[] }[];
  readonly sort: { readonly by: 'firstPublishedAt' | 'updatedAt'; readonly descending: boolean };
  readonly offset: number;
  readonly limit: number;
}

const listed = z.object({ documentId: z.string(), locale: localeCode });
export type Listed = z.infer<typeof listed>;

const SORT_COLUMNS = { firstPublishedAt: 'first_published_at', updatedAt: 'updated_at' } as const;

/** A page of a list and the number of all its documents. Each document stands once, in its best locale. */
export async function pageOf(handle: Handle, query: ListQuery): Promise<{ rows: Listed[]; total: number }> {
  const counted: unknown = await matching(handle, query).count({ count: '*' }).first();
  const total = z.object({ count: z.coerce.number() }).parse(counted).count;
  if (total <= query.offset) return { rows: [], total };
  const rows: unknown = await matching(handle, query)
    .select({ documentId: 'e.document_id', locale: 'e.locale' })
    .modify((list) => {
      if (query.chain.length > 1) void list.orderByRaw(rankOf(query.chain), [...query.chain]);
    })
    .orderBy([
      { column: `e.${SORT_COLUMNS[query.sort.by]}`, order: query.sort.descending ? 'desc' : 'asc' },
      { column: 'e.document_id', order: query.sort.descending ? 'desc' : 'asc' },
    ])
    .offset(query.offset)
    .limit(query.limit);
  return { rows: z.array(listed).parse(rows), total };
}

function matching(handle: Handle, { kind, chain, filters }: ListQuery) {
  const query = handle({ e: 'editions' }).where('e.kind', kind).whereNull('e.withdrawn_at');
  void query.where((best) => {
    chain.forEach((locale, rank) => {
      void best.orWhere((one) => {
        void one.where('e.locale', locale);
        if (rank > 0) void one.whereNotExists(betterEdition(handle, chain.slice(0, rank)));
      });
    });
  });
  for (const { field, targets } of filters) {
    void query.whereExists(
      handle({ r: 'edition_refs' })
        .select(handle.raw('1'))
        .whereRaw('r.document_id = e.document_id')
        .where('r.field', field)
        .whereIn('r.target_id', targets),
    );
  }
  return query;
}

function betterEdition(handle: Handle, better: readonly LocaleCode[]) {
  return handle({ b: 'editions' })
    .select(handle.raw('1'))
    .whereRaw('b.document_id = e.document_id')
    .whereNull('b.withdrawn_at')
    .whereIn('b.locale', better);
}

function rankOf(chain: readonly LocaleCode[]): string {
  return `case e.locale ${chain.map((_, rank) => `when ? then ${rank}`).join(' ')} end`;
}
