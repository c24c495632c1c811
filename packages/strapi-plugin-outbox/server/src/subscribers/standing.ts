import type { Knex } from 'knex';
import { lastSuccesses, retryingOf } from '../database/deliveries.ts';
import { measureDepth } from '../database/depth.ts';
import type { QueueDepth } from '../database/depth.ts';
import { allSubscribers } from '../database/subscribers.ts';

/** A subscriber as the admin shows it. */
export interface Standing extends QueueDepth {
  readonly url: string;
  /** Whether the configuration says who this is: then it can be paused and tested, but not changed. */
  readonly isConfigured: boolean;
  readonly createdAt: string;
  /** Of the events that wait, those that were tried in vain. */
  readonly retrying: number;
  readonly lastSuccessAt: string | null;
}

/** Every subscriber, with how far it is behind. */
export async function standingOfAll(knex: Knex): Promise<Standing[]> {
  const subscribers = await allSubscribers(knex);
  const { subscribers: queues } = await measureDepth(knex);
  const successes = await lastSuccesses(knex);
  const retrying = await retryingOf(knex);
  return subscribers.flatMap(({ id, url, configuredAs, createdAt }) => {
    const queue = queues.find((one) => one.id === id);
    if (queue === undefined) return [];
    const lastSuccessAt = successes.get(id) ?? null;
    const isConfigured = configuredAs !== null;
    return [{ ...queue, url, isConfigured, createdAt, lastSuccessAt, retrying: retrying.get(id) ?? 0 }];
  });
}
