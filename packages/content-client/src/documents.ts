import type { DocumentQuery, KindSegment } from '@wellspring/content-model';
import type { Call, CallOptions, Parameters } from './call.ts';
import { ContentNotFound } from './errors.ts';
import type { WireSchema } from './known-fields.ts';

/** The parameters of a query, each of which may be left out: then the API's default holds. */
export type Query<Parsed> = { readonly [name in keyof Parsed]?: Parsed[name] | undefined };

/** The pair of requests that every kind of document has. */
export interface Documents<List, One, ListQuery> {
  /** Documents of a locale. Past the last page the list is empty. */
  list(query?: Query<ListQuery>, options?: CallOptions): Promise<List>;
  /**
   * One document by any slug that it has or had, decoded.
   *
   * @throws {ContentNotFound} where there is none, with the locales it exists in
   * @throws {ContentGone} where it was withdrawn
   */
  get(slug: string, query?: Query<DocumentQuery>, options?: CallOptions): Promise<One>;
}

/** Longest slug that is asked for, in UTF-16 units; the longest that exists is a third of it. */
const SLUG_LENGTH = 400;

export function documentsOf<
  List,
  One,
  ListQuery extends Record<keyof ListQuery, string | number | undefined>,
>(
  call: Call,
  address: string,
  segment: KindSegment,
  schemas: { readonly list: WireSchema<List>; readonly one: WireSchema<One> },
): Documents<List, One, ListQuery> {
  return {
    list: (query: Parameters = {}, options) => call(`/${segment}`, query, schemas.list, options),
    get: async (slug, query: Parameters = {}, options) => {
      if (!isPossibleSlug(slug)) throw impossible(`${address}/${segment}`, slug);
      const path = `/${segment}/${encodeURIComponent(slug.normalize('NFC'))}`;
      return call(path, query, schemas.one, options);
    },
  };
}

/**
 * `.` and `..` would be taken for directions by every URL parser on the way, half a surrogate pair cannot be sent at all,
 * and a server refuses endless addresses before it looks at them. A visitor can type each of these.
 */
function isPossibleSlug(slug: string): boolean {
  return slug !== '' && slug !== '.' && slug !== '..' && slug.length <= SLUG_LENGTH && !/\p{Cs}/u.test(slug);
}

function impossible(address: string, slug: string): ContentNotFound {
  const shown = encodeURIComponent(slug.slice(0, SLUG_LENGTH).replace(/\p{Cs}/gu, '\uFFFD'));
  const url = `${address}/${shown}`;
  return new ContentNotFound('No document can have this slug.', {
    method: 'GET',
    url,
    status: null,
    attempts: 0,
  });
}
