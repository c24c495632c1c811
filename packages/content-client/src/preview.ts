import { PREVIEW_ANSWERS } from '@wellspring/content-model';
import type { PageKind, LocaleCode, PreviewAnswer } from '@wellspring/content-model';
import { createCall } from './call.ts';
import type { CallOptions } from './call.ts';
import type { WireSchema } from './known-fields.ts';
import { addressOfCms, settingsOf } from './options.ts';
import type { ContentClientOptions } from './options.ts';
import { createTransport } from './transport.ts';

/** Which version, and what of it: the draft, or what is published. */
export interface PreviewQuery {
  readonly locale: LocaleCode;
  readonly state: 'draft' | 'published';
}

/**
 * A version as readers would get it if it were published now.
 *
 * @throws {ContentNotFound} where there is no such version
 * @throws {ContentError}
 */
export type ReadPreview<Answer> = (
  documentId: string,
  query: PreviewQuery,
  options?: CallOptions,
) => Promise<Answer>;

/** The CMS's endpoint of previews, for the site alone. */
export interface PreviewClient {
  readonly article: ReadPreview<PreviewAnswer<'article'>>;
  readonly technique: ReadPreview<PreviewAnswer<'technique'>>;
  readonly topic: ReadPreview<PreviewAnswer<'topic'>>;
  readonly author: ReadPreview<PreviewAnswer<'author'>>;
  readonly home: ReadPreview<PreviewAnswer<'home'>>;
  /** Closes the connections that are kept open. Calls made afterwards open new ones. */
  close(): void;
}

/**
 * A client of previews. They are no part of the content API, and their token opens drafts.
 *
 * @throws {TypeError} where an option is wrong
 */
export function createPreviewClient(options: ContentClientOptions): PreviewClient {
  const settings = { ...settingsOf(options), baseURL: addressOfCms(options.baseURL) };
  const transport = createTransport(settings);
  const call = createCall(settings, transport);
  const read =
    <Answer>(kind: PageKind, schema: WireSchema<Answer>): ReadPreview<Answer> =>
    (documentId, query, callOptions) =>
      call(`/preview/${kind}/${encodeURIComponent(documentId)}`, { ...query }, schema, callOptions);
  return {
    article: read('article', PREVIEW_ANSWERS.article),
    technique: read('technique', PREVIEW_ANSWERS.technique),
    topic: read('topic', PREVIEW_ANSWERS.topic),
    author: read('author', PREVIEW_ANSWERS.author),
    home: read('home', PREVIEW_ANSWERS.home),
    close: () => transport.close(),
  };
}
