import { previewLink } from '@wellspring/preview-links';
import { RUNNING, running } from '../product/running.ts';
import { settingsOf } from '../product/seeded-data.ts';
import type { LocaleCode } from './locales.ts';

/** Path of the preview of the article's draft in a language, by a link as the CMS of the shared product would make it. */
export function previewPath(locale: LocaleCode): string {
  const { PREVIEW_SECRET: secret = '' } = settingsOf(running('seeded'));
  const version = { kind: 'article', documentId: running('article'), locale, state: 'draft' } as const;
  return previewLink(version, secret, Date.now());
}

/** Path of a preview whose link was never made. */
export const refusedPreviewPath = (locale: LocaleCode): string =>
  `/preview/${locale}/article/${process.env[RUNNING.article] ?? 'x'}?state=draft&expires=1767225600&signature=x`;
