import { isSingleKind } from '@wellspring/content-model';
import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';
import { UIDS } from '../../editions/kinds.ts';
import type { Version } from './version.ts';

// The admin's content security policy forbids the `new Function` that zod would try for speed.
z.config({ jitless: true });

const finding = z.object({ path: z.array(z.string()), message: z.string() });
const readiness = z.object({ refusals: z.array(finding), warnings: z.array(finding) });
const translation = z.object({
  state: z.enum(['source', 'current', 'outdated', 'source-unpublished']),
  sourceLocale: z.string().nullable(),
  changedSince: z.string().nullable(),
});
const declared = z.object({ published: z.boolean() });
/** Strapi answers nothing where there is no preview. */
const previewLink = z
  .object({ data: z.object({ url: z.string().optional() }) })
  .transform(({ data }) => data.url ?? null)
  .catch(null);

/** One thing that an editor should know before publishing: where, by keys of the form's fields, and a sentence. */
export type Finding = z.infer<typeof finding>;
/** What stands between a draft and publishing, and what an editor should know. */
export type Readiness = z.infer<typeof readiness>;
/** How a draft stands to the original as published. */
export type Translation = z.infer<typeof translation>;

/** What the desk's routes answer about a version, kept until the version is saved, published or declared up to date. */
const versionsApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'VersionState'] }).injectEndpoints({
  endpoints: (build) => ({
    readiness: build.query<Readiness, Version>({
      query: (version) => `${routeOf(version)}/readiness`,
      transformResponse: (answer: unknown) => z.object({ data: readiness }).parse(answer).data,
      providesTags: (_answer, _error, version) => tagsOf(version),
    }),
    translation: build.query<Translation, Version>({
      query: (version) => `${routeOf(version)}/translation`,
      transformResponse: (answer: unknown) => z.object({ data: translation }).parse(answer).data,
      providesTags: (_answer, _error, version) => tagsOf(version),
    }),
    previewLink: build.query<string | null, Version>({
      query: ({ kind, documentId, locale }) => ({
        url: `/content-manager/preview/url/${UIDS[kind]}`,
        config: { params: { documentId, locale, status: 'draft' } },
      }),
      transformResponse: (answer: unknown) => previewLink.parse(answer),
      providesTags: (_answer, _error, version) => tagsOf(version),
    }),
    declareUpToDate: build.mutation<z.infer<typeof declared>, Version>({
      query: (version) => ({ url: `${routeOf(version)}/up-to-date`, method: 'POST', data: {} }),
      transformResponse: (answer: unknown) => z.object({ data: declared }).parse(answer).data,
      // Not Strapi's `Document`: the form would be loaded anew, and unsaved changes be lost.
      invalidatesTags: ['VersionState'],
    }),
  }),
});

export const { useReadinessQuery, useTranslationQuery, usePreviewLinkQuery, useDeclareUpToDateMutation } =
  versionsApi;

function routeOf({ kind, documentId, locale }: Version): string {
  return `/wellspring/versions/${kind}/${encodeURIComponent(documentId)}/${locale}`;
}

/** Strapi's own tag of a document, which every save, publication and withdrawal in the content manager expires; and ours. */
function tagsOf({ kind, documentId }: Version) {
  const uid = UIDS[kind];
  const id = isSingleKind(kind) ? uid : `${uid}_${documentId}`;
  return [{ type: 'Document' as const, id }, 'VersionState' as const];
}
