import type { ChangesAnswer, Cursor, IndexAnswer } from '@wellspring/content-model';
import type { Call, CallOptions, Parameters } from './call.ts';
import type { Query } from './documents.ts';
import { ContentMalformed } from './errors.ts';
import type { WireSchema } from './known-fields.ts';
import { eachEntry, eachPage } from './paging.ts';
import type { ListAnswer } from './paging.ts';

/** A list that is read on from a cursor: the index and the event log. */
export interface CursorPages<Answer extends ListAnswer<unknown>, Parsed> {
  /** One page. */
  list(query?: Query<Parsed>, options?: CallOptions): Promise<Answer>;
  /**
   * Page by page to the end. An error ends the iteration, as does the signal: reading on is possible with the
   * `meta.cursor` of the last page that was taken.
   *
   * @throws {ContentCursorUnknown} where the cursor given has expired or is of another database
   */
  pages(query?: Query<Parsed>, options?: CallOptions): AsyncGenerator<Answer, void, undefined>;
  /** Entry by entry, over all pages, as `pages` reads them. */
  all(query?: Query<Parsed>, options?: CallOptions): AsyncGenerator<Answer['data'][number], void, undefined>;
}

/**
 * @param url of the list, for errors
 * @param cursorAfter where an answer goes on; null on the last page
 */
export function cursorPagesOf<
  Answer extends ListAnswer<unknown>,
  Parsed extends Record<keyof Parsed, string | number | undefined>,
>(
  call: Call,
  { url, path }: { readonly url: string; readonly path: string },
  schema: WireSchema<Answer>,
  cursorAfter: (answer: Answer) => Cursor | null,
): CursorPages<Answer, Parsed> {
  const list = (query: Parameters = {}, options?: CallOptions) => call(path, query, schema, options);

  const pages = (query: Parameters = {}, options?: CallOptions) =>
    eachPage(
      (cursor: Cursor | undefined) =>
        list(cursor === undefined ? query : { ...query, after: cursor }, options),
      (answer, asked) => {
        const cursor = cursorAfter(answer);
        if (cursor === null || cursor !== (asked ?? query['after'])) return cursor;
        // Asking again would give the same page for ever.
        throw new ContentMalformed('The answer goes on where it began.', {
          method: 'GET',
          url,
          status: 200,
          attempts: 1,
        });
      },
    );
  return { list, pages, all: (query, options) => eachEntry(pages(query, options)) };
}

/** Where the index goes on. */
export const cursorAfterIndex = ({ meta }: IndexAnswer): Cursor | null => meta.cursor;

/** Where the event log goes on now; it is read to its end, not waited for. */
export const cursorAfterChanges = ({ meta }: ChangesAnswer): Cursor | null =>
  meta.more ? meta.cursor : null;
