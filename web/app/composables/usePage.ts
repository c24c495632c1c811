import { setResponseHeaders } from 'h3';
import type { LocaleCode } from '@wellspring/content-model';
import { href } from '#shared/href';
import type { Content } from '#shared/content';
import type { MissingPage, PageResult } from '#shared/page-result';

/** What the page of an error is told. */
export interface FailureDetails {
  readonly alternates: MissingPage['alternates'];
}

/**
 * Asks the content service for the page, and answers with the right status where there is none: 301, 403, 404, 410 or 503.
 *
 * @returns the page; null where the answer is a redirect, so that nothing needs to be rendered
 * @throws {NuxtError} that `error.vue` shows
 */
export async function usePage<Page>(
  ask: (content: Content, locale: LocaleCode) => Promise<PageResult<Page>>,
): Promise<Page | null> {
  const event = useRequestEvent();
  const { content, locale, caching } = usePageRequest();
  const nuxt = useNuxtApp();
  const result = await ask(content, locale);

  switch (result.kind) {
    case 'page':
      if (event) setResponseHeaders(event, { 'Cache-Control': caching });
      return result.page;
    case 'moved':
      if (event) setResponseHeaders(event, { 'Cache-Control': caching });
      await nuxt.runWithContext(() =>
        navigateTo(href(result.path) + result.query, { redirectCode: 301, external: true }),
      );
      return null;
    case 'missing':
      throw createError<FailureDetails>({
        status: result.status,
        statusText: result.status === 404 ? 'Not Found' : 'Gone',
        data: { alternates: result.alternates },
      });
    case 'refused':
      throw createError({ status: 403, statusText: 'Forbidden' });
    case 'away':
      if (event) setResponseHeaders(event, { 'Retry-After': result.retryAfterSeconds });
      throw createError({ status: 503, statusText: 'Service Unavailable' });
  }
}
