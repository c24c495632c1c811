import type { PreviewClient, ReadPreview } from '@wellspring/content-client/preview';
import type { PageKind, PreviewGaps } from '@wellspring/content-model';
import { versionAt } from '@wellspring/preview-links';
import type { PreviewedVersion } from '@wellspring/preview-links';
import type { Content } from '../../../shared/content.ts';
import { slugOfPath } from '../../../shared/href.ts';
import { found, missing, refused } from '../../../shared/page-result.ts';
import type { PageResult } from '../../../shared/page-result.ts';
import type { PageFrame } from '../../../shared/views/frame.ts';
import type { PreviewView } from '../../../shared/views/preview.ts';
import { environment } from '../../environment.ts';
import { answer } from '../answer.ts';
import { articlePage } from '../article-page.ts';
import { authorPage } from '../author-page.ts';
import { previewClient } from '../client.ts';
import { unlisted } from '../frames.ts';
import { homePage } from '../home-page.ts';
import { publication } from '../publication.ts';
import type { PageRequest } from '../page-request.ts';
import type { TaggedReads } from '../tagged-reads.ts';
import { techniquePage } from '../technique-pages.ts';
import { topicPage } from '../topic-pages.ts';
import { fillDocument, fillSections, fillTitle } from './fill-gaps.ts';
import { forgiving } from './forgiving-reads.ts';

/** There is nothing under the address of a preview but the version that its link was made for. */
const nothing = () => Promise.resolve(missing());

/**
 * The content of a preview: one version in the shape of a published page, made by the same functions. Everything beside it is
 * what readers see.
 *
 * @param target path and query of the request
 * @param show told what is shown, before the page is rendered
 */
export function createPreviewContent(
  target: string,
  request: PageRequest,
  show: (preview: PreviewView) => void,
): Content {
  const { previewSecret } = environment();
  const version = previewSecret === null ? undefined : versionAt(target, previewSecret, Date.now());
  const { book } = request;
  const reads = forgiving(request.reads, request.locale.code);

  /** The request, with the version in the place of what is published. */
  const showing = (own: Partial<TaggedReads>): PageRequest => ({ ...request, reads: { ...reads, ...own } });

  function preview<Answer extends { readonly gaps: PreviewGaps }, Page extends { readonly frame: PageFrame }>(
    kind: PageKind,
    readerOf: (client: PreviewClient) => ReadPreview<Answer>,
    pageOf: (answer: Answer) => Promise<PageResult<Page>>,
  ): Promise<PageResult<Page>> {
    return answer(async () => {
      if (version?.kind !== kind) return refused();
      const { documentId, locale, state } = version;
      const looked = await readerOf(previewClient())(documentId, { locale, state });
      show({ state: stateOf(version), gaps: looked.gaps });
      const result = await pageOf(looked);
      if (result.kind !== 'page') return result;
      const frame = unlisted(result.page.frame);
      return found({ ...result.page, frame: { ...frame, head: { ...frame.head, image: null } } });
    });
  }

  return {
    article: () =>
      preview(
        'article',
        ({ article }) => article,
        ({ data, meta, gaps }) => {
          const filled = { ...fillDocument(data, book), sections: fillSections(data.sections, gaps, book) };
          const article = () => Promise.resolve({ data: filled, meta });
          return articlePage(showing({ article }), slugOfPath(data.path));
        },
      ),
    technique: () =>
      preview(
        'technique',
        ({ technique }) => technique,
        ({ data, meta, gaps }) => {
          const filled = { ...fillDocument(data, book), sections: fillSections(data.sections, gaps, book) };
          const technique = () => Promise.resolve({ data: filled, meta });
          return techniquePage(showing({ technique }), slugOfPath(data.path));
        },
      ),
    topic: () =>
      preview(
        'topic',
        ({ topic }) => topic,
        ({ data, meta }) => {
          const topic = () => Promise.resolve({ data: fillDocument(data, book), meta });
          return topicPage(showing({ topic }), slugOfPath(data.path));
        },
      ),
    author: () =>
      preview(
        'author',
        ({ author }) => author,
        ({ data, meta }) => {
          const author = () =>
            Promise.resolve({ data: { ...data, title: fillTitle(data.title, book) }, meta });
          return authorPage(showing({ author }), slugOfPath(data.path), null);
        },
      ),
    home: () =>
      preview(
        'home',
        ({ home }) => home,
        ({ data, meta }) => {
          const home = () =>
            Promise.resolve({ data: { ...data, heading: fillTitle(data.heading, book) }, meta });
          return homePage(showing({ home }));
        },
      ),
    articles: nothing,
    techniques: nothing,
    topics: nothing,
    publication: () => publication(request),
    body: nothing,
    search: nothing,
    suggestions: nothing,
    manualPage: nothing,
    referencePage: nothing,
    filePage: nothing,
    socialPicture: nothing,
    feed: nothing,
    sitemapIndex: nothing,
    sitemap: nothing,
    fixedSitemap: nothing,
  };
}

function stateOf({ kind, state }: PreviewedVersion): PreviewView['state'] {
  return kind === 'author' ? 'saved' : state;
}
