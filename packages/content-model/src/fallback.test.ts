import { describe, expect, it } from '@jest/globals';
import { fallbackChain } from './fallback.ts';
import { LOCALES, localeOf } from './locales.ts';

describe('fallbackChain', () => {
  it('ends with the default locale, named once', () => {
    expect(fallbackChain('de')).toEqual(['de', 'en']);
    expect(fallbackChain('en')).toEqual(['en']);
  });

  it('goes through the CLDR parents that exist', () => {
    const locale = (code: string, parents: string[]) => ({ ...localeOf('es'), code, parents });
    const locales = [...LOCALES, locale('es-MX', ['es-419', 'es']), locale('zh-TW', ['zh-Hant'])];
    expect(fallbackChain('es-MX', locales, 'en')).toEqual(['es-MX', 'es', 'en']);
    expect(fallbackChain('zh-TW', locales, 'en')).toEqual(['zh-TW', 'en']);
  });
});
