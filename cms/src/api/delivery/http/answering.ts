import type { z } from 'zod';
import { wantsItFresh } from '../../../answers/asker.ts';
import { deliver } from '../../../answers/deliver.ts';
import type { Finished } from '../../../answers/finished.ts';
import { keptAnswers } from '../../../answers/index.ts';
import { connectionOf } from '../../../database/connection.ts';
import type { Handle } from '../../../database/connection.ts';
import { MalformedCursorError, UnknownCursorError } from '../../../editions/read/cursors.ts';
import { UnknownFilterError } from '../../../editions/read/list.ts';
import type { Outcome } from '../../../editions/read/outcome.ts';
import type { Context } from './context.ts';
import { TooManyRequests, admit } from './limit.ts';
import { noteAnswer, noteFailure } from './outages.ts';
import { BadRequest, parseQuery } from './parse-query.ts';
import {
  finishOutcome,
  sendBadRequest,
  sendTooManyRequests,
  sendUnavailable,
  sendUnknownCursor,
} from './send.ts';

/** Longer addresses than any real one are answered, but not kept. */
const KEPT_ADDRESS_MAX = 2048;

/** What the answers of an endpoint take. */
export interface Effort {
  /** `no`: each is made anew. `strays`: strangers can make up such addresses without end, so they get little room. */
  readonly keep: 'yes' | 'strays' | 'no';
  /** How many plain requests one counts as against a client's share; one where nothing is said. */
  readonly cost?: number;
}

/**
 * Makes a controller: parses the query, asks, and sends what came of it. Bad input is 400 with what would be right; a
 * database that is away is 503, never an empty answer.
 */
export function answering<Query extends z.ZodType>(
  schema: Query,
  ask: (handle: Handle, query: z.output<Query>, slug: string) => Promise<Outcome<unknown>>,
  { keep, cost = 1 }: Effort = { keep: 'yes' },
): (context: Context) => Promise<void> {
  return async function endpoint(context) {
    try {
      await admit(context, cost);
      const query = parseQuery(schema, context.querystring);
      const make = async (): Promise<Finished> => {
        try {
          const outcome = await ask(connectionOf(strapi), query, String(context['params'].slug ?? ''));
          noteAnswer(endpoint);
          return finishOutcome(outcome);
        } catch (error) {
          // Noted here, because readers may get the last answer that is known.
          if (!isOfTheQuestion(error)) noteFailure(endpoint, error);
          throw error;
        }
      };
      const isKept = keep !== 'no' && context.url.length <= KEPT_ADDRESS_MAX && !wantsItFresh(context);
      const isStray = ({ status }: Finished): boolean => keep === 'strays' || status !== 200;
      await deliver(context, isKept ? await keptAnswers().answer(context.url, make, isStray) : await make());
    } catch (error) {
      if (error instanceof TooManyRequests) sendTooManyRequests(context, error);
      else if (error instanceof BadRequest) sendBadRequest(context, error.problems);
      else if (error instanceof UnknownFilterError) {
        const { parameter, given, message } = error;
        const allowed = `the slug of a ${parameter}, in any language`;
        sendBadRequest(context, [{ path: [parameter], message, given, allowed }]);
      } else if (error instanceof MalformedCursorError) {
        const { parameter, given, message, allowed } = error;
        sendBadRequest(context, [{ path: [parameter], message, given, allowed }]);
      } else if (error instanceof UnknownCursorError) sendUnknownCursor(context, error);
      else {
        noteFailure(endpoint, error);
        sendUnavailable(context);
      }
    }
  };
}

/** Whether it is the reader's question that cannot be answered as it stands. */
function isOfTheQuestion(error: unknown): boolean {
  return (
    error instanceof UnknownFilterError ||
    error instanceof MalformedCursorError ||
    error instanceof UnknownCursorError
  );
}
