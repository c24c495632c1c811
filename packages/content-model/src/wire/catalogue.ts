import { z } from 'zod';
import { EDITION_KINDS } from '../vocabulary.ts';
import { cursor } from './changes.ts';
import { instant } from './records.ts';
import { alternate, fallback, localeCode, path } from './references.ts';

/** One edition, for those who mirror, crawl or list everything: sitemaps, search engines, exports. */
export const indexEntry = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(EDITION_KINDS),
  title: z.string().min(1),
  path,
  locale: localeCode,
  /** Always null: the index holds what is published, never a stand-in. */
  fallback,
  updatedAt: instant,
  indexable: z.boolean(),
  alternates: z.array(alternate),
});
export type IndexEntry = z.infer<typeof indexEntry>;

/** `GET /index`: every edition, in an order that stays, a page at a time. */
export const indexAnswer = z.strictObject({
  data: z.array(indexEntry),
  meta: z.strictObject({
    /** Where to go on; null on the last page. */
    cursor: cursor.nullable(),
  }),
});
export type IndexAnswer = z.infer<typeof indexAnswer>;
