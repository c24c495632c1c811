import { once } from 'node:events';
import { createServer } from 'node:net';
import type { LookupFunction } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { resume } from '../server/src/subscribers/changes.ts';
import { knowConfigured } from '../server/src/subscribers/configured.ts';
import { subscriberOf } from '../server/src/database/subscribers.ts';
import { answer } from './harness/receiver.ts';
import type { Reaction } from './harness/receiver.ts';
import { HOUR, MINUTE, SECRET, names, openStage } from './harness/stage.ts';

const stage = openStage();

const row = z.object({
  state: z.string(),
  attempts: z.number(),
  outcome: z.string().nullable(),
  status: z.number().nullable(),
  answer: z.string().nullable(),
  next_attempt_at: z.string(),
});
/** How the only delivery went. */
async function only() {
  const [first] = z.array(row).parse(await stage.knex('outbox_deliveries'));
  if (first === undefined) throw new Error('There is no delivery.');
  return first;
}

/** How one event goes with a receiver that does something. */
async function outcomeWith(reaction: Reaction) {
  await stage.subscribe(await stage.receiver(reaction));
  await stage.publish('a');
  await stage.settle();
  return only();
}

const ENDLESS: Reaction = (_hit, response) => {
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
  };
  response.on('drain', more);
  response.writeHead(200);
  more();
};

const BREAKING: Reaction = (_hit, response) => {
  response.destroy();
};
const SILENT: Reaction = () => undefined;

