import { errors } from '@strapi/utils';
import { z } from 'zod';
import { MANAGE } from './permissions.ts';

const allowed = z.object({
  state: z.looseObject({
    userAbility: z.custom<{ can(action: string): boolean }>((value) => value !== undefined),
  }),
});
const config = z.object({ action: z.string() });

/** Policy: whether the role of the logged-in person may do this. Says so in a sentence. @throws PolicyError */
export function may(context: unknown, given: unknown): boolean {
  const { action } = config.parse(given);
  const { state } = allowed.parse(context);
  if (state.userAbility.can(action)) return true;
  // The sentence of a ForbiddenError would not reach anybody.
  throw new errors.PolicyError(
    action === MANAGE
      ? 'Your role may not change event delivery. Ask an administrator for the permission.'
      : 'Your role may not see event delivery. Ask an administrator for the permission.',
  );
}
