import type { EditionFacts } from '../database/editions.ts';

/** An edition in the database that breaks the read model's own rules. `pnpm editions:rebuild` mends it. */
export class EditionError extends Error {
  override readonly name = 'EditionError';

  constructor(
    { kind, documentId, locale }: Pick<EditionFacts, 'kind' | 'documentId' | 'locale'>,
    what: string,
  ) {
    super(`The ${kind} ${documentId} in ${locale} ${what}. Run “pnpm editions:rebuild”.`);
  }
}
