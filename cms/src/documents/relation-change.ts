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
  /** True where the write says nothing: Strapi's admin sends empty lists for what was not touched. */
  readonly empty: boolean;
  /** True where the relation would hold exactly these documents, or more of them, and nothing else. */
  onlyOf(documentIds: readonly string[]): boolean;
  /** Ids of the documents that the relation is to hold, as far as the write names them by document. */
  readonly added: readonly string[];
}

/** Reads a relation's value in a write. @throws ZodError where it is none */
export function relationChange(value: unknown): RelationChange {
  const { connect = [], disconnect = [], set = [] } = { disconnect: [], connect: [], ...change.parse(value) };
  const added = [...connect, ...set];
  return {
    empty: added.length === 0 && disconnect.length === 0,
    added: added.flatMap((one) => ('documentId' in one && one.documentId ? [String(one.documentId)] : [])),
    onlyOf: (documentIds) =>
      disconnect.length === 0 &&
      added.every((one) => 'documentId' in one && documentIds.includes(String(one.documentId))),
  };
}
