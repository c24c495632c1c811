import { describe, expect, it } from '@jest/globals';
import { ask } from './harness/ask.ts';
import { runSite, startSite } from './harness/start-site.ts';

describe('wrong settings', () => {
  it('end the start, and every wrong variable is named in a sentence', async () => {
    const { code, said } = await runSite({
      HOST: 'not a host',
      WEB_PORT: '0',
      WEB_METRICS_PORT: '70000',
      CMS_PORT: 'x',
      PUBLIC_SITE_URL: 'https://example.org/',
      PUBLIC_CMS_URL: 'cms',
      CMS_URL: 'ftp://cms',
      UPLOADS_PUBLIC_URL: 'pictures',
      SITE_MODE: 'test',
      CONTENT_API_TOKEN: 'se cret',
      PREVIEW_SECRET: 'guessable',
      CONTACT_EMAIL: 'nobody',
    });
    expect(code).toBe(1);
    const lines = said.trim().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'HOST',
      'WEB_PORT',
      'WEB_METRICS_PORT',
      'CMS_PORT',
      'PUBLIC_SITE_URL',
      'PUBLIC_CMS_URL',
      'CMS_URL',
      'UPLOADS_PUBLIC_URL',
      'SITE_MODE',
      'CONTENT_API_TOKEN',
      'PREVIEW_SECRET',
      'CONTACT_EMAIL',
    ]);
    for (const line of lines) expect(line).toMatch(/ is .*: it has to be .*\.$/);
    expect(said).not.toMatch(/se cret|guessable/);
  });
});

it('a site starts before its CMS does, and says that it is not ready', async () => {
  const site = await startSite({ CMS_URL: 'http://127.0.0.1:9' });
  try {
    expect((await ask(site, '/healthz')).status).toBe(200);
    expect(await ask(site, '/readyz')).toMatchObject({
      status: 503,
      headers: { 'cache-control': 'no-store' },
    });
  } finally {
    await site.end();
  }
});

it('connections are kept for longer than a proxy keeps them', async () => {
  const site = await startSite({ CMS_URL: 'http://127.0.0.1:9' });
  try {
    await ask(site, '/healthz');
    expect((await ask(site, '/healthz')).headers['keep-alive']).toBe('timeout=65');
  } finally {
    await site.end();
  }
});
