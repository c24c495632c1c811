import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import knex from 'knex';
import type { Knex } from 'knex';
import { lookAtTables } from '../src/database/statistics.ts';

/** Articles, each with so many components that the beginning of an index misleads SQLite. */
const ARTICLES = 500;
const EACH = 30;
/** As Strapi asks for a component of the articles of one page. */
const SOURCES = `select distinct c."order", s.* from sources as s
  left join articles_cmps as c on s.id = c.cmp_id and c.field = ? where c.entity_id in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)`;

describe('SQLite, having looked at its tables', () => {
  let tables: Knex;
  beforeAll(async () => {
    tables = knex({ client: 'better-sqlite3', connection: ':memory:', useNullAsDefault: true });
    await tables.raw('create table sources (id integer primary key)');
    await tables.raw(
      'create table articles_cmps (id integer primary key, entity_id integer, cmp_id integer, field text, component_type text, "order" integer)',
    );
    for (const column of ['entity_id', 'field', 'component_type'])
      await tables.raw('create index ?? on articles_cmps (??)', [`articles_${column}_idx`, column]);
    await tables.raw(
      `with recursive counted (n) as (select 1 union all select n + 1 from counted where n < ${ARTICLES * EACH})
      insert into articles_cmps (entity_id, cmp_id, field, component_type) select n / ${EACH}, n, 'sources', 'shared.source' from counted`,
    );
    for (const field of ['cover', 'funding', 'reviews'])
      await tables('articles_cmps').insert({ entity_id: 1, cmp_id: 1, field, component_type: field });
    await tables.raw(
      'create table articles (id integer primary key, document_id text, locale text, title text)',
    );
    await tables.raw('create index articles_documents_idx on articles (document_id, locale)');
    await tables.raw('create index articles_drafts_title_ix on articles (locale, title)');
    for (const locale of ['en', 'de'])
      await tables.raw(
        'insert into articles (document_id, locale, title) select id, ?, id from articles_cmps',
        [locale],
      );
    await tables.raw('insert into sources (id) select id from articles_cmps');
    await lookAtTables(tables);
  });
  afterAll(() => tables.destroy());

  it('reads the components of a page by its articles, not by the name of the field', async () => {
    const plan = JSON.stringify(await tables.raw(`explain query plan ${SOURCES}`, ['sources']));
    expect(plan).toContain('articles_entity_id_idx');
  });

  it('reads a hundred known documents, not every title of a language', async () => {
    const ids = Array.from({ length: 100 }, (_, id) => String(id));
    const statement = `explain query plan select * from articles where locale = ? and document_id in (${ids.map(() => '?').join()}) order by title limit 10`;
    const plan = JSON.stringify(await tables.raw(statement, ['en', ...ids]));
    expect(plan).toContain('articles_documents_idx');
  });
});
