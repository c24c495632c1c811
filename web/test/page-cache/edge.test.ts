import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { edgeArguments, findNginx } from '../../../scripts/testing/nginx.mjs';
import { ask } from '../harness/ask.ts';
import { freePort } from '../harness/free-port.ts';
import { siteWithCms } from '../harness/site-with-cms.ts';
import { startSite } from '../harness/start-site.ts';
import type { Site } from '../harness/start-site.ts';
import { documentAddresses } from '../stand-in/addresses.ts';
import { json, text } from '../stand-in/replies.ts';
import { WEBHOOK_SECRET, sendHook } from '../stand-in/send-hook.ts';

const nginx = findNginx();
// In CI there has to be one.
const describeWithNginx = nginx === undefined && process.env['CI'] === undefined ? describe.skip : describe;
const web = siteWithCms({ PAGE_MEMORY_MB: '16' });
const ARTICLE = documentAddresses('en').article;

describeWithNginx('behind the shipped edge (skipped without nginx: apt-get install nginx-light)', () => {
  let folder: string;
  let behind: Site;
  let edge: Site;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wellspring-edge-'));
    behind = await startSite({ CMS_URL: web.cms.origin, WEBHOOK_SECRET, PAGE_MEMORY_MB: '16' });
    edge = await startEdge(folder, behind, web.cms.origin);
  });
  afterAll(async () => {
    await edge.end();
    await behind.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('a page is what the site sends, and the next reader has it from the edge', async () => {
    const [own, first] = [await ask(behind, ARTICLE), await ask(edge, ARTICLE)];
    const second = await ask(edge, ARTICLE);
    expect([first.body, second.body]).toEqual([own.body, own.body]);
    expect([first.headers['x-edge'], second.headers['x-edge']]).toEqual(['MISS', 'HIT']);
    for (const header of ['content-security-policy', 'cache-control', 'etag', 'vary'])
      expect([header, second.headers[header]]).toEqual([header, own.headers[header]]);
  });

  it('every form is its own', async () => {
    const etags = new Set<string | undefined>();
    for (const encoding of ['identity', 'br', 'gzip']) {
      const { headers } = await ask(edge, ARTICLE, { headers: { 'accept-encoding': encoding } });
      expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
      etags.add(headers.etag);
    }
    expect(etags.size).toBe(3);
  });

  it('who has a page is not sent it again, and HEAD has no body', async () => {
    const { etag = '' } = (await ask(edge, ARTICLE)).headers;
    expect((await ask(edge, ARTICLE, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect(await ask(edge, ARTICLE, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('a crowd on a page that nobody has asked for yet is one request to the site', async () => {
    web.cms.behave();
    await Promise.all(Array.from({ length: 100 }, () => ask(edge, documentAddresses('de').article)));
    // The site asks for each thing that the page shows, once.
    expect(web.cms.asked).toEqual([...new Set(web.cms.asked)]);
    expect(web.cms.asked).not.toEqual([]);
  });

  it('the way in is each reader’s own, and health is the site’s of now', async () => {
    const locationFor = async (language: string) =>
      (await ask(edge, '/', { headers: { 'accept-language': language } })).headers.location;
    expect([await locationFor('de'), await locationFor('ja')]).toEqual(['/de', '/ja']);
    expect((await ask(edge, '/healthz')).headers['x-edge']).toBeUndefined();
    const missingFor = async (language: string) =>
      (await ask(edge, '/nothing', { headers: { 'accept-language': language } })).headers['content-language'];
    expect([await missingFor('de'), await missingFor('ja')]).toEqual(['de', 'ja']);
  });

  it('a picture comes from the CMS by the address of the site and is kept, one that is missing is not', async () => {
    const path = '/uploads/cover_0123456789.1.320.avif';
    const caching = 'public, max-age=31536000, immutable';
    const picture = text('the picture', { type: 'image/avif', headers: { 'Cache-Control': caching } });
    web.cms.answer(path, picture);
    expect((await ask(edge, path)).headers).toMatchObject({
      'x-edge': 'MISS',
      'content-type': 'image/avif',
      'cache-control': caching,
    });
    expect(await ask(edge, path)).toMatchObject({ body: 'the picture', headers: { 'x-edge': 'HIT' } });
    expect(await ask(edge, '/uploads/deleted.1.320.avif')).toMatchObject({
      status: 404,
      headers: { 'x-edge': 'MISS' },
    });
    web.cms.answer('/uploads/deleted.1.320.avif', picture);
    expect((await ask(edge, '/uploads/deleted.1.320.avif')).status).toBe(200);
  });

  it('what is published shows once its second is over, however often the page before was read', async () => {
    for (let times = 0; times < 3; times += 1) await ask(edge, ARTICLE);
    const answer = articleAnswerIn('en');
    const title = 'What was published meanwhile';
    web.cms.answer(`/articles/${answer.data.slug}`, json({ ...answer, data: { ...answer.data, title } }));
    await sendHook(behind, web.cms.log.append());
    let shown = await ask(edge, ARTICLE);
    while (shown.headers['x-edge'] === 'HIT') shown = await ask(edge, ARTICLE);
    expect(shown.body).toContain(title);
    expect((await ask(edge, ARTICLE)).body).toBe(shown.body);
  });

  it('pages outlive the site', async () => {
    const { body } = await ask(edge, ARTICLE);
    await behind.end();
    // Past its second, the edge has to ask, and finds nobody.
    let answer = await ask(edge, ARTICLE);
    while (answer.headers['x-edge'] === 'HIT') answer = await ask(edge, ARTICLE);
    expect(answer).toMatchObject({ status: 200, body, headers: { 'x-edge': 'STALE' } });
    expect((await ask(edge, '/fr/about')).status).toBe(502);
  });
});

async function startEdge(folder: string, site: Site, cms: string): Promise<Site> {
  const port = await freePort();
  const child = spawn(nginx ?? 'nginx', edgeArguments({ folder, port, site: site.origin, cms }), {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'close');
  const edge: Site = {
    origin: `http://127.0.0.1:${port}`,
    said: () => said,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
  while (
    !(await ask(edge, '/healthz').then(
      () => true,
      () => false,
    ))
  )
    if (child.exitCode !== null) throw new Error(`nginx did not start:\n${said}`);
  return edge;
}
