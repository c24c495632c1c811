import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { deliveriesOf, deliveryOf as deliveryById } from '../database/deliveries.ts';
import type { Delivery as DeliveryRow } from '../database/deliveries.ts';
import { subscriberOf } from '../database/subscribers.ts';
import type { Subscriber } from '../database/subscribers.ts';
import { deliveryOf } from '../deliver/serve.ts';
import { toWire } from '../log/event.ts';
import {
  add,
  change,
  pause,
  remove,
  resendOne,
  resendParked,
  resume,
  rotate,
} from '../subscribers/changes.ts';
import { ping } from '../subscribers/ping.ts';
import { standingOfAll } from '../subscribers/standing.ts';
import { deliveriesQuery, entered, ofDelivery, ofSubscriber, parseInput } from './input.ts';
import { explained } from './refusals.ts';

type Handler = Core.ControllerHandler;
type Context = Parameters<Handler>[0];
type Running = { readonly strapi: Core.Strapi };

/** Answers `{ data }` with what comes of a request; refusals are 400, each with a sentence. */
const answering =
  (act: (context: Context) => Promise<unknown>): Handler =>
  async (context) => {
    const data = await explained(() => act(context));
    // Secrets are among these answers.
    context.set('Cache-Control', 'no-store');
    context.body = { data };
  };

function subscribers({ strapi }: Running): Record<string, Handler> {
  const { means, wake } = deliveryOf(strapi);
  const named = async (context: Context): Promise<Subscriber> => {
    const { id } = parseInput(ofSubscriber, context['params']);
    const subscriber = await subscriberOf(means.knex, id);
    if (subscriber === undefined) throw new errors.NotFoundError('There is no such subscriber (any more).');
    return subscriber;
  };
  const bodyOf = (context: Context) => parseInput(entered, context.request['body']);
  /** Does something to the subscriber of the address, and looks whether there is something to send now. */
  const doing = (act: (subscriber: Subscriber, context: Context) => Promise<unknown>): Handler =>
    answering(async (context) => {
      const result = await act(await named(context), context);
      wake();
      return result ?? null;
    });
  return {
    list: answering(() => standingOfAll(means.knex)),
    add: answering((context) => add(means, bodyOf(context))),
    change: doing((subscriber, context) => change(means, subscriber, bodyOf(context))),
    remove: doing((subscriber) => remove(means, subscriber)),
    rotate: doing((subscriber) => rotate(means, subscriber)),
    pause: doing((subscriber) => pause(means, subscriber)),
    resume: doing((subscriber) => resume(means, subscriber)),
    test: doing((subscriber) => ping(means, subscriber)),
    resendParked: doing(async (subscriber) => ({ events: await resendParked(means, subscriber) })),
  };
}

function deliveries({ strapi }: Running): Record<string, Handler> {
  const { means, wake } = deliveryOf(strapi);
  const named = async (context: Context) => {
    const { id } = parseInput(ofDelivery, context['params']);
    const delivery = await deliveryById(means.knex, id);
    if (delivery === undefined) throw new errors.NotFoundError('There is no such delivery (any more).');
    return delivery;
  };
  return {
    list: async (context) => {
      const { page, pageSize, ...filter } = parseInput(deliveriesQuery, context.query);
      const { deliveries, total } = await deliveriesOf(means.knex, filter, { page, pageSize });
      const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
      context.body = { data: deliveries.map(shown), meta: { pagination } };
    },
    one: answering(async (context) => {
      const { body, ...delivery } = await named(context);
      const { eventId, type, occurredAt, document } = delivery;
      const event = toWire({ id: eventId, type, body, occurredAt, orderingKey: document });
      return { ...shown(delivery), event };
    }),
    resend: answering(async (context) => {
      const isSent = await resendOne(means, await named(context));
      if (!isSent)
        throw new errors.ValidationError('This event waits to be sent already.', { code: 'waiting' });
      wake();
      return null;
    }),
  };
}

/** A delivery with the id that its receiver knows it by, and when it is tried again only where it is. */
function shown({ nonce, nextAttemptAt, ...delivery }: DeliveryRow) {
  const webhookId = `evt_${delivery.eventId}_${nonce}`;
  return { ...delivery, webhookId, nextAttemptAt: delivery.state === 'waiting' ? nextAttemptAt : null };
}

/** What the routes lead to. */
export const controllers = { subscribers, deliveries };
