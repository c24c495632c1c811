import { ContentNotFound } from '@wellspring/content-client';
import { DEFAULT_LOCALE, homePath } from '@wellspring/content-model';
import type { HomeAnswer } from '@wellspring/content-model';
import { regionsOf } from '../../shared/body-regions.ts';
import { plainGraph } from '../../shared/json-ld.ts';
import { addressesOfDocument, languagesOfDocument } from '../../shared/languages.ts';
import { found } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import type { PageFrame } from '../../shared/views/frame.ts';
import type { HomePage } from '../../shared/views/pages.ts';
import { cardImage, pageFrame, unlisted } from './frames.ts';
import type { PageRequest } from './page-request.ts';
import { inOrder } from './technique-pages.ts';
import { sortedTopics } from './topic-pages.ts';

/** Articles in the list of the newest. */
const NEWEST = 8;

/** The home page. It welcomes readers even while nothing has been published. */
export async function homePage(request: PageRequest): Promise<PageResult<HomePage>> {
  const { reads, book } = request;
  const [answer, newest, techniques, topics] = await Promise.all([
    homeIfPublished(request),
    reads.articles({ pageSize: NEWEST }),
    reads.techniques(),
    sortedTopics(request),
  ]);
  const featured = answer?.data.featured ?? newest.data.slice(0, 3);
  const shown = new Set(featured.map(({ id }) => id));
  const others = newest.data.filter(({ id }) => !shown.has(id));
  return found({
    frame: answer === null ? emptyFrame(request) : homeFrame(request, answer),
    home: answer === null ? null : answer.data,
    featured,
    newest: others.length > 2 ? others : newest.data,
    techniques: inOrder(techniques.data, book),
    topics,
    regions: regionsOf(topics),
  });
}

async function homeIfPublished({ reads }: PageRequest): Promise<HomeAnswer | null> {
  try {
    return await reads.home();
  } catch (error) {
    if (error instanceof ContentNotFound) return null;
    throw error;
  }
}

function homeFrame({ siteUrl, locale }: PageRequest, { data: home, meta }: HomeAnswer): PageFrame {
  const addresses = addressesOfDocument(siteUrl, meta, { kind: 'home', sourceLocale: DEFAULT_LOCALE });
  const title = home.seo.title ?? home.heading;
  const path = homePath(locale.code);
  return {
    crumbs: [],
    languages: languagesOfDocument(locale.code, meta.alternates, (code) => homePath(code)),
    head: {
      ...addresses,
      title,
      description: home.seo.description ?? home.intro,
      type: 'website',
      image: cardImage(siteUrl, { ...home, title: home.heading }, home.seo.image),
      jsonLd: addresses.isIndexable
        ? plainGraph({ siteUrl, crumbs: [], path, title, locale: home.locale })
        : null,
      wordsLocale: home.locale,
    },
  };
}

function emptyFrame(request: PageRequest): PageFrame {
  const { book } = request;
  const page = { name: null, title: book.t('home.emptyHeading'), description: book.t('site.tagline') };
  return { ...unlisted(pageFrame(request, page, homePath)), crumbs: [] };
}
