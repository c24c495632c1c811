import { isLocaleCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { getHeader, getQuery } from 'h3';
import type { H3Event } from 'h3';
import { defineNitroPlugin } from 'nitropack/runtime';
import type {} from '../../shared/request-context.ts';
import { isForDevelopers } from '../../shared/developers.ts';
import { preferredLocale } from '../../shared/preferred-locale.ts';
import { createContent } from '../content/content.ts';
import { environment } from '../environment.ts';
import { compilePhrasebooks, phrasebookOf } from '../messages/phrasebook.ts';

/** Puts locale, phrasebook and content service into the context of every request, where pages find them. */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.prerender) return;
  compilePhrasebooks();
  const { siteUrl, mode } = environment();
  const site = { url: siteUrl, mode };
  nitroApp.hooks.hook('request', (event) => {
    const { context } = event;
    // Nuxt answers errors to curl and the like with JSON, by the name of the client. Here every address is a page.
    event.node.req.headers.accept = 'text/html';
    context.locale = localeOfRequest(event);
    context.phrasebook = phrasebookOf(context.locale);
    context.site = site;
    // Nitro hands inner requests a context of their own, so the set may be there already.
    context.pageTags ??= new Set();
    context.pictureColors = new Set();
    context.content = createContent(event, context.locale, context.pageTags);
  });
});

function localeOfRequest(event: H3Event): LocaleCode {
  const address = addressOf(event);
  if (isForDevelopers(address)) return 'en';
  const segment = address.split(/[/?]/)[1]?.toLowerCase();
  return isLocaleCode(segment) ? segment : preferredLocale(getHeader(event, 'accept-language'));
}

/** Pages of errors are rendered by an inner request that names the address in question. */
function addressOf(event: H3Event): string {
  return event.path.startsWith('/__nuxt_error') ? String(getQuery(event)['url'] ?? '') : event.path;
}
