import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import type { DocumentKind } from '@wellspring/content-model';
import { connectionOf } from '../../database/connection.ts';
import { slugsOfKind } from '../../database/slugs.ts';
import { UIDS } from '../kinds.ts';
import { TARGET_KINDS } from './targets.ts';
import type { Target } from './targets.ts';

const strapiRow = z.object({
  id: z.int(),
  documentId: z.string(),
  locale: localeCode,
  publishedAt: z.unknown(),
});

/** Reads everything that articles can refer to: all techniques, topics and people that are published. */
export async function readTargets(strapi: Core.Strapi): Promise<Target[]> {
  const targets: Target[] = [];
  for (const kind of Object.values(TARGET_KINDS)) targets.push(...(await targetsOfKind(strapi, kind)));
  return targets;
}

async function targetsOfKind(strapi: Core.Strapi, kind: DocumentKind): Promise<Target[]> {
  const found: unknown = await strapi.db
    .query(UIDS[kind])
    .findMany({ select: ['id', 'documentId', 'locale', 'publishedAt'] });
  const rows = z.array(strapiRow).parse(found);
  const slugs = await slugsOfKind(connectionOf(strapi), kind);
  return [...slugs].map(([documentId, names]) => {
    const own = rows.filter((row) => row.documentId === documentId);
    const published = own.filter((row) => kind === 'author' || row.publishedAt !== null);
    return {
      kind,
      documentId,
      slugs: names,
      rows: Object.fromEntries(
        published.map(({ id, locale }) => {
          const draft = own.find(
            (row) => row.locale === locale && (kind === 'author' || row.publishedAt === null),
          );
          return [locale, { published: id, draft: draft?.id ?? id }];
        }),
      ),
    };
  });
}
