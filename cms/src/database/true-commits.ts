import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { connectionOf } from './connection.ts';

/**
 * Lets a commit that the database refuses fail. Knex settles `commit()` as if all were well and tells of the error by another
 * promise only, which Strapi does not look at: an editor would be told that something is published of which nothing was kept,
 * because the disk was full or the connection broke at that very moment.
 */
export function tellOfFailedCommits(strapi: Core.Strapi): void {
  const connection = connectionOf(strapi);
  const begin = connection.transaction.bind(connection);
  // A plain assignment would be ignored.
  Object.defineProperty(connection, 'transaction', {
    configurable: true,
    value: async (...given: readonly unknown[]): Promise<unknown> => {
      const started: unknown = await Reflect.apply(begin, connection, given);
      if (isTransaction(started)) makeTrue(started);
      return started;
    },
  });
}

function makeTrue(transaction: Knex.Transaction): void {
  const commit = transaction.commit.bind(transaction);
  const trueCommit = async (value?: unknown): Promise<void> => {
    await commit(value);
    await transaction.executionPromise;
  };
  Reflect.set(transaction, 'commit', trueCommit);
}

/** What was begun without a function is the transaction itself, to be ended by whoever began it. */
function isTransaction(started: unknown): started is Knex.Transaction {
  return typeof started === 'function' && 'executionPromise' in started && 'commit' in started;
}
