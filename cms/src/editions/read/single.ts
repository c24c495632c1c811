import { documentTag, fallbackChain, listTag } from '@wellspring/content-model';
import type { DocumentQuery, LocaleCode, SingleKind, Tag } from '@wellspring/content-model';
import type { Handle } from '../../database/connection.ts';
import { factsOfDocument, onlyDocumentOf } from '../../database/editions.ts';
import type { EditionFacts, EditionRow } from '../../database/editions.ts';
import { loadScene } from '../compose/scene.ts';
import type { Scene } from '../compose/scene.ts';
import { alternatesOf } from './meta.ts';
import type { Absence } from './outcome.ts';

/** The one document of a kind, in the locale asked for or a fallback, with what composing it needs. */
export interface Single {
  readonly scene: Scene;
  readonly edition: EditionRow;
  readonly facts: ReadonlyMap<LocaleCode, EditionFacts>;
  readonly tags: readonly Tag[];
}

/**
 * Finds the one document of a kind.
 *
 * @param name as sentences call it
 */
export async function findSingle(
  handle: Handle,
  kind: SingleKind,
  name: string,
  { locale: requested, fallback }: DocumentQuery,
): Promise<Single | Absence> {
  const chain = fallback === 'none' ? [requested] : fallbackChain(requested);
  const lists = chain.map((locale) => listTag(kind, locale));
  const documentId = await onlyDocumentOf(handle, kind);
  const none: Absence = { status: 404, message: `There is no ${name} yet.`, tags: lists };
  if (documentId === undefined) return none;

  const facts = await factsOfDocument(handle, documentId);
  const served = chain.find((locale) => facts.get(locale)?.withdrawnAt === null);
  if (served === undefined) {
    const alternates = alternatesOf(facts);
    const status = alternates.length === 0 ? 410 : 404;
    const message = `There is no ${name} in ${requested}.`;
    return { status, message, alternates, tags: [...lists, documentTag(documentId)] };
  }
  const scene = await loadScene(handle, requested, [{ documentId, locale: served }], 'body');
  const edition = scene.documents.pick(documentId, [served]);
  return edition === undefined ? none : { scene, edition, facts, tags: [...scene.tags, ...lists] };
}
