import { isLocaleCode, localeOf } from '@wellspring/content-model';
import { getQuery, setResponseHeader } from 'h3';
import type { H3Event } from 'h3';
import { defineNitroPlugin } from 'nitropack/runtime';
import { askedAddress } from '../asked-address.ts';
import { pageBytes } from '../page-bytes.ts';
import { withOutwardLinks } from '../preview/outward-links.ts';
import { contentSecurityPolicy } from '../security/content-security-policy.ts';
import { framersOf } from '../security/framers.ts';
import { inlined, takeStyleSheets } from '../style-sheets.ts';
import { NEVER_KEPT } from '../../shared/caching.ts';
import { isInManual } from '../../shared/manuals.ts';
import { pictureRules } from '../../shared/picture-styles.ts';

/** Those that are no component's. */
const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Marks that Vue and Nuxt leave for hydration, which never comes. */
const HYDRATION_MARKS = /<!--(?:\[|\]|)-->|<div id="teleports"><\/div>/g;

/**
 * The last touches to a page: its inlined styles become two sheets, that of its components and that of its own pictures, each with
 * a hash in the Content-Security-Policy; what is there for hydration alone goes. Then the page is bytes.
 */
export default defineNitroPlugin((nitroApp) => {
  const sheetsOf = takeStyleSheets();
  const finished = new WeakMap<H3Event, Buffer>();
  nitroApp.hooks.hook('render:html', async (html, { event }) => {
    const ofThisPage: string[] = [];
    html.head = html.head.map((chunk) =>
      chunk.replace(STYLES, (_, css: string) => (ofThisPage.push(css), '')),
    );
    ofThisPage.push(pictureRules(event.context.pictureStyles));
    const sheets = [await sheetsOf(event.context.components)];
    const own = ofThisPage.join('');
    if (own !== '') sheets.push(inlined(own));
    html.body = html.body.map((chunk) => chunk.replace(HYDRATION_MARKS, ''));
    const { preview, locale } = event.context;
    if (preview !== null) html.body = html.body.map(withOutwardLinks);
    if (event.path.startsWith('/__nuxt_error')) {
      setResponseHeader(event, 'Cache-Control', cachingOfError(event));
      if (!namesLanguage(askedAddress(event))) setResponseHeader(event, 'Vary', 'Accept-Language');
    }
    const sources = sheets.map(({ source }) => source);
    setResponseHeader(event, 'Content-Security-Policy', contentSecurityPolicy(framersOf(event), sources));
    setResponseHeader(event, 'Content-Language', localeOf(locale).tag);
    const head = [...html.head, ...sheets.map(({ element }) => element)];
    finished.set(event, pageBytes({ ...html, head }));
  });
  nitroApp.hooks.hook('render:response', (response, { event }) => {
    // Redirects have a body of their own.
    response.body = finished.get(event) ?? response.body;
    delete response.headers?.['x-powered-by'];
  });
});

/** Whether the language of a page is a matter of its address; else it is its reader's. */
function namesLanguage(address: string): boolean {
  return isInManual(address) || isLocaleCode(address.split(/[/?]/, 2)[1]?.toLowerCase());
}

/** What is missing may be kept as pages are; trouble never. */
function cachingOfError(event: H3Event): string {
  const status = Number(getQuery(event)['status'] ?? getQuery(event)['statusCode']);
  return status >= 400 && status < 500 ? event.context.caching : NEVER_KEPT;
}
