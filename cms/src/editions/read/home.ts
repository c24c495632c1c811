import { documentTag, fallbackChain, listTag } from '@wellspring/content-model';
import type { DocumentMeta, DocumentQuery, Home } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { editionsOf, factsOfDocument, onlyDocumentOf } from '../../database/editions.ts';
import { composeHome } from '../compose/documents.ts';
import { loadScene } from '../compose/scene.ts';
import { shelve } from '../compose/shelf.ts';
import { composeItems } from './list.ts';
import { alternatesOf, metaOf } from './meta.ts';
import type { Outcome } from './outcome.ts';

/** The home page in the locale asked for or a fallback, with the articles that it features. */
export async function readHome(
  handle: Handle,
  { locale: requested, fallback }: DocumentQuery,
): Promise<Outcome<{ data: Home; meta: DocumentMeta }>> {
  const chain = fallback === 'none' ? [requested] : fallbackChain(requested);
  const lists = chain.map((locale) => listTag('home', locale));
  const documentId = await onlyDocumentOf(handle, 'home');
  if (documentId === undefined) return { status: 404, message: 'There is no home page yet.', tags: lists };

  const facts = await factsOfDocument(handle, documentId);
  const served = chain.find((locale) => facts.get(locale)?.withdrawnAt === null);
  if (served === undefined) {
    const alternates = alternatesOf(facts);
    const status = alternates.length === 0 ? 410 : 404;
    const message = `There is no home page in ${requested}.`;
    return { status, message, alternates, tags: [...lists, documentTag(documentId)] };
  }
  const scene = await loadScene(handle, requested, [{ documentId, locale: served }], 'body');
  const edition = scene.documents.pick(documentId, [served]);
  if (edition === undefined) return { status: 404, message: 'There is no home page yet.', tags: lists };

  const featured = scene.references.get(documentId)?.featured ?? [];
  const articles = shelve(await editionsOf(handle, featured, scene.chain, 'item'));
  const readable = featured.flatMap((id) => articles.pick(id, scene.chain) ?? []);
  const { items, tags: shown } = await composeItems(handle, 'article', requested, readable);
  const answer = {
    data: composeHome(scene, edition, items),
    meta: metaOf(facts, requested, edition, scene.documents.fallback(documentId, requested, served)),
  };
  const tags = [...scene.tags, ...shown, ...lists, ...featured.map(documentTag)];
  return { status: 200, answer, locale: served, tags: [...new Set(tags)] };
}
