import { localeOf } from '@wellspring/content-model';
import { getQuery, setResponseHeader } from 'h3';
import type { H3Event } from 'h3';
import { defineNitroPlugin } from 'nitropack/runtime';
import { contentSecurityPolicy } from '../security/content-security-policy.ts';
import { NEVER_KEPT, REVALIDATED } from '../../shared/caching.ts';
import { pictureColorRules } from '../../shared/picture-colors.ts';
import { STYLE_LAYERS } from '../../shared/style-layers.ts';

const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/g;

/** Marks that Vue and Nuxt leave for hydration, which never comes. */
const HYDRATION_MARKS = /<!--(?:\[|\]|)-->|<div id="teleports"><\/div>/g;

/**
 * The last touches to a page: all inlined styles become one, with the colours of the page's pictures in it, so that one
 * hash in the Content-Security-Policy covers them; what is there for hydration alone goes.
 */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:html', (html, { event }) => {
    const styles: string[] = [STYLE_LAYERS];
    html.head = html.head.map((chunk) => chunk.replace(STYLES, (_, css: string) => (styles.push(css), '')));
    styles.push(pictureColorRules(event.context.pictureColors));
    const style = styles.join('');
    html.head.push(`<style>${style}</style>`);
    html.body = html.body.map((chunk) => chunk.replace(HYDRATION_MARKS, ''));
    if (event.path.startsWith('/__nuxt_error'))
      setResponseHeader(event, 'Cache-Control', cachingOfError(event));
    setResponseHeader(event, 'Content-Security-Policy', contentSecurityPolicy([style]));
    setResponseHeader(event, 'Content-Language', localeOf(event.context.locale).tag);
  });
  nitroApp.hooks.hook('render:response', (response) => {
    delete response.headers?.['x-powered-by'];
  });
});

/** What is missing may be kept as pages are; trouble never. */
function cachingOfError(event: H3Event): string {
  const status = Number(getQuery(event)['status'] ?? getQuery(event)['statusCode']);
  return status >= 400 && status < 500 ? REVALIDATED : NEVER_KEPT;
}
