import type { Core } from '@strapi/strapi';

/** Where a request remembers why its locale could not be looked up. */
export const WHY_NO_LOCALE = 'whyNoLocale';

interface ContentTypes {
  getValidLocale(locale: unknown): Promise<unknown>;
}

/**
 * Before a save Strapi looks its locale up, and takes any error for the answer that there is no such locale. The request
 * remembers the error, so that an editor is not told to mend what is not broken.
 */
export function rememberLostLocales(strapi: Core.Strapi): void {
  const service = strapi.plugin('i18n').service<ContentTypes>('content-types');
  const getValidLocale = service.getValidLocale.bind(service);
  service.getValidLocale = async (locale) => {
    try {
      return await getValidLocale(locale);
    } catch (error) {
      const context = strapi.requestContext.get();
      if (context !== undefined) context.state[WHY_NO_LOCALE] = error;
      throw error;
    }
  };
}
