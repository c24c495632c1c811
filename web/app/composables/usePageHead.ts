import type { Locale } from '@wellspring/content-model';
import { localeOf } from '@wellspring/content-model';
import elements from '~/assets/elements.js?url';
import faces from '~/assets/faces.js?url';
import previewScript from '~/assets/preview.js?url';
import searchField from '~/assets/search-field.js?url';
import { FIRST_PAINT_SCRIPT } from '#shared/first-paint-script';
import { withPublisher } from '#shared/json-ld';
import { titleOf } from '#shared/publication';
import type { Publication } from '#shared/publication';
import { feedPath, jsonFeedPath, manifestPath } from '#shared/site-files';
import { SPECULATION_RULES } from '#shared/speculation-rules';
import { THEME_SCRIPT } from '#shared/theme-script';
import type { PageHead } from '#shared/views/frame';

/** Writes a page's head. */
export function usePageHead(head: PageHead, publication: Publication): void {
  const { phrasebook, site, preview } = usePageRequest();
  const { locale } = phrasebook;
  const words = localeOf(head.wordsLocale);
  // Suggestions would lead on within the frame of a preview, where links open beside it.
  const scripts = [faces, elements, preview === null ? searchField : previewScript];
  const title = titleOf(head.title, publication);
  const robots = head.isIndexable ? 'max-image-preview:large' : 'noindex';

  useHead({
    htmlAttrs: {
      lang: locale.tag,
      dir: locale.direction,
      'data-admin-origin': preview?.adminOrigin,
      'data-scripts': scripts.join(' '),
      'data-manifest': manifestPath(locale.code),
    },
    title,
    script: [
      { innerHTML: THEME_SCRIPT, tagPriority: 'critical' },
      { innerHTML: FIRST_PAINT_SCRIPT, tagPriority: 'critical' },
      ...(preview === null ? [{ type: 'speculationrules', innerHTML: SPECULATION_RULES } as const] : []),
      ...(head.jsonLd === null
        ? []
        : [
            {
              type: 'application/ld+json',
              innerHTML: dataBlock(withPublisher(head.jsonLd, publication, site.url)),
            } as const,
          ]),
    ],
    link: [
      { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
      { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
      { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
      ...feeds(publication.name, locale, site.url),
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
      { property: 'og:site_name', content: publication.name },
      { property: 'og:type', content: head.type },
      { property: 'og:title', content: title },
      { property: 'og:locale', content: words.tag.replace('-', '_') },
      ...(head.canonical === null ? [] : [{ property: 'og:url', content: head.canonical }]),
      ...pictured(head),
    ],
  });
}

/** The ways for feed readers to find what is new in the language of the page. */
function feeds(publication: string, { code, name }: Locale, siteUrl: string) {
  const title = `${publication} (${name})`;
  return [
    { rel: 'alternate', type: 'application/atom+xml', title, href: siteUrl + feedPath(code) } as const,
    { rel: 'alternate', type: 'application/feed+json', title, href: siteUrl + jsonFeedPath(code) } as const,
  ];
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
