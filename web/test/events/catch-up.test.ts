import { describe, expect, it } from '@jest/globals';
import { siteWithCms } from '../harness/site-with-cms.ts';
import { until } from '../harness/until.ts';
import { text } from '../stand-in/replies.ts';
import { WEBHOOK_SECRET, sendHook } from '../stand-in/send-hook.ts';
import { purgesOfEverything, purgesSaid } from './purges-said.ts';

/*
 * Hooks are lost, doubled, late. The log of events is not: whatever happens to them, the site is as it says soon.
 */

const web = siteWithCms({ WEBHOOK_SECRET });

const idsOf = (lines: readonly string[]) => lines.map((line) => Number(/event (\d+),/.exec(line)?.[1]));
const isHeardOf = (id: number) => idsOf(purgesSaid(web.site)).includes(id);

it('an event whose hook is lost is heard of within 15 s', async () => {
  // From where the log was read first.
  expect((await web.ask('/readyz')).status).toBe(200);
  const { id } = web.cms.log.append();
  await until('the event is read from the log', () => isHeardOf(id), 20_000);
  expect(purgesSaid(web.site).at(-1)).toContain('from the log');
});

describe('a hook', () => {
  it('that is heard of once is not heard of again, neither late nor from the log', async () => {
    const before = purgesSaid(web.site).length;
    const first = web.cms.log.append();
    const second = web.cms.log.append();
    // Out of order, and each under two ids, as after a crash of the sender.
    for (const event of [second, first, second, first]) await sendHook(web.site, event);
    expect(idsOf(purgesSaid(web.site).slice(before))).toEqual([second.id, first.id]);
  });

  it('that comes late shows what was lost before it', async () => {
    const known = web.cms.log.append();
    await sendHook(web.site, known);
    const lost = web.cms.log.append();
    const { status } = await sendHook(web.site, known);
    expect([status, isHeardOf(lost.id)]).toEqual([204, true]);
  });
});

it('an outage of the log is said once, and so is its end', async () => {
  const event = web.cms.log.append();
  await sendHook(web.site, event);
  web.cms.answerAll(text('', { status: 500 }));
  // Each of them has the log read.
  for (let times = 0; times < 3; times += 1) expect((await sendHook(web.site, event)).status).toBe(204);
  web.cms.behave();
  const lost = web.cms.log.append();
  await sendHook(web.site, event);
  expect(isHeardOf(lost.id)).toBe(true);
  expect(web.site.said().match(/The log of events cannot be read/g)).toHaveLength(1);
  expect(web.site.said().match(/The log of events can be read again/g)).toHaveLength(1);
});

it('another history is noticed by the first hook of it with a number that was given before, and purges everything', async () => {
  await sendHook(web.site, web.cms.log.append());
  const before = purgesOfEverything(web.site);
  web.cms.log.restore();
  expect((await sendHook(web.site, web.cms.log.append())).status).toBe(204);
  expect(purgesOfEverything(web.site)).toBe(before + 1);
  expect(web.site.said()).toContain('the log is another one');
  // What comes then is heard of as ever, under numbers that are known from before.
  const { length } = purgesSaid(web.site);
  const next = web.cms.log.append();
  await sendHook(web.site, next);
  expect(idsOf(purgesSaid(web.site).slice(length))).toEqual([next.id]);
});
