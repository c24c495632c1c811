import { listPath } from '@wellspring/content-model';
import type { ArticleListAnswer } from '@wellspring/content-model';
import type { FurtherArticles } from '../../shared/views/pages.ts';
import type { PageRequest } from './page-request.ts';

/**
 * The list that has every article of a topic or a technique, where its page has no room for all.
 *
 * @param filter what the list is narrowed to, by the slug that it has on this page
 */
export function furtherArticles(
  { locale }: PageRequest,
  filter: { readonly topic: string } | { readonly technique: string },
  { data, meta }: ArticleListAnswer,
): FurtherArticles | null {
  const { total } = meta.pagination;
  if (total <= data.length) return null;
  return { count: total, path: `${listPath(locale.code, 'article')}?${new URLSearchParams({ ...filter })}` };
}
