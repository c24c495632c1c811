import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { answer, isSignedWith, openReceiver } from './harness/receiver.ts';
import { newsroomOf, typeOf } from './harness/newsroom.ts';
import type { Newsroom } from './harness/newsroom.ts';
import { openProject } from './harness/project.ts';
import type { Ask, Project } from './harness/project.ts';
import { SECRET } from './harness/stage.ts';

let open: Project | undefined;
beforeAll(async () => {
  open = await openProject();
}, 180_000);
afterAll(() => open?.close(), 60_000);
const project = (): Project => {
  if (open === undefined) throw new Error('The project opens before the first test.');
  return open;
};

const newsroom = () => newsroomOf(project());
const act: Newsroom['act'] = (...args) => newsroom().act(...args);
const draft: Newsroom['draft'] = (...args) => newsroom().draft(...args);
const save: Newsroom['save'] = (...args) => newsroom().save(...args);
const publish: Newsroom['publish'] = (...args) => newsroom().publish(...args);
const eventsOf: Newsroom['eventsOf'] = (action) => newsroom().eventsOf(action);

describe('In any Strapi project, the plugin records', () => {
  it('what is published, in every language that it happens to', async () => {
    const id = await draft('note', 'Hello');
    expect(await eventsOf(() => publish(id))).toEqual(['published note en Hello']);
    await save('note', id, 'de', { title: 'Hallo' });
    expect(await eventsOf(() => publish(id, 'de'))).toEqual(['published note de Hallo']);
    expect(await eventsOf(() => publish(id))).toEqual(['published note en Hello']);
  });

  it('nothing of drafts, of drafts that are discarded, and of clones', async () => {
    const id = await draft('note', 'Seen');
    await publish(id);
    const nothing = await eventsOf(async () => {
      await draft('note', 'Unseen');
      await save('note', id, 'en', { title: 'Changed', number: 3 });
      await act('POST', `${typeOf('note')}/${id}/actions/discard?locale=en`, {});
      await act('POST', `${typeOf('note')}/clone/${id}?locale=en`, { title: 'Copy' });
    });
    expect(nothing).toEqual([]);
  });

  it('what is created and published at once', async () => {
    expect(
      await eventsOf(() => act('POST', `${typeOf('note')}/actions/publish?locale=fr`, { title: 'Salut' })),
    ).toEqual(['published note fr Salut']);
  });

  it('what is withdrawn or deleted, with what it was', async () => {
    const id = await draft('note', 'Short-lived');
    await save('note', id, 'de', { title: 'Kurz' });
    await publish(id);
    await publish(id, 'de');
    expect(
      await eventsOf(() => act('POST', `${typeOf('note')}/${id}/actions/unpublish?locale=de`, {})),
    ).toEqual(['unpublished note de Kurz']);
    await publish(id, 'de');
    const deleted = await eventsOf(() => act('DELETE', `${typeOf('note')}/${id}?locale=*`));
    expect(deleted.toSorted()).toEqual(['deleted note de Kurz', 'deleted note en Short-lived']);
  });

  it('bulk actions, one event for each document', async () => {
    const ids = [await draft('note', 'One'), await draft('note', 'Two')];
    const path = `${typeOf('note')}/actions`;
    expect(
      (
        await eventsOf(() => act('POST', `${path}/bulkPublish`, { documentIds: ids, locale: 'en' }))
      ).toSorted(),
    ).toEqual(['published note en One', 'published note en Two']);
    expect(
      (
        await eventsOf(() => act('POST', `${path}/bulkUnpublish`, { documentIds: ids, locale: 'en' }))
      ).toSorted(),
    ).toEqual(['unpublished note en One', 'unpublished note en Two']);
  });

  it('every save of a type without drafts, and what it changes in other languages', async () => {
    let id = '';
    expect(await eventsOf(async () => (id = await draft('label', 'Red')))).toEqual([
      'published label en Red',
    ]);
    expect(await eventsOf(() => save('label', id, 'de', { title: 'Rot' }))).toEqual([
      'published label de Rot',
    ]);
    expect(await eventsOf(() => save('label', id, 'en', { title: 'Ruby' }))).toEqual([
      'published label en Ruby',
    ]);
    const shared = await eventsOf(() => save('label', id, 'en', { title: 'Ruby', number: 7 }));
    expect(shared.toSorted()).toEqual(['published label de Rot', 'published label en Ruby']);
    expect(await eventsOf(() => act('DELETE', `${typeOf('label')}/${id}?locale=de`))).toEqual([
      'deleted label de Rot',
    ]);
  });

  it.each(['Refuse me', 'Unfit'])(
    'in one transaction: “%s”, of which no event can be made, is not published either',
    async (title) => {
      const id = await draft('note', title);
      const events = await eventsOf(() => expect(publish(id)).rejects.toThrow());
      expect(events).toEqual([]);
      const published = project().knex('notes').where({ document_id: id }).whereNotNull('published_at');
      expect(await published).toEqual([]);
    },
  );
});

