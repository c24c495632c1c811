import type { StrapiApp } from '@strapi/strapi/admin';
import { extendEditView } from './edit-view/extension-points.ts';
import { dismissAdvertisement } from './dismiss-advertisement.ts';
import { showHelps } from './helps/show-helps.ts';
import { formLabels } from './labels/index.ts';
import mark from './mark.svg';
import { PreviewPanel } from './preview/preview-panel.tsx';
import { ReadinessPanel } from './readiness/readiness-panel.tsx';
import { theme } from './theme.ts';
import { endTitlesIn } from './title.ts';
import { TranslationPanel } from './translation/translation-panel.tsx';
import { UpToDateAction } from './translation/up-to-date-action.tsx';
import { ADMIN_LANGUAGES, welcome } from './welcome.ts';
import { panelWords } from './words/index.ts';
import { writeInOwnDirection } from './writing-direction.ts';

/** Strapi's admin as editors of the publication meet it. Nothing in it calls home. */
export default {
  config: {
    auth: { logo: mark },
    menu: { logo: mark },
    locales: ADMIN_LANGUAGES,
    translations: Object.fromEntries(
      ['en', ...ADMIN_LANGUAGES].map((language) => [
        language,
        { ...welcome[language], ...panelWords[language], ...formLabels[language] },
      ]),
    ),
    notifications: { releases: false },
    tutorials: false,
    theme,
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>): void {
    dismissAdvertisement();
    endTitlesIn('Wellspring');
    writeInOwnDirection();
    showHelps(app);
    extendEditView(app, {
      panels: [PreviewPanel, ReadinessPanel, TranslationPanel],
      actions: [UpToDateAction],
    });
  },
};
