import { expect, it } from '@jest/globals';
import { ask } from '../harness/ask.ts';
import { siteWithCms } from '../harness/site-with-cms.ts';
import { startSite } from '../harness/start-site.ts';
import { WEBHOOK_SECRET, sendHook } from '../stand-in/send-hook.ts';
import type { Sending } from '../stand-in/send-hook.ts';
import { purgesSaid } from './purges-said.ts';

/*
 * Whoever can have pages purged can wear the site out. So the CMS can, and nobody else.
 */

const web = siteWithCms({ WEBHOOK_SECRET });
const MINUTE = 60_000;
const OTHER_SECRET = `whsec_${Buffer.from('what somebody else has thought up').toString('base64')}`;
const HOOK = '/hooks/content';

it('takes an event of the CMS, and writes down how late it was', async () => {
  const event = web.cms.log.append();
  const { status, body, headers } = await sendHook(web.site, event);
  expect([status, body, headers['cache-control']]).toEqual([204, '', 'no-store']);
  const said = purgesSaid(web.site).filter((line) => line.includes(`event ${event.id},`));
  expect(said).toEqual([
    expect.stringMatching(
      /Purged \d+ pages: event \d+, document\.published, article \S+ in en, heard by its hook after \d+ ms\./,
    ),
  ]);
});

it('takes one that is repeated, and has no work with it', async () => {
  const event = web.cms.log.append();
  const id = 'evt_repeated';
  const answers = await Promise.all([sendHook(web.site, event, { id }), sendHook(web.site, event, { id })]);
  answers.push(await sendHook(web.site, event, { id, at: new Date(Date.now() - MINUTE) }));
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
  expect(purgesSaid(web.site).filter((line) => line.includes(`event ${event.id},`))).toHaveLength(1);
});

it.each([
  ['a ping', { type: 'ping', occurredAt: new Date().toISOString() }],
  ['what it does not know yet', { type: 'order.paid', id: 7 }],
])('takes %s, which makes nothing stale', async (_what, body) => {
  const before = purgesSaid(web.site).length;
  expect((await sendHook(web.site, body)).status).toBe(204);
  expect(purgesSaid(web.site)).toHaveLength(before);
});

it('takes an event with tags that no page has, and fields that came later', async () => {
  const event = web.cms.log.append({ tags: ['tag-of-nothing'] });
  expect((await sendHook(web.site, { ...event, addedLater: true })).status).toBe(204);
  expect(purgesSaid(web.site).at(-1)).toContain(`Purged 0 pages: event ${event.id},`);
});

const FORGED: readonly (readonly [string, number, Sending])[] = [
  ['with another secret', 401, { secret: OTHER_SECRET }],
  ['six minutes ago', 401, { at: new Date(Date.now() - 6 * MINUTE) }],
  ['in six minutes', 401, { at: new Date(Date.now() + 6 * MINUTE) }],
  ['in a version that nobody knows', 401, { headers: { 'webhook-signature': 'v9,AAAA' } }],
  ['by nobody', 401, { headers: { 'webhook-signature': '' } }],
  ['for another id', 401, { headers: { 'webhook-id': 'evt_other' } }],
  ['at no time', 401, { headers: { 'webhook-timestamp': 'now' } }],
  ['at another time', 401, { headers: { 'webhook-timestamp': String(Math.floor(Date.now() / 1000) - 5) } }],
];

it.each(FORGED)('refuses what is signed %s', async (_how, status, sending) => {
  const before = { purges: purgesSaid(web.site).length, reads: web.cms.log.reads };
  const answer = await sendHook(web.site, web.cms.log.append(), sending);
  expect([answer.status, answer.headers['cache-control']]).toEqual([status, 'no-store']);
  expect({ purges: purgesSaid(web.site).length, reads: web.cms.log.reads }).toEqual(before);
});

it.each([
  ['no JSON', '{"type":'],
  ['nothing', ''],
  ['an event that lacks something', { type: 'document.published', id: 1 }],
  ['a list', '[]'],
])('refuses what is signed and %s', async (_what, body) => {
  const before = purgesSaid(web.site).length;
  expect((await sendHook(web.site, body)).status).toBe(400);
  expect(purgesSaid(web.site)).toHaveLength(before);
});

it('reads no body without end', async () => {
  const large = { type: 'ping', filling: 'a'.repeat(70_000) };
  expect((await sendHook(web.site, large)).status).toBe(413);
  const inPieces = { headers: { 'transfer-encoding': 'chunked' } };
  expect((await ask(web.site, HOOK, { method: 'POST', ...inPieces, body: 'a'.repeat(70_000) })).status).toBe(
    413,
  );
});

it('takes POST alone', async () => {
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'] as const) {
    const { status, headers } = await web.ask(HOOK, { method });
    expect([method, status, headers['cache-control']]).toEqual([method, 405, 'no-store']);
  }
  for (const address of ['/', '/hooks', `${HOOK}/`, `${HOOK}?a=1`, '/en'])
    expect([address, (await web.ask(address, { method: 'POST' })).status]).toEqual([address, 405]);
});

it('listens no longer to who is refused again and again, and goes on listening to the CMS', async () => {
  const byProxy = { headers: { 'x-forwarded-for': '203.0.113.7', 'webhook-signature': 'v1,AAAA' } };
  const statuses = new Set<number>();
  for (let times = 0; times < 70; times += 1)
    statuses.add((await sendHook(web.site, { type: 'ping' }, byProxy)).status);
  expect([...statuses]).toEqual([401, 429]);
  const refused = await sendHook(web.site, { type: 'ping' }, byProxy);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await sendHook(web.site, { type: 'ping' })).status).toBe(204);
});

it('takes nothing where nobody could be believed', async () => {
  const unknowing = await startSite({ CMS_URL: web.cms.origin });
  try {
    expect((await sendHook(unknowing, web.cms.log.append())).status).toBe(404);
  } finally {
    await unknowing.end();
  }
});
