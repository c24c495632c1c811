import type { H3Event } from 'h3';
import { found, missing } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import { FILE_PAGES } from '../../shared/file-pages.ts';
import type { FilePage } from '../../shared/views/pages.ts';
import { pageFrame } from './frames.ts';
import { pageFile } from './page-files.ts';
import type { PageRequest } from './page-request.ts';

/** A page whose text lies in a file of the repository. */
export async function filePage(
  event: H3Event,
  request: PageRequest,
  name: string,
): Promise<PageResult<FilePage>> {
  const known = FILE_PAGES.find((page) => page === name);
  if (known === undefined) return missing();
  const document = await pageFile(event, request.locale.code, known);
  if (document === null) return missing();
  const { title, description, updated } = document;
  return found({
    frame: pageFrame(request, { name: known, title, description }, (locale) => `/${locale}/${name}`),
    title,
    description,
    updated,
    contents: (document.body.toc?.links ?? []).map(({ id, text }) => ({ id, text })),
    document: { ...document },
  });
}
