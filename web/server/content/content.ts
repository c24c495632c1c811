import type { LocaleCode, Tag } from '@wellspring/content-model';
import { localeOf } from '@wellspring/content-model';
import type { H3Event } from 'h3';
import type { Content } from '../../shared/content.ts';
import type { PreviewRequest } from '../../shared/views/preview.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { environment } from '../environment.ts';
import { phrasebookOf } from '../messages/phrasebook.ts';
import { answer } from './answer.ts';
import { articleListPage } from './article-list-page.ts';
import { articlePage } from './article-page.ts';
import { authorPage } from './author-page.ts';
import { contentClient } from './client.ts';
import { referencePage } from './developers/reference-page.ts';
import { feed } from './feed.ts';
import { filePage } from './file-page.ts';
import { homePage } from './home-page.ts';
import { manualPage } from './manual-page.ts';
import { publication } from './publication.ts';
import type { PageRequest } from './page-request.ts';
import { createPreviewContent } from './preview/preview-content.ts';
import { searchPage, suggestions } from './search-page.ts';
import { socialPicture } from './social-picture.ts';
import { TURNS, inTurn } from './search-turns.ts';
import { fixedSitemap, sitemap, sitemapIndex } from './sitemaps.ts';
import { taggedReads } from './tagged-reads.ts';
import { techniquePage, techniquesPage } from './technique-pages.ts';
import { bodyPage, topicPage, topicsPage } from './topic-pages.ts';

/**
 * The content of the site in one locale, for one request.
 *
 * @param tags of the page that is being made; every read adds its own
 * @param preview where the request is for one: told what is shown
 */
export function createContent(
  event: H3Event,
  code: LocaleCode,
  tags: Set<Tag>,
  preview: PreviewRequest | null,
): Content {
  const { siteUrl, contactEmail } = environment();
  const request: PageRequest = {
    locale: localeOf(code),
    book: phrasebookOf(code),
    reads: taggedReads(contentClient(), code, tags),
    siteUrl,
    contactEmail,
    today: new Date().toISOString().slice(0, 10),
  };
  if (preview !== null) {
    // As it was sent: h3 has unescaped `event.path`, and a link is signed in one spelling.
    return createPreviewContent(event.node.req.url ?? '', request, (shown) => (preview.shown = shown));
  }
  const publicationOnce = once(() => publication(request));
  /** Makes a page; what surrounds it is asked for meanwhile. */
  const page = <Page>(useCase: () => Promise<PageResult<Page>>) => {
    // Whoever awaits it hears of a mistake; a redirect never does.
    publicationOnce().catch(() => undefined);
    return answer(useCase);
  };
  return {
    publication: publicationOnce,
    home: () => page(() => homePage(request)),
    articles: (asked) => page(() => articleListPage(request, asked)),
    article: (slug) => page(() => articlePage(request, slug)),
    techniques: () => page(() => techniquesPage(request)),
    technique: (slug) => page(() => techniquePage(request, slug)),
    topics: () => page(() => topicsPage(request)),
    topic: (slug) => page(() => topicPage(request, slug)),
    body: () => page(() => bodyPage(request)),
    author: (slug, asked) => page(() => authorPage(request, slug, asked)),
    search: (asked) => inTurn(TURNS.page, () => page(() => searchPage(request, asked))),
    suggestions: (typed) => inTurn(TURNS.suggestions, () => answer(() => suggestions(request, typed))),
    manualPage: (path) => page(() => manualPage(event, request, path)),
    referencePage: () => page(() => referencePage(event, request)),
    filePage: (name) => page(() => filePage(event, request, name)),
    socialPicture: (asked) => answer(() => socialPicture(event, request, asked)),
    feed: () => answer(() => feed(request)),
    sitemapIndex: () => answer(() => sitemapIndex(request)),
    sitemap: (part) => answer(() => sitemap(request, part)),
    fixedSitemap: () => answer(() => fixedSitemap(event, request)),
  };
}

/** Asks at the first call, and gives the same answer ever after. */
function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => (asked ??= ask());
}
