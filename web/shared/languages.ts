import { DEFAULT_LOCALE, LOCALES, documentPath, fallbackChain } from '@wellspring/content-model';
import type {
  Alternate,
  DocumentKind,
  DocumentMeta,
  EditionKind,
  LocaleCode,
} from '@wellspring/content-model';
import { absolute, slugOfPath } from './href.ts';
import type { LanguageChoice, PageHead } from './views/frame.ts';

type Edition = Pick<Alternate, 'locale' | 'path'>;

/** The switcher of a page that exists in every language, such as a list. */
export function languagesOfPage(
  current: LocaleCode,
  pathIn: (locale: LocaleCode) => string,
): LanguageChoice[] {
  return LOCALES.map(({ code }) => ({
    code,
    state: code === current ? 'current' : 'translated',
    path: pathIn(code),
    shownIn: null,
  }));
}

/**
 * The switcher of a document. Where it has no edition in a language, the reader is offered the page that shows it in the
 * fallback language; where there is none in the chain either, the language is named and leads nowhere.
 */
export function languagesOfDocument(
  current: LocaleCode,
  alternates: readonly Edition[],
  pathUnder: (locale: LocaleCode, edition: Edition) => string,
): LanguageChoice[] {
  return LOCALES.map(({ code }) => {
    const edition = nearest(code, alternates);
    if (edition === undefined)
      return { code, state: code === current ? 'current' : 'none', path: null, shownIn: null };
    const isOwn = edition.locale === code;
    const state = code === current ? 'current' : isOwn ? 'translated' : 'fallback';
    return {
      code,
      state,
      path: isOwn ? edition.path : pathUnder(code, edition),
      shownIn: isOwn ? null : edition.locale,
    };
  });
}

/** Where a document is read under a locale that it has no edition in. */
export function fallbackPath(kind: DocumentKind) {
  return (locale: LocaleCode, edition: Edition): string =>
    documentPath(locale, kind, slugOfPath(edition.path));
}

/** Where a document comes from: it decides which page is for readers of any other language. */
export interface Origin {
  readonly kind: EditionKind;
  /** Of people it does not count: they originate in no language. */
  readonly sourceLocale: LocaleCode;
}

/**
 * Canonical address and hreflang of a document: both only for what search engines may show, each naming all the others
 * and itself.
 */
export function addressesOfDocument(
  siteUrl: string,
  meta: DocumentMeta,
  origin: Origin,
): Pick<PageHead, 'canonical' | 'alternates' | 'isIndexable'> {
  if (meta.fallback !== null) return { canonical: null, alternates: [], isIndexable: false };
  const canonical = absolute(siteUrl, meta.canonicalPath);
  if (!meta.indexable) return { canonical, alternates: [], isIndexable: false };
  return { canonical, alternates: hreflangOfDocument(siteUrl, meta.alternates, origin), isIndexable: true };
}

/**
 * The editions of a document that search engines may show, and the page for readers of any other language: the way in for
 * the home page, the source's page for everything else. The same on every page of the document
 * (https://developers.google.com/search/docs/specialty/international/localized-versions).
 */
export function hreflangOfDocument(
  siteUrl: string,
  alternates: readonly Alternate[],
  { kind, sourceLocale }: Origin,
): PageHead['alternates'] {
  const editions = alternates.filter(({ indexable }) => indexable);
  const origin = kind === 'author' ? DEFAULT_LOCALE : sourceLocale;
  const source = editions.find(({ locale }) => locale === origin);
  return hreflang(siteUrl, editions, kind === 'home' ? '/' : source?.path);
}

/** The same for a page that exists in every language. */
export function addressesOfPage(
  siteUrl: string,
  current: LocaleCode,
  pathIn: (locale: LocaleCode) => string,
): Pick<PageHead, 'canonical' | 'alternates' | 'isIndexable'> {
  const editions = LOCALES.map(({ code }) => ({ locale: code, path: pathIn(code) }));
  return {
    canonical: absolute(siteUrl, pathIn(current)),
    alternates: hreflang(siteUrl, editions, pathIn(DEFAULT_LOCALE)),
    isIndexable: true,
  };
}

function hreflang(
  siteUrl: string,
  editions: readonly Edition[],
  others: string | undefined,
): PageHead['alternates'] {
  const links = LOCALES.flatMap(({ code, tag }) => {
    const edition = editions.find(({ locale }) => locale === code);
    return edition === undefined ? [] : [{ hreflang: tag, href: absolute(siteUrl, edition.path) }];
  });
  return others === undefined
    ? links
    : [...links, { hreflang: 'x-default', href: absolute(siteUrl, others) }];
}

/** The edition that a reader of a locale is shown; undefined where there is none in the chain. */
export function nearest(code: LocaleCode, alternates: readonly Edition[]): Edition | undefined {
  for (const locale of fallbackChain(code)) {
    const edition = alternates.find((candidate) => candidate.locale === locale);
    if (edition !== undefined) return edition;
  }
  return undefined;
}
