import type { Core } from '@strapi/strapi';
import { REQUEST_ID_HEADER, requestIdFrom, withRequestId } from '@wellspring/observability';

/** Names every request, so that what is logged on its account can be found; the answer says the name. */
const requestId: Core.MiddlewareFactory = () => (context, next) => {
  const id = requestIdFrom(context.get(REQUEST_ID_HEADER));
  context.set(REQUEST_ID_HEADER, id);
  return withRequestId(id, next);
};

export default requestId;
