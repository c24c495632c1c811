import { isLocaleCode } from '@wellspring/content-model';
import { isInManual } from '#shared/manuals';

/** Everything but the manuals (and what is there in development alone) lies under a locale; an unknown one is no page, in any language. */
export default defineNuxtRouteMiddleware((to) => {
  if (isInManual(to.path) || to.meta['isOfNoLocale'] === true) return;
  const locale = 'locale' in to.params ? to.params.locale : undefined;
  if (!isLocaleCode(locale)) return abortNavigation(createError({ status: 404, statusText: 'Not Found' }));
});
