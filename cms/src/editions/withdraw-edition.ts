import type { Knex } from 'knex';
import { isSingleKind } from '@wellspring/content-model';
import { putFiles } from '../database/edition-files.ts';
import { withdrawEdition } from '../database/editions.ts';
import type { EditionFacts } from '../database/editions.ts';
import { releaseSlug } from '../database/slugs.ts';
import { announce } from './announce.ts';
import { publicationInstant } from './clock.ts';
import { tagsOfEdition } from './event-tags.ts';
import { keepPlaces } from './lists/keep-places.ts';
import { pathsOf } from './publish-edition.ts';
import { makeUnfindable } from './search/keep-entry.ts';

/** Takes an edition from readers: its words go, a marker and its slug stay behind, and the event says so. */
export async function withdrawFromReaders(
  handle: Knex.Transaction,
  { kind, documentId, locale, slug }: EditionFacts,
  type: 'document.unpublished' | 'document.deleted',
): Promise<void> {
  const at = publicationInstant().toISOString();
  await withdrawEdition(handle, documentId, locale, at);
  await putFiles(handle, documentId, locale, []);
  await keepPlaces(handle, [documentId]);
  await makeUnfindable(handle, { kind, documentId, locale });
  if (!isSingleKind(kind)) await releaseSlug(handle, kind, locale, documentId, at);
  const slugs = slug === null ? [] : [slug];
  await announce(handle, {
    type,
    kind,
    documentId,
    locale,
    paths: pathsOf(kind, locale, slugs),
    tags: tagsOfEdition(kind, documentId, locale, slugs),
  });
}
