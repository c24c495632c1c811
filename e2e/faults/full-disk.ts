import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import sharp from 'sharp';
import { backPainPath } from '../pages/documents.ts';
import { ask } from './harness/ask.ts';
import { canFillDisks, fillDiskOf, freeDiskOf } from './harness/disk-space.ts';
import { pageFiles } from './harness/page-files.ts';
import type { FragileProduct } from './harness/product.ts';
import { until } from './harness/until.ts';

const path = encodeURI(backPainPath('es'));
const itWhereDisksFill = canFillDisks() ? it : it.skip;

/** There is no room left, for the site or for the CMS. */
export function fullDisk(product: () => FragileProduct): void {
  itWhereDisksFill(
    'The site can write nothing: it keeps pages in memory, sees publications, and says so once',
    async () => {
      const { web, editor, data } = product();
      const before = web.said.length;
      const isSeen = (summary: string) => async () => (await ask(web.origin, path)).body.includes(summary);
      fillDiskOf(web.pid);
      try {
        for (const summary of ['Escrito con el disco lleno.', 'Y otra vez.']) {
          await editor.publish('es', summary);
          await until('The publication is seen', isSeen(summary));
        }
        expect((await ask(web.origin, path)).headers['cache-status']).toBe('wellspring; hit');
        const lines = web.said.slice(before).filter((line) => /disk|written/.test(line));
        expect(lines).toEqual([expect.stringContaining('Pages cannot be written to disk')]);
      } finally {
        freeDiskOf(web.pid);
      }

      await editor.publish('es', 'Escrito con sitio en el disco.');
      await until('The publication is seen', isSeen('Escrito con sitio en el disco.'));
      await until('Pages are on disk again', () => pageFiles(data).length > 0);
      await web.kill();
      await web.start();
      expect((await ask(web.origin, path)).body).toContain('Escrito con sitio en el disco.');
    },
  );

  itWhereDisksFill(
    'The CMS can write nothing: what cannot be kept is refused with a reason, and nothing is half there',
    async () => {
      const { cms, web, editor, data } = product();
      const uploads = join(data, 'public/uploads');
      const files = readdirSync(uploads).sort();
      const events = async () => (await fetch(`${cms.origin}/api/v1/changes?limit=1000`)).json();
      const log = await events();
      const { body } = await ask(web.origin, path);
      const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#357' } })
        .jpeg()
        .toBuffer();
      fillDiskOf(cms.pid);
      try {
        for (const answer of [
          await editor.tryToPublish('es', 'No cabe.'),
          await editor.tryToUpload('full.jpg', 'image/jpeg', new Uint8Array(picture)),
        ]) {
          expect([answer.url, answer.status]).toEqual([answer.url, 507]);
          expect(await answer.text()).toContain('no room left');
        }
      } finally {
        freeDiskOf(cms.pid);
      }
      expect(readdirSync(uploads).sort()).toEqual(files);
      expect(await events()).toEqual(log);
      expect((await ask(web.origin, path)).body).toBe(body);
      expect((await editor.tryToUpload('fits.jpg', 'image/jpeg', new Uint8Array(picture))).status).toBe(201);
      await editor.publish('es', 'Cabe otra vez.');
      await until('The publication is seen', async () =>
        (await ask(web.origin, path)).body.includes('Cabe otra vez.'),
      );
    },
  );
}
