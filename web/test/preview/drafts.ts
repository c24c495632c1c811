import { documentPath, homePath } from '@wellspring/content-model';
import type { DocumentMeta, PageKind, LocaleCode, PreviewGaps } from '@wellspring/content-model';
import {
  articleAnswerIn,
  authorAnswerIn,
  homeAnswerIn,
  topicAnswerIn,
} from '@wellspring/content-model/examples';
import { previewLink } from '@wellspring/preview-links';
import type { SiteWithCms } from '../harness/site-with-cms.ts';
import { techniqueAnswerIn } from '../stand-in/example-site.ts';
import { json } from '../stand-in/replies.ts';

/** The secret that the site under test shares with its CMS. */
export const PREVIEW_SECRET = 'a-secret-that-two-servers-share';
/** Where the admin of that CMS is. */
export const ADMIN = 'https://cms.example';

/** A word that stands in a draft and in nothing that is published. */
export const DRAFTED = 'Unpublishedword';

const NO_GAPS: PreviewGaps = { fields: [], sections: [] };
const ANSWERS = {
  article: articleAnswerIn,
  technique: techniqueAnswerIn,
  topic: topicAnswerIn,
  author: authorAnswerIn,
} as const;

/** The CMS's answer about a version. */
interface Draft {
  readonly data: { readonly id: string };
  readonly meta: DocumentMeta;
  readonly gaps: PreviewGaps;
}

/** An example as a version in a language, whether the example is in it or not; with changes. */
export function draftIn(
  kind: PageKind,
  locale: LocaleCode,
  changes: object = {},
  gaps: PreviewGaps = NO_GAPS,
): Draft {
  const { data, meta } = kind === 'home' ? homeAnswerIn(locale) : ANSWERS[kind](locale);
  const path = data.kind === 'home' ? homePath(locale) : documentPath(locale, data.kind, data.slug);
  const own = { locale, path, fallback: null };
  return {
    data: { ...data, ...own, ...changes },
    meta: { ...meta, requestedLocale: locale, servedLocale: locale, fallback: null, canonicalPath: path },
    gaps,
  };
}

/** Puts a draft into the CMS. @returns the link to its preview */
export function put(
  { cms }: SiteWithCms,
  kind: PageKind,
  locale: LocaleCode,
  draft: Draft,
  state: 'draft' | 'published' = 'draft',
): string {
  const documentId = draft.data.id;
  cms.answer(`/preview/${kind}/${documentId}`, json(draft));
  return previewLink({ kind, documentId, locale, state }, PREVIEW_SECRET, Date.now());
}
