import { errors } from '@strapi/utils';
import { AddressError } from '../subscribers/address.ts';
import { SubscriberRefusal } from '../subscribers/changes.ts';
import { NoEncryptionKeyError } from '../subscribers/secrets.ts';

/** Runs something, and answers what it refuses as 400 with a sentence and a code by which the page says it in its language. */
export async function explained<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || !(error instanceof Error)) throw error;
    throw new errors.ValidationError(error.message, { code });
  }
}

function codeOf(error: unknown): string | undefined {
  if (error instanceof AddressError) return error.problem;
  if (error instanceof SubscriberRefusal) return error.reason;
  return error instanceof NoEncryptionKeyError ? 'no-encryption-key' : undefined;
}
