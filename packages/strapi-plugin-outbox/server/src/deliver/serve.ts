import { setTimeout as pause } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { connectionOf } from '../database/connection.ts';
import { optionsOf } from '../options.ts';
import { outboxOf } from '../outbox.ts';
import { knowConfigured } from '../subscribers/configured.ts';
import { sealOf } from '../subscribers/secrets.ts';
import type { EndedAttempt, Means } from './means.ts';
import { startWorker } from './worker.ts';
import type { Worker } from './worker.ts';

/** When a start that failed is tried again, in milliseconds. */
const START_AGAIN_AFTER = 5000;

/** Delivering in this process: `strapi.plugin('outbox').service('delivery')`. */
export interface Delivery {
  readonly means: Means;
  /** There may be something to send. */
  wake(): void;
  /** Tells somebody of every attempt that this process makes from now on. @returns ends that */
  watch(watcher: (attempt: EndedAttempt) => void): () => void;
  /** Delivers from the moment on that the process serves requests; scripts, which never do, leave it to those that do. */
  whileServing(): void;
  stop(): Promise<void>;
}

/** Makes the delivery of a project; it does nothing yet. */
export function createDelivery(strapi: Core.Strapi): Delivery {
  const options = optionsOf(strapi);
  const knex = connectionOf(strapi);
  const watchers = new Set<(attempt: EndedAttempt) => void>();
  const means: Means = {
    knex,
    options,
    seal: sealOf(strapi),
    log: { info: (sentence) => strapi.log.info(sentence), warn: (sentence) => strapi.log.warn(sentence) },
    onAttempt: (attempt) => {
      for (const watcher of watchers) watcher(attempt);
    },
    random: Math.random,
  };
  const ending = new AbortController();
  let starting: Promise<Worker | undefined> = Promise.resolve(undefined);
  let worker: Worker | undefined;
  const wake = (): void => worker?.wake();

  /** A database that is away at the start of the server does not keep delivery away for good. */
  async function start(): Promise<Worker | undefined> {
    for (let attempt = 1; !ending.signal.aborted; attempt += 1) {
      try {
        await knowConfigured(knex, options);
        if (!options.deliver) return undefined;
        worker = startWorker(means);
        outboxOf(strapi).follow({ heard: wake, changedSomehow: wake, found: wake, lost: () => undefined });
        return worker;
      } catch (error) {
        if (attempt === 1) strapi.log.error(error instanceof Error ? error : new Error(String(error)));
        await pause(START_AGAIN_AFTER, undefined, { signal: ending.signal, ref: false }).catch(
          () => undefined,
        );
      }
    }
    return undefined;
  }

  return {
    means,
    wake,
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    whileServing: () => {
      strapi.server.httpServer.once('listening', () => {
        starting = start();
      });
    },
    stop: async () => {
      ending.abort();
      await (await starting)?.stop();
    },
  };
}

/** The delivery of a project. */
export function deliveryOf(strapi: Core.Strapi): Delivery {
  return strapi.plugin('outbox').service<Delivery>('delivery');
}
