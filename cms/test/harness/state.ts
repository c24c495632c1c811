import type { Cms } from './start-cms.ts';

/** Tables of the read model. */
const READ_MODEL = [
  'editions',
  'edition_words',
  'edition_refs',
  'edition_files',
  'slugs',
  'outbox_events',
] as const;
/** Strapi's own tables of content. */
const CONTENT = ['articles', 'techniques', 'topics', 'authors', 'homes'] as const;

/** Everything that a refused action must leave as it was: drafts, what is published, editions, events. */
export async function stateOf(cms: Cms): Promise<Record<string, unknown[]>> {
  const state: Record<string, unknown[]> = {};
  for (const table of [...CONTENT, ...READ_MODEL]) {
    const rows: unknown = await cms.database.tables(table).select();
    state[table] = Array.isArray(rows) ? rows.map((row) => JSON.stringify(row)).sort() : [];
  }
  return state;
}
