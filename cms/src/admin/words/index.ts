import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Words } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

const languages: Readonly<Record<string, Words>> = { en, de, fr, es, ar, ja };

/** Under this name our words stand among all translations of the admin. */
export const PREFIX = 'wellspring.';

/** Our words by language, for Strapi's `config.translations`. */
export const panelWords: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries(languages).map(([language, words]) => [
    language,
    Object.fromEntries(Object.entries(words).map(([key, text]) => [`${PREFIX}${key}`, text])),
  ]),
);
