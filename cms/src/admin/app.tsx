import mark from './mark.svg';
import { theme } from './theme.ts';
import { ADMIN_LANGUAGES, welcome } from './welcome.ts';

/** Strapi's admin as editors of the publication meet it. Nothing in it calls home. */
export default {
  config: {
    auth: { logo: mark },
    menu: { logo: mark },
    head: { favicon: mark },
    locales: ADMIN_LANGUAGES,
    translations: welcome,
    notifications: { releases: false },
    tutorials: false,
    theme,
  },
};
