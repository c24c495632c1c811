import type { Article, DocumentMeta } from '@wellspring/content-model';
import type { Notice } from '../notices.ts';

/** An article as feed readers get it: whole, with what its readers must know first. */
export interface FeedArticle {
  readonly article: Article;
  readonly meta: DocumentMeta;
  readonly notices: readonly Notice[];
}
