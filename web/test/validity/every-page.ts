import type { Page } from '../harness/ask.ts';
import type { SiteWithCms } from '../harness/site-with-cms.ts';
import { EVERY_ADDRESS } from '../stand-in/addresses.ts';

/** Every page of the site in every language, by its address. */
export type Pages = ReadonlyMap<string, Page>;

/** Reads them all once: what holds for each, and between them, is then looked at without another request. */
export async function readEveryPage(web: Pick<SiteWithCms, 'page'>): Promise<Pages> {
  const pages = new Map<string, Page>();
  for (const address of EVERY_ADDRESS) pages.set(address, await web.page(address));
  return pages;
}

/** Whether search engines may show a page. */
export function isIndexable({ status, headers, $ }: Page): boolean {
  const rules = [$('meta[name=robots]').attr('content'), headers['x-robots-tag']];
  return status === 200 && !rules.some((rule) => rule?.includes('noindex') === true);
}
