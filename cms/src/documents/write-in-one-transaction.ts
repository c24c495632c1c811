import { AsyncLocalStorage } from 'node:async_hooks';
import { outboxOf } from '@wellspring/strapi-plugin-outbox';
import type { Knex } from 'knex';
import { atOneInstant } from '../editions/clock.ts';
import type { DocumentRule } from './write.ts';

const queues = new WeakMap<Knex.Transaction, Promise<unknown>>();
const inside = new AsyncLocalStorage<true>();

/**
 * A write and everything that follows from it happen in one transaction, at one instant, and the writes of one
 * transaction one after another: Strapi's bulk actions start all of theirs at once. Transactions take turns, drafts' too: a
 * save of a draft that took none could hold rows that the publication before needs, and then wait for it.
 */
export const writeInOneTransaction: DocumentRule = async ({ strapi, handle }, next) => {
  if (inside.getStore()) return next();
  const before = queues.get(handle) ?? Promise.resolve();
  const turn = before
    .then(() => outboxOf(strapi).takeTurn(handle))
    .then(() => inside.run(true, () => atOneInstant(next)));
  queues.set(handle, turn);
  return turn;
};
