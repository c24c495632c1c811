import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { freePort } from '../../scripts/setup/ports.mjs';
import { serverOf } from '../product/server.ts';
import { crawl, differencesOf, failedIn, pagesOf } from './harness/crawl.ts';
import type { FragileProduct } from './harness/product.ts';

/** A backup is taken as the runbook says, and restored elsewhere. */
export function restored(product: () => FragileProduct): void {
  it('A copy of the data, started elsewhere, makes every page as it was, byte for byte', async () => {
    const { cms, web, data, settings } = product();
    const paths = await pagesOf(web.origin);
    const before = await crawl(web.origin, paths);
    expect(failedIn(before)).toEqual([]);

    await Promise.all([cms.end(), web.end()]);
    const folder = mkdtempSync(join(tmpdir(), 'wellspring-restored-'));
    const copy = join(folder, 'data');
    execFileSync('cp', ['-a', data, copy]);
    // Readers reach it where they did before, as behind a proxy.
    const elsewhere = {
      ...settings,
      DATA_DIR: copy,
      CMS_PORT: String(await freePort()),
      WEB_PORT: String(await freePort()),
      WEB_METRICS_PORT: '',
      CMS_URL: '',
      WEB_URL: '',
    };
    const otherCms = serverOf('cms', elsewhere);
    // It keeps nothing, and so makes every page of what was restored.
    const otherWeb = serverOf('web', { ...elsewhere, PAGE_MEMORY_MB: '0' });
    try {
      await otherCms.start();
      await otherWeb.start();
      expect(new Set(await pagesOf(otherWeb.origin))).toEqual(new Set(paths));
      expect(differencesOf(before, await crawl(otherWeb.origin, paths))).toEqual([]);
    } finally {
      await Promise.all([otherCms.end(), otherWeb.end()]);
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
