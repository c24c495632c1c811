import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** The published version of a document in one locale. */
export interface PublishedVersion {
  readonly id: number;
  /** Null for types that are not localized. */
  readonly locale: string | null;
  /** Its own fields, without relations and components. */
  readonly fields: Readonly<Record<string, unknown>>;
}

const row = z.looseObject({ id: z.int(), locale: z.string().nullish() });

/** What is published of a document, by locale. Joins the surrounding transaction. */
export async function publishedVersions(
  strapi: Core.Strapi,
  uid: string,
  documentId: string | undefined,
): Promise<Map<string | null, PublishedVersion>> {
  if (documentId === undefined) return new Map();
  const rows: unknown = await strapi.db
    .query(uid)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } }, orderBy: { id: 'asc' } });
  return new Map(
    z
      .array(row)
      .parse(rows)
      .map(({ id, ...fields }) => {
        const locale = fields.locale ?? null;
        return [locale, { id, locale, fields }];
      }),
  );
}
