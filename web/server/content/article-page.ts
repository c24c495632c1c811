import { slugOfPath } from '../../shared/href.ts';
import { articleGraph } from '../../shared/json-ld.ts';
import { noticesOf } from '../../shared/notices.ts';
import { found, moved } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { textView } from '../../shared/sections.ts';
import type { ArticlePage } from '../../shared/views/pages.ts';
import { documentFrame, listCrumb } from './frames.ts';
import type { PageRequest } from './page-request.ts';
import { publicAddress } from './public-address.ts';
import { relatedArticles } from './related-articles.ts';

/** An article by any slug that it has or had. */
export async function articlePage(request: PageRequest, slug: string): Promise<PageResult<ArticlePage>> {
  const { data: article, meta } = await request.reads.article(slug);
  if (slugOfPath(article.path) !== slug) return moved(article.path);
  const way = [listCrumb(request, 'articles')];
  const framed = { ...article, description: article.summary };
  return found({
    frame: documentFrame(request, framed, meta, way, (options) => articleGraph(article, options)),
    article,
    meta,
    text: textView(article.sections, article.sources),
    notices: noticesOf(article, meta, request.today),
    related: await relatedArticles(request, article),
    address: publicAddress(request, article.path),
    today: request.today,
  });
}
