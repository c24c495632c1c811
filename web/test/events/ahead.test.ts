import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { encodePath } from '@wellspring/content-model';
import { articleAnswerIn } from '@wellspring/content-model/examples';
import { ask } from '../harness/ask.ts';
import { freePort } from '../harness/free-port.ts';
import { startSite } from '../harness/start-site.ts';
import type { Site } from '../harness/start-site.ts';
import { until } from '../harness/until.ts';
import { WEBHOOK_SECRET, sendHook } from '../stand-in/send-hook.ts';
import { startCms } from '../stand-in/start-cms.ts';
import type { StandInCms } from '../stand-in/start-cms.ts';

const ARTICLE = encodePath(articleAnswerIn('en').data.path);

let cms: StandInCms;
let site: Site;
let metrics = '';
beforeAll(async () => {
  cms = await startCms();
  const port = String(await freePort());
  metrics = `http://127.0.0.1:${port}/metrics`;
  site = await startSite({
    CMS_URL: cms.origin,
    WEBHOOK_SECRET,
    WEB_METRICS_PORT: port,
    PAGE_MEMORY_MB: '16',
    PAGE_WARMING: 'on',
  });
  await ask(site, '/readyz');
});
afterAll(async () => {
  await site.end();
  await cms.close();
});

it('what was published is there although the CMS goes away before anybody asks for it', async () => {
  await sendHook(site, cms.log.append());
  await until('the page is kept', async () =>
    /^wellspring_web_page_cache_entries 1$/m.test(await (await fetch(metrics)).text()),
  );
  await cms.goAway();
  const { status, headers } = await ask(site, ARTICLE);
  expect([status, headers['cache-status']]).toEqual([200, 'wellspring; hit']);
});
