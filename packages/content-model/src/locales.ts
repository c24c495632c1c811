/** One language of the publication. Adding a language is one entry in {@link LOCALES}, one messages file, and content. */
export interface LocaleEntry {
  /** The code in URLs, in Strapi and on the wire. */
  readonly code: string;
  /** BCP 47 tag for `lang`, `hreflang` and `Content-Language`. */
  readonly tag: string;
  /** The language's name in itself. */
  readonly name: string;
  /** The language's name in English, for Strapi's admin. */
  readonly englishName: string;
  readonly direction: 'ltr' | 'rtl';
  /** Tag for `Intl`, with digits and calendar where the default of the tag is not what readers expect. */
  readonly intl: string;
  /** CLDR parent locales, nearest first, tried before the default locale (https://www.unicode.org/reports/tr35/#Parent_Locales). */
  readonly parents: readonly string[];
  /** Outer and inner quotation marks: open, close, inner open, inner close. */
  readonly quotes: readonly [string, string, string, string];
  /** How fast adults read silently: words, or characters in scripts without spaces, per minute (Brysbaert 2019; IReST 2012). */
  readonly reading: { readonly unit: 'words' | 'characters'; readonly perMinute: number };
  /** How readers are addressed; for writers and translators. */
  readonly formality: string;
}

const entries = [
  {
    code: 'en',
    tag: 'en-US',
    name: 'English',
    englishName: 'English',
    direction: 'ltr',
    intl: 'en-US',
    parents: [],
    quotes: ['“', '”', '‘', '’'],
    reading: { unit: 'words', perMinute: 238 },
    formality: 'you, friendly and plain',
  },
  {
    code: 'de',
    tag: 'de',
    name: 'Deutsch',
    englishName: 'German',
    direction: 'ltr',
    intl: 'de-DE',
    parents: [],
    quotes: ['„', '“', '‚', '‘'],
    reading: { unit: 'words', perMinute: 220 },
    formality: 'Sie',
  },
  {
    code: 'fr',
    tag: 'fr',
    name: 'Français',
    englishName: 'French',
    direction: 'ltr',
    intl: 'fr-FR',
    parents: [],
    quotes: ['«\u00a0', '\u00a0»', '“', '”'],
    reading: { unit: 'words', perMinute: 214 },
    formality: 'vous',
  },
  {
    code: 'es',
    tag: 'es',
    name: 'Español',
    englishName: 'Spanish',
    direction: 'ltr',
    intl: 'es-ES',
    parents: [],
    quotes: ['«', '»', '“', '”'],
    reading: { unit: 'words', perMinute: 230 },
    formality: 'usted, or impersonal',
  },
  {
    code: 'ar',
    tag: 'ar',
    name: 'العربية',
    englishName: 'Arabic',
    direction: 'rtl',
    intl: 'ar-u-nu-latn-ca-gregory',
    parents: [],
    quotes: ['«', '»', '“', '”'],
    reading: { unit: 'words', perMinute: 160 },
    formality: 'Modern Standard Arabic, neutral forms, Latin digits',
  },
  {
    code: 'ja',
    tag: 'ja',
    name: '日本語',
    englishName: 'Japanese',
    direction: 'ltr',
    intl: 'ja-JP',
    parents: [],
    quotes: ['「', '」', '『', '』'],
    reading: { unit: 'characters', perMinute: 500 },
    formality: 'です・ます',
  },
] as const satisfies readonly LocaleEntry[];

/** A locale that the publication has. */
export type LocaleCode = (typeof entries)[number]['code'];

/** A locale entry whose code is one of ours. */
export type Locale = LocaleEntry & { readonly code: LocaleCode };

/** Every locale, in the order in which the language switcher lists them. */
export const LOCALES: readonly Locale[] = entries;

/** The codes of every locale, in the same order. */
export const LOCALE_CODES: readonly LocaleCode[] = entries.map((entry) => entry.code);

/** The locale that closes every fallback chain. */
export const DEFAULT_LOCALE: LocaleCode = 'en';

/** Says whether a string from outside is the code of one of our locales. */
export function isLocaleCode(value: unknown): value is LocaleCode {
  return LOCALE_CODES.some((code) => code === value);
}

/** The entry of a locale. Total, since the code's type admits only locales that have one. */
export function localeOf(code: LocaleCode): Locale {
  const locale = LOCALES.find((entry) => entry.code === code);
  if (locale === undefined) throw new RangeError(`There is no locale “${code}”.`);
  return locale;
}