describe('A receiver that', () => {
  it.each([
    ['takes it with 200 and garbage', answer(200), { state: 'delivered', outcome: 'delivered', status: 200 }],
    ['takes it with 202', answer(202), { state: 'delivered', outcome: 'delivered', status: 202 }],
    ['answers without end', ENDLESS, { state: 'delivered', outcome: 'delivered', status: 200 }],
    ['refuses it', answer(401), { state: 'waiting', outcome: 'answered', status: 401 }],
    ['breaks off', BREAKING, { state: 'waiting', outcome: 'unreachable', status: null }],
    ['never answers', SILENT, { state: 'waiting', outcome: 'too-slow', status: null }],
  ])('%s hurts nobody', async (_what, reaction, expected) => {
    expect(await outcomeWith(reaction)).toMatchObject({ ...expected, attempts: 1 });
  });

  it('says more than a few lines is heard at its beginning, without what could do harm', async () => {
    const { answer: heard } = await outcomeWith((_hit, response) => {
      response.writeHead(500).end(`No\0 \u001b[31mred\r\n<b>é</b>${'y'.repeat(100_000)}`);
    });
    expect(heard).toMatch(/^No \[31mred <b>é<\/b>y+$/);
    expect(heard?.length).toBeLessThanOrEqual(500);
  });

  it('answers slowly, byte by byte, is not waited for: its status is what counts', async () => {
    const outcome = await outcomeWith((_hit, response) => {
      response.writeHead(200);
      response.write('a');
    });
    expect(outcome).toMatchObject({ state: 'delivered', answer: 'a' });
  });

  it('leads elsewhere is not followed', async () => {
    const elsewhere = await stage.receiver();
    const outcome = await outcomeWith(answer(307, { location: elsewhere.url }));
    expect(outcome).toMatchObject({
      state: 'waiting',
      outcome: 'redirected',
      status: 307,
      answer: `Location: ${elsewhere.url}`,
    });
    expect(elsewhere.hits).toEqual([]);
  });

  it('speaks no HTTP hurts nobody', async () => {
    const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = z.object({ port: z.number() }).parse(server.address());
    await stage.subscribe({ url: `http://127.0.0.1:${address.port}/` });
    await stage.publish('a');
    await stage.settle();
    expect(await only()).toMatchObject({ state: 'waiting', outcome: 'unreachable' });
    server.close();
  });

  it('has no name that leads anywhere is told so', async () => {
    await stage.subscribe({ url: 'http://nobody.invalid/' });
    await stage.publish('a');
    const lookup: LookupFunction = (host, _options, callback) => {
      callback(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' }), '');
    };
    await stage.settle(stage.worker({ lookup }));
    expect(await only()).toMatchObject({ state: 'waiting', outcome: 'unknown-name' });
  });

  it.each([
    ['120', 2 * MINUTE],
    ['Tue, 24 Nov 2026 09:30:00 GMT', 30 * MINUTE],
    ['999999', HOUR],
    ['soon', 0],
    ['-5', 0],
  ])('asks to be left alone (%s) is, within reason, with everything', async (retryAfter, pause) => {
    const receiver = await stage.receiver(answer(429, { 'retry-after': retryAfter }));
    await stage.subscribe(receiver);
    stage.chance(0);
    await stage.publish('a');
    await stage.settle();
    await stage.publish('b');
    stage.later(Math.max(pause - 1, 0));
    await stage.settle();
    expect(receiver.hits).toHaveLength(pause === 0 ? 2 : 1);
    stage.later(2000);
    await stage.settle();
    expect(new Set(receiver.hits.map(({ event }) => event.id))).toEqual(new Set([1, 2]));
  });

  it('is gone (410) gets nothing more, and loses nothing once it is resumed', async () => {
    const receiver = await stage.receiver(answer(410));
    const { id } = await stage.subscribe(receiver);
    await stage.publish('a');
    await stage.settle();
    const subscriber = await subscriberOf(stage.knex, id);
    expect(subscriber).toMatchObject({ state: 'paused', pausedBecause: 'gone' });
    stage.later(HOUR);
    await stage.publish('b');
    await stage.settle();
    expect(receiver.hits).toHaveLength(1);
    receiver.react(answer(204));
    if (subscriber !== undefined) await resume(stage.means, subscriber);
    await stage.settle();
    expect(receiver.hits.map(({ event }) => event.id)).toEqual([1, 1, 2]);
  });
});

describe('A slow or hanging receiver', () => {
  it('delays no other subscriber', async () => {
    const hanging = await stage.receiver(() => undefined);
    const quick = await stage.receiver();
    await stage.subscribe(hanging, 'Hanging');
    await stage.subscribe(quick, 'Quick');
    const documents = Array.from({ length: 40 }, (_, n) => `d${n}`);
    await stage.publish(...documents);
    const settled = stage.settle();
    await quick.hasHad(40);
    expect(hanging.hits).toHaveLength(4);
    const attempted: unknown = await stage.knex('outbox_deliveries').where({ outcome: 'too-slow' });
    expect(attempted).toEqual([]);
    hanging.react(answer(204));
    await settled;
  });
});

describe('A subscriber of the configuration', () => {
  it('that answers 410 is asked again: the configuration says that it is there', async () => {
    const receiver = await stage.receiver(answer(410));
    const options = {
      ...stage.means.options,
      subscribers: [{ name: 'Site', url: receiver.url, secret: SECRET }],
    };
    await knowConfigured(stage.knex, options);
    const worker = stage.worker({ options });
    await stage.publish('a');
    await stage.settle(worker);
    stage.later(HOUR);
    await stage.settle(worker);
    expect(receiver.hits).toHaveLength(2);
    expect(await only()).toMatchObject({ state: 'waiting', outcome: 'gone', status: 410 });
  });
});

describe('Where private networks are not allowed, a connection is refused', () => {
  const guarded = () => ({ ...stage.means.options, privateAddresses: false });

  it.each([
    'http://127.0.0.1/',
    'http://127.8.8.8/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[ff02::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://localhost/',
    'https://127.0.0.1/',
  ])('to %s', async (url) => {
    await stage.subscribe({ url });
    await stage.publish('a');
    await stage.settle(stage.worker({ options: guarded() }));
    expect(await only()).toMatchObject({ state: 'waiting', outcome: 'private-address', status: null });
  });

  it.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1'])(
    'to a name that leads to %s',
    async (address) => {
      const receiver = await stage.receiver();
      await stage.subscribe({ url: receiver.url.replace('127.0.0.1', 'rebound.example') });
      await stage.publish('a');
      await stage.settle(stage.worker({ options: guarded(), lookup: names(address) }));
      expect(await only()).toMatchObject({ outcome: 'private-address' });
      expect(receiver.hits).toEqual([]);
    },
  );

  it('also where the name led to a public address when it was looked at, and leads inside when it is used', async () => {
    const receiver = await stage.receiver();
    await stage.subscribe({ url: receiver.url.replace('127.0.0.1', 'rebound.example') });
    const lookup = names('203.0.114.9', '127.0.0.1');
    const options = { ...guarded(), timeoutSeconds: 0.2 };
    const worker = stage.worker({ options, lookup });
    await stage.publish('a');
    await stage.settle(worker);
    expect(await only()).toMatchObject({ state: 'waiting' });
    stage.later(HOUR);
    await stage.settle(worker);
    expect(await only()).toMatchObject({ outcome: 'private-address', attempts: 2 });
    expect(receiver.hits).toEqual([]);
  });

  it('while a name that leads to a receiver is used where they are allowed', async () => {
    const receiver = await stage.receiver();
    await stage.subscribe({ url: receiver.url.replace('127.0.0.1', 'inside.example') });
    await stage.publish('a');
    await stage.settle(stage.worker({ lookup: names('127.0.0.1') }));
    expect(receiver.hits).toHaveLength(1);
  });
});
