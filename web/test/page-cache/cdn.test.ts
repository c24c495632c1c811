import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { encodePath } from '@wellspring/content-model';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { ask } from '../harness/ask.ts';
import { runSite, startSite } from '../harness/start-site.ts';
import type { Site } from '../harness/start-site.ts';
import { until } from '../harness/until.ts';
import { json } from '../stand-in/replies.ts';
import { WEBHOOK_SECRET, sendHook } from '../stand-in/send-hook.ts';
import { startCdn } from '../stand-in/start-cdn.ts';
import type { StandInCdn } from '../stand-in/start-cdn.ts';
import { startCms } from '../stand-in/start-cms.ts';
import type { StandInCms } from '../stand-in/start-cms.ts';

/*
 * A CDN before the site: it may keep pages for long because it is told what to purge.
 */

const ARTICLE = encodePath(articleAnswerIn('en').data.path);
const QUESTION = `/articles/${articleAnswerIn('en').data.slug}`;
const TOKEN = 'what-the-CDN-wants-to-see';

let cms: StandInCms;
let cdn: StandInCdn;
let site: Site;
beforeAll(async () => {
  [cms, cdn] = await Promise.all([startCms(), startCdn()]);
  site = await startSite({
    CMS_URL: cms.origin,
    WEBHOOK_SECRET,
    PAGE_MEMORY_MB: '16',
    CDN_PURGE_URL: cdn.url,
    CDN_PURGE_TOKEN: TOKEN,
  });
  await ask(site, '/readyz');
});
afterAll(async () => {
  await site.end();
  await Promise.all([cms.close(), cdn.close()]);
});

const headersOf = async (address: string) => (await ask(site, address)).headers;
const tagsOf = async (address: string) => String((await headersOf(address))['cache-tag']).split(',');
const purged = () => cdn.told.flatMap(({ body }) => body.tags ?? []);

it('a start tells the CDN to forget everything: nobody knows what it has', async () => {
  await until('it is told', () => cdn.told.length > 0);
  expect(cdn.told[0]).toEqual({
    authorization: `Bearer ${TOKEN}`,
    body: { purge_everything: true },
  });
});

it('a page says to the CDN, and to no other cache, that it may be kept for a day', async () => {
  const { 'cdn-cache-control': forCdn, 'cache-control': forOthers } = await headersOf(ARTICLE);
  expect(forCdn).toBe('max-age=86400, stale-if-error=604800');
  expect(forOthers).toContain('s-maxage=1,');
  expect(await tagsOf(ARTICLE)).toEqual(expect.arrayContaining([expect.stringMatching(/^[0-9a-f]{16}$/)]));
});

it('what must not be kept for long is not: what is missing, searches, the way in, health', async () => {
  for (const address of ['/en/articles/never-written', '/en/search?q=massage', '/', '/healthz'])
    expect(await headersOf(address)).not.toHaveProperty('cdn-cache-control');
});

it('an event purges every page that shows it, in the CDN as here, and once more for what was on its way', async () => {
  const tags = await tagsOf(ARTICLE);
  await sendHook(site, cms.log.append());
  await until('it is told', () => tags.some((tag) => purged().includes(tag)));
  const before = purged().length;
  await until('it is told once more', () => purged().length >= 2 * before);
  for (const { body } of cdn.told) expect(body.tags?.length ?? 0).toBeLessThanOrEqual(30);
});

it('what is sent stale while it cannot be made is not kept in the CDN', async () => {
  await headersOf(ARTICLE);
  cms.answer(QUESTION, json({}, 503));
  await sendHook(site, cms.log.append());
  const headers = await headersOf(ARTICLE);
  expect(headers['cache-status']).toContain('stale-on-error');
  expect(headers).not.toHaveProperty('cdn-cache-control');
  cms.behave();
});

it('what the CDN does not take is told later, and the trouble is said once', async () => {
  cdn.refuse(true);
  const { refused } = cdn;
  await sendHook(site, cms.log.append());
  await until('it was tried twice', () => cdn.refused >= refused + 2);
  const before = purged().length;
  cdn.refuse(false);
  await until('it is told', () => purged().length > before);
  expect(site.said().split('The CDN could not be told').length - 1).toBe(1);
  await until('its end is said', () => site.said().includes('The CDN can be told again'));
});

it.each([
  ['CDN_PURGE_TOKEN', { CDN_PURGE_URL: 'https://cdn.example/purge' }],
  ['CDN_PURGE_URL', { CDN_PURGE_TOKEN: 'secret' }],
])('half an account ends the start: %s is asked for', async (name, settings) => {
  const { code, said } = await runSite({ CMS_URL: cms.origin, ...settings });
  expect([code, said]).toEqual([1, expect.stringMatching(new RegExp(`^${name} is .*: it has to be `))]);
  expect(said).not.toContain('“secret”');
});
