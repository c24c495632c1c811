import type { EditionKind } from '@wellspring/content-model';
import {
  articleVersion,
  authorVersion,
  homeVersion,
  siteVersion,
  techniqueVersion,
  topicVersion,
} from '../version.ts';
import { presentArticle } from './article.ts';
import { presentAuthor } from './author.ts';
import { presentHome } from './home.ts';
import { presentSite } from './site.ts';
import type { PresentContext, Presented } from './presented.ts';
import { presentTechnique } from './technique.ts';
import { presentTopic } from './topic.ts';

export type { PresentContext, Presented } from './presented.ts';

/**
 * Presents a version: from Strapi's row, with its components, to what an edition keeps. The same for editions, for the
 * readiness of a draft and for previews. Pure: what is wrong with the words goes to `context.findings`.
 *
 * @throws ZodError where the row is not one of the kind's type
 */
export function present(kind: EditionKind, row: unknown, context: PresentContext): Presented {
  switch (kind) {
    case 'article':
      return presentArticle(articleVersion.parse(row), context);
    case 'technique':
      return presentTechnique(techniqueVersion.parse(row), context);
    case 'topic':
      return presentTopic(topicVersion.parse(row), context);
    case 'author':
      return presentAuthor(authorVersion.parse(row), context);
    case 'home':
      return presentHome(homeVersion.parse(row), context);
    case 'site':
      return presentSite(siteVersion.parse(row), context);
  }
}
