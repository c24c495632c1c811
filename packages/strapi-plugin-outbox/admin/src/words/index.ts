import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Words } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

const languages: Readonly<Record<string, Words>> = { en, de, fr, es, ar, ja };

/** Under this name our words stand among all translations of the admin. */
export const PREFIX = 'outbox.';

/** Our words in the languages that the admin is offered in; English where there are none. */
export function translations(locales: readonly string[]): { locale: string; data: Record<string, string> }[] {
  return locales.map((locale) => ({
    locale,
    data: Object.fromEntries(
      Object.entries(languages[locale] ?? en).map(([key, text]) => [`${PREFIX}${key}`, text]),
    ),
  }));
}
