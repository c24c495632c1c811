import { isLocaleCode } from '@wellspring/content-model';

/** Everything lies under a locale; an unknown one is no page, in any language. */
export default defineNuxtRouteMiddleware((to) => {
  if (!isLocaleCode(to.params.locale))
    return abortNavigation(createError({ status: 404, statusText: 'Not Found' }));
});
