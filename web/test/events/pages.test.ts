import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { documentTag, encodePath, listTag, slugTag } from '@wellspring/content-model';
import { articleAnswerIn, siteAnswerIn } from '@wellspring/content-model/examples';
import { ask } from '../harness/ask.ts';
import { startSite } from '../harness/start-site.ts';
import type { Site } from '../harness/start-site.ts';
import { gone, json, notFound, text } from '../stand-in/replies.ts';
import type { Reply } from '../stand-in/replies.ts';
import { WEBHOOK_SECRET, sendHook } from '../stand-in/send-hook.ts';
import { startCms } from '../stand-in/start-cms.ts';
import type { StandInCms } from '../stand-in/start-cms.ts';

/*
 * What readers see of an event: once the hook is answered, nobody is shown anything older.
 */

const ARTICLE = encodePath(articleAnswerIn('en').data.path);
const QUESTION = `/articles/${articleAnswerIn('en').data.slug}`;

let cms: StandInCms;
let site: Site;
beforeAll(async () => {
  cms = await startCms();
  site = await startSite({ CMS_URL: cms.origin, WEBHOOK_SECRET, PAGE_MEMORY_MB: '64' });
  // A start purges what may be from before it: only then is anything kept.
  await ask(site, '/readyz');
});
afterAll(async () => {
  await site.end();
  await cms.close();
});
// What the tests before have published is no more.
beforeEach(async () => {
  cms.behave();
  await sendHook(site, cms.log.append());
  cms.behave();
});

const read = async (address: string) => (await ask(site, address)).body;
const called = (title: string): Reply => {
  const answer = articleAnswerIn('en');
  return json({ ...answer, data: { ...answer.data, title } });
};

describe('what readers often come to', () => {
  it('is kept, and made anew before the hook is answered, of answers that know the event', async () => {
    await read(ARTICLE);
    cms.behave();
    await read(ARTICLE);
    expect(cms.asked).toEqual([]);

    cms.answer(QUESTION, called('What was published'));
    const event = cms.log.append();
    await sendHook(site, event);
    expect(cms.asked).toContain(`${QUESTION}?locale=en`);
    expect(new Set(cms.atLeast)).toEqual(new Set([String(event.id)]));

    const asked = cms.asked.length;
    expect(await read(ARTICLE)).toContain('What was published');
    expect(cms.asked).toHaveLength(asked);
  });

  it('has the publication around it, which is asked for once until an event is about it', async () => {
    const asked = () => cms.asked.filter((question) => question.startsWith('/site'));
    const ofSite = { tags: [listTag('site', 'en')], paths: [] };
    await sendHook(site, cms.log.append(ofSite));
    await read(ARTICLE);
    await sendHook(site, cms.log.append({ tags: [listTag('article', 'en')], paths: [] }));
    await read('/en/articles');
    expect(asked()).toEqual(['/site?locale=en']);

    const { data } = siteAnswerIn('en');
    cms.answer('/site', json({ ...siteAnswerIn('en'), data: { ...data, name: 'Quiet Waters' } }));
    await sendHook(site, cms.log.append(ofSite));
    expect(await read('/en/articles')).toContain('Quiet Waters');
  });

  it('is made once for many events at a time', async () => {
    await read(ARTICLE);
    cms.behave();
    const events = Array.from({ length: 20 }, () => cms.log.append());
    await Promise.all(events.map((event) => sendHook(site, event)));
    const made = cms.asked.filter((path) => path.startsWith(`${QUESTION}?`)).length;
    expect(made).toBeGreaterThan(0);
    // One by one it would be forty: each event has it made because it is hot, and because the event is about it.
    expect(made).toBeLessThan(events.length);
    expect(await read(ARTICLE)).toContain(articleAnswerIn('en').data.title);
  });

  it('stays as it was where it cannot be made anew', async () => {
    await read(ARTICLE);
    cms.answerAll(text('', { status: 500 }));
    expect((await sendHook(site, cms.log.append())).status).toBe(204);
    expect(await ask(site, ARTICLE)).toMatchObject({
      status: 200,
      body: expect.stringContaining(articleAnswerIn('en').data.title),
    });
  });
});

describe('an event', () => {
  it('leaves alone what it does not name', async () => {
    await read(ARTICLE);
    cms.behave();
    await sendHook(site, cms.log.append({ tags: [documentTag('another'), listTag('author', 'ja')] }));
    await read(ARTICLE);
    expect(cms.asked).toEqual([]);
  });

  it('lets a page appear where there was none', async () => {
    const slug = 'appears-later';
    const address = `/en/articles/${slug}`;
    cms.answer(`/articles/${slug}`, notFound());
    expect((await ask(site, address)).status).toBe(404);
    cms.answer(`/articles/${slug}`, called('Appears later'));
    expect((await ask(site, address)).status).toBe(404);
    await sendHook(site, cms.log.append({ tags: [slugTag('article', 'en', slug)] }));
    // Its own address is another one, where it now leads.
    expect((await ask(site, address)).status).toBe(301);
  });

  it('takes away what was withdrawn', async () => {
    await read(ARTICLE);
    cms.answer(QUESTION, gone());
    await sendHook(site, cms.log.append({ type: 'document.unpublished' }));
    expect((await ask(site, ARTICLE)).status).toBe(410);
  });

  it('that comes while a page is being made is not lost on it', async () => {
    const held = Promise.withResolvers<undefined>();
    const isAsked = Promise.withResolvers<undefined>();
    cms.answer(QUESTION, (response) => {
      isAsked.resolve(undefined);
      void held.promise.then(() => called('From before')(response));
    });
    const before = read(ARTICLE);
    await isAsked.promise;
    cms.answer(QUESTION, called('From afterwards'));
    const hook = sendHook(site, cms.log.append());
    held.resolve(undefined);
    expect(await before).toContain('From before');
    expect((await hook).status).toBe(204);
    expect(await read(ARTICLE)).toContain('From afterwards');
  });
});

it('events out of order come to the same', async () => {
  await read(ARTICLE);
  const earlier = cms.log.append();
  const later = cms.log.append();
  cms.answer(QUESTION, called('The later one'));
  await sendHook(site, later);
  await sendHook(site, earlier);
  expect(await read(ARTICLE)).toContain('The later one');
});
