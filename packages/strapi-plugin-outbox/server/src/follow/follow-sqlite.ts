import type { Knex } from 'knex';
import { z } from 'zod';
import { newestPlace } from '../database/events.ts';
import type { Hearing } from '../log/hearing.ts';
import type { StopFollowing } from './follower.ts';

/** How often SQLite is asked whether another process has written, in milliseconds. */
const ASK_EVERY = 1000;
const answer = z.tuple([z.object({ data_version: z.int() })]);

/**
 * Follows other programs on the same file, such as scripts. SQLite tells a connection by a number that another one has
 * committed (https://www.sqlite.org/pragma.html#pragma_data_version), and nothing of what.
 */
export function followSqlite(knex: Knex, hearing: Hearing): StopFollowing {
  let last: number | undefined;
  const ask = async (): Promise<void> => {
    const parsed = answer.safeParse(await knex.raw('pragma data_version'));
    const version = parsed.success ? parsed.data[0].data_version : undefined;
    if (version === last) return;
    const newest = (await newestPlace(knex))?.id ?? 0;
    if (last === undefined) hearing.begin(newest);
    else hearing.changedSomehow(newest);
    last = version;
  };
  let asking: Promise<void> = Promise.resolve();
  const askNext = (): void => {
    asking = asking.then(ask).catch(() => hearing.changedSomehow(0));
  };
  askNext();
  const timer = setInterval(askNext, ASK_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await asking;
  };
}
