import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Most parameters of one question, counted as they stand in the address. */
const PARAMETERS_MAX = 200;
/** How deep a parameter may go: an article with all that its page shows takes nine steps of `populate`. */
const STEPS_MAX: Readonly<Record<string, number>> = {
  populate: 10,
  filters: 5,
  sort: 2,
  fields: 1,
  pagination: 1,
};
/** Names of Strapi's own that ask the database for more than an importer needs, and were once holes. */
const NEVER = ['lookup', 'where', '_q'];

/**
 * Bounds what a token holder may ask of Strapi's own REST, which follows `populate` and `filters` as deep as they go: each
 * step is one more join.
 */
const boundedQuestions: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (ctx.path.startsWith('/api/') && !ctx.path.startsWith('/api/v1/')) refuseUnbounded(ctx.querystring);
  await next();
};

function refuseUnbounded(querystring: string): void {
  const names = [...new URLSearchParams(querystring).keys()];
  if (names.length > PARAMETERS_MAX) {
    throw new errors.ValidationError(
      `Ask with ${PARAMETERS_MAX} parameters at most; here are ${names.length}.`,
    );
  }
  for (const name of names) {
    const [first = '', ...steps] = name.split(/[[\]]+/).filter((step) => step !== '');
    if (NEVER.includes(first)) throw new errors.ValidationError(`There is no parameter “${first}”.`);
    const most = STEPS_MAX[first];
    if (most !== undefined && steps.filter(leadsOn).length > most) {
      throw new errors.ValidationError(`“${first}” goes ${most} steps deep at most.`);
    }
  }
}

/** Numbers tell entries of a list apart, and operators compare: neither leads to another table. */
function leadsOn(step: string): boolean {
  return !/^\d+$/.test(step) && !step.startsWith('$');
}

export default boundedQuestions;
