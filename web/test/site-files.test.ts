import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOCALES } from '@wellspring/content-model';
import { z } from 'zod';
import { WEB_DIR } from './harness/folders.ts';
import { ask } from './harness/ask.ts';
import { siteWithCms } from './harness/site-with-cms.ts';
import { SITE_URL, startSite } from './harness/start-site.ts';
import type { Site } from './harness/start-site.ts';
import { text } from './stand-in/replies.ts';

const web = siteWithCms();

describe('robots.txt', () => {
  let live: Site;
  beforeAll(async () => {
    live = await startSite({ CMS_URL: web.cms.origin, SITE_MODE: 'live' });
  });
  afterAll(() => live.end());

  it('forbids nothing, in a demonstration either, and names the sitemap', async () => {
    for (const answer of [await web.ask('/robots.txt'), await ask(live, '/robots.txt')]) {
      expect(answer.status).toBe(200);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      const rules = answer.body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
      expect(rules).toEqual(['User-agent: *', 'Allow: /', `Sitemap: ${SITE_URL}/sitemap.xml`]);
    }
  });

  it('says of a demonstration that it is one', async () => {
    expect((await web.ask('/robots.txt')).body).toContain('noindex');
    expect((await ask(live, '/robots.txt')).body).not.toContain('noindex');
  });
});

/** Width and height of a PNG, as its header says (https://www.w3.org/TR/png/#11IHDR). */
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

const manifest = z.strictObject({
  id: z.literal('/'),
  name: z.string().min(1),
  short_name: z.string().min(1).max(12),
  description: z.string().min(1),
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  start_url: z.string(),
  scope: z.literal('/'),
  display: z.literal('minimal-ui'),
  background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/),
  icons: z.array(
    z.strictObject({
      src: z.string(),
      sizes: z.string(),
      type: z.string(),
      purpose: z.literal('maskable').optional(),
    }),
  ),
  shortcuts: z.array(z.strictObject({ name: z.string().min(1), url: z.string() })),
});

describe.each(LOCALES)('the manifest in $englishName', ({ code, tag, direction }) => {
  it('is named by every page, and opens in its language', async () => {
    for (const path of [`/${code}`, `/${code}/about`, `/${code}/nothing`]) {
      const { $ } = await web.page(path);
      expect($('html').attr('data-manifest')).toBe(`/${code}/manifest.webmanifest`);
    }
    const { status, headers, body } = await web.ask(`/${code}/manifest.webmanifest`);
    expect([status, headers['content-type']]).toEqual([200, 'application/manifest+json; charset=utf-8']);
    expect(manifest.parse(JSON.parse(body))).toMatchObject({
      lang: tag,
      dir: direction,
      start_url: `/${code}`,
    });
  });

  it('leads to pages and files that are there', async () => {
    const { body } = await web.ask(`/${code}/manifest.webmanifest`);
    const { icons, shortcuts, start_url: start } = manifest.parse(JSON.parse(body));
    for (const { src, sizes } of icons) {
      const file = readFileSync(join(WEB_DIR, 'public', src));
      if (src.endsWith('.png')) expect([src, sizeOf(file)]).toEqual([src, sizes]);
    }
    expect(icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    for (const url of [start, ...shortcuts.map((shortcut) => shortcut.url)])
      expect([url, (await web.ask(url)).status]).toEqual([url, 200]);
  });
});

it('the manifest without a language opens where the reader’s own is chosen', async () => {
  const { body } = await web.ask('/manifest.webmanifest');
  expect(manifest.parse(JSON.parse(body)).start_url).toBe('/');
});

it.each([
  ['/robots.txt', /^public, max-age=0, s-maxage=1\b/],
  // With the publication's usual name, which nobody should keep.
  ['/manifest.webmanifest', /^no-store$/],
  ['/en/manifest.webmanifest', /^no-store$/],
])('is there while the CMS is away, and answers HEAD: %s', async (path, caching) => {
  web.cms.answerAll(text('', { status: 500 }));
  const [get, head] = [await web.ask(path), await web.ask(path, { method: 'HEAD' })];
  expect([get.status, head.status, head.body]).toEqual([200, 200, '']);
  expect(get.headers['cache-control']).toMatch(caching);
});

it.each(['/xx/manifest.webmanifest', '/xx/feed.xml', '/xx/feed.json', '/en/manifest.json'])(
  'there is none in a language that there is not, nor by another name: %s',
  async (path) => {
    expect((await web.ask(path)).status).toBe(404);
  },
);

it('readers’ pages say what may be fetched ahead', async () => {
  for (const path of ['/en', '/ar/about', '/en/nothing']) {
    const { $ } = await web.page(path);
    const rules: unknown = JSON.parse($('script[type=speculationrules]').text());
    expect(rules).toMatchObject({ prefetch: [{ eagerness: 'moderate' }] });
  }
});

it('what is there while the site is developed is not there when it is built', async () => {
  expect((await web.ask('/design')).status).toBe(404);
});
