import type { Knex } from 'knex';
import {
  addSubscriber,
  allSubscribers,
  changeSubscriber,
  removeSubscriber,
} from '../database/subscribers.ts';
import type { Options } from '../options.ts';

/** The name of the lock under which processes that start at once take turns. */
const CONFIGURING = 5_054_003;

/** Makes the database know the subscribers of the configuration, with their place in the log, and forget those that have left it. */
export async function knowConfigured(knex: Knex, { subscribers, now }: Options): Promise<void> {
  await knex.transaction(async (handle) => {
    if (handle.client.dialect === 'postgresql')
      await handle.raw('select pg_advisory_xact_lock(?)', [CONFIGURING]);
    const known = (await allSubscribers(handle)).filter(({ configuredAs }) => configuredAs !== null);
    for (const { name, url } of subscribers) {
      const same = known.find(({ configuredAs }) => configuredAs === name);
      if (same === undefined)
        await addSubscriber(handle, { name, url, configuredAs: name }, new Date(now()).toISOString());
      else if (same.url !== url) await changeSubscriber(handle, same.id, { name, url });
    }
    const left = known.filter(({ configuredAs }) => subscribers.every(({ name }) => name !== configuredAs));
    for (const { id } of left) await removeSubscriber(handle, id);
  });
}
