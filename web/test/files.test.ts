import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PUBLIC_DIR, WEB_DIR } from './harness/folders.ts';
import { siteWithCms } from './harness/site-with-cms.ts';

const web = siteWithCms();
const TYPES: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/vnd.microsoft.icon',
};
const NAMED = readdirSync(join(WEB_DIR, 'public'));
const HASHED = readdirSync(join(PUBLIC_DIR, '_nuxt')).filter((name) => /\.(js|css|woff2|svg)$/.test(name));

describe('a file that keeps its name', () => {
  it.each(NAMED)('is what it says it is, and is kept for a day: %s', async (name) => {
    const { status, headers } = await web.ask(`/${name}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': TYPES[name.slice(name.lastIndexOf('.') + 1)],
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=86400, stale-while-revalidate=604800',
    });
  });

  it('is asked for again by its mark alone, and says as much of itself', async () => {
    const { headers } = await web.ask('/favicon.svg');
    const again = await web.ask('/favicon.svg', { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(again.status).toBe(304);
    expect(again.headers['cache-control']).toBe(headers['cache-control']);
  });
});

describe('a file that is named by what it contains', () => {
  it('is kept for good', async () => {
    expect(HASHED.length).toBeGreaterThan(5);
    for (const name of HASHED) {
      const { status, headers } = await web.ask(`/_nuxt/${name}`);
      expect([name, status]).toEqual([name, 200]);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toMatch(/^public, max-age=31536000, immutable$/);
    }
  });

  it('is not kept where it is missing: the next release may have it', async () => {
    const { status, headers } = await web.ask('/_nuxt/nothing.js');
    expect(status).toBe(404);
    expect(headers['cache-control'] ?? '').not.toContain('immutable');
  });
});
