import { documentPath, isSingleKind } from '@wellspring/content-model';
import type { AuthorReference, TechniqueReference, TopicReference } from '@wellspring/content-model';
import type { EditionRow } from '../../database/editions.ts';
import { PARTS } from './parts.ts';
import type { Scene } from './scene.ts';

/** Links to documents in the reader's language, or in a fallback; those that cannot be read in either are left out. */
export function authorLinks(scene: Scene, ids: readonly string[] = []): AuthorReference[] {
  return ids.flatMap((id) => {
    const row = scene.cards.pick(id, scene.chain);
    if (row?.item == null || row.shared === null) return [];
    const { credentials, disclosure } = PARTS.author.item(row);
    const { fictional } = PARTS.author.shared(row);
    return [{ ...linkTo(scene, row), kind: 'author' as const, credentials, disclosure, fictional }];
  });
}

/** Links to techniques, as cards. */
export function techniqueLinks(scene: Scene, ids: readonly string[] = []): TechniqueReference[] {
  return ids.flatMap((id) => {
    const row = scene.cards.pick(id, scene.chain);
    const source = scene.cards.source(id);
    if (row?.item == null || source?.shared == null) return [];
    const { summary, cover } = PARTS.technique.item(row);
    const { family, pressure, minutes } = PARTS.technique.shared(source);
    return [{ ...linkTo(scene, row), kind: 'technique' as const, summary, cover, family, pressure, minutes }];
  });
}

/** Links to topics, as cards. */
export function topicLinks(scene: Scene, ids: readonly string[] = []): TopicReference[] {
  return ids.flatMap((id) => {
    const row = scene.cards.pick(id, scene.chain);
    const source = scene.cards.source(id);
    if (row?.item == null || source?.shared == null) return [];
    const { summary } = PARTS.topic.item(row);
    const { topicKind, bodyRegion } = PARTS.topic.shared(source);
    return [{ ...linkTo(scene, row), kind: 'topic' as const, summary, topicKind, bodyRegion }];
  });
}

function linkTo({ requested, cards }: Scene, { documentId, kind, locale, slug, title }: EditionRow) {
  if (isSingleKind(kind)) throw new TypeError(`Nothing refers to a document of the kind ${kind}.`);
  return {
    id: documentId,
    title,
    path: documentPath(requested, kind, slug ?? ''),
    locale,
    fallback: cards.fallback(documentId, requested, locale),
  };
}
