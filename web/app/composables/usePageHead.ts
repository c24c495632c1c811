import naskh from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url';
import newsreader from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url';
import type { LocaleCode } from '@wellspring/content-model';
import { localeOf } from '@wellspring/content-model';
import elements from '~/assets/elements.js?url';
import { SITE_NAME } from '#shared/site';
import { THEME_SCRIPT } from '#shared/theme-script';
import type { PageHead } from '#shared/views/frame';

/** The face that the text is read in, which the first paint should not wait for; Japanese uses the system's. */
const READING_FACE: Partial<Record<LocaleCode, string>> = {
  ar: naskh,
  en: newsreader,
  de: newsreader,
  fr: newsreader,
  es: newsreader,
};

/** Writes a page's head. */
export function usePageHead(head: PageHead): void {
  const { phrasebook } = usePageRequest();
  const { locale } = phrasebook;
  const words = localeOf(head.wordsLocale);
  const face = READING_FACE[locale.code];
  const robots = head.isIndexable ? 'max-image-preview:large' : 'noindex';

  useHead({
    htmlAttrs: { lang: locale.tag, dir: locale.direction },
    title: head.title,
    script: [
      { innerHTML: THEME_SCRIPT, tagPriority: 'critical' },
      { src: elements, type: 'module' },
      ...(head.jsonLd === null
        ? []
        : [{ type: 'application/ld+json', innerHTML: dataBlock(head.jsonLd) } as const]),
    ],
    link: [
      ...(face === undefined
        ? []
        : [{ rel: 'preload', as: 'font', type: 'font/woff2', href: face, crossorigin: '' } as const]),
      { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
      { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
      ...(head.canonical === null ? [] : [{ rel: 'canonical', href: head.canonical } as const]),
      ...head.alternates.map(({ hreflang, href }) => ({ rel: 'alternate', hreflang, href }) as const),
    ],
    meta: [
      { name: 'viewport', content: 'width=device-width, initial-scale=1, viewport-fit=cover' },
      { name: 'color-scheme', content: 'light dark' },
      { name: 'theme-color', content: '#fbf8f2', media: '(prefers-color-scheme: light)' },
      { name: 'theme-color', content: '#111a19', media: '(prefers-color-scheme: dark)' },
      { name: 'robots', content: robots },
      ...described(head),
      { property: 'og:site_name', content: SITE_NAME },
      { property: 'og:type', content: head.type },
      { property: 'og:title', content: head.title },
      { property: 'og:locale', content: words.tag.replace('-', '_') },
      ...(head.canonical === null ? [] : [{ property: 'og:url', content: head.canonical }]),
      ...pictured(head),
    ],
  });
}

function described({ description }: PageHead) {
  if (description === null) return [];
  return [
    { name: 'description', content: description },
    { property: 'og:description', content: description },
  ];
}

function pictured({ image }: PageHead) {
  if (image === null) return [{ name: 'twitter:card', content: 'summary' }];
  return [
    { property: 'og:image', content: image.url },
    { property: 'og:image:width', content: String(image.width) },
    { property: 'og:image:height', content: String(image.height) },
    { property: 'og:image:alt', content: image.alt },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** JSON that cannot end its own script element. */
function dataBlock(json: object): string {
  return JSON.stringify(json).replaceAll('<', '\\u003c');
}
