import type { Context } from './context.ts';
import type { z } from 'zod';
import { connectionOf } from '../../../database/connection.ts';
import type { Handle } from '../../../database/connection.ts';
import { MalformedCursorError, UnknownCursorError } from '../../../editions/read/cursors.ts';
import { UnknownFilterError } from '../../../editions/read/list.ts';
import type { Outcome } from '../../../editions/read/outcome.ts';
import { BadRequest, parseQuery } from './parse-query.ts';
import { sendAbsence, sendAnswer, sendBadRequest, sendUnavailable, sendUnknownCursor } from './send.ts';

/**
 * Makes a controller: parses the query, asks, and sends what came of it. Bad input is 400 with what would be right; a
 * database that is away is 503, never an empty answer.
 */
export function answering<Query extends z.ZodType>(
  schema: Query,
  ask: (handle: Handle, query: z.output<Query>, slug: string) => Promise<Outcome<unknown>>,
): (context: Context) => Promise<void> {
  return async (context) => {
    try {
      const query = parseQuery(schema, context.querystring);
      const outcome = await ask(connectionOf(strapi), query, String(context['params'].slug ?? ''));
      if (outcome.status === 200) sendAnswer(context, outcome);
      else sendAbsence(context, outcome);
    } catch (error) {
      if (error instanceof BadRequest) sendBadRequest(context, error.problems);
      else if (error instanceof UnknownFilterError) {
        const { parameter, given, message } = error;
        const allowed = `the slug of a ${parameter}, in any language`;
        sendBadRequest(context, [{ path: [parameter], message, given, allowed }]);
      } else if (error instanceof MalformedCursorError) {
        const { parameter, given, message, allowed } = error;
        sendBadRequest(context, [{ path: [parameter], message, given, allowed }]);
      } else if (error instanceof UnknownCursorError) sendUnknownCursor(context, error);
      else sendUnavailable(context, error);
    }
  };
}
