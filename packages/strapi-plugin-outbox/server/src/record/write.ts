import type { Modules } from '@strapi/strapi';
import { z } from 'zod';

const schema = z.looseObject({
  options: z.looseObject({ draftAndPublish: z.boolean().optional() }).optional(),
});
const params = z.looseObject({
  documentId: z.string().optional(),
  locale: z.union([z.string(), z.array(z.string())]).nullish(),
});
const answered = z.looseObject({ documentId: z.string() });

type Context = Parameters<Modules.Documents.Middleware.Middleware>[0];

/** The actions of Strapi's Document Service that change something. */
const WRITES = ['create', 'update', 'publish', 'unpublish', 'delete', 'clone', 'discardDraft'];

/** A write of the Document Service. */
export interface DocumentWrite {
  readonly action: string;
  /** Undefined where the write makes the document. */
  readonly documentId: string | undefined;
  /** Whether the write was about the version of a locale as it is published: types without drafts are saved in place. */
  isAbout(locale: string | null): boolean;
}

/** The write that a middleware of the Document Service sees; undefined where it only reads. */
export function writeOf({ action, params: given, contentType }: Context): DocumentWrite | undefined {
  if (!WRITES.includes(action)) return undefined;
  const { documentId, locale } = params.parse(given ?? {});
  const isInPlace = action === 'update' && schema.parse(contentType).options?.draftAndPublish !== true;
  const locales = locale === null || locale === undefined ? [] : [locale].flat();
  return {
    action,
    documentId: action === 'create' || action === 'clone' ? undefined : documentId,
    isAbout: (one) => isInPlace && (one === null || locales.includes(one)),
  };
}

/** The document that a write answers with. */
export function documentOf(answer: unknown): string | undefined {
  return answered.safeParse(answer).data?.documentId;
}
