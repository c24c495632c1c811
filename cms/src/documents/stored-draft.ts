import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { DEFAULT_LOCALE, localeCode } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { KINDS_WITH_SOURCE_LOCALE } from '../editions/kinds.ts';
import { loadRows, populateOf } from '../editions/rows.ts';
import type { VersionRow } from '../editions/rows.ts';

/** Components of a version, as Strapi populates them. */
type Components = Readonly<Record<string, unknown>>;

/** What stands in the database before a write: every draft of a document. */
export interface StoredDraft {
  readonly sourceLocale: LocaleCode;
  readonly locales: readonly LocaleCode[];
  /** The versions' own columns. Most rules need no more, and components take a statement or two each. */
  readonly versions: ReadonlyMap<LocaleCode, VersionRow>;
  /** Reads components of versions as well, by locale. @param locales only these; all where nothing is said */
  with(components: Components, locales?: readonly LocaleCode[]): Promise<ReadonlyMap<LocaleCode, VersionRow>>;
  /** Reads everything of a version that presenting reads; undefined where there is none. */
  whole(locale: LocaleCode): Promise<VersionRow | undefined>;
}

/** Reads what a document holds now, or undefined where it does not exist, or is about to be created. */
export async function storedDraft(
  strapi: Core.Strapi,
  kind: EditionKind,
  documentId: string | undefined,
): Promise<StoredDraft | undefined> {
  if (documentId === undefined) return undefined;
  const load = async (components: Components, locales?: readonly LocaleCode[]) =>
    byLocale(await loadRows(strapi, kind, documentId, 'draft', locales, components));
  const versions = await load({});
  const [first] = versions.values();
  if (first === undefined) return undefined;
  return {
    sourceLocale: sourceLocaleOf(kind, first),
    locales: [...versions.keys()],
    versions,
    with: load,
    whole: async (locale) => (await load(populateOf(kind), [locale])).get(locale),
  };
}

function byLocale(rows: readonly VersionRow[]): Map<LocaleCode, VersionRow> {
  return new Map(rows.map((row) => [row.locale, row]));
}

/** The locale that a version's document originates in. */
export function sourceLocaleOf(kind: EditionKind, row: VersionRow): LocaleCode {
  if (!KINDS_WITH_SOURCE_LOCALE.includes(kind)) return DEFAULT_LOCALE;
  return z.object({ sourceLocale: localeCode }).parse(row).sourceLocale;
}
