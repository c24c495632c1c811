import { describe, expect, it } from '@jest/globals';
import { subscriberOf } from '../server/src/database/subscribers.ts';
import { AddressError } from '../server/src/subscribers/address.ts';
import {
  SubscriberRefusal,
  add,
  change,
  pause,
  remove,
  resume,
  rotate,
} from '../server/src/subscribers/changes.ts';
import { knowConfigured } from '../server/src/subscribers/configured.ts';
import { ping } from '../server/src/subscribers/ping.ts';
import { standingOfAll } from '../server/src/subscribers/standing.ts';
import { answer, isSignedWith } from './harness/receiver.ts';
import { HOUR, SECRET, openStage } from './harness/stage.ts';

const stage = openStage({ subscribers: [{ name: 'Site', url: 'http://127.0.0.1:1/hook', secret: SECRET }] });
const named = async (name: string) => (await standingOfAll(stage.knex)).find((one) => one.name === name);

/** What is refused, by its code. */
async function refusalOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'nothing';
  } catch (error) {
    if (error instanceof AddressError) return error.problem;
    if (error instanceof SubscriberRefusal) return error.reason;
    throw error;
  }
}
const strict = () => ({
  ...stage.means,
  options: { ...stage.means.options, privateAddresses: false, requireHttps: true },
});

describe('A secret', () => {
  it('is rotated without loss: both sign until the one before expires', async () => {
    const receiver = await stage.receiver();
    const subscriber = await stage.subscribe(receiver);
    const { secret: next, previousExpiresAt } = await rotate(stage.means, subscriber);
    expect(previousExpiresAt).toBe(new Date(stage.now() + 24 * HOUR).toISOString());
    await stage.publish('a');
    await stage.settle();
    stage.later(24 * HOUR - 1);
    await stage.publish('b');
    await stage.settle();
    stage.later(1);
    await stage.publish('c');
    await stage.settle();
    const signed = receiver.hits.map((hit) =>
      [subscriber.secret, next].map((secret) => isSignedWith(secret, hit)),
    );
    expect(signed).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
  });

  it('is not replaced more often than all of them can sign', async () => {
    const subscriber = await stage.subscribe(await stage.receiver());
    for (let n = 0; n < 3; n += 1) await rotate(stage.means, subscriber);
    expect(await refusalOf(() => rotate(stage.means, subscriber))).toBe('too-many-secrets');
    stage.later(25 * HOUR);
    expect(await refusalOf(() => rotate(stage.means, subscriber))).toBe('nothing');
  });

  it('that cannot be read any more sends nothing, and says why', async () => {
    const receiver = await stage.receiver();
    await stage.subscribe(receiver);
    await stage.knex('outbox_secrets').update({ sealed: 'of another key' });
    await stage.publish('a');
    await stage.settle();
    expect(receiver.hits).toEqual([]);
    const [delivery] = await stage.knex('outbox_deliveries').where({ outcome: 'unsigned' });
    expect(delivery).toMatchObject({ state: 'waiting', attempts: 1 });
  });
});

describe('An address', () => {
  it.each([
    ['somewhere', 'malformed'],
    ['https://', 'malformed'],
    ['ftp://example.org/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://user:password@203.0.114.9/', 'credentials'],
    ['https://127.0.0.1/', 'private'],
    ['https://[::ffff:10.0.0.1]/', 'private'],
    ['https://169.254.169.254/latest/meta-data/', 'private'],
    ['https://localhost/', 'private'],
    ['http://203.0.114.9/', 'not-https'],
    ['https://203.0.114.9/', 'nothing'],
  ])('“%s” is refused at once, where it is: %s', async (url, problem) => {
    expect(await refusalOf(() => add(strict(), { name: 'One', url }))).toBe(problem);
    expect((await standingOfAll(stage.knex)).map(({ name }) => name)).toEqual(
      problem === 'nothing' ? ['Site', 'One'] : ['Site'],
    );
  });

  it('inside of a private network need not be https, where it is allowed at all', async () => {
    const inside = { ...stage.means, options: { ...stage.means.options, requireHttps: true } };
    expect(await refusalOf(() => add(inside, { name: 'In', url: 'http://10.0.0.1/' }))).toBe('nothing');
    expect(await refusalOf(() => add(inside, { name: 'Out', url: 'http://203.0.114.9/' }))).toBe('not-https');
  });
});

