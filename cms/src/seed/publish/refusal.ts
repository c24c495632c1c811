import { errors } from '@strapi/utils';
import { z } from 'zod';
import { SeedError } from '../seed-error.ts';

const details = z.object({
  errors: z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() })).min(1),
});

/**
 * Runs a write of what a file says.
 *
 * @throws SeedError where the rules refuse it: a sentence for each reason, with the file and the field
 */
export async function refusalOf<Result>(file: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof errors.ApplicationError)) throw error;
    const known = details.safeParse(error.details);
    const sentences = known.success
      ? known.data.errors.map(({ path, message }) =>
          [path.join('.'), message].filter((part) => part !== '').join(': '),
        )
      : [error.message];
    throw new SeedError(
      sentences.map((sentence) => `${file}: ${sentence}`),
      { cause: error },
    );
  }
}
