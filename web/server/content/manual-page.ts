import { LOCALES } from '@wellspring/content-model';
import type { H3Event } from 'h3';
import { z } from 'zod';
import { absolute } from '../../shared/href.ts';
import { plainGraph } from '../../shared/json-ld.ts';
import { MANUALS, MANUAL_NAMES } from '../../shared/manuals.ts';
import type { Manual, ManualEntry } from '../../shared/manuals.ts';
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
  const manual = MANUAL_NAMES.map((name) => MANUALS[name]).find(({ pages }) => entryAt(pages, path));
  const entry = manual && entryAt(manual.pages, path);
  if (manual === undefined || entry === undefined) return missing();
  const document = await manualFile(event, manual.name, entry.file);
  if (document === null) return missing();
  const { title, description } = document;
  return found({
    frame: frameOf(request, manual, entry, title, description),
    manual: manual.name,
    title,
    description,
    path,
    contents: headings.parse(document.body).toc.links,
    document: { ...document },
  });
}

function entryAt(pages: readonly ManualEntry[], path: string): ManualEntry | undefined {
  return pages.find((entry) => entry.path === path);
}

/** These pages exist in English alone, and the switcher says so. */
function frameOf(
  { siteUrl }: PageRequest,
  manual: Manual,
  { path, file }: ManualEntry,
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
      title: `${title} · ${manual.title}`,
      description,
      type: 'website',
      canonical: absolute(siteUrl, path),
      alternates: [],
      isIndexable: true,
      image: manualPictureOf(siteUrl, manual.name, file, title),
      jsonLd: plainGraph({ siteUrl, crumbs, path, title, locale: 'en' }),
      wordsLocale: 'en',
    },
  };
}
