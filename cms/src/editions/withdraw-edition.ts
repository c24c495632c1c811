import type { Handle } from '../database/connection.ts';
import { putFiles } from '../database/edition-files.ts';
import { withdrawEdition } from '../database/editions.ts';
import type { EditionFacts } from '../database/editions.ts';
import { appendEvent } from '../database/events.ts';
import { releaseSlug } from '../database/slugs.ts';
import { publicationInstant } from './clock.ts';
import { tagsOfEdition } from './event-tags.ts';
import { pathsOf } from './publish-edition.ts';
import { makeUnfindable } from './search/keep-entry.ts';

/** Takes an edition from readers: its words go, a marker and its slug stay behind, and the event says so. */
export async function withdrawFromReaders(
  handle: Handle,
  { kind, documentId, locale, slug }: EditionFacts,
  type: 'document.unpublished' | 'document.deleted',
): Promise<void> {
  const at = publicationInstant().toISOString();
  await withdrawEdition(handle, documentId, locale, at);
  await putFiles(handle, documentId, locale, []);
  await makeUnfindable(handle, { kind, documentId, locale });
  if (kind !== 'home') await releaseSlug(handle, kind, locale, documentId, at);
  const slugs = slug === null ? [] : [slug];
  await appendEvent(handle, {
    type,
    kind,
    documentId,
    locale,
    paths: pathsOf(kind, locale, slugs),
    tags: tagsOfEdition(kind, documentId, locale, slugs),
    occurredAt: new Date().toISOString(),
  });
}
