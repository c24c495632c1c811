import { expect, it } from '@jest/globals';
import { backPainPath } from '../pages/documents.ts';
import { LOCALES } from '../pages/locales.ts';
import { ask } from './harness/ask.ts';
import { crawl, differencesOf, failedIn, pagesOf } from './harness/crawl.ts';
import { pageFiles } from './harness/page-files.ts';
import type { FragileProduct } from './harness/product.ts';
import { until } from './harness/until.ts';

/** The CMS is killed, and the site with it; the site starts alone. */
export function cmsKilled(product: () => FragileProduct): void {
  it('The CMS and the site are killed, and the site starts alone: every page is as it was, in all languages', async () => {
    const { cms, web, data } = product();
    const paths = await pagesOf(web.origin);
    for (const { code } of LOCALES) expect(paths).toContain(encodeURI(backPainPath(code)));
    const before = await crawl(web.origin, paths);
    expect(failedIn(before)).toEqual([]);
    await until('All pages are on disk', () => pageFiles(data).length >= paths.length);

    await cms.kill();
    await web.kill();
    await web.start();
    const alone = await crawl(web.origin, paths);
    expect(failedIn(alone)).toEqual([]);
    expect(differencesOf(before, alone)).toEqual([]);
    const neverKept = await ask(web.origin, '/en/articles/never-written');
    expect([neverKept.status, neverKept.headers['retry-after']]).toEqual([503, '30']);
  });

  it('The CMS comes back: what is published is seen, and what is not there is missing again', async () => {
    const { cms, web, editor } = product();
    await cms.start();
    const summary = 'Written after the outage.';
    await editor.publish('ja', summary);
    await until('The publication is seen', async () => {
      const { status, body } = await ask(web.origin, encodeURI(backPainPath('ja')));
      expect(status).toBe(200);
      return body.includes(summary);
    });
    await until('A missing page is missing', async () => {
      const { status } = await ask(web.origin, '/en/articles/never-written');
      return status === 404;
    });
  });
}
