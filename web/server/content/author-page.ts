import { slugOfPath } from '../../shared/href.ts';
import { authorGraph } from '../../shared/json-ld.ts';
import { found, moved } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import type { AuthorPage } from '../../shared/views/pages.ts';
import { documentFrame } from './frames.ts';
import type { PageRequest } from './page-request.ts';

/** How many articles a person's page names. */
const ARTICLES = 24;

/** A person by any slug that they have or had. */
export async function authorPage(request: PageRequest, slug: string): Promise<PageResult<AuthorPage>> {
  const { data: author, meta } = await request.reads.author(slug);
  if (slugOfPath(author.path) !== slug) return moved(author.path);
  const { data: articles } = await request.reads.articles({ author: slug, pageSize: ARTICLES });
  const framed = { ...author, description: author.bio };
  const { fallback, servedLocale } = meta;
  return found({
    frame: documentFrame(request, framed, meta, [], (options) => authorGraph(author, options)),
    author,
    notices: fallback === null ? [] : [{ kind: 'fallback', reason: fallback.reason, shownIn: servedLocale }],
    articles,
  });
}
