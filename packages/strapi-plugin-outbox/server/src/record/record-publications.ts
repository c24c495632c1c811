import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inWritingTransaction } from '../database/writing-turn.ts';
import { optionsOf } from '../options.ts';
import type { Options } from '../options.ts';
import { outboxOf } from '../outbox.ts';
import type { Publication } from './describe.ts';
import { publishedVersions } from './published-versions.ts';
import { whatChanged } from './what-changed.ts';
import type { Change } from './what-changed.ts';
import { documentOf, writeOf } from './write.ts';
import type { DocumentWrite } from './write.ts';

/**
 * Records what happens to the content types that the project named: one event per affected locale, in the transaction of the
 * write. What was published is compared before and after it, so that it does not matter by which action it changed.
 */
export function recordPublications(strapi: Core.Strapi): void {
  const options = optionsOf(strapi);
  if (options.contentTypes.length === 0) return;
  const unknown = options.contentTypes.filter((uid) => !Object.keys(strapi.contentTypes).includes(uid));
  if (unknown.length > 0)
    throw new Error(`The outbox is to record ${unknown.join(', ')}, which is not there.`);
  strapi.documents.use(async (context, next) => {
    const write = options.contentTypes.includes(context.uid) ? writeOf(context) : undefined;
    if (write === undefined) return next();
    return inWritingTransaction(strapi, async (handle) => {
      const before = await publishedVersions(strapi, context.uid, write.documentId);
      const answer = await next();
      const documentId = write.documentId ?? documentOf(answer);
      if (documentId === undefined) return answer;
      const after = await publishedVersions(strapi, context.uid, documentId);
      for (const change of whatChanged(before, after, write.isAbout)) {
        const publication = { ...publicationOf(write, change), uid: context.uid, documentId, handle };
        await append(strapi, options, publication);
      }
      return answer;
    });
  });
}

function publicationOf(
  { action }: DocumentWrite,
  { what, version }: Change,
): Pick<Publication, 'type' | 'locale' | 'fields'> {
  const gone = action === 'delete' ? 'document.deleted' : 'document.unpublished';
  const { locale, fields } = version;
  return { type: what === 'published' ? 'document.published' : gone, locale, fields };
}

async function append(
  strapi: Core.Strapi,
  { describe, now }: Options,
  publication: Publication & { readonly handle: Knex.Transaction },
): Promise<void> {
  const { type, uid, documentId, locale, handle } = publication;
  const described = (await describe?.(publication)) ?? {};
  await outboxOf(strapi).append(handle, {
    type,
    orderingKey: documentId,
    body: { uid, documentId, locale, ...described },
    occurredAt: new Date(now()).toISOString(),
  });
}
