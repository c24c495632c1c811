import type { LocaleCode, Tag } from '@wellspring/content-model';
import type { Content } from './content.ts';
import type { Phrasebook } from './phrasebook.ts';
import type { PreviewRequest } from './views/preview.ts';

/** What the server knows of the site as a whole and pages may show. */
export interface SiteSettings {
  /** Origin of the site. */
  readonly url: string;
  readonly mode: 'demo' | 'live';
}

/** What a request brings along for the pages; the server puts it there before anything is rendered. */
export interface RequestContext {
  /** The locale of the address; the reader's own preference where the address names none. */
  locale: LocaleCode;
  phrasebook: Phrasebook;
  content: Content;
  site: SiteSettings;
  /** The `Cache-Control` of an answer that is as it should be. */
  caching: string;
  /** Null where the address is none of a preview. */
  preview: PreviewRequest | null;
  /** The tags by which the page is purged. A page cache hands its own set in. */
  pageTags: Set<Tag>;
  /** The components on the page, by the names that the build gives them. */
  components: ReadonlySet<string>;
  /** What the pictures on the page look like, by class: style rules are made of it. */
  pictureStyles: Map<string, string>;
}

declare module 'h3' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the form in which h3 wants its context extended
  interface H3EventContext extends RequestContext {}
}
