import type { StrapiApp } from '@strapi/strapi/admin';
import { helpsOn } from './index.ts';
import { translateHints } from './translate-hints.ts';

/** Strapi's hook by which a form is changed each time that it is opened. */
const OPENING = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

/**
 * Shows the help below the fields in the language of the interface. Strapi looks up labels among its translations, but
 * shows a hint as it is stored, in one language for everybody: `useFieldHint` in @strapi/content-manager's
 * EditView/components/InputRenderer.
 */
export function showHelps(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook(OPENING, (form: unknown) =>
    translateHints(form, helpsOn({ path: window.location.pathname, language: languageOfInterface() })),
  );
}

/**
 * What Strapi writes into the page when it starts and whenever somebody chooses another language. What it keeps in
 * `localStorage` may already be the choice of another window.
 */
function languageOfInterface(): string {
  return document.documentElement.lang;
}
