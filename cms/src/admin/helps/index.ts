import { ar } from './ar.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

/** The help texts by language; English ones are in the forms themselves. */
export const HELPS: Readonly<Record<string, Readonly<Record<string, string>>>> = { de, fr, es, ar, ja };

/** The page where administrators arrange a form. Strapi has one for components as well, and asks nobody for its layout. */
const ARRANGING = /\/configurations\/edit\/?$/;

/**
 * The help texts to show in place of the English ones, by the path of a page of the admin and the language of its
 * interface. None where a form is arranged: that page saves every help text as it was shown, for all languages.
 */
export function helpsOn({
  path,
  language,
}: {
  readonly path: string;
  readonly language: string;
}): Readonly<Record<string, string>> {
  return ARRANGING.test(path) ? {} : (HELPS[language] ?? {});
}
