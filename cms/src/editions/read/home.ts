import { documentTag } from '@wellspring/content-model';
import type { DocumentMeta, DocumentQuery, Home, Tag } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { editionsOf } from '../../database/editions.ts';
import type { EditionRow } from '../../database/editions.ts';
import { composeHome } from '../compose/documents.ts';
import type { Scene } from '../compose/scene.ts';
import { shelve } from '../compose/shelf.ts';
import { composeItems } from './list.ts';
import { metaOf } from './meta.ts';
import type { Outcome } from './outcome.ts';
import { findSingle } from './single.ts';

/** The home page in the locale asked for or a fallback, with the articles that it features. */
export async function readHome(
  handle: Handle,
  query: DocumentQuery,
): Promise<Outcome<{ data: Home; meta: DocumentMeta }>> {
  const found = await findSingle(handle, 'home', 'home page', query);
  if ('status' in found) return found;
  const { scene, edition, facts } = found;
  const { home, featured, shown } = await composeHomePage(handle, scene, edition);
  const answer = { data: home, meta: metaOf(facts, query.locale, edition, home.fallback) };
  const tags = [...found.tags, ...shown, ...featured.map(documentTag)];
  return { status: 200, answer, locale: edition.locale, tags: [...new Set(tags)] };
}

/**
 * The home page with the articles that it features, as far as they can be read in the reader's language.
 *
 * @returns also the ids of all that it features, and the tags of all that they show
 */
export async function composeHomePage(
  handle: Handle,
  scene: Scene,
  edition: EditionRow,
): Promise<{ home: Home; featured: readonly string[]; shown: readonly Tag[] }> {
  const featured = scene.references.get(edition.documentId)?.featured ?? [];
  const articles = shelve(await editionsOf(handle, featured, scene.chain, 'item'));
  const readable = featured.flatMap((id) => articles.pick(id, scene.chain) ?? []);
  const { items, tags: shown } = await composeItems(handle, 'article', scene.requested, readable);
  return { home: composeHome(scene, edition, items), featured, shown };
}
