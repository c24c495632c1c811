import { z } from 'zod';
import { alternate, candidate } from './references.ts';

/** One thing that is wrong with a request. */
export const requestProblem = z.strictObject({
  /** The parameter, as a path: `["pageSize"]`. */
  path: z.array(z.string()),
  message: z.string(),
  given: z.unknown(),
  /** The values or the form that would be right. */
  allowed: z.unknown(),
});
export type RequestProblem = z.infer<typeof requestProblem>;

/** The body of every error, in Strapi's shape. Details are filled where they help: problems, alternates, candidates. */
export const errorAnswer = z.strictObject({
  data: z.null(),
  error: z.strictObject({
    status: z.int(),
    name: z.string(),
    message: z.string(),
    details: z.strictObject({
      errors: z.array(requestProblem).optional(),
      alternates: z.array(alternate).optional(),
      candidates: z.array(candidate).optional(),
      /** On 410 of the event log: the cursor has expired or is of another database; start afresh. */
      code: z.literal('cursor-unknown').optional(),
    }),
  }),
});
export type ErrorAnswer = z.infer<typeof errorAnswer>;
