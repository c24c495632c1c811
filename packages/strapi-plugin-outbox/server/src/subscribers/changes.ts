import type { Knex } from 'knex';
import { resend } from '../database/attempts.ts';
import { addSecret, secretsAt } from '../database/secrets.ts';
import {
  addSubscriber,
  allSubscribers,
  changeSubscriber,
  lockQueue,
  pauseSubscriber,
  removeSubscriber,
  resumeSubscriber,
} from '../database/subscribers.ts';
import type { Subscriber } from '../database/subscribers.ts';
import { instantOf } from '../deliver/means.ts';
import type { Means } from '../deliver/means.ts';
import { checkAddress } from './address.ts';
import { newSecret } from './secrets.ts';

/** Most subscribers of one project, and most secrets of one that sign at the same time: each is work with every event. */
const SUBSCRIBERS_MAX = 50;
const SECRETS_MAX = 4;
const HOUR = 3_600_000;

/** Why something cannot be done to the subscribers. */
export type RefusalReason = 'configured' | 'name-taken' | 'too-many' | 'too-many-secrets';

const SENTENCES: Readonly<Record<RefusalReason, string>> = {
  configured: 'This subscriber comes from the configuration, which is where it can be changed.',
  'name-taken': 'Another subscriber has this name.',
  'too-many': `There are ${SUBSCRIBERS_MAX} subscribers already, which is the most.`,
  'too-many-secrets': 'Several replaced secrets are still valid. Wait until the oldest has expired.',
};

/** Something that cannot be done to the subscribers. */
export class SubscriberRefusal extends Error {
  override readonly name = 'SubscriberRefusal';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(SENTENCES[reason]);
    this.reason = reason;
  }
}

/** What somebody enters about a subscriber. */
export interface Entered {
  readonly name: string;
  readonly url: string;
}

/**
 * Adds a subscriber with a secret of its own, which is shown this once.
 *
 * @throws SubscriberRefusal
 * @throws AddressError
 * @throws NoEncryptionKeyError
 */
export async function add(
  { knex, options, seal }: Means,
  entered: Entered,
): Promise<{ readonly id: number; readonly secret: string }> {
  const url = await checkAddress(entered.url, options);
  const secret = newSecret();
  const sealed = seal.close(secret);
  const now = instantOf(options.now());
  const id = await knex.transaction(async (handle) => {
    await refuseName(handle, entered.name);
    const added = await addSubscriber(handle, { name: entered.name, url }, now);
    await addSecret(handle, added, sealed, { now, expiresAt: now });
    return added;
  });
  return { id, secret };
}

/** Changes name and address. @throws SubscriberRefusal @throws AddressError */
export async function change(
  { knex, options }: Means,
  subscriber: Subscriber,
  entered: Entered,
): Promise<void> {
  refuseConfigured(subscriber);
  const url = await checkAddress(entered.url, options);
  await knex.transaction(async (handle) => {
    await refuseName(handle, entered.name, subscriber.id);
    await changeSubscriber(handle, subscriber.id, { name: entered.name, url });
  });
}

/** Removes a subscriber; what waits for it is never sent. @throws SubscriberRefusal */
export async function remove({ knex }: Means, subscriber: Subscriber): Promise<void> {
  refuseConfigured(subscriber);
  await knex.transaction((handle) => removeSubscriber(handle, subscriber.id));
}

/**
 * Gives a subscriber a new secret, which is shown this once. The one before signs beside it until it expires.
 *
 * @throws SubscriberRefusal
 * @throws NoEncryptionKeyError
 */
export async function rotate(
  { knex, options, seal }: Means,
  subscriber: Subscriber,
): Promise<{ readonly secret: string; readonly previousExpiresAt: string }> {
  refuseConfigured(subscriber);
  const secret = newSecret();
  const sealed = seal.close(secret);
  const now = options.now();
  const expiresAt = instantOf(now + options.rotationHours * HOUR);
  await knex.transaction(async (handle) => {
    await lockQueue(handle, subscriber.id);
    const valid = await secretsAt(handle, subscriber.id, instantOf(now));
    if (valid.length >= SECRETS_MAX) throw new SubscriberRefusal('too-many-secrets');
    await addSecret(handle, subscriber.id, sealed, { now: instantOf(now), expiresAt });
  });
  return { secret, previousExpiresAt: expiresAt };
}

/** Sends a subscriber nothing more. What happens meanwhile waits in the log. */
export async function pause({ knex }: Means, { id }: Subscriber): Promise<void> {
  await pauseSubscriber(knex, id, 'asked');
}

/** Goes on where a subscriber was paused. */
export async function resume({ knex, options }: Means, { id }: Subscriber): Promise<void> {
  await atQueue(knex, id, (handle) => resumeSubscriber(handle, id, instantOf(options.now())));
}

/** Sends again everything of a subscriber that nobody tries any more. @returns how many events */
export async function resendParked({ knex, options }: Means, { id }: Subscriber): Promise<number> {
  return atQueue(knex, id, (handle) => resend(handle, { parkedOf: id }, instantOf(options.now())));
}

/** Sends one event again that was parked, or has arrived. @returns whether there was something to send */
export async function resendOne(
  { knex, options }: Means,
  delivery: { readonly id: number; readonly subscriberId: number },
): Promise<boolean> {
  const { id, subscriberId } = delivery;
  return atQueue(
    knex,
    subscriberId,
    async (handle) => (await resend(handle, { id }, instantOf(options.now()))) === 1,
  );
}

function atQueue<Result>(
  knex: Knex,
  id: number,
  run: (handle: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  return knex.transaction(async (handle) => {
    await lockQueue(handle, id);
    return run(handle);
  });
}

function refuseConfigured({ configuredAs }: Subscriber): void {
  if (configuredAs !== null) throw new SubscriberRefusal('configured');
}

async function refuseName(handle: Knex.Transaction, name: string, but?: number): Promise<void> {
  const others = (await allSubscribers(handle)).filter(({ id }) => id !== but);
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw new SubscriberRefusal('name-taken');
  if (but === undefined && others.length >= SUBSCRIBERS_MAX) throw new SubscriberRefusal('too-many');
}
