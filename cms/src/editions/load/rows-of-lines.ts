import { RowsByTable } from '../../database/bulk/rows.ts';
import type { TableRows } from '../../database/bulk/rows.ts';
import { referenceColumns } from '../../database/edition-refs.ts';
import { wordsColumns } from '../../database/edition-words.ts';
import { editionColumns } from '../../database/editions.ts';
import type { EditionFacts } from '../../database/editions.ts';
import { slugColumns } from '../../database/slugs.ts';
import { editionRow } from '../edition-row.ts';
import { Findings } from '../findings.ts';
import { RELATIONS } from '../kinds.ts';
import { present } from '../present/index.ts';
import type { Presented } from '../present/index.ts';
import { localesOf, readLine, refusalOf } from './document-line.ts';
import type { LoadedArticle } from './document-line.ts';
import { addStrapiRows } from './strapi-rows.ts';
import { targetIn } from './targets.ts';
import type { Target, TargetField } from './targets.ts';
import { versionOf } from './version-of-line.ts';
import type { LoadedVersion } from './version-of-line.ts';

/** A line of the file, and its number from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** What lines come to. */
export interface RowsOfLines {
  readonly tables: readonly TableRows[];
  readonly documents: number;
  /** The editions of the articles, in the order of the lines. */
  readonly editions: readonly LoadedEdition[];
}

/** An edition that was made of a line. */
export type LoadedEdition = Pick<EditionFacts, 'kind' | 'documentId' | 'locale' | 'slug'>;

/** What making rows depends on besides the lines. */
export interface LoadContext {
  readonly targets: readonly Target[];
  /** Whether editors are to have the articles, too: with Strapi's own rows. */
  readonly withStrapi: boolean;
}

/**
 * Makes of lines every row that publishing the articles would leave behind, but those that are made of editions (lists,
 * search) and the events. Pure, so that it can run on another thread.
 *
 * @throws LoadError where a line is not of the form, or could not be published
 */
export function rowsOfLines(lines: readonly Line[], context: LoadContext): RowsOfLines {
  const rows = new RowsByTable();
  const editions = lines.flatMap(({ text, number }) =>
    addArticle(rows, readLine(text, number), number, context),
  );
  return { tables: rows.tables, documents: lines.length, editions };
}

/** @returns its editions */
function addArticle(
  rows: RowsByTable,
  article: LoadedArticle,
  line: number,
  { targets, withStrapi }: LoadContext,
): LoadedEdition[] {
  const referred = {
    authors: targetsOf(article, 'authors', line, targets),
    techniques: targetsOf(article, 'techniques', line, targets),
    topics: targetsOf(article, 'topics', line, targets),
  };
  const references = Object.fromEntries(
    RELATIONS.article.map((field) => [field, referred[field].map(({ documentId }) => documentId)]),
  );
  let sourceFingerprint = '';
  return localesOf(article).flatMap((locale) => {
    const words = article.locales[locale];
    if (words === undefined) return [];
    const version = versionOf(article, locale, words, references, sourceFingerprint);
    const fingerprint = addEdition(rows, presented(version, line), article.publishedAt);
    if (locale === article.source) sourceFingerprint = fingerprint;
    if (withStrapi) addStrapiRows(rows, version, referred, line);
    return [{ kind: 'article' as const, documentId: article.id, locale, slug: version.slug }];
  });
}

/** @returns the fingerprint of its words */
function addEdition(rows: RowsByTable, version: Presented, publishedAt: string): string {
  const edition = editionRow(version, undefined, publishedAt);
  const { documentId, locale, isSource, slug } = edition;
  rows.add('editions', editionColumns(edition));
  rows.add('edition_words', wordsColumns(edition));
  if (slug !== null) rows.add('slugs', slugColumns('article', locale, documentId, slug));
  if (isSource) {
    for (const row of referenceColumns(documentId, version.references)) rows.add('edition_refs', row);
  }
  return edition.wordsFingerprint;
}

function presented(version: LoadedVersion, line: number): Presented {
  const findings = new Findings();
  const result = present('article', version, { findings });
  if (version.slug === '') findings.refuse('No slug can be made of its title.', 'slug');
  const [refusal] = findings.refusals;
  if (refusal === undefined) return result;
  throw refusalOf(line, `${version.locale}, “${version.title}”: ${refusal.message}`);
}

function targetsOf(
  article: LoadedArticle,
  field: TargetField,
  line: number,
  targets: readonly Target[],
): Target[] {
  return [...new Set(article[field])].map((slug) => {
    const target = targetIn(targets, field, slug);
    if (target === undefined) throw refusalOf(line, `${field}: there is no “${slug}”.`);
    // Strapi binds relations within a locale, and silently drops those that it cannot bind.
    if (target.rows[article.source] === undefined)
      throw refusalOf(line, `${field}: “${slug}” is not published in ${article.source}.`);
    return target;
  });
}
