import type { LocaleCode } from '../locales.ts';
import type { SiteAnswer } from '../wire/answers.ts';

/** `GET /site`: exists in English and Arabic. */
export function siteAnswerIn(locale: LocaleCode): SiteAnswer {
  const served = locale === 'ar' ? 'ar' : 'en';
  const isArabic = served === 'ar';
  const reason = locale === served ? null : ({ reason: 'not-translated' } as const);
  const paragraph = (text: string) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, text }],
  });
  return {
    data: {
      id: 'examplesite0000000000001',
      kind: 'site',
      locale: served,
      fallback: reason,
      name: 'Wellspring',
      tagline: isArabic ? 'عافية بلا ضجيج' : 'Well-being, without the noise',
      disclaimer: isArabic
        ? 'هذه المقالة للمعلومات العامة، ولا تغني عن استشارة مختص.'
        : 'This article informs. It does not replace the advice of somebody who has examined you.',
      contact: {
        mail: 'editor@wellspring.example',
        text: [paragraph(isArabic ? 'نقرأ كل رسالة.' : 'We read every letter.')],
      },
      imprint: [paragraph('Wellspring, 12 Example Street, Exampleton')],
      navigation: {
        articles: isArabic ? 'اقرأ' : 'Read',
        techniques: null,
        topics: null,
        body: null,
        search: null,
        about: null,
      },
      social: [{ label: 'Mastodon', url: 'https://social.example/@wellspring' }],
      publishedAt: '2026-01-02T09:00:00.000Z',
      updatedAt: '2026-01-02T09:00:00.000Z',
    },
    meta: {
      requestedLocale: locale,
      servedLocale: served,
      fallback: reason,
      indexable: false,
      canonicalPath: `/${served}`,
      alternates: [
        { locale: 'en', path: '/en', title: 'Wellspring', indexable: false },
        { locale: 'ar', path: '/ar', title: 'Wellspring', indexable: false },
      ],
    },
  };
}
