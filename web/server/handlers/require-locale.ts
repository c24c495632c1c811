import { isLocaleCode } from '@wellspring/content-model';
import { createError, getRouterParam } from 'h3';
import type { H3Event } from 'h3';

/**
 * Makes sure that the address begins with a locale, which the request's context then has.
 *
 * @throws H3Error 404 where it does not
 */
export function requireLocale(event: H3Event): void {
  if (!isLocaleCode(getRouterParam(event, 'locale')))
    throw createError({ status: 404, statusText: 'Not Found' });
}
