import { listPath } from '@wellspring/content-model';
import type { LocaleCode, Technique, Topic } from '@wellspring/content-model';
import type { ArticleListRequest } from '../../shared/content.ts';
import { slugOfPath } from '../../shared/href.ts';
import { languagesOfDocument, nearest } from '../../shared/languages.ts';
import { pageAsked } from '../../shared/page-links.ts';
import { found, missing, moved } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import type { PageFrame } from '../../shared/views/frame.ts';
import type { ArticleListPage } from '../../shared/views/pages.ts';
import { cardImage, furtherPage, pageFrame, unlisted } from './frames.ts';
import type { PageRequest } from './page-request.ts';
import { inOrder } from './technique-pages.ts';
import { sortedTopics } from './topic-pages.ts';

/** Articles on one page of the list. */
const PAGE_SIZE = 12;

/** What the list is narrowed to. */
interface Filter {
  readonly kind: 'topic' | 'technique';
  readonly document: Topic | Technique;
  readonly editions: readonly { readonly locale: LocaleCode; readonly path: string }[];
}

/** The list of articles: what is translated first, then, labelled, what exists in the fallback language. */
export async function articleListPage(
  request: PageRequest,
  asked: ArticleListRequest,
): Promise<PageResult<ArticleListPage>> {
  const page = pageAsked(asked.page);
  if (page === null || (asked.topic !== null && asked.technique !== null)) return missing();
  const filter = await filterOf(request, asked);
  const addressIn = (locale: LocaleCode, number: number) =>
    listPath(locale, 'article') + queryOf(filter, number, locale);
  const address = addressIn(request.locale.code, page);
  if (address !== listPath(request.locale.code, 'article') + queryAsked(asked)) return moved(address);

  const [list, topics, techniques] = await Promise.all([
    request.reads.articles({
      page,
      pageSize: PAGE_SIZE,
      ...(filter && { [filter.kind]: slugOfPath(filter.document.path) }),
    }),
    sortedTopics(request),
    request.reads.techniques(),
  ]);
  const { pagination } = list.meta;
  if (page > Math.max(1, pagination.pageCount)) return missing();
  return found({
    frame: frameOf(request, filter, page, (locale) => addressIn(locale, 1)),
    filter: filter && viewOf(filter),
    translated: list.data.filter(({ fallback }) => fallback === null),
    untranslated: list.data.filter(({ fallback }) => fallback !== null),
    topics,
    techniques: inOrder(techniques.data, request.book),
    pagination,
    pagePath: (number) => addressIn(request.locale.code, number),
  });
}

/** @throws {ContentNotFound} where there is no such topic or technique: the list does not exist then */
async function filterOf({ reads }: PageRequest, asked: ArticleListRequest): Promise<Filter | null> {
  const read =
    asked.topic !== null
      ? { kind: 'topic' as const, answer: await reads.topic(asked.topic) }
      : asked.technique !== null
        ? { kind: 'technique' as const, answer: await reads.technique(asked.technique) }
        : null;
  return read && { kind: read.kind, document: read.answer.data, editions: read.answer.meta.alternates };
}

/** The heading of a narrowed list. */
const HEADINGS = { topic: 'articles.aboutTopic', technique: 'articles.withTechnique' } as const;

function viewOf({ kind, document }: Filter): ArticleListPage['filter'] {
  const { title, locale, summary, path } = document;
  return { kind, title, locale, summary, path };
}

/** The query of the one address of this list: the filter by the slug that it has there, and pages from the second. */
function queryOf(filter: Filter | null, page: number, locale: LocaleCode): string {
  const parameters = new URLSearchParams();
  if (filter !== null) {
    const own = nearest(locale, filter.editions) ?? filter.document;
    parameters.set(filter.kind, slugOfPath(own.path));
  }
  if (page > 1) parameters.set('page', String(page));
  return parameters.size === 0 ? '' : `?${parameters}`;
}

function queryAsked({ page, topic, technique }: ArticleListRequest): string {
  const parameters = new URLSearchParams();
  if (topic !== null) parameters.set('topic', topic);
  if (technique !== null) parameters.set('technique', technique);
  if (page !== null) parameters.set('page', page);
  return parameters.size === 0 ? '' : `?${parameters}`;
}

function frameOf(
  request: PageRequest,
  filter: Filter | null,
  page: number,
  firstPageIn: (locale: LocaleCode) => string,
): PageFrame {
  const { book, locale, siteUrl } = request;
  const heading =
    filter === null
      ? book.t('articles.heading')
      : book.t(HEADINGS[filter.kind], { name: filter.document.title });
  const title = page === 1 ? heading : `${heading}: ${book.t('articles.page', { page })}`;
  const description = book.t('articles.intro');
  const frame = pageFrame(request, { name: 'articles', title, heading, description }, firstPageIn);
  if (filter !== null) {
    const languages = languagesOfDocument(locale.code, filter.editions, (code) => firstPageIn(code));
    const { head } = unlisted(frame);
    const image = cardImage(siteUrl, filter.document, filter.document.seo.image);
    return {
      ...frame,
      head: { ...head, image },
      languages: languages.map((choice) => ({ ...choice, path: firstPageIn(choice.code) })),
    };
  }
  return page === 1 ? frame : furtherPage(frame, page);
}
