import type { Knex } from 'knex';
import { ageThoseBehind, bringForward, recordAttempt } from '../database/attempts.ts';
import type { Fate } from '../database/attempts.ts';
import type { LeasedDelivery } from '../database/queue.ts';
import { pauseSubscriber, restSubscriber } from '../database/subscribers.ts';
import type { Subscriber } from '../database/subscribers.ts';
import { nextAttempt } from './backoff.ts';
import { instantOf } from './means.ts';
import type { Means } from './means.ts';
import type { Outcome } from './outcome.ts';

const HOUR = 3_600_000;
/** An event that needs longer than this is told of in the log, in milliseconds. */
const LATE = 10_000;
/** A receiver that fails for this long is away; milliseconds. */
const AWAY = 60_000;

/** Records how an attempt ended, with all that follows from it. */
export type Recorder = (subscriber: Subscriber, delivery: LeasedDelivery, outcome: Outcome) => Promise<void>;

/** @param wakeIn called with the milliseconds after which there is something to do again */
export function recorderOf(means: Means, wakeIn: (ms: number) => void): Recorder {
  const { knex, options, random } = means;
  /** Since when a subscriber has failed, by its id; for this process alone, since it only makes things quicker. */
  const failing = new Map<number, number>();

  return async (subscriber, delivery, outcome) => {
    const now = options.now();
    const fate = fateOf(delivery, outcome, { now, random: random(), giveUpMs: options.giveUpHours * HOUR });
    const isBack = turnOf(failing, subscriber.id, outcome, now);
    const wasLeased = await knex.transaction(async (handle) => {
      const isOurs = await recordAttempt(handle, delivery, outcome, fate, instantOf(now));
      if (isOurs) await follow(handle, subscriber, delivery, { outcome, fate, isBack, now });
      return isOurs;
    });
    if (!wasLeased) return;
    tell(means, subscriber, delivery, { outcome, fate, now });
    if (fate.state === 'waiting') wakeIn(Date.parse(fate.nextAttemptAt) - now);
  };
}

function fateOf(
  { attempts, firstAttemptAt }: LeasedDelivery,
  { outcome, restMs }: Outcome,
  given: { readonly now: number; readonly random: number; readonly giveUpMs: number },
): Fate {
  if (outcome === 'delivered') return { state: 'delivered' };
  const first = firstAttemptAt === null ? given.now : Date.parse(firstAttemptAt);
  const next = nextAttempt({ ...given, attempts: attempts + 1, firstAttemptAt: first, restMs });
  return next === undefined ? { state: 'parked' } : { state: 'waiting', nextAttemptAt: instantOf(next) };
}

/** Keeps account of who fails. @returns whether a receiver that was away is back */
function turnOf(failing: Map<number, number>, id: number, { outcome }: Outcome, now: number): boolean {
  const since = failing.get(id);
  if (outcome !== 'delivered') {
    if (since === undefined) failing.set(id, now);
    return false;
  }
  failing.delete(id);
  return since !== undefined && now - since >= AWAY;
}

interface Recorded {
  readonly outcome: Outcome;
  readonly fate: Fate;
  readonly now: number;
}

async function follow(
  handle: Knex.Transaction,
  { id, configuredAs }: Subscriber,
  delivery: LeasedDelivery,
  { outcome, fate, isBack, now }: Recorded & { readonly isBack: boolean },
): Promise<void> {
  if (fate.state === 'parked') await ageThoseBehind(handle, id, delivery);
  if (isBack) await bringForward(handle, id, instantOf(now));
  if (outcome.restMs !== null) await restSubscriber(handle, id, instantOf(now + outcome.restMs));
  // Who is told by configuration is told until the configuration says otherwise: 410 may be a proxy's mistake.
  if (outcome.outcome === 'gone' && configuredAs === null) await pauseSubscriber(handle, id, 'gone');
}

/** One line for each event that came late or will not come; every attempt to whoever watches. */
function tell(
  { log, onAttempt }: Means,
  { name }: Subscriber,
  { eventId, attempts, occurredAt }: LeasedDelivery,
  { outcome, fate, now }: Recorded,
): void {
  const lag = now - Date.parse(occurredAt);
  onAttempt({
    subscriber: name,
    outcome: outcome.outcome,
    seconds: outcome.latencyMs / 1000,
    lagSeconds: fate.state === 'delivered' ? lag / 1000 : null,
  });
  const seconds = Math.round(lag / 1000);
  const what = `event ${eventId} for “${name}”`;
  const how = outcome.status === null ? outcome.outcome : `${outcome.outcome}, ${outcome.status}`;
  if (fate.state === 'parked') {
    log.warn(`Parked: ${what}, after ${attempts + 1} attempts and ${seconds} s (${how}).`);
  } else if (fate.state === 'delivered' && lag > LATE) {
    log.info(`Delivered late: ${what}, after ${attempts + 1} attempts and ${seconds} s.`);
  }
}
