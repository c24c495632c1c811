import { z } from 'zod';
import { EVENT_TYPES, changeEvent } from './changes.ts';

const publications: readonly string[] = EVENT_TYPES;

/**
 * The body of a webhook: an event of the log, without the fields that it may have got since. Null for every other type, such
 * as `ping`, which says nothing of a document and is taken all the same. What claims to be an event and lacks something is
 * refused.
 */
export const hookMessage = z.union([
  z.object(changeEvent.shape),
  z.object({ type: z.string().refine((type) => !publications.includes(type)) }).transform(() => null),
]);
export type HookMessage = z.infer<typeof hookMessage>;
