import { ContentBadRequest } from '@wellspring/content-client';
import type { ArticleListAnswer, LocaleCode } from '@wellspring/content-model';
import type { TaggedReads } from '../tagged-reads.ts';

/**
 * The same reads, where a list may be narrowed to something that readers do not know yet: nothing is published about what is
 * not published itself.
 */
export function forgiving(reads: TaggedReads, locale: LocaleCode): TaggedReads {
  return {
    ...reads,
    articles: async (query) => {
      try {
        return await reads.articles(query);
      } catch (error) {
        if (!(error instanceof ContentBadRequest)) throw error;
        return emptyList(locale);
      }
    },
  };
}

function emptyList(requestedLocale: LocaleCode): ArticleListAnswer {
  return {
    data: [],
    meta: { requestedLocale, pagination: { page: 1, pageSize: 1, pageCount: 0, total: 0 } },
  };
}