describe('It delivers', () => {
  it('to the subscriber of the configuration, in milliseconds, signed', async () => {
    const { site, knex } = project();
    const id = await draft('note', 'On its way');
    const had = site.hits.length;
    await publish(id);
    await site.hasHad(had + 1);
    const hit = site.hits.at(-1);
    expect(hit?.event).toMatchObject({ type: 'document.published', documentId: id, title: 'On its way' });
    expect(site.hits.every((each) => isSignedWith(SECRET, each))).toBe(true);
    const [newest] = await knex('outbox_events').max({ id: 'id' });
    expect(Number(newest?.['id'])).toBe(hit?.event.id);
  });

  it('what a receiver missed while it was away, and what happened before a restart', async () => {
    const { site } = project();
    site.react(answer(503));
    const id = await draft('note', 'Missed');
    const had = site.hits.length;
    await publish(id);
    await site.hasHad(had + 1);
    expect(await project().restart()).toBe(0);
    site.react(answer(204));
    await site.hasHad(had + 2);
    expect(site.hits.at(-1)?.headers['webhook-id']).toBe(site.hits.at(had)?.headers['webhook-id']);
  });
});

const subscriber = z.looseObject({ id: z.number(), name: z.string(), url: z.string(), state: z.string() });
const listed = z.object({ data: z.array(subscriber) });
const refusal = z.object({
  error: z.object({ message: z.string(), details: z.looseObject({ code: z.string().optional() }) }),
});

