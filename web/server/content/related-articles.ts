import type { Article, ArticleItem } from '@wellspring/content-model';
import { slugOfPath } from '../../shared/href.ts';
import type { PageRequest } from './page-request.ts';

/** How many articles are proposed, and how many are looked at to find them. */
const PROPOSED = 3;
const LOOKED_AT = 12;

/**
 * Articles to read next, in the reader's language alone: those that share the most topics and techniques come first, the
 * newest among equals.
 */
export async function relatedArticles({ reads }: PageRequest, article: Article): Promise<ArticleItem[]> {
  const subjects = new Set([...article.topics, ...article.techniques].map(({ id }) => id));
  const [topic] = article.topics;
  const [technique] = article.techniques;
  const filter =
    topic !== undefined
      ? { topic: slugOfPath(topic.path) }
      : technique !== undefined
        ? { technique: slugOfPath(technique.path) }
        : null;
  if (filter === null) return [];

  const { data } = await reads.articles({ ...filter, fallback: 'none', pageSize: LOOKED_AT });
  const shared = (item: ArticleItem) =>
    [...item.topics, ...item.techniques].filter(({ id }) => subjects.has(id)).length;
  return data
    .filter(({ id }) => id !== article.id)
    .sort((one, other) => shared(other) - shared(one))
    .slice(0, PROPOSED);
}
