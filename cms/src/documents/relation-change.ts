import { isDeepStrictEqual } from 'node:util';
import { errors } from '@strapi/utils';
import { z } from 'zod';

const target = z.union([
  z.string().transform((documentId) => ({ documentId })),
  z.number().transform((id) => ({ id })),
  z.looseObject({ id: z.number().optional(), documentId: z.string().optional() }),
]);
const targets = z.union([z.null().transform(() => []), z.array(target), target.transform((one) => [one])]);
const change = z.union([
  z.strictObject({
    connect: targets.optional(),
    disconnect: targets.optional(),
    set: targets.optional(),
    options: z.unknown().optional(),
  }),
  targets.transform((set) => ({ set })),
]);

/** What a write says about a relation, in Strapi's several spellings. */
export interface RelationChange {
  /** True where the write names no document: Strapi's admin sends empty lists for what was not touched. */
  readonly empty: boolean;
  /**
   * True where a relation that holds these documents is left as it is. To connect what is connected is no change; a list
   * that is set, an empty one too, has to be the same in the same order.
   */
  leaves(documentIds: readonly string[]): boolean;
  /** Ids of the documents that the relation is to hold, as far as the write names them by document. */
  readonly added: readonly string[];
}

type Target = z.output<typeof target>;

/** Reads a relation's value in a write. @throws errors.ValidationError where it is none */
export function relationChange(value: unknown): RelationChange {
  const parsed = change.safeParse(value);
  if (!parsed.success)
    throw new errors.ValidationError(
      'A relation is not written as the ids of documents, or as what changes.',
    );
  const {
    connect = [],
    disconnect = [],
    set,
  } = {
    connect: [],
    disconnect: [],
    set: undefined,
    ...parsed.data,
  };
  const added = [...connect, ...(set ?? [])];
  return {
    empty: added.length === 0 && disconnect.length === 0,
    added: added.flatMap((one) => idOf(one) ?? []),
    leaves: (documentIds) =>
      disconnect.length === 0 &&
      connect.every((one) => documentIds.includes(idOf(one) ?? '')) &&
      (set === undefined || isDeepStrictEqual(set.map(idOf), documentIds)),
  };
}

function idOf(one: Target): string | undefined {
  return 'documentId' in one && one.documentId ? String(one.documentId) : undefined;
}