describe('Subscribers', () => {
  it('have names of their own, and are not without number', async () => {
    const url = 'http://127.0.0.1:1/';
    await add(stage.means, { name: 'One', url });
    expect(await refusalOf(() => add(stage.means, { name: 'one', url }))).toBe('name-taken');
    const { id } = await add(stage.means, { name: 'Two', url });
    const two = await subscriberOf(stage.knex, id);
    if (two === undefined) throw new Error('It was added.');
    expect(await refusalOf(() => change(stage.means, two, { name: 'One', url }))).toBe('name-taken');
    expect(await refusalOf(() => change(stage.means, two, { name: 'TWO', url: `${url}hook` }))).toBe(
      'nothing',
    );
    expect(await named('TWO')).toMatchObject({ url: `${url}hook`, isConfigured: false });
    for (let n = 0; n < 47; n += 1) await add(stage.means, { name: `Another ${n}`, url });
    expect(await refusalOf(() => add(stage.means, { name: 'Too many', url }))).toBe('too-many');
  });

  it('of the configuration can be paused, tested and resumed, and nothing else', async () => {
    const site = (await standingOfAll(stage.knex))[0];
    expect(site).toMatchObject({ name: 'Site', isConfigured: true, state: 'active' });
    const subscriber = await subscriberOf(stage.knex, site?.id ?? 0);
    if (subscriber === undefined) throw new Error('It is configured.');
    const entered = { name: 'Other', url: 'http://127.0.0.1:2/' };
    expect(await refusalOf(() => change(stage.means, subscriber, entered))).toBe('configured');
    expect(await refusalOf(() => rotate(stage.means, subscriber))).toBe('configured');
    expect(await refusalOf(() => remove(stage.means, subscriber))).toBe('configured');
    await pause(stage.means, subscriber);
    expect(await named('Site')).toMatchObject({ state: 'paused', pausedBecause: 'asked' });
    await resume(stage.means, subscriber);
    expect(await ping(stage.means, subscriber)).toMatchObject({ outcome: 'unreachable', status: null });
  });

  it('of the configuration keep their place when their address changes, and go when they have left it', async () => {
    const receiver = await stage.receiver();
    await stage.publish('a');
    const moved = {
      ...stage.means.options,
      subscribers: [
        { name: 'Site', url: receiver.url, secret: [SECRET] },
        { name: 'New', url: receiver.url, secret: SECRET },
      ],
    };
    await knowConfigured(stage.knex, moved);
    await stage.settle(stage.worker({ options: moved }));
    expect(receiver.hits.map((hit) => isSignedWith(SECRET, hit))).toEqual([true]);
    expect(await named('Site')).toMatchObject({ url: receiver.url, waiting: 0 });
    await knowConfigured(stage.knex, { ...moved, subscribers: [] });
    expect(await standingOfAll(stage.knex)).toEqual([]);
    expect(await stage.knex('outbox_deliveries')).toEqual([]);
  });

  it('that are removed leave nothing behind', async () => {
    const subscriber = await stage.subscribe(await stage.receiver(answer(500)));
    await stage.publish('a');
    await stage.settle();
    await remove(stage.means, subscriber);
    expect(await stage.knex('outbox_secrets')).toEqual([]);
    expect(await stage.knex('outbox_deliveries').where({ subscriber_id: subscriber.id })).toEqual([]);
  });
});

describe('A test', () => {
  it('sends a signed ping at once, and tells what came of it; it is no part of the log', async () => {
    const receiver = await stage.receiver((_hit, response) => {
      response.writeHead(418).end('I am a teapot');
    });
    const subscriber = await stage.subscribe(receiver);
    const outcome = await ping(stage.means, subscriber);
    expect(outcome).toMatchObject({ outcome: 'answered', status: 418, answer: 'I am a teapot' });
    expect(outcome.latencyMs).toBeGreaterThanOrEqual(0);
    const [hit] = receiver.hits;
    expect(hit?.event).toEqual({ type: 'ping', occurredAt: new Date(stage.now()).toISOString() });
    expect(hit?.headers['webhook-id']).toMatch(/^ping_[\w-]{12}$/);
    expect(receiver.hits.map((one) => isSignedWith(subscriber.secret, one))).toEqual([true]);
    expect(await stage.knex('outbox_events')).toEqual([]);
  });
});
