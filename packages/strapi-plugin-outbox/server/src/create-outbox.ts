import type { Core } from '@strapi/strapi';
import { connectionOf, isPostgres } from './database/connection.ts';
import { measureDepth } from './database/depth.ts';
import { inWritingTransaction, takeTurn } from './database/writing-turn.ts';
import { deliveryOf } from './deliver/serve.ts';
import { followOthers } from './follow/follow.ts';
import type { StopFollowing } from './follow/follower.ts';
import { appendEvent } from './log/append.ts';
import { Hearing } from './log/hearing.ts';
import { readPage } from './log/page.ts';
import { optionsOf } from './options.ts';
import type { Outbox } from './outbox.ts';

/** The outbox, and how it ends. */
export interface OpenOutbox extends Outbox {
  /** Ends the connection on which other processes are heard. */
  close(): Promise<void>;
}

/** Makes the outbox of a project. Other processes are listened to from the first follower on: scripts need none. */
export function createOutbox(strapi: Core.Strapi): OpenOutbox {
  const options = optionsOf(strapi);
  let stopFollowing: StopFollowing | undefined;
  let hearing: Hearing | undefined;
  const ears = (): Hearing => (hearing ??= new Hearing(isPostgres(connectionOf(strapi))));
  return {
    append: (handle, event) => appendEvent(handle, ears(), event),
    takeTurn,
    inWritingTransaction: (run) => inWritingTransaction(strapi, run),
    page: (handle, question) => readPage(handle, question, options),
    follow: (follower) => {
      const leave = ears().add(follower);
      stopFollowing ??= followOthers(strapi, ears());
      return leave;
    },
    heardUpTo: () => ears().upTo,
    watch: (watcher) => deliveryOf(strapi).watch(watcher),
    depth: () => measureDepth(connectionOf(strapi)),
    close: async () => {
      await stopFollowing?.();
    },
  };
}
