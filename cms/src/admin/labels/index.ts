import { COMPONENT_FORMS, TYPE_FORMS } from '../../setup/forms/all-forms.ts';
import { DATE_LABELS } from '../../setup/forms/form.ts';
import type { Form } from '../../setup/forms/form.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

/** The labels by language; English ones are in the forms themselves. */
export const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = { de, fr, es, ar, ja };

/** The forms' labels by language, under the names that Strapi's content manager looks them up by. */
export const formLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  Object.entries(LABELS).map(([language, words]) => [
    language,
    Object.fromEntries([
      ...TYPE_FORMS.flatMap((form) => labelsOf(form, 'content-types', words)),
      ...COMPONENT_FORMS.flatMap((form) => labelsOf(form, 'components', words)),
    ]),
  ]),
);

function labelsOf(
  { uid, rows }: Form,
  group: 'content-types' | 'components',
  words: Readonly<Record<string, string>>,
): [string, string][] {
  const dates = Object.entries(DATE_LABELS).map(([name, label]) => ({ name, label }));
  return [...rows.flat(), ...dates].flatMap(({ name, label }): [string, string][] => {
    const word = words[label];
    return word === undefined ? [] : [[`content-manager.${group}.${uid}.${name}`, word]];
  });
}
