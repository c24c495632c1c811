import { setResponseHeaders } from 'h3';
import type { H3Event } from 'h3';
import { NEVER_KEPT, REVALIDATED } from '../../shared/caching.ts';
import type { Phrasebook } from '../../shared/phrasebook.ts';
import type { Publication } from '../../shared/publication.ts';

/** The surface that a page begins on, in the light. */
const SURFACE = '#fbf8f2';

/**
 * Answers with the web application manifest (https://www.w3.org/TR/appmanifest/): what a phone needs to keep the site among
 * its applications. One application, whatever language it was added in. @returns the body
 */
export function manifestAnswer(
  event: H3Event,
  { locale }: Phrasebook,
  { name, tagline, navigation, isCurrent }: Publication,
  startUrl: string,
): string {
  setResponseHeaders(event, {
    'Content-Type': 'application/manifest+json; charset=utf-8',
    'Cache-Control': isCurrent ? REVALIDATED : NEVER_KEPT,
  });
  const home = `/${locale.code}`;
  return JSON.stringify({
    id: '/',
    name,
    short_name: name,
    description: tagline,
    lang: locale.tag,
    dir: locale.direction,
    start_url: startUrl,
    scope: '/',
    display: 'minimal-ui',
    background_color: SURFACE,
    theme_color: SURFACE,
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      // Drawn to the edges, with what matters in the middle: a phone may cut a shape of its own out of it.
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: navigation.articles, url: `${home}/articles` },
      { name: navigation.techniques, url: `${home}/techniques` },
      { name: navigation.body, url: `${home}/body` },
    ],
  });
}
