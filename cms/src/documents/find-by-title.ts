import type { Core, Modules } from '@strapi/strapi';
import { z } from 'zod';
import { localeCode } from '@wellspring/content-model';
import { inTransaction } from '../database/connection.ts';
import { documentsTitled } from '../database/draft-titles.ts';
import { UIDS } from '../editions/kinds.ts';

const READ_ACTIONS = ['findMany', 'count'];
const asked = z.looseObject({
  _q: z.string().trim().min(1),
  // The Document Service takes none for drafts.
  status: z.literal('draft').nullish(),
  locale: localeCode,
  filters: z.record(z.string(), z.unknown()).nullish(),
});
/** What looks like the id of a document finds it, as Strapi's own search does. */
const DOCUMENT_ID = /^[a-z0-9]{16,32}$/;

/**
 * Answers the desk's search in its list of articles from the index of titles. Strapi's own compares every column of every draft
 * with it, which takes seconds where there are many. Filters, rights, order and pages stay Strapi's; a search of what is published
 * does, too, and of other types, of which there are few.
 */
export function findByTitle(strapi: Core.Strapi): Modules.Documents.Middleware.Middleware {
  return async (context, next) => {
    const search = asked.safeParse(context.params);
    if (context.uid !== UIDS.article || !READ_ACTIONS.includes(context.action) || !search.success)
      return next();
    const { _q: query, locale, filters } = search.data;
    const titled = await inTransaction(strapi, (handle) => documentsTitled(handle, locale, query));
    const found = DOCUMENT_ID.test(query) ? [...titled, query] : titled;
    Object.assign(context.params, {
      filters: { $and: [...(filters ? [filters] : []), { documentId: { $in: found } }] },
    });
    Reflect.deleteProperty(context.params, '_q');
    return next();
  };
}
