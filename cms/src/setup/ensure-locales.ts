import type { Core } from '@strapi/strapi';
import { DEFAULT_LOCALE, LOCALES } from '@wellspring/content-model';

/** Makes every locale of the publication known to Strapi, whose locales are rows. Those that are there keep their name. */
export async function ensureLocales(strapi: Core.Strapi): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  for (const { code, englishName } of LOCALES) {
    const isThere = Boolean(await locales['findByCode'](code));
    if (!isThere) await locales['create']({ code, name: `${englishName} (${code})` });
  }
  await locales['setDefaultLocale']({ code: DEFAULT_LOCALE });
}
