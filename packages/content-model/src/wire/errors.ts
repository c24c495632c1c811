import { z } from 'zod';
import { alternate, candidate } from './references.ts';

/** One thing that is wrong with a request. */
export const requestProblem = z
  .strictObject({
    path: z.array(z.string()).describe('The parameter: `["pageSize"]`.'),
    message: z.string(),
    given: z.unknown().describe('What was given.'),
    allowed: z
      .unknown()
      .describe('What would be right: the values, a sentence, or the form as JSON Schema says it.'),
  })
  .meta({ id: 'RequestProblem', description: 'One thing that is wrong with a request.' });
export type RequestProblem = z.infer<typeof requestProblem>;

/** The body of every error, in Strapi's shape. Details are filled where they help: problems, alternates, candidates. */
export const errorAnswer = z
  .strictObject({
    data: z.null(),
    error: z.strictObject({
      status: z.int().describe('The status of the answer.'),
      name: z.string().describe('The kind of error, for programs.'),
      message: z.string().describe('What happened, in a sentence for people.'),
      details: z
        .strictObject({
          errors: z.array(requestProblem).optional().describe('On 400: everything that is wrong.'),
          alternates: z
            .array(alternate)
            .optional()
            .describe('On 404 and 410 of a document: where else it can be read.'),
          candidates: z
            .array(candidate)
            .optional()
            .describe('On 404: the documents that the slug may mean, where it means several.'),
          code: z
            .literal('cursor-unknown')
            .optional()
            .describe('On 410 of the event log: the cursor has expired, or is of another database.'),
        })
        .describe('What helps to go on.'),
    }),
  })
  .meta({ id: 'Error', description: 'The body of every error.' });
export type ErrorAnswer = z.infer<typeof errorAnswer>;
