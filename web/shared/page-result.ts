import type { Alternate } from '@wellspring/content-model';

/** What a use case of the content service came to. */
export type PageResult<Page> =
  | { readonly kind: 'page'; readonly page: Page }
  /** The page has another address: one 301 leads there. `path` is decoded. */
  | { readonly kind: 'moved'; readonly path: string; readonly query: string }
  | MissingPage
  | PageRefused
  | PageAway;

/** There is no such page (404), or there was one (410). Only ever because the content API said so. */
export interface MissingPage {
  readonly kind: 'missing';
  readonly status: 404 | 410;
  /** Where the document can be read instead. */
  readonly alternates: readonly Pick<Alternate, 'locale' | 'path' | 'title'>[];
}

/** A preview whose link was changed, or is too old: nothing may be shown, nor said of what is there. */
export interface PageRefused {
  readonly kind: 'refused';
}

/** The content API is away, slow, or answers nonsense: that says nothing about the page. */
export interface PageAway {
  readonly kind: 'away';
  readonly retryAfterSeconds: number;
}

export const found = <Page>(page: Page): PageResult<Page> => ({ kind: 'page', page });

export const moved = (path: string, query = ''): PageResult<never> => ({ kind: 'moved', path, query });

export const refused = (): PageRefused => ({ kind: 'refused' });

export const missing = (
  status: 404 | 410 = 404,
  alternates: MissingPage['alternates'] = [],
): MissingPage => ({
  kind: 'missing',
  status,
  alternates,
});
