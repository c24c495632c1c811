import { randomBytes } from 'node:crypto';
import type { Subscriber } from '../database/subscribers.ts';
import { openAgents } from '../deliver/agents.ts';
import { instantOf } from '../deliver/means.ts';
import type { Means } from '../deliver/means.ts';
import type { Outcome } from '../deliver/outcome.ts';
import { sendMessage } from '../deliver/send.ts';

/** Sends a subscriber an event of type `ping`, signed like any other, once and at once. It is no part of the log. */
export async function ping(means: Means, subscriber: Subscriber): Promise<Outcome> {
  const agents = openAgents();
  const message = {
    id: `ping_${randomBytes(9).toString('base64url')}`,
    body: JSON.stringify({ type: 'ping', occurredAt: instantOf(means.options.now()) }),
  };
  try {
    return await sendMessage(means, agents, subscriber, message, new AbortController().signal);
  } finally {
    agents.close();
  }
}
