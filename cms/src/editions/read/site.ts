import type { DocumentMeta, DocumentQuery, Site } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { composeSite } from '../compose/documents.ts';
import { metaOf } from './meta.ts';
import type { Outcome } from './outcome.ts';
import { findSingle } from './single.ts';

/** What the publication says of itself, in the locale asked for or a fallback. */
export async function readSite(
  handle: Handle,
  query: DocumentQuery,
): Promise<Outcome<{ data: Site; meta: DocumentMeta }>> {
  const found = await findSingle(handle, 'site', 'description of the site', query);
  if ('status' in found) return found;
  const { scene, edition, facts, tags } = found;
  const data = composeSite(scene, edition);
  const answer = { data, meta: metaOf(facts, query.locale, edition, data.fallback) };
  return { status: 200, answer, locale: edition.locale, tags };
}
