import { adminApi } from '@strapi/strapi/admin';
import { z } from 'zod';

// The admin's content security policy may forbid the `new Function` that zod would try for speed.
z.config({ jitless: true });

const OUTCOMES = [
  'delivered',
  'answered',
  'redirected',
  'gone',
  'too-slow',
  'unreachable',
  'unknown-name',
  'private-address',
  'bad-certificate',
  'unsigned',
] as const;
const outcomeName = z.enum(OUTCOMES);
const instant = z.string();

const subscriber = z.object({
  id: z.int(),
  name: z.string(),
  url: z.string(),
  state: z.enum(['active', 'paused']),
  pausedBecause: z.enum(['asked', 'gone']).nullable(),
  isConfigured: z.boolean(),
  waiting: z.int(),
  /** Of those that wait, the ones that were tried in vain. */
  retrying: z.int(),
  parked: z.int(),
  oldestWaitingAt: instant.nullable(),
  lastSuccessAt: instant.nullable(),
});
/** Who is told of events, and how far they are behind. */
export type Subscriber = z.infer<typeof subscriber>;

/** What became of an event for a subscriber. */
export const DELIVERY_STATES = ['waiting', 'delivered', 'parked'] as const;

const delivery = z.object({
  id: z.int(),
  subscriber: z.string(),
  eventId: z.int(),
  webhookId: z.string(),
  type: z.string(),
  document: z.string(),
  occurredAt: instant,
  state: z.enum(DELIVERY_STATES),
  attempts: z.int(),
  nextAttemptAt: instant.nullable(),
  attemptedAt: instant.nullable(),
  outcome: outcomeName.nullable(),
  status: z.int().nullable(),
  latencyMs: z.int().nullable(),
  answer: z.string().nullable(),
});
/** An event on its way to a subscriber. */
export type Delivery = z.infer<typeof delivery>;

const pagination = z.object({ page: z.int(), pageCount: z.int(), total: z.int() });
const deliveryPage = z.object({
  data: z.array(delivery),
  meta: z.object({ pagination }),
});
const wholeDelivery = delivery.extend({ event: z.record(z.string(), z.json()) });

const outcome = z.object({
  outcome: outcomeName,
  status: z.int().nullable(),
  latencyMs: z.int(),
  answer: z.string(),
});
/** How a test ended. */
export type Outcome = z.infer<typeof outcome>;

const added = z.object({ id: z.int(), secret: z.string() });
const rotated = z.object({ secret: z.string(), previousExpiresAt: instant });
const resent = z.object({ events: z.int() });

/** What somebody enters about a subscriber. */
export interface Entered {
  readonly name: string;
  readonly url: string;
}

/** Which deliveries are asked for. */
export interface DeliveriesQuery {
  readonly subscriber?: string | undefined;
  readonly state?: string | undefined;
  readonly document?: string | undefined;
  readonly page: number;
}

const dataOf =
  <Schema extends z.ZodType>(schema: Schema) =>
  (answer: unknown): z.output<Schema> =>
    schema.parse(z.object({ data: z.unknown() }).parse(answer).data);

const TAGS = ['OutboxSubscribers', 'OutboxDeliveries'] as const;
const post = (url: string, data: object = {}) => ({ url, method: 'POST' as const, data });

const outboxApi = adminApi.enhanceEndpoints({ addTagTypes: [...TAGS] }).injectEndpoints({
  endpoints: (build) => ({
    outboxSubscribers: build.query<Subscriber[], null>({
      query: () => '/outbox/subscribers',
      transformResponse: dataOf(z.array(subscriber)),
      providesTags: ['OutboxSubscribers'],
    }),
    addSubscriber: build.mutation<z.infer<typeof added>, Entered>({
      query: (entered) => post('/outbox/subscribers', entered),
      transformResponse: dataOf(added),
      invalidatesTags: ['OutboxSubscribers'],
    }),
    changeSubscriber: build.mutation<null, Entered & { readonly id: number }>({
      query: ({ id, ...data }) => ({ url: `/outbox/subscribers/${id}`, method: 'PUT', data }),
      transformResponse: dataOf(z.null()),
      invalidatesTags: [...TAGS],
    }),
    removeSubscriber: build.mutation<null, number>({
      query: (id) => ({ url: `/outbox/subscribers/${id}`, method: 'DELETE' }),
      transformResponse: dataOf(z.null()),
      invalidatesTags: [...TAGS],
    }),
    rotateSecret: build.mutation<z.infer<typeof rotated>, number>({
      query: (id) => post(`/outbox/subscribers/${id}/rotate`),
      transformResponse: dataOf(rotated),
    }),
    pauseSubscriber: build.mutation<null, number>({
      query: (id) => post(`/outbox/subscribers/${id}/pause`),
      transformResponse: dataOf(z.null()),
      invalidatesTags: ['OutboxSubscribers'],
    }),
    resumeSubscriber: build.mutation<null, number>({
      query: (id) => post(`/outbox/subscribers/${id}/resume`),
      transformResponse: dataOf(z.null()),
      invalidatesTags: [...TAGS],
    }),
    testSubscriber: build.mutation<Outcome, number>({
      query: (id) => post(`/outbox/subscribers/${id}/test`),
      transformResponse: dataOf(outcome),
    }),
    resendParked: build.mutation<z.infer<typeof resent>, number>({
      query: (id) => post(`/outbox/subscribers/${id}/resend`),
      transformResponse: dataOf(resent),
      invalidatesTags: [...TAGS],
    }),
    outboxDeliveries: build.query<z.infer<typeof deliveryPage>, DeliveriesQuery>({
      query: (params) => ({ url: '/outbox/deliveries', method: 'GET', config: { params: given(params) } }),
      transformResponse: (answer: unknown) => deliveryPage.parse(answer),
      providesTags: ['OutboxDeliveries'],
    }),
    outboxDelivery: build.query<z.infer<typeof wholeDelivery>, number>({
      query: (id) => `/outbox/deliveries/${id}`,
      transformResponse: dataOf(wholeDelivery),
      providesTags: ['OutboxDeliveries'],
    }),
    resendDelivery: build.mutation<null, number>({
      query: (id) => post(`/outbox/deliveries/${id}/resend`),
      transformResponse: dataOf(z.null()),
      invalidatesTags: [...TAGS],
    }),
  }),
});

/** Without what was left open. */
function given(params: DeliveriesQuery): Record<string, string> {
  const entries = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return Object.fromEntries(entries);
}

export const {
  useOutboxSubscribersQuery,
  useAddSubscriberMutation,
  useChangeSubscriberMutation,
  useRemoveSubscriberMutation,
  useRotateSecretMutation,
  usePauseSubscriberMutation,
  useResumeSubscriberMutation,
  useTestSubscriberMutation,
  useResendParkedMutation,
  useOutboxDeliveriesQuery,
  useOutboxDeliveryQuery,
  useResendDeliveryMutation,
} = outboxApi;
