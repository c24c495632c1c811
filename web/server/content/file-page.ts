import { queryCollection } from '@nuxt/content/server';
import type { H3Event } from 'h3';
import { found, missing } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { FILE_PAGES } from '../../shared/file-pages.ts';
import type { FilePage } from '../../shared/views/pages.ts';
import { pageFrame } from './frames.ts';
import type { PageRequest } from './page-request.ts';

/** A page whose text lies in a file of the repository. */
export async function filePage(
  event: H3Event,
  request: PageRequest,
  name: string,
): Promise<PageResult<FilePage>> {
  const isKnown = FILE_PAGES.some((page) => page === name);
  if (!isKnown) return missing();
  const document = await queryCollection(event, `pages_${request.locale.code}`)
    .where('stem', 'LIKE', `%/${name}`)
    .first();
  if (document === null) return missing();
  const { title, description, updated } = document;
  return found({
    frame: pageFrame(request, { title, description }, (locale) => `/${locale}/${name}`),
    title,
    description,
    updated,
    contents: (document.body.toc?.links ?? []).map(({ id, text }) => ({ id, text })),
    document: { ...document },
  });
}
