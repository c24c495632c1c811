import { slugOfPath } from '../../shared/href.ts';
import { authorGraph } from '../../shared/json-ld.ts';
import { pageAsked } from '../../shared/page-links.ts';
import { found, missing, moved } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import type { PageFrame } from '../../shared/views/frame.ts';
import type { AuthorPage } from '../../shared/views/pages.ts';
import { documentFrame, furtherPage } from './frames.ts';
import type { PageRequest } from './page-request.ts';

/** Articles on one page of a person's. */
const PAGE_SIZE = 12;

/** A person by any slug that they have or had, with a page of their articles. */
export async function authorPage(
  request: PageRequest,
  slug: string,
  asked: string | null,
): Promise<PageResult<AuthorPage>> {
  const page = pageAsked(asked);
  if (page === null) return missing();
  const { data: author, meta } = await request.reads.author(slug);
  const query = (number: number) => (number === 1 ? '' : `?page=${number}`);
  if (slugOfPath(author.path) !== slug || asked === '1') return moved(author.path, query(page));
  const { data: articles, meta: list } = await request.reads.articles({
    author: slug,
    page,
    pageSize: PAGE_SIZE,
  });
  const { pagination } = list;
  if (page > Math.max(1, pagination.pageCount)) return missing();
  const framed = { ...author, description: author.bio };
  const { fallback, servedLocale } = meta;
  const frame = documentFrame(request, framed, meta, [], (options) => authorGraph(author, options));
  return found({
    frame: page === 1 ? frame : numbered(request, frame, page),
    author,
    notices: fallback === null ? [] : [{ kind: 'fallback', reason: fallback.reason, shownIn: servedLocale }],
    articles,
    pagination,
    pagePath: (number) => author.path + query(number),
  });
}

/** What a further page is called by search engines and in tabs. */
function numbered({ book }: PageRequest, frame: PageFrame, page: number): PageFrame {
  const further = furtherPage(frame, page);
  const title = `${frame.head.title}: ${book.t('articles.page', { page })}`;
  return { ...further, head: { ...further.head, title } };
}
