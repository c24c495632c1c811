import { LOCALE_CODES, encodePath } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { articleAnswerIn, authorAnswerIn, topicAnswerIn } from '@wellspring/content-model/examples';
import { FILE_PAGES } from '../../shared/file-pages.ts';
import { reviewerAnswerIn, techniqueAnswerIn } from './example-site.ts';

/** The page of each kind in a locale, as the stand-in publishes it, encoded. */
export function documentAddresses(
  locale: LocaleCode,
): Record<'article' | 'technique' | 'topic' | 'author', string> {
  return {
    article: encodePath(articleAnswerIn(locale).data.path),
    technique: encodePath(techniqueAnswerIn(locale).data.path),
    topic: encodePath(topicAnswerIn(locale).data.path),
    author: encodePath(authorAnswerIn(locale).data.path),
  };
}

/** Every page of the CMS's in a locale, encoded. */
export function cmsAddresses(locale: LocaleCode): string[] {
  return [
    `/${locale}`,
    `/${locale}/articles`,
    `/${locale}/techniques`,
    `/${locale}/topics`,
    `/${locale}/body`,
    `/${locale}/search`,
    ...Object.values(documentAddresses(locale)),
    encodePath(reviewerAnswerIn(locale).data.path),
  ];
}

/** Every page of the site in every locale, encoded. */
export const EVERY_ADDRESS: readonly string[] = LOCALE_CODES.flatMap((locale) => [
  ...cmsAddresses(locale),
  ...FILE_PAGES.map((name) => `/${locale}/${name}`),
]);
