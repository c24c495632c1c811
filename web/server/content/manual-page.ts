import { LOCALES } from '@wellspring/content-model';
import type { H3Event } from 'h3';
import { z } from 'zod';
import { DEVELOPERS_PATH, DEVELOPER_PAGES } from '../../../shared/developers.ts';
import { absolute } from '../../../shared/href.ts';
import { plainGraph } from '../../../shared/json-ld.ts';
import { found, missing } from '../../../shared/page-result.ts';
import type { PageResult } from '../../../shared/page-result.ts';
import type { DeveloperPage, ReferencePage } from '../../../shared/views/developers.ts';
import type { PageFrame } from '../../../shared/views/frame.ts';
import { developerFile } from '../page-files.ts';
import type { PageRequest } from '../page-request.ts';
import { developerPictureOf } from '../social-picture.ts';
import { apiReference } from './reference.ts';

const headings = z.object({
  toc: z.object({ links: z.array(z.object({ id: z.string(), text: z.string() })) }),
});

/** A page for developers, by its path. */
export async function developerPage(
  event: H3Event,
  request: PageRequest,
  path: string,
): Promise<PageResult<DeveloperPage>> {
  const page = DEVELOPER_PAGES.find((known) => known.path === path);
  if (page === undefined) return missing();
  const document = await developerFile(event, page.file);
  if (document === null) return missing();
  const { title, description } = document;
  return found({
    frame: frameOf(request, page, title, description),
    title,
    description,
    path,
    contents: headings.parse(document.body).toc.links,
    document: { ...document },
  });
}

/** The page with the reference. */
export async function referencePage(
  event: H3Event,
  request: PageRequest,
): Promise<PageResult<ReferencePage>> {
  const result = await developerPage(event, request, `${DEVELOPERS_PATH}/reference`);
  if (result.kind !== 'page') return result;
  return found({ ...result.page, reference: apiReference() });
}

/** These pages exist in English alone, and the switcher says so. */
function frameOf(
  { siteUrl }: PageRequest,
  { path, file }: (typeof DEVELOPER_PAGES)[number],
  title: string,
  description: string,
): PageFrame {
  const crumbs = [{ title, path }];
  return {
    crumbs,
    languages: LOCALES.map(({ code }) => ({
      code,
      state: code === 'en' ? 'current' : 'none',
      path: code === 'en' ? path : null,
      shownIn: null,
    })),
    head: {
      title: `${title} · Developers`,
      description,
      type: 'website',
      canonical: absolute(siteUrl, path),
      alternates: [],
      isIndexable: true,
      image: developerPictureOf(siteUrl, file, title),
      jsonLd: plainGraph({ siteUrl, crumbs, path, title, locale: 'en' }),
      wordsLocale: 'en',
    },
  };
}
