import { z } from 'zod';
import { OUTCOMES } from '../deliver/outcome.ts';
import type { Handle } from './connection.ts';
import { bodyText } from './events.ts';

/** What became of an event for one subscriber. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'parked'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Deliveries are counted up to here; past it there are “more”. */
const COUNTED = 10_000;

const id = z.coerce.number().int();
const row = z.object({
  id,
  subscriberId: z.int(),
  subscriber: z.string(),
  eventId: id,
  nonce: z.string(),
  type: z.string(),
  document: z.string(),
  occurredAt: z.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  nextAttemptAt: z.string(),
  attemptedAt: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  status: z.int().nullable(),
  latencyMs: z.int().nullable(),
  answer: z.string().nullable(),
});
/** A delivery as the admin shows it. */
export type Delivery = z.infer<typeof row>;

/** Which deliveries are asked for. */
export interface DeliveryFilter {
  readonly subscriber?: number | undefined;
  readonly state?: DeliveryState | undefined;
  /** An ordering key: for content, the document's id. */
  readonly document?: string | undefined;
}

const columns = {
  id: 'd.id',
  subscriberId: 'd.subscriber_id',
  subscriber: 's.name',
  eventId: 'd.event_id',
  nonce: 'v.nonce',
  type: 'v.type',
  document: 'd.ordering_key',
  occurredAt: 'v.occurred_at',
  state: 'd.state',
  attempts: 'd.attempts',
  nextAttemptAt: 'd.next_attempt_at',
  attemptedAt: 'd.attempted_at',
  outcome: 'd.outcome',
  status: 'd.status',
  latencyMs: 'd.latency_ms',
  answer: 'd.answer',
};

function filtered(handle: Handle, { subscriber, state, document }: DeliveryFilter) {
  return handle({ d: 'outbox_deliveries' }).modify((query) => {
    if (subscriber !== undefined) query.where('d.subscriber_id', subscriber);
    if (state !== undefined) query.where('d.state', state);
    if (document !== undefined) query.where('d.ordering_key', document);
  });
}

const joined = (handle: Handle, filter: DeliveryFilter) =>
  filtered(handle, filter)
    .join({ v: 'outbox_events' }, 'v.id', 'd.event_id')
    .join({ s: 'outbox_subscribers' }, 's.id', 'd.subscriber_id');

/** A page of deliveries, newest first. @param page from 1 */
export async function deliveriesOf(
  handle: Handle,
  filter: DeliveryFilter,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ deliveries: Delivery[]; total: number }> {
  const deliveries: unknown = await joined(handle, filter)
    .select(columns)
    .orderBy('d.id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const counted: unknown = await handle
    .from(filtered(handle, filter).select('d.id').limit(COUNTED).as('some'))
    .count({ total: '*' })
    .first();
  return {
    deliveries: z.array(row).parse(deliveries),
    total: z.object({ total: id }).parse(counted).total,
  };
}

const whole = row.extend({ body: bodyText });

/** One delivery with the body of its event; undefined where there is none of that id. */
export async function deliveryOf(handle: Handle, id: number): Promise<z.infer<typeof whole> | undefined> {
  const found: unknown = await joined(handle, {})
    .select({ ...columns, body: 'v.body' })
    .where('d.id', id)
    .first();
  return whole.optional().parse(found);
}

const counted = z.array(z.object({ id: z.int(), count: id }));

/** How many waiting deliveries of each subscriber were tried in vain, by its id. */
export async function retryingOf(handle: Handle): Promise<Map<number, number>> {
  const rows: unknown = await handle('outbox_deliveries')
    .select({ id: 'subscriber_id' })
    .count({ count: '*' })
    .whereRaw("state = 'waiting'")
    .where('attempts', '>', 0)
    .groupBy('subscriber_id');
  return new Map(counted.parse(rows).map((row) => [row.id, row.count]));
}

const seen = z.array(z.object({ id: z.int(), lastSuccessAt: z.string().nullable() }));

/** When each subscriber last got an event, by its id. */
export async function lastSuccesses(handle: Handle): Promise<Map<number, string>> {
  const last = handle({ d: 'outbox_deliveries' })
    .max('d.attempted_at')
    .whereRaw('d.subscriber_id = s.id')
    .where('d.state', 'delivered');
  const rows: unknown = await handle({ s: 'outbox_subscribers' }).select({ id: 's.id', lastSuccessAt: last });
  return new Map(
    seen
      .parse(rows)
      .flatMap(({ id, lastSuccessAt }) => (lastSuccessAt === null ? [] : [[id, lastSuccessAt]])),
  );
}
