import {
  appendFile,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  rmdir,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { PageFolder } from './page-folder.ts';
import { nameOfPage } from './stored-page.ts';

const BYTES = 10_000_000;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellspring-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => new PageFolder(folder, 'edition', BYTES);
const page = (...tags: string[]) => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('ページ\n\n'),
  tags,
  madeAt: Date.now() - 1000,
});

it('a purge is known to the processes that come later', async () => {
  const parts = page('document:a', 'list:article:de');
  const first = open();
  await first.write('/de/a', parts);
  await first.write('/de/b', page('document:b'));
  expect(await first.read('/de/a')).toEqual({ parts, isPurged: false });
  await first.purge(['slug:article:ja:痛み', 'document:a']);
  expect(await first.read('/de/a')).toEqual({ parts, isPurged: true });
  const second = open();
  expect((await second.read('/de/a'))?.isPurged).toBe(true);
  expect((await second.read('/de/b'))?.isPurged).toBe(false);
  await second.write('/de/c', page('slug:article:ja:痛み'));
  expect((await open().read('/de/c'))?.isPurged).toBe(true);
});

it('a page that was made after the purge is none of its', async () => {
  const pages = open();
  await pages.purge(['document:a']);
  await pages.write('/de/a', { ...page('document:a'), madeAt: Date.now() + 1 });
  expect((await open().read('/de/a'))?.isPurged).toBe(false);
});

it('a purge of everything is one of every page', async () => {
  const pages = open();
  await pages.write('/de/a', page());
  await pages.purge(null);
  expect((await open().read('/de/a'))?.isPurged).toBe(true);
});

it('a line that was cut off says nothing', async () => {
  const pages = open();
  await pages.write('/de/a', page('document:a'));
  await pages.purge(['document:b']);
  await appendFile(join(folder, 'purges'), `${Date.now()} docum`);
  expect((await open().read('/de/a'))?.isPurged).toBe(false);
});

it('of one page the last that was written stays', async () => {
  const pages = open();
  const bodies = Array.from({ length: 20 }, (_, at) => Buffer.from(String(at)));
  await Promise.all(bodies.map((body) => pages.write('/de/a', { ...page(), body })));
  expect((await pages.read('/de/a'))?.parts.body.toString()).toBe('19');
});

const fileOf = (address: string) => {
  const name = nameOfPage(address);
  return join(folder, 'edition', name.slice(0, 2), name);
};

it.each([
  ['is empty', (path: string) => truncate(path, 0)],
  ['was cut off in its head', (path: string) => truncate(path, 90)],
  ['was cut off in its body', (path: string) => truncate(path, 180)],
  ['is of zeros', (path: string) => writeFile(path, Buffer.alloc(300))],
  [
    'has a changed byte',
    async (path: string) => {
      const bytes = await readFile(path);
      bytes[bytes.length - 1] = 0;
      await writeFile(path, bytes);
    },
  ],
  ['is another page', (path: string) => rename(fileOf('/de/b'), path)],
])('a page that %s is not there', async (_how, spoil) => {
  const first = open();
  await first.write('/de/a', page('document:a'));
  await first.write('/de/b', page('document:b'));
  await spoil(fileOf('/de/a'));
  const second = open();
  expect(await second.read('/de/a')).toBeNull();
  await second.write('/de/a', page('document:a'));
  expect(await open().read('/de/a')).not.toBeNull();
});

it('a purge that cannot be written down takes with it what it might be about, for the next process', async () => {
  const pages = open();
  await pages.write('/de/a', page('document:a'));
  const purges = join(folder, 'purges');
  await rename(purges, `${purges}.aside`);
  await mkdir(purges);
  const before = Date.now();
  await pages.purge(['document:a']);
  await pages.write('/de/b', { ...page('document:a'), madeAt: before });
  await pages.write('/de/c', { ...page('document:a'), madeAt: Date.now() + 1000 });

  await rmdir(purges);
  await rename(`${purges}.aside`, purges);
  const next = open();
  expect(await next.read('/de/a')).toBeNull();
  expect(await next.read('/de/b')).toBeNull();
  expect((await next.read('/de/c'))?.isPurged).toBe(false);
});
