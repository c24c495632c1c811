import { ContentGone, ContentNotFound } from '@wellspring/content-client';
import type { ArticleItem } from '@wellspring/content-model';
import { slugOfPath } from '../../shared/href.ts';
import { noticesOf } from '../../shared/notices.ts';
import { found } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import type { FeedArticle } from '../../shared/views/feed.ts';
import type { PageRequest } from './page-request.ts';

/** Articles in a feed. */
const ARTICLES = 20;
/** Articles that are read of the list at once, and how often: what comes after all of them is no news. */
const AT_ONCE = 30;
const TIMES = 10;

/**
 * The newest articles of the locale, whole: no stand-ins in other languages, and nothing that only a machine has
 * translated.
 */
export async function feed(request: PageRequest): Promise<PageResult<readonly FeedArticle[]>> {
  const articles = await Promise.all((await newest(request)).map((item) => whole(request, item)));
  return found(articles.filter((article) => article !== null));
}

async function newest({ reads }: PageRequest): Promise<ArticleItem[]> {
  // By id: what is published meanwhile moves others to the next page, where they would be read again.
  const chosen = new Map<string, ArticleItem>();
  for (let page = 1; page <= TIMES; page += 1) {
    const { data, meta } = await reads.articles({ fallback: 'none', page, pageSize: AT_ONCE });
    for (const item of data) if (item.translation?.method !== 'machine') chosen.set(item.id, item);
    if (chosen.size >= ARTICLES || page >= meta.pagination.pageCount) break;
  }
  return [...chosen.values()].slice(0, ARTICLES);
}

/** The whole article; null where it was withdrawn since the list was read, or became a machine's. */
async function whole({ reads, today }: PageRequest, { path }: ArticleItem): Promise<FeedArticle | null> {
  try {
    const { data: article, meta } = await reads.ownArticle(slugOfPath(path));
    return meta.indexable ? { article, meta, notices: noticesOf(article, meta, today) } : null;
  } catch (error) {
    if (error instanceof ContentNotFound || error instanceof ContentGone) return null;
    throw error;
  }
}
