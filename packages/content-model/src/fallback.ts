import { DEFAULT_LOCALE, LOCALES } from './locales.ts';
import type { LocaleCode, LocaleEntry } from './locales.ts';

/**
 * The locales in which a document is looked for when a reader asks for `code`: itself, its CLDR parents that the
 * publication has, then the default locale.
 *
 * @param code the locale asked for
 * @param locales the locales that exist; the publication's own unless a test brings others
 * @param last the locale that closes every chain
 */
export function fallbackChain(code: LocaleCode): LocaleCode[];
export function fallbackChain(code: string, locales: readonly LocaleEntry[], last: string): string[];
export function fallbackChain(
  code: string,
  locales: readonly LocaleEntry[] = LOCALES,
  last: string = DEFAULT_LOCALE,
): string[] {
  const known = new Set(locales.map((locale) => locale.code));
  const parents = locales.find((locale) => locale.code === code)?.parents ?? [];
  return [...new Set([code, ...parents, last])].filter((candidate) => known.has(candidate));
}
