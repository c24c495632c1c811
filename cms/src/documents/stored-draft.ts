import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { DEFAULT_LOCALE, localeCode } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { KINDS_WITH_SOURCE_LOCALE } from '../editions/kinds.ts';
import { loadRows } from '../editions/rows.ts';
import type { VersionRow } from '../editions/rows.ts';

/** What stands in the database before a write: every draft of a document. */
export interface StoredDraft {
  readonly sourceLocale: LocaleCode;
  readonly locales: readonly LocaleCode[];
  readonly versions: ReadonlyMap<LocaleCode, VersionRow>;
}

/** Reads what a document holds now, or undefined where it does not exist. */
export async function storedDraft(
  strapi: Core.Strapi,
  kind: EditionKind,
  documentId: string,
): Promise<StoredDraft | undefined> {
  const rows = await loadRows(strapi, kind, documentId, 'draft');
  const [first] = rows;
  if (first === undefined) return undefined;
  const versions = new Map(rows.map((row) => [row.locale, row]));
  return { sourceLocale: sourceLocaleOf(kind, first), locales: [...versions.keys()], versions };
}

/** The locale that a version's document originates in. */
export function sourceLocaleOf(kind: EditionKind, row: VersionRow): LocaleCode {
  if (!KINDS_WITH_SOURCE_LOCALE.includes(kind)) return DEFAULT_LOCALE;
  return z.object({ sourceLocale: localeCode }).parse(row).sourceLocale;
}
