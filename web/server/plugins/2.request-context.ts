import { isLocaleCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import { isForPreview } from '@wellspring/preview-links';
import { getHeader } from 'h3';
import type { H3Event } from 'h3';
import { defineNitroPlugin, useRuntimeConfig } from 'nitropack/runtime';
import type {} from '../../shared/request-context.ts';
import { NEVER_KEPT, REVALIDATED } from '../../shared/caching.ts';
import { isInManual } from '../../shared/manuals.ts';
import { isForSearch } from '../../shared/search-address.ts';
import { preferredLocale } from '../../shared/preferred-locale.ts';
import { askedAddress } from '../asked-address.ts';
import { createContent } from '../content/content.ts';
import { environment } from '../environment.ts';
import { compilePhrasebooks, phrasebookOf } from '../messages/phrasebook.ts';

declare module 'h3' {
  interface H3EventContext {
    /** Nitro's own, which it makes before anybody sees a request. */
    nitro: { runtimeConfig?: ReturnType<typeof useRuntimeConfig> };
  }
}

/** Puts locale, phrasebook and content service into the context of every request, where pages find them. */
export default defineNitroPlugin((nitroApp) => {
  if (import.meta.prerender) return;
  compilePhrasebooks();
  const { siteUrl, mode, adminOrigin } = environment();
  const site = { url: siteUrl, mode };
  const runtimeConfig = useRuntimeConfig();
  nitroApp.hooks.hook('request', (event) => {
    const { context } = event;
    // Or else Nuxt copies its settings for every page, and looks each of them up in the process's variables.
    context.nitro.runtimeConfig ??= runtimeConfig;
    // Nuxt answers errors to curl and the like with JSON, by the name of the client. Here every address is a page.
    event.node.req.headers.accept = 'text/html';
    context.locale = localeOfRequest(event);
    context.phrasebook = phrasebookOf(context.locale);
    context.site = site;
    const isPreview = isForPreview(askedAddress(event));
    const isSearch = isForSearch(askedAddress(event)) && askedAddress(event).includes('?');
    context.preview = isPreview ? { adminOrigin, shown: null } : null;
    context.caching = isPreview || isSearch ? NEVER_KEPT : REVALIDATED;
    // Nitro hands inner requests a context of their own, so the set may be there already.
    context.pageTags ??= new Set();
    context.components = new Set();
    context.pictureStyles = new Map();
    context.content = createContent(event, context.locale, context.pageTags, context.preview);
  });
});

function localeOfRequest(event: H3Event): LocaleCode {
  const address = askedAddress(event);
  if (isInManual(address)) return 'en';
  const segment = address.split(/[/?]/)[isForPreview(address) ? 2 : 1]?.toLowerCase();
  return isLocaleCode(segment) ? segment : preferredLocale(getHeader(event, 'accept-language'));
}
