import { bodyText } from '../database/events.ts';
import type { LeasedDelivery } from '../database/queue.ts';
import { secretsAt } from '../database/secrets.ts';
import type { Subscriber } from '../database/subscribers.ts';
import { toWire } from '../log/event.ts';
import type { Agents } from './agents.ts';
import { attempt } from './attempt.ts';
import { instantOf } from './means.ts';
import type { Means } from './means.ts';
import type { Outcome } from './outcome.ts';
import type { Message } from './sign.ts';

/** Says that nothing was sent: a secret is stored, and cannot be read. */
const UNSIGNED: Outcome = {
  outcome: 'unsigned',
  status: null,
  latencyMs: 0,
  answer: 'The secret cannot be read: it was encrypted with another key. Rotate it.',
  restMs: null,
};

/** Sends a leased event once. @returns `ended` where the worker ends meanwhile, and nobody knows what came of it */
export async function send(
  means: Means,
  agents: Agents,
  subscriber: Subscriber,
  delivery: LeasedDelivery,
  ending: AbortSignal,
): Promise<Outcome | 'ended'> {
  const { eventId, nonce, type, body, occurredAt, orderingKey } = delivery;
  const event = toWire({ id: eventId, type, orderingKey, body: bodyText.parse(body), occurredAt });
  // The nonce: after a restore, the event of this number is another one.
  const message = { id: `evt_${eventId}_${nonce}`, body: JSON.stringify(event) };
  try {
    return await sendMessage(means, agents, subscriber, message, ending);
  } catch (error) {
    if (ending.aborted) return 'ended';
    throw error;
  }
}

/** Signs a message with a subscriber's secrets and sends it once. @throws what `ending` was aborted with */
export async function sendMessage(
  means: Means,
  agents: Agents,
  subscriber: Subscriber,
  message: Message,
  ending: AbortSignal,
): Promise<Outcome> {
  const { options, lookup } = means;
  const { url, secrets } = await wayTo(means, subscriber);
  if (secrets.length === 0) return UNSIGNED;
  const address = new URL(url);
  return attempt({
    address,
    message,
    secrets,
    now: options.now(),
    agent: agents.for(address, options.privateAddresses || subscriber.configuredAs !== null),
    timeoutMs: options.timeoutSeconds * 1000,
    signal: ending,
    lookup,
  });
}

/** Where a subscriber is reached, and what signs: from the configuration, or from the database. */
async function wayTo(
  { knex, options, seal }: Means,
  { id, configuredAs, url }: Subscriber,
): Promise<{ readonly url: string; readonly secrets: readonly string[] }> {
  if (configuredAs !== null) {
    const configured = options.subscribers.find(({ name }) => name === configuredAs);
    return { url: configured?.url ?? url, secrets: [configured?.secret ?? []].flat() };
  }
  const sealed = await secretsAt(knex, id, instantOf(options.now()));
  const opened = sealed.map((one) => seal.open(one.sealed));
  return { url, secrets: opened.filter((secret) => secret !== undefined) };
}
