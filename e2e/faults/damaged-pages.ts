import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { crawl, differencesOf, failedIn, pagesOf } from './harness/crawl.ts';
import { pageFiles } from './harness/page-files.ts';
import type { FragileProduct } from './harness/product.ts';

/** What a disk may leave of a file. */
const DAMAGES: readonly ((bytes: Buffer, another: Buffer) => Buffer)[] = [
  (bytes) => bytes.subarray(0, bytes.length / 2),
  (bytes) => bytes.subarray(0, bytes.length - 1),
  () => Buffer.alloc(0),
  (bytes) => Buffer.alloc(bytes.length),
  (bytes) => {
    const changed = Buffer.from(bytes);
    const middle = Math.floor(bytes.length / 2);
    changed.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    return changed;
  },
  (_bytes, another) => another,
];

/** Damages every page on disk, each in one of the ways. @returns how many there are */
function damagePages(data: string): number {
  const files = pageFiles(data);
  const contents = files.map((file) => readFileSync(file));
  for (const [n, file] of files.entries()) {
    const bytes = contents[n] ?? Buffer.alloc(0);
    const damaged = DAMAGES[n % DAMAGES.length]?.(bytes, contents[(n + 1) % contents.length] ?? bytes);
    if (damaged !== undefined) writeFileSync(file, damaged);
  }
  return files.length;
}

/** Pages on disk are not what was written. */
export function damagedPages(product: () => FragileProduct): void {
  it('Pages on disk are cut, emptied, changed or swapped: each is made again as it was, and none is sent', async () => {
    const { web, data, wayToCms } = product();
    const paths = (await pagesOf(web.origin)).filter((path) => /^\/(?:ja|es)(?:$|\/)/.test(path));
    const before = await crawl(web.origin, paths);
    await web.end();
    expect(damagePages(data)).toBeGreaterThanOrEqual(paths.length);
    await web.start();

    // While nothing can be made, a page that is not whole is no page.
    wayToCms.stall();
    const ofCms = paths.filter((path) => /\/(?:articles|techniques)\//.test(path)).slice(0, 12);
    try {
      for (const [path, { status, body }] of await crawl(web.origin, ofCms))
        expect([path, status, body.includes('<h1')]).toEqual([path, 503, true]);
    } finally {
      wayToCms.pass();
    }

    const after = await crawl(web.origin, paths);
    expect(failedIn(after)).toEqual([]);
    expect(differencesOf(before, after)).toEqual([]);
    expect(web.said.filter((line) => line.includes('is not whole and is made again')).length).toBeGreaterThan(
      0,
    );
  });
}
