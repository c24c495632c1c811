import { z } from 'zod';
import { freeSlug } from '@wellspring/content-model';
import { isTaken } from '../database/slugs.ts';
import { UIDS } from '../editions/kinds.ts';
import { loadRows } from '../editions/rows.ts';
import type { DocumentRule } from './write.ts';

const slugged = z.looseObject({ slug: z.string().nullish() });

/** A clone is a document of its own: it gets addresses of its own, and has never been published. */
export const freshenClones: DocumentRule = async (write, next) => {
  const written = await next();
  const { strapi, handle, kind, action } = write;
  const { documentId } = written;
  if (action !== 'clone' || documentId === undefined || kind === 'home') return written;
  for (const row of await loadRows(strapi, kind, documentId, 'draft')) {
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
        ...('firstPublicationAt' in row ? { firstPublicationAt: null, references: null } : {}),
      },
    });
  }
  return written;
};
