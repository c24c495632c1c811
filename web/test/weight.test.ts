import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { PUBLIC_DIR } from './harness/folders.ts';
import { scriptsOf } from './harness/scripts.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { EVERY_ADDRESS, documentAddresses } from './stand-in/addresses.ts';

const web = siteWithCms();
const weightOf = (content: string | Buffer) => brotliCompressSync(content).length;
const fileOf = (address: string) => readFileSync(join(PUBLIC_DIR, address));

it.each([
  documentAddresses('en').article,
  documentAddresses('ar').article,
  ...EVERY_ADDRESS.filter((address) => address.startsWith('/de')),
])('words and styles of a page are at most 25 kB, its scripts 4 kB: %s', async (address) => {
  const { $, body } = await web.page(address);
  const sheets = $('link[rel=stylesheet]')
    .toArray()
    .map((link) => fileOf($(link).attr('href') ?? ''));
  const scripts = scriptsOf($).map(fileOf);
  expect([body, ...sheets].map(weightOf).reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(25_000);
  expect(scripts.map(weightOf).reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(4000);
});
