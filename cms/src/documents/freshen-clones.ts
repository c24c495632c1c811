import { z } from 'zod';
import { freeSlug, isSingleKind } from '@wellspring/content-model';
import type { EditionKind, LocaleCode } from '@wellspring/content-model';
import { isTaken } from '../database/slugs.ts';
import { KINDS_WITH_SOURCE_LOCALE, UIDS } from '../editions/kinds.ts';
import { loadRows } from '../editions/rows.ts';
import type { VersionRow } from '../editions/rows.ts';
import { sourceLocaleOf } from './stored-draft.ts';
import type { DocumentRule } from './write.ts';

const slugged = z.looseObject({ slug: z.string().nullish() });

/**
 * A clone is a document of its own: it gets addresses of its own, and has never been published. Strapi clones the version
 * that is looked at; where that is a translation, it is the clone's original.
 */
export const freshenClones: DocumentRule = async (write, next) => {
  const written = await next();
  const { strapi, handle, kind, action } = write;
  const { documentId } = written;
  if (action !== 'clone' || documentId === undefined || isSingleKind(kind)) return written;
  const rows = await loadRows(strapi, kind, documentId, 'draft');
  for (const row of rows) {
    const { slug } = slugged.parse(row);
    const query = strapi.db.query(UIDS[kind]);
    const taken = async (candidate: string) =>
      (await isTaken(handle, kind, row.locale, candidate, documentId)) ||
      (await query.findOne({
        where: { slug: candidate, locale: row.locale, documentId: { $ne: documentId } },
        select: ['id'],
      })) !== null;
    await query.update({
      where: { id: row.id },
      data: {
        slug: slug ? await freeSlug(slug, taken) : slug,
        ...(KINDS_WITH_SOURCE_LOCALE.includes(kind) ? { sourceLocale: sourceAmong(kind, row, rows) } : {}),
        ...('firstPublicationAt' in row ? { firstPublicationAt: null, references: null } : {}),
      },
    });
  }
  return written;
};

function sourceAmong(kind: EditionKind, row: VersionRow, rows: readonly VersionRow[]): LocaleCode {
  const source = sourceLocaleOf(kind, row);
  return rows.some(({ locale }) => locale === source) ? source : row.locale;
}