describe('Its admin API', () => {
  const list = async () => listed.parse(await act('GET', '/outbox/subscribers')).data;

  it('is closed to strangers, and refuses editors with a sentence', async () => {
    expect((await project().anonymous('GET', '/outbox/subscribers')).status).toBe(401);
    const editor: Ask = await project().as('strapi-editor');
    const routes = [
      ['GET', '/outbox/subscribers'],
      ['GET', '/outbox/deliveries'],
      ['POST', '/outbox/subscribers'],
      ['POST', '/outbox/subscribers/1/rotate'],
      ['POST', '/outbox/subscribers/1/test'],
      ['DELETE', '/outbox/subscribers/1'],
      ['POST', '/outbox/deliveries/1/resend'],
    ] as const;
    for (const [method, path] of routes) {
      const { status, body } = await editor(method, path, method === 'POST' ? {} : undefined);
      expect([path, status]).toEqual([path, 403]);
      expect(refusal.parse(body).error.message).toMatch(/^Your role may not (see|change) event delivery\./);
    }
  });

  it('adds, changes, tests, pauses, resumes and removes a subscriber, whose secret is shown once and kept encrypted', async () => {
    const receiver = await openReceiver();
    const made = z.object({ data: z.object({ id: z.number(), secret: z.string() }) });
    const { data } = made.parse(
      await act('POST', '/outbox/subscribers', { name: 'Mirror', url: receiver.url }),
    );
    const { id, secret } = data;
    const path = `/outbox/subscribers/${id}`;
    await act('PUT', path, { name: 'My mirror', url: receiver.url });
    expect(await list()).toMatchObject([
      { name: 'Site', isConfigured: true },
      { name: 'My mirror', isConfigured: false, state: 'active', waiting: 0, parked: 0 },
    ]);

    const { data: outcome } = z
      .object({ data: z.looseObject({ status: z.number() }) })
      .parse(await act('POST', `${path}/test`));
    expect(outcome).toMatchObject({ outcome: 'delivered', status: 204 });
    expect(receiver.hits.map((hit) => [hit.event.type, isSignedWith(secret, hit)])).toEqual([['ping', true]]);

    const rotated = z.object({ data: z.looseObject({ secret: z.string() }) });
    const { data: next } = rotated.parse(await act('POST', `${path}/rotate`));
    await act('POST', `${path}/pause`);
    const note = await draft('note', 'While paused');
    await publish(note);
    expect(await list()).toMatchObject([{}, { state: 'paused', pausedBecause: 'asked', waiting: 1 }]);
    await act('POST', `${path}/resume`);
    await receiver.hasHad(2);
    const last = receiver.hits.at(-1);
    if (last === undefined) throw new Error('It was delivered.');
    expect([secret, next.secret].map((one) => isSignedWith(one, last))).toEqual([true, true]);

    const stored = JSON.stringify(await project().knex('outbox_secrets'));
    const answers = JSON.stringify([await list(), await act('GET', '/outbox/deliveries')]);
    for (const one of [secret, next.secret]) {
      const [, key = ''] = one.split('_');
      for (const place of [stored, answers, project().said()]) expect(place).not.toContain(key);
    }
    expect(stored).toMatch(/"v1:[0-9a-f]+:[0-9a-f]+:[0-9a-f]+"/);

    await act('DELETE', path);
    expect((await list()).map(({ name }) => name)).toEqual(['Site']);
    await receiver.close();
  });

  it('lists deliveries by subscriber, state and document, page by page, with their events', async () => {
    const note = await draft('note', 'Listed');
    for (let n = 0; n < 3; n += 1) await publish(note);
    const deliveries = z.object({
      data: z.array(
        z.looseObject({ id: z.number(), state: z.string(), webhookId: z.string(), eventId: z.number() }),
      ),
      meta: z.object({ pagination: z.looseObject({ total: z.number(), pageCount: z.number() }) }),
    });
    const ask = async (query: string) =>
      deliveries.parse(await act('GET', `/outbox/deliveries?document=${note}&${query}`));
    const arrived = async () => (await ask('state=delivered')).meta.pagination.total;
    while ((await arrived()) < 3) await new Promise((settle) => setTimeout(settle, 10));
    const page = await ask('pageSize=2');
    expect(page.data).toHaveLength(2);
    expect(page.meta.pagination).toMatchObject({ total: 3, pageCount: 2 });
    expect((await ask('pageSize=2&page=2')).data).toHaveLength(1);
    expect((await ask('state=parked')).data).toEqual([]);
    expect((await ask('subscriber=999')).data).toEqual([]);
    const [newest] = page.data;
    const one = await act('GET', `/outbox/deliveries/${newest?.id}`);
    expect(one).toMatchObject({
      data: {
        subscriber: 'Site',
        attempts: 1,
        status: 204,
        nextAttemptAt: null,
        event: { id: newest?.eventId, title: 'Listed' },
      },
    });

    const { site } = project();
    const had = site.hits.length;
    await act('POST', `/outbox/deliveries/${newest?.id}/resend`, {});
    // Something published before may still be on its way.
    const again = () => site.hits.slice(had).map(({ headers }) => headers['webhook-id']);
    while (!again().includes(newest?.webhookId)) await new Promise((settle) => setTimeout(settle, 10));
  });

  it.each([
    ['nothing', 'POST', '/outbox/subscribers', {}],
    ['a secret', 'POST', '/outbox/subscribers', { name: 'x', url: 'http://127.0.0.1/', secret: 'mine' }],
    ['a long name', 'POST', '/outbox/subscribers', { name: 'x'.repeat(81), url: 'http://127.0.0.1/' }],
    [
      'a long address',
      'POST',
      '/outbox/subscribers',
      { name: 'x', url: `http://127.0.0.1/${'x'.repeat(2000)}` },
    ],
    ['other types', 'POST', '/outbox/subscribers', { name: 7, url: ['http://127.0.0.1/'] }],
    ['no address', 'POST', '/outbox/subscribers', { name: 'x', url: 'nowhere' }],
    ['page 0', 'GET', '/outbox/deliveries?page=0', undefined],
    ['large pages', 'GET', '/outbox/deliveries?pageSize=101', undefined],
    ['a far page', 'GET', '/outbox/deliveries?page=99999999', undefined],
    ['an unknown state', 'GET', '/outbox/deliveries?state=lost', undefined],
    ['an unknown parameter', 'GET', '/outbox/deliveries?sort=id', undefined],
    ['an operator', 'GET', '/outbox/deliveries?subscriber[$gt]=1', undefined],
    ['no number', 'POST', '/outbox/subscribers/x/pause', {}],
    ['too large a number', 'POST', '/outbox/subscribers/99999999999/pause', {}],
  ])('answers 400, with a sentence, to %s', async (_what, method, path, body) => {
    const { status, body: answered } = await project().ask(method, path, body);
    expect(status).toBe(400);
    expect(refusal.parse(answered).error.message.length).toBeGreaterThan(10);
  });

  it('answers 404 for what is not there, and says what the configuration alone may change', async () => {
    expect((await project().ask('POST', '/outbox/subscribers/12345/pause', {})).status).toBe(404);
    expect((await project().ask('GET', '/outbox/deliveries/999999')).status).toBe(404);
    const [site] = await list();
    const { status, body } = await project().ask('DELETE', `/outbox/subscribers/${site?.id}`);
    expect([status, refusal.parse(body).error.details.code]).toEqual([400, 'configured']);
  });

  it('says so where the project has no key to encrypt secrets with', async () => {
    expect(await project().restart({ ENCRYPTION_KEY: '' })).toBe(0);
    const { status, body } = await project().ask('POST', '/outbox/subscribers', {
      name: 'x',
      url: 'http://127.0.0.1:1/',
    });
    expect([status, refusal.parse(body).error.details.code]).toEqual([400, 'no-encryption-key']);
  });
});
