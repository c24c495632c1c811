import { releasedContract } from '@wellspring/content-model/openapi';
import type { Outcome } from './outcome.ts';

/** The contract that every other answer keeps, as it was released. */
export async function readContract(): Promise<Outcome<{ readonly openapi: string }>> {
  return { status: 200, answer: releasedContract, locale: null, tags: [] };
}
