import { LOCALE_CODES, homePath, isLocaleCode } from '@wellspring/content-model';
import type { LocaleCode } from '@wellspring/content-model';
import type { Phrasebook } from './phrasebook.ts';
import { languagesOfPage } from './languages.ts';
import type { PageFrame } from './views/frame.ts';

/** The pages of errors that are designed; any other status is shown as the nearest of them. */
export type ErrorStatus = 403 | 404 | 410 | 500 | 503;

/** What the page of an error shows. */
export interface FailureView {
  readonly status: ErrorStatus;
  readonly frame: PageFrame;
  /** Where the document can be read instead. */
  readonly alternates: readonly {
    readonly locale: LocaleCode;
    readonly path: string;
    readonly title: string;
  }[];
}

/** An error as Nuxt hands it over: it has been through a query string, so its details are whatever arrived. */
interface ArrivedError {
  readonly status?: number | undefined;
  readonly data?: unknown;
}

/** The page of an error. It is never for search engines and has no canonical address. */
export function errorFrame(error: ArrivedError, book: Phrasebook): FailureView {
  const status = designedStatus(error.status ?? 500);
  return {
    status,
    alternates: alternatesOf(error.data),
    frame: {
      crumbs: [],
      languages: languagesOfPage(book.locale.code, homePath),
      hasSearchField: status === 404 || status === 410,
      head: {
        title: book.t(`error.${status}`),
        description: null,
        type: 'website',
        canonical: null,
        alternates: [],
        isIndexable: false,
        image: null,
        jsonLd: null,
        wordsLocale: book.locale.code,
      },
    },
  };
}

function designedStatus(status: number): ErrorStatus {
  if (status === 403 || status === 410 || status === 503) return status;
  return status >= 400 && status < 500 ? 404 : 500;
}

function alternatesOf(data: unknown): FailureView['alternates'] {
  if (typeof data !== 'object' || data === null || !('alternates' in data) || !Array.isArray(data.alternates))
    return [];
  return data.alternates.filter(isAlternate).sort((one, other) => order(one.locale) - order(other.locale));
}

function isAlternate(value: unknown): value is FailureView['alternates'][number] {
  if (typeof value !== 'object' || value === null) return false;
  const { locale, path, title } = value as Record<string, unknown>;
  return (
    isLocaleCode(locale) &&
    typeof path === 'string' &&
    path.startsWith(`/${locale}/`) &&
    typeof title === 'string'
  );
}

const order = (locale: LocaleCode): number => LOCALE_CODES.indexOf(locale);
