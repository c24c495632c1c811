import type { Knex } from 'knex';
import { z } from 'zod';
import type { Follower, StopFollowing } from './following.ts';

/** How often SQLite is asked whether another process has written, in milliseconds. */
const ASK_EVERY = 1000;
const answer = z.tuple([z.object({ data_version: z.int() })]);

/**
 * Follows other programs on the same file, such as `editions:rebuild`. SQLite tells a connection by a number that another
 * one has committed (https://www.sqlite.org/pragma.html#pragma_data_version), and nothing of what.
 */
export function followSqlite(knex: Knex, follower: Follower): StopFollowing {
  let last: number | undefined;
  let asking: Promise<void> = Promise.resolve();
  const ask = async (): Promise<void> => {
    const parsed = answer.safeParse(await knex.raw('pragma data_version'));
    const version = parsed.success ? parsed.data[0].data_version : undefined;
    if (version !== last && last !== undefined) follower.changedSomehow();
    last = version;
  };
  const timer = setInterval(() => {
    asking = asking.then(ask).catch(() => follower.changedSomehow());
  }, ASK_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await asking;
  };
}
