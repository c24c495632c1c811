import type { RowsByTable } from '../../database/bulk/rows.ts';
import { RELATIONS } from '../kinds.ts';
import type { Target, TargetField } from './targets.ts';
import type { LoadedVersion } from './version-of-line.ts';

type State = 'draft' | 'published';

/** Join tables of relations; the names of columns are Strapi's, of the other end and of the place among each. */
const RELATION_TABLES = {
  authors: { table: 'articles_authors_lnk', end: 'author' },
  techniques: { table: 'articles_techniques_lnk', end: 'technique' },
  topics: { table: 'articles_topics_lnk', end: 'topic' },
} as const satisfies Record<TargetField, { readonly table: string; readonly end: string }>;

/**
 * Adds the rows that Strapi keeps of a published version: its draft, what was published, and the components and relations of
 * both. A test compares them with what Strapi itself writes (cms/test/load.test.ts).
 *
 * @param targets what the source refers to
 * @param place of the article among all that refer to the same: a later one comes after it
 */
export function addStrapiRows(
  rows: RowsByTable,
  version: LoadedVersion,
  targets: Readonly<Record<TargetField, readonly Target[]>>,
  place: number,
): void {
  for (const state of ['draft', 'published'] as const) {
    const article = addArticle(rows, version, state);
    version.sections.forEach(({ key, body }, index) => {
      const table = 'components_sections_proses';
      const component = rows.addNumbered(table, { key, body: JSON.stringify(body) });
      addComponent(rows, article, {
        table,
        component,
        type: 'sections.prose',
        field: 'sections',
        order: index + 1,
      });
    });
    addTranslation(rows, article, version);
    // Every language has them: Strapi copies what is shared.
    version.sources.forEach((source, index) => {
      const table = 'components_shared_sources';
      const component = rows.addNumbered(table, source);
      addComponent(rows, article, {
        table,
        component,
        type: 'shared.source',
        field: 'sources',
        order: index + 1,
      });
    });
    if (version.locale === version.sourceLocale) addRelations(rows, article, version, state, targets, place);
  }
}

function addArticle(rows: RowsByTable, version: LoadedVersion, state: State): number {
  const at = new Date(version.firstPublicationAt);
  const references = RELATIONS.article.map((field) => [field, version.references[field] ?? []] as const);
  return rows.addNumbered('articles', {
    document_id: version.documentId,
    locale: version.locale,
    source_locale: version.sourceLocale,
    title: version.title,
    slug: version.slug,
    summary: version.summary,
    first_publication_at: at,
    references: state === 'draft' ? null : JSON.stringify(Object.fromEntries(references)),
    created_at: at,
    updated_at: at,
    published_at: state === 'draft' ? null : at,
  });
}

function addTranslation(rows: RowsByTable, article: number, { translation }: LoadedVersion): void {
  if (translation === null) return;
  const table = 'components_shared_translations';
  const component = rows.addNumbered(table, {
    method: translation.method,
    translated_at: new Date(translation.translatedAt),
    source_fingerprint: translation.sourceFingerprint,
  });
  addComponent(rows, article, {
    table,
    component,
    type: 'shared.translation',
    field: 'translation',
    order: null,
  });
}

function addComponent(
  rows: RowsByTable,
  article: number,
  of: { table: string; component: number; type: string; field: string; order: number | null },
): void {
  rows.add(
    'articles_cmps',
    {
      entity_id: article,
      cmp_id: of.component,
      component_type: of.type,
      field: of.field,
      order: of.order,
    },
    { entity_id: 'articles', cmp_id: of.table },
  );
}

function addRelations(
  rows: RowsByTable,
  article: number,
  { locale }: LoadedVersion,
  state: State,
  targets: Readonly<Record<TargetField, readonly Target[]>>,
  place: number,
): void {
  for (const field of RELATIONS.article) {
    const { table, end } = RELATION_TABLES[field];
    targets[field].forEach((target, index) => {
      rows.add(
        table,
        {
          article_id: article,
          [`${end}_id`]: target.rows[locale]?.[state] ?? null,
          [`${end}_ord`]: index + 1,
          article_ord: place,
        },
        { article_id: 'articles' },
      );
    });
  }
}
