import type { LocaleCode } from '@wellspring/content-model';
import type { MessageKey } from '../../shared/phrasebook.ts';
import ar from '../../i18n/locales/ar.json' with { type: 'json' };
import de from '../../i18n/locales/de.json' with { type: 'json' };
import en from '../../i18n/locales/en.json' with { type: 'json' };
import es from '../../i18n/locales/es.json' with { type: 'json' };
import fr from '../../i18n/locales/fr.json' with { type: 'json' };
import ja from '../../i18n/locales/ja.json' with { type: 'json' };

/** Every message of one language, as ICU MessageFormat. */
export type Catalog = Readonly<Record<MessageKey, string>>;

/** The interface words of every locale; a missing language or message does not compile. */
export const CATALOGS: Readonly<Record<LocaleCode, Catalog>> = { en, de, fr, es, ar, ja };
