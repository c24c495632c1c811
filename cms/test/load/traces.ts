import type { Knex } from 'knex';
import { z } from 'zod';

type Row = Record<string, unknown>;

/** Columns that say when or by whom something was written, or number rows: two publications of the same always differ there. */
const OF_THE_ACT = new Set([
  'id',
  'entity_id',
  'cmp_id',
  'article_id',
  'article_ord',
  'translation_id',
  'created_at',
  'updated_at',
  'published_at',
  'created_by_id',
  'updated_by_id',
  'occurred_at',
  'nonce',
  'bucket',
]);
const COMPONENTS = {
  'sections.prose': 'components_sections_proses',
  'shared.translation': 'components_shared_translations',
  'shared.source': 'components_shared_sources',
} as const;
const RELATIONS = ['authors', 'techniques', 'topics'] as const;

/**
 * Everything that the publication of an article has left in the database, apart from instants and numbers.
 *
 * @param keys of its sections: the CMS makes them up where nobody gives any
 */
export async function tracesOf(
  tables: Knex,
  documentId: string,
  keys: readonly string[],
): Promise<Record<string, unknown>> {
  const traces = await allTracesOf(tables, documentId);
  const text = keys
    .reduce((json, key, index) => json.replaceAll(key, `KEY ${index + 1}`), JSON.stringify(traces))
    // Where a document lies in the index follows from its id.
    .replaceAll(/part:\d+-of-(\d+)/g, 'part:N-of-$1');
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}

async function allTracesOf(tables: Knex, documentId: string): Promise<Record<string, unknown>> {
  const of = async (table: string, column = 'document_id'): Promise<Row[]> =>
    tables(table).where({ [column]: documentId });
  const editions = await of('editions');
  const places = await tables('list_places')
    .join('lists', 'lists.id', 'list_places.list_id')
    .where({ document_id: documentId });
  return {
    editions: tidy(editions, documentId),
    dates: editions
      .map(({ locale, first_published_at, updated_at }) => [locale, first_published_at, updated_at])
      .sort(),
    slugs: tidy(await of('slugs'), documentId),
    references: tidy(await of('edition_refs'), documentId),
    words: tidy(await of('edition_words'), documentId),
    places: tidy(
      places.map(({ name, reader, rank, first_published_at, updated_at }) => ({
        name,
        reader,
        rank,
        dates: [first_published_at, updated_at],
      })),
      documentId,
    ),
    entries: tidy(await of('search_entries'), documentId),
    events: tidy(await of('outbox_events', 'ordering_key'), documentId),
    strapi: await strapiRowsOf(tables, documentId),
  };
}

/** How often each word of the publication is used, as search knows it, and how it is found when misspelt. */
export async function vocabularyOf(tables: Knex): Promise<unknown> {
  const words: Row[] = await tables('search_words').select(
    'id',
    'locale',
    'form',
    'folded',
    'term',
    'backwards',
    'documents',
  );
  const slips: Row[] = await tables('search_slips');
  const slipsOf = (id: unknown) =>
    slips.filter(({ word_id }) => word_id === id).map(({ slip }) => Number(slip));
  return words.map(({ id, ...word }) => JSON.stringify([word, slipsOf(id).sort()])).sort();
}

async function strapiRowsOf(tables: Knex, documentId: string): Promise<unknown> {
  const articles: Row[] = await tables('articles').where({ document_id: documentId });
  const rows = [];
  for (const article of articles) {
    const links: Row[] = await tables('articles_cmps').where({ entity_id: article['id'] }).orderBy('order');
    const components = [];
    for (const { component_type: type, cmp_id: id, field } of links) {
      const table = COMPONENTS[type as keyof typeof COMPONENTS];
      components.push({ type, field, row: tidy(await tables(table).where({ id }), documentId) });
    }
    const relations: Record<string, unknown> = {};
    for (const field of RELATIONS)
      relations[field] = tidy(
        await tables(`articles_${field}_lnk`).where({ article_id: article['id'] }),
        documentId,
      );
    rows.push({
      state: article['published_at'] === null ? 'draft' : 'published',
      article: tidy([article], documentId),
      components: components.sort((a, b) => (String(a.field) < String(b.field) ? -1 : 1)),
      relations,
    });
  }
  return rows
    .map((row) => JSON.stringify(row))
    .sort()
    .map((row): unknown => JSON.parse(row));
}

/** Rows without what belongs to the act, in one order, under one id. */
function tidy(rows: readonly Row[], documentId: string): unknown[] {
  return rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !OF_THE_ACT.has(column))))
    .map((row) => JSON.stringify(row).replaceAll(documentId, 'ID'))
    .sort()
    .map((row): unknown => JSON.parse(row));
}
