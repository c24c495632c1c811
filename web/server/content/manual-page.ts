import { LOCALES } from '@wellspring/content-model';
import type { H3Event } from 'h3';
import { z } from 'zod';
import { absolute } from '../../shared/href.ts';
import { plainGraph } from '../../shared/json-ld.ts';
import { MANUALS, MANUAL_PAGES } from '../../shared/manuals.ts';
import type { ManualEntry } from '../../shared/manuals.ts';
import { found, missing } from '../../shared/page-result.ts';
import type { PageResult } from '../../shared/page-result.ts';
import type { PageFrame } from '../../shared/views/frame.ts';
import type { ManualPage } from '../../shared/views/manual.ts';
import { manualFile } from './page-files.ts';
import type { PageRequest } from './page-request.ts';
import { manualPictureOf } from './social-picture.ts';

const headings = z.object({
  toc: z.object({ links: z.array(z.object({ id: z.string(), text: z.string() })) }),
});

/** A page of a manual, by its path. */
export async function manualPage(
  event: H3Event,
  request: PageRequest,
  path: string,
): Promise<PageResult<ManualPage>> {
  const entry = MANUAL_PAGES.find((known) => known.path === path);
  if (entry === undefined) return missing();
  const document = await manualFile(event, entry.manual, entry.file);
  if (document === null) return missing();
  const { title, description } = document;
  return found({
    frame: frameOf(request, entry, title, description),
    manual: entry.manual,
    title,
    description,
    path,
    contents: headings.parse(document.body).toc.links,
    document: { ...document },
  });
}

/** These pages exist in English alone, and the switcher says so. */
function frameOf(
  { siteUrl }: PageRequest,
  { manual, path, file }: ManualEntry,
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
      title: `${title} · ${MANUALS[manual].title}`,
      description,
      type: 'website',
      canonical: absolute(siteUrl, path),
      alternates: [],
      isIndexable: true,
      image: manualPictureOf(siteUrl, manual, file, title),
      jsonLd: plainGraph({ siteUrl, crumbs, path, title, locale: 'en' }),
      wordsLocale: 'en',
    },
  };
}
