import { z } from 'zod';
import { DEFAULT_LOCALE, freeSlug, isSingleKind, slugOf } from '@wellspring/content-model';
import type { DocumentKind, LocaleCode } from '@wellspring/content-model';
import { isTaken } from '../database/slugs.ts';
import { TITLE_FIELDS, UIDS } from '../editions/kinds.ts';
import type { DocumentRule, DocumentWrite } from './write.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');

/**
 * The slug is made on save from the title, in the title's own script, when there is none; one that an editor typed is
 * put into the same form. A taken one gets a number. A slug stays as it is when the title changes.
 */
export const nameTheSlug: DocumentRule = async (write, next) => {
  const { kind, action, locales, data } = write;
  const [locale] = locales;
  if (!isSingleKind(kind) && locale !== undefined && (action === 'create' || action === 'update')) {
    const slug = await wantedSlug(write, kind, locale);
    if (slug !== undefined) data['slug'] = slug;
  }
  return next();
};

async function wantedSlug(
  write: DocumentWrite,
  kind: DocumentKind,
  locale: LocaleCode,
): Promise<string | undefined> {
  const { data } = write;
  const stored = await write.stored();
  const version: Readonly<Record<string, unknown>> = stored?.versions.get(locale) ?? {};
  // Authors share their slug over all locales, so it is in the default locale's form.
  const slugLocale = kind === 'author' ? DEFAULT_LOCALE : locale;
  const inherited = kind === 'author' ? text.parse(stored?.versions.values().next().value?.['slug']) : '';
  const typed = text.parse('slug' in data ? data['slug'] : version['slug']) || inherited;
  if (typed !== '' && typed === text.parse(version['slug'])) return undefined;
  const title = text.parse(data[TITLE_FIELDS[kind]] ?? version[TITLE_FIELDS[kind]]);
  const wanted = slugOf(typed === '' ? title : typed, slugLocale);
  if (wanted === '') return undefined;
  return freeSlug(wanted, (candidate) => belongsToAnother(write, kind, locale, candidate));
}

/** A slug is taken while another document publishes under it, or has a version that would. */
async function belongsToAnother(
  { strapi, handle, documentId }: DocumentWrite,
  kind: DocumentKind,
  locale: LocaleCode,
  slug: string,
): Promise<boolean> {
  if (await isTaken(handle, kind, locale, slug, documentId)) return true;
  const other: unknown = await strapi.db.query(UIDS[kind]).findOne({
    where: {
      slug,
      ...(kind === 'author' ? {} : { locale }),
      ...(documentId === undefined ? {} : { documentId: { $ne: documentId } }),
    },
    select: ['id'],
  });
  return other !== null;
}
