import type { Knex } from 'knex';

/** The columns of the desk's list of articles (cms/src/setup/forms/article.ts), by which an editor sorts it. */
const SORTED_BY = ['title', 'updated_at'] as const;

/**
 * Lets the desk read a page of its list of articles in order, and count the list, from an index: Strapi has none by language, so
 * that a page of ten reads and sorts the drafts and publications of every language. Drafts alone, since the list shows those. An
 * index outlives Strapi's changes of its table; one that did not is made again at the next start.
 *
 * With the ids, which are what Strapi counts, and with what makes a draft: else PostgreSQL and SQLite read every draft to count it.
 */
export async function indexArticleLists(knex: Knex): Promise<void> {
  for (const column of SORTED_BY) {
    // Without the ids, as databases have it that were made before.
    await knex.raw('drop index if exists ??', [`articles_drafts_${column}_ix`]);
    await knex.raw(
      'create index if not exists ?? on articles (locale, ??, id, published_at) where published_at is null',
      [`articles_drafts_by_${column}_ix`, column],
    );
  }
}
