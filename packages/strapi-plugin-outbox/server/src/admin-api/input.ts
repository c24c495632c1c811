import { errors } from '@strapi/utils';
import { z } from 'zod';
import { DELIVERY_STATES } from '../database/deliveries.ts';

/** Ids are 32-bit numbers for subscribers and up to 53 bits for deliveries; both are short in the address. */
const id = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);
const subscriberId = id.refine((number) => number <= 2_147_483_647);

/** What is entered about a subscriber. */
export const entered = z.strictObject({
  name: z.string().trim().min(1).max(80),
  url: z.string().trim().min(1).max(2000),
});
/** A subscriber in an address. */
export const ofSubscriber = z.object({ id: subscriberId });
/** A delivery in an address. */
export const ofDelivery = z.object({ id });

const pageOr = (most: number, fallback: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .refine((number) => number <= most, `has to be at most ${most}`)
    .default(fallback);

/** Which deliveries are asked for, and which page of them. */
export const deliveriesQuery = z.strictObject({
  subscriber: subscriberId.optional(),
  state: z.enum(DELIVERY_STATES).optional(),
  document: z.string().trim().min(1).max(128).optional(),
  page: pageOr(1000, 1),
  pageSize: pageOr(100, 20),
});

/** @throws ValidationError that names everything that is wrong */
export function parseInput<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({
    path: path.map(String),
    message,
    name: 'ValidationError',
  }));
  const sentences = problems.map(({ path, message }) => [...path, message].join(': '));
  throw new errors.ValidationError(`This is not what was expected. ${sentences.join('. ')}.`, {
    errors: problems,
  });
}
